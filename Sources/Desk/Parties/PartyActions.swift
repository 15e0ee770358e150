/// The actions on customers and vendors.
public enum PartyActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(CreateCustomer.self), AnyAction(ChangeCustomer.self), AnyAction(DeleteCustomer.self),
    AnyAction(CreateVendor.self), AnyAction(ChangeVendor.self), AnyAction(DeleteVendor.self),
  ]
}
