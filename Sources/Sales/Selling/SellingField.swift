/// A field whose value a rule of selling may compare: a table and one of its columns (domain.md 7).
public enum SellingField: String, Codable, Sendable, CaseIterable, Hashable {
  case customerAccount = "customer.account"
  case customerGroup = "customer.group"
  case customerClass = "customer.class"
  case customerCurrency = "customer.currency"
  case itemNumber = "item.number"
  case itemGroup = "item.group"
  /// What is free of the ordered item in the line's warehouse, in its stock unit.
  case itemAvailable = "item.available"
  case linkedGroup = "linked-item.group"
  /// What is free of the suggested item in the line's warehouse, in its stock unit.
  case linkedAvailable = "linked-item.available"
  /// The price of the suggested item, in the document's currency.
  case linkedPrice = "linked-item.price"
  case lineQuantity = "line.quantity"
  /// The price of the ordered item, in the document's currency.
  case linePrice = "line.price"
  case lineWarehouse = "line.warehouse"
  case documentCurrency = "document.currency"
  /// Lines less total discount, in the document's currency.
  case documentNet = "document.net"

  /// Whether its values are numbers.
  public var isNumber: Bool {
    switch self {
    case .itemAvailable, .linkedAvailable, .linkedPrice, .lineQuantity, .linePrice, .documentNet: true
    default: false
    }
  }
}

/// A value that a rule of selling compares.
public enum SellingValue: Hashable, Sendable, CustomStringConvertible {
  case text(String)
  /// In millionths.
  case number(Int)

  public var description: String {
    switch self {
    case .text(let text): text
    case .number(let millionths): DecimalText.plain(millionths, decimals: 6)
    }
  }

  /// The value of a field that somebody has typed; nil when a number is none.
  public init?(_ text: String, of field: SellingField) {
    guard field.isNumber else {
      self = .text(text)
      return
    }
    guard let number = try? Quantity(text) else { return nil }
    self = .number(number.millionths)
  }
}

/// How a condition compares.
public enum SellingOperand: String, Codable, Sendable, CaseIterable, Hashable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether it needs numbers: texts are only alike or not.
  public var needsNumbers: Bool { self != .equal && self != .notEqual }

  /// Compares two values; a text and a number are never alike.
  func holds(_ left: SellingValue, _ right: SellingValue) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      switch self {
      case .equal: left == right
      case .notEqual: left != right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    default:
      switch self {
      case .equal: left == right
      case .notEqual: left != right
      default: false
      }
    }
  }
}
