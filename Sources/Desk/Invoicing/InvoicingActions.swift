/// The actions of invoices.
public enum InvoicingActions {
  /// All of them, in the order in which people look for them.
  public static let all: [AnyAction] = [
    AnyAction(PostInvoice.self),
  ]
/// The actions of invoicing.
public enum InvoicingActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [AnyAction(PostInvoice.self)]
}
