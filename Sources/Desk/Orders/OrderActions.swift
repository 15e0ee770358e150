/// The actions on sales orders.
public enum OrderActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CreateOrder.self), AnyAction(ChangeOrder.self), AnyAction(CopyOrder.self),
    AnyAction(ConfirmOrder.self),
    AnyAction(CopyLines.self), AnyAction(SetDeliverRemainder.self), AnyAction(CancelOrder.self),
    AnyAction(SetOrderType.self), AnyAction(DeleteOrder.self),
  ]
}
