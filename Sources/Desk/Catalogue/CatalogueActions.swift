/// The actions on items and units.
public enum CatalogueActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CreateItem.self), AnyAction(ChangeItem.self), AnyAction(DeleteItem.self),
    AnyAction(SaveUnit.self), AnyAction(DeleteUnit.self),
    AnyAction(SaveApprovedCustomer.self), AnyAction(DeleteApprovedCustomer.self),
  ]
}
