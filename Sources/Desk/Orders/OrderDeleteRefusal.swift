import Sales

/// Why an order can't be deleted.
public enum OrderDeleteRefusal: Refusal, Hashable {
  /// A document was posted for it.
  case posted(order: String, document: DocumentStatus)
  /// Returns or Projects made it, and keep a record of it.
  case madeElsewhere(order: String, type: OrderType, return: String?)
  /// A quotation leads to it.
  case quoted(order: String, quotation: String)
}
