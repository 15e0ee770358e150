/// The actions of invoices.
public enum InvoicingActions {
  /// All of them, in the order in which people look for them.
  public static let all: [AnyAction] = [
    AnyAction(PostInvoice.self),
  ]
}
