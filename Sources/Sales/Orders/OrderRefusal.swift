/// Why an order or a quotation could not be made, changed or moved on.
public enum OrderRefusal: Refusal, Hashable {
  case journal(order: String, action: String)
  case alreadyMoved(order: String, line: Int, what: String, quantity: Quantity, unit: String)
  /// A picking list of it is with the warehouse, and brings together what the change is about.
  case beingPicked(order: String, list: String)
  /// A line that is to go stands on a document.
  case lineOnDocument(order: String, line: Int, document: String)
  case belowDelivered(order: String, line: Int, wanted: Quantity, delivered: Quantity, unit: String)
  case remainderTooLarge(order: String, line: Int, wanted: Quantity, remainder: Quantity, unit: String)
  case picked(order: String, line: Int, picked: Quantity, unit: String)
  /// A document that orders of this type can't post.
  case wrongType(order: String, type: OrderType, action: String)
  /// An item requirements order that is delivered keeps its type.
  case typeLocked(order: String)
  /// A type that only its own function gives and takes; from nil for a new order.
  case typeNotOffered(order: String, from: OrderType?, to: OrderType)
  case advancedWarehouse(order: String, line: Int, warehouse: String)
  case uninvoiced(order: String, line: Int, quantity: Quantity, unit: String)
  case closed(order: String, status: OrderStatus)
  case nothingToCancel(order: String)
  case empty(document: String)
  case sameType(order: String, type: OrderType)
  case notStocked(order: String, line: Int)
  case noneFree(order: String, line: Int, item: String, warehouse: String, available: Quantity)
  case quotationStatus(quotation: String, status: QuotationStatus, action: String)
  case quotationOrdered(quotation: String, order: String)
  case reasonMissing(document: String, action: String)
}
