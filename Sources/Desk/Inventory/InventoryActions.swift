/// The actions on stock.
public enum InventoryActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(AdjustStock.self), AnyAction(ReserveStock.self), AnyAction(UnreserveStock.self),
  ]
}
