/// The actions on sales agreements.
public enum AgreementActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CreateAgreement.self), AnyAction(ChangeAgreement.self), AnyAction(ConfirmAgreement.self),
    AnyAction(SetAgreementStatus.self), AnyAction(DeleteAgreement.self), AnyAction(ReleaseAgreement.self),
    AnyAction(LinkAgreement.self), AnyAction(UnlinkAgreement.self),
  ]
}
