/// The actions of stock.
public enum InventoryActions {
  /// All of them, in the order in which people look for them.
  public static let all: [AnyAction] = [
    AnyAction(AdjustStock.self),
    AnyAction(ReserveStock.self),
    AnyAction(UnreserveStock.self),
/// The actions on stock.
public enum InventoryActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(AdjustStock.self), AnyAction(ReserveStock.self), AnyAction(UnreserveStock.self),
  ]
}
