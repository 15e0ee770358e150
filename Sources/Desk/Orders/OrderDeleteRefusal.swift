import Sales

/// Why an order can't be deleted.
public enum OrderDeleteRefusal: Refusal, Hashable {
  /// A document was posted for it.
  case posted(order: String, document: DocumentStatus)
  /// A quotation leads to it.
  case quoted(order: String, quotation: String)
}
