/// The actions of invoicing.
public enum InvoicingActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [AnyAction(PostInvoice.self)]
}
