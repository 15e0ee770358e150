/// The actions of sales orders.
public enum OrderActions {
  /// All of them, in the order in which people look for them.
  public static let all: [AnyAction] = [
    AnyAction(CreateOrder.self),
    AnyAction(ChangeOrder.self),
    AnyAction(ConfirmOrder.self),
    AnyAction(SetOrderType.self),
    AnyAction(SetDeliverRemainder.self),
    AnyAction(CancelOrder.self),
    AnyAction(DeleteOrder.self),
  ]
}
