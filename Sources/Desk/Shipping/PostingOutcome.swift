import Sales

/// What a posting did to orders: the numbers it made, its lines, and what stays open.
///
/// Rehearsing an action gives the same value, so that it can be shown before it is done.
public struct PostingOutcome: ActionOutcome, Hashable {
  /// The number of the document that was made or changed; nil where a posting made none.
  public let number: String?
  /// All documents that were made, in order.
  public let numbers: [String]
  /// The orders that were posted, with their status now.
  public let orders: [PostedOrder]
  /// What each line gave.
  public let lines: [PostedLine]
  /// The orders and documents that it was done to, as the trail names them.
  public let subjects: [String]

  /// Makes a result.
  ///
  /// - Parameters:
  ///   - kind: what the documents are, such as `packing slip`.
  ///   - returns: the returns whose orders were posted.
  public init(
    numbers: [String] = [], of kind: String = "packing slip", orders: [PostedOrder], lines: [PostedLine],
    returns: [String] = []
  ) {
    number = numbers.first
    self.numbers = numbers
    self.orders = orders
    self.lines = lines
    subjects =
      PostedOrder.subjects(orders) + numbers.map { "\(kind) \($0)" } + returns.map { "return \($0)" }
  }

  private init(joining parts: [PostingOutcome]) {
    numbers = parts.flatMap(\.numbers)
    number = numbers.first
    orders = parts.flatMap(\.orders)
    lines = parts.flatMap(\.lines)
    subjects = parts.flatMap(\.subjects)
  }

  public var subject: String { subjects.first ?? "" }

  private enum CodingKeys: String, CodingKey {
    case number, numbers, orders, lines
  }

  /// The status of the order, where the posting had one order.
  public var status: OrderStatus? { orders.count == 1 ? orders.first?.status : nil }

  /// The results of several orders as one.
  static func joined(_ parts: [PostingOutcome]) -> PostingOutcome {
    PostingOutcome(joining: parts)
  }
}

/// How far an order has come by a posting.
public struct PostedOrder: Codable, Hashable, Sendable {
  public let order: String
  public let status: OrderStatus
  public let documentStatus: DocumentStatus

  /// Reads the status off an order.
  public init(_ order: SalesOrder) {
    self.order = order.header.number
    status = order.header.status
    documentStatus = order.header.documentStatus
  }

  /// The orders as the trail names them.
  static func subjects(_ orders: [PostedOrder]) -> [String] { orders.map { "order \($0.order)" } }
}

/// What one order line gave to a posting, in its unit.
public struct PostedLine: Codable, Hashable, Sendable {
  public let order: String
  public let line: Int
  public let item: String
  public let text: String
  public let unit: String
  public let ordered: Quantity
  /// Delivered before the posting; invoiced before it, for an invoice of what is delivered.
  public let before: Quantity
  /// What the posting takes: packs, invoices, reserves or picks.
  public let now: Quantity
  /// What is still to be delivered after it.
  public let left: Quantity
  /// What is delivered and not invoiced after it.
  public let toInvoice: Quantity
  /// What was asked for and is missing on the shelf.
  public let short: Quantity
  /// What the line's status is after it.
  public let status: OrderStatus

  /// Tells what a line gave, as it stands after the posting.
  public init(order: String, after line: OrderLine, before: Quantity, now: Quantity, short: Quantity = .zero)
  {
    self.order = order
    self.line = line.lineNumber
    item = line.item ?? ""
    text = line.text
    unit = line.unit
    ordered = line.quantity
    self.before = before
    self.now = now
    left = line.deliverRemainder
    toInvoice = line.invoiceRemainder
    self.short = short
    status = line.progress.status
  }
}
