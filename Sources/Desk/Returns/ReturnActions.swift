/// The actions on returns, and the credit note.
public enum ReturnActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CreateReturn.self), AnyAction(ReturnFromInvoice.self), AnyAction(ChangeReturn.self),
    AnyAction(RegisterReturn.self), AnyAction(InspectReturn.self), AnyAction(DisposeReturn.self),
    AnyAction(ReceiveReturn.self), AnyAction(ReplaceReturn.self), AnyAction(CancelReturn.self),
    AnyAction(CreditInvoice.self), AnyAction(SaveDisposition.self), AnyAction(DeleteDisposition.self),
    AnyAction(SaveReturnReason.self), AnyAction(DeleteReturnReason.self),
  ]
}
