import Sales
import Store

/// What somebody says came for one line.
public struct ReceiptEntry: Codable, Sendable, Hashable {
  /// The purchase order of the line, where several are received.
  public var order: String?
  public var line: Int
  /// What came, in the line's unit; all that is still to come when nil.
  public var quantity: Quantity?
  /// Whether nothing more of the line will come.
  public var close: Bool?

  /// Makes an entry.
  public init(order: String? = nil, line: Int, quantity: Quantity? = nil, close: Bool? = nil) {
    self.order = order
    self.line = line
    self.quantity = quantity
    self.close = close
  }
}

/// Receives goods: a product receipt for each purchase order and warehouse.
public struct ReceivePurchase: Action {
  public static let name = "purchase.receive"
  public static let title = "Post product receipt"
  public static let help = """
    Takes in what came from a vendor: all that is still to come, or what is typed for each line. Stock is received; what was \
    ordered for a sales line is reserved for it, and a direct delivery posts the packing slip to the customer.
    """
  public static let duty = Duty.ship
  public static let fields = [
    "order": "Number of the purchase order.",
    "orders": "Numbers of several purchase orders; each gets its own receipt.",
    "lines": "What came; only these lines are received. All that is still to come when left out.",
    "lines.order": "The purchase order of the line, where there are several.",
    "lines.line": "The line number of the purchase order.",
    "lines.quantity": "What came, in the line's unit; all that is still to come when left out.",
    "lines.close": "Whether nothing more of the line will come; no when left out.",
    "vendorSlip": "The number of the vendor's packing slip.",
    "date": "The day on which it came; the session's when left out.",
  ]

  public var order: String?
  public var orders: [String]?
  public var lines: [ReceiptEntry]?
  public var vendorSlip: String?
  public var date: Day?

  /// Makes the action.
  public init(
    _ orders: String..., lines: [ReceiptEntry]? = nil, vendorSlip: String? = nil, date: Day? = nil
  ) {
    self.orders = orders
    self.lines = lines
    self.vendorSlip = vendorSlip
    self.date = date
  }

  /// Refuses more than is still to come and the overdelivery allows, and what the customer's order forbids.
  public func perform(in context: ActionContext) throws -> ReceiptOutcome {
    var numbers: [String] = []
    for number in [order].compactMap({ $0 }) + (orders ?? []) + (lines ?? []).compactMap(\.order)
    where !numbers.contains(number) {
      numbers.append(number)
    }
    guard let only = numbers.first else { throw NoDocument(kind: "purchase order") }
    var outcome = ReceiptOutcome()
    for number in numbers {
      let entries = lines.map { lines in
        lines.filter { ($0.order ?? (numbers.count == 1 ? only : nil)) == number }
      }
      try receive(number, entries, into: &outcome, in: context)
    }
    return outcome
  }

  private func receive(
    _ number: String, _ entries: [ReceiptEntry]?, into outcome: inout ReceiptOutcome,
    in context: ActionContext
  ) throws {
    let before = try context.purchase(number)
    try context.vendor(before.header.vendor).requireFree(isNew: false, "received")
    let plan = try ReceiptPlan(
      before, request: request(entries, before, in: context), company: context.company)
    var posting = try ReceiptPosting(before, date: date ?? context.today, in: context)
    for warehouse in plan.warehouses(of: before) {
      let parts = plan.lines.filter {
        before.lines[$0.index].warehouse == warehouse && !$0.quantity.isZero
      }
      if !parts.isEmpty {
        try posting.post(parts, at: warehouse, vendorSlip: vendorSlip ?? "", in: context)
      }
    }
    try posting.close(plan.lines.filter(\.closesShort))
    outcome.add(try posting.save(in: context), posting)
  }

  private func request(_ entries: [ReceiptEntry]?, _ order: PurchaseOrder, in context: ActionContext) throws
    -> ReceiptRequest
  {
    var request = ReceiptRequest(isOnRecord: context.takesOver)
    guard let entries else { return request }
    var quantities: [Int: Quantity] = [:]
    for entry in entries {
      let line = order.lines[try order.index(ofLine: entry.line)]
      if entry.close == true { request.closeShort.insert(entry.line) }
      let quantity = entry.quantity ?? (entry.close == true ? .zero : line.receiveRemainder)
      if quantity != line.receiveRemainder, !context.takesOver {
        try context.reader.check(quantity, in: line.unit, line: line.lineNumber)
      }
      quantities[entry.line] = try (quantities[entry.line] ?? .zero) + quantity
    }
    request.quantities = quantities
    return request
  }
}

extension ReceiptPlan {
  /// The warehouses in which the lines are received, in the order of the lines.
  fileprivate func warehouses(of order: PurchaseOrder) -> [String] {
    var warehouses: [String] = []
    for line in lines where !warehouses.contains(order.lines[line.index].warehouse) {
      warehouses.append(order.lines[line.index].warehouse)
    }
    return warehouses
  }
}

/// What a posting of product receipts did.
public struct ReceiptOutcome: ActionOutcome, Hashable {
  /// The number of the first receipt; nil where lines were only closed.
  public private(set) var number: String?
  /// All receipts, in order.
  public private(set) var numbers: [String] = []
  /// The purchase orders as they are now.
  public private(set) var orders: [PurchaseOutcome] = []

  /// Adds a purchase order with its receipts.
  mutating func add(_ order: PurchaseOrder, _ posting: ReceiptPosting) {
    numbers += posting.receipts
    number = numbers.first
    orders.append(
      PurchaseOutcome(
        order, made: posting.receipts.first, packingSlips: posting.slips, salesOrders: posting.sales))
  }

  public var subject: String { orders.first?.subject ?? "" }
  public var subjects: [String] {
    orders.flatMap(\.subjects) + numbers.map { "product receipt \($0)" }
  }
  public var amountCurrency: Currency? { orders.first?.amountCurrency }
}
