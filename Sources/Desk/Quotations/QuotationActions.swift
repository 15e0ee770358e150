/// The actions on quotations.
public enum QuotationActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CreateQuotation.self), AnyAction(ChangeQuotation.self), AnyAction(SendQuotation.self),
    AnyAction(ConfirmQuotation.self), AnyAction(ReviseQuotation.self), AnyAction(CopyQuotation.self),
    AnyAction(CopyLinesToQuotation.self),
    AnyAction(LoseQuotation.self), AnyAction(CancelQuotation.self), AnyAction(DeleteQuotation.self),
    AnyAction(SavePrognosis.self), AnyAction(DeletePrognosis.self), AnyAction(LinkQuotations.self),
    AnyAction(UnlinkQuotations.self), AnyAction(ApplyTemplate.self), AnyAction(MassCreateQuotations.self),
    AnyAction(ApplyPrice.self),
  ]
}
