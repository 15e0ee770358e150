import Sales
import Store

/// Buys what a sales order needs: a purchase order for each vendor, pegged to the lines (domain.md 4.12).
public struct BuyForSale: Action {
  public static let name = "purchase.for-sale"
  public static let title = "Buy for sales order"
  public static let help = """
    Makes purchase orders for lines of a sales order, one for each vendor. What comes is reserved for the lines. With direct \
    delivery the vendor ships to the customer, dates and quantities of both orders keep in step, and the product receipt \
    posts the packing slip.
    """
  public static let duty = Duty.purchase
  public static let fields = [
    "order": "Number of the sales order.",
    "lines": "The lines to buy for; all that are neither reserved nor bought when left out.",
    "lines.line": "Line number of the sales order.",
    "lines.vendor": "The vendor; that of the action, else the item's main vendor, when left out.",
    "lines.quantity":
      "How much to buy, in the unit of the sales line; what is not reserved when left out. Not for direct deliveries.",
    "vendor": "The vendor of all lines that name none; each item's main vendor when left out.",
    "direct": "Whether the vendor ships to the customer; no when left out.",
  ]

  /// One line to buy for.
  public struct Line: Codable, Sendable, Hashable {
    public var line: Int
    public var vendor: String?
    public var quantity: Quantity?

    /// Names a line.
    public init(_ line: Int, vendor: String? = nil, quantity: Quantity? = nil) {
      self.line = line
      self.vendor = vendor
      self.quantity = quantity
    }
  }

  public var order: String
  public var lines: [Line]?
  public var vendor: String?
  public var direct: Bool?

  /// Makes the action.
  public init(order: String, lines: [Line]? = nil, vendor: String? = nil, direct: Bool? = nil) {
    self.order = order
    self.lines = lines
    self.vendor = vendor
    self.direct = direct
  }

  /// Refuses lines that are bought already, or partly delivered where they go directly, and items without a vendor.
  public func perform(in context: ActionContext) throws -> PurchasesOutcome {
    let sale = try context.order(order)
    try sale.requireLiving()
    guard sale.header.type.traits.ships, sale.header.type.traits.plansStock else {
      throw OrderRefusal.wrongType(order: order, type: sale.header.type, action: "bought for")
    }
    var wanted: [(vendor: String, line: OrderLine, quantity: Quantity)] = []
    for (line, entry) in try chosen(of: sale, in: context) {
      let item = try line.item.flatMap(context.reader.item)
      let named = [entry?.vendor ?? "", vendor ?? "", item?.mainVendor ?? ""].first { !$0.isEmpty }
      guard let named else { throw PurchaseRefusal.noVendor(item: line.item ?? "") }
      wanted.append((named, line, try quantity(of: line, entry, in: context)))
    }
    guard !wanted.isEmpty else { throw PurchaseRefusal.nothingToOrder(order: order, line: 0) }
    var made: [PurchaseOrder] = []
    var vendors: [String] = []
    for part in wanted where !vendors.contains(part.vendor) { vendors.append(part.vendor) }
    for vendor in vendors {
      let parts = wanted.filter { $0.vendor == vendor }.map { ($0.line, $0.quantity) }
      made.append(try buy(parts, of: sale, from: vendor, in: context))
    }
    return PurchasesOutcome(made, salesOrders: [order])
  }

  private func chosen(of sale: SalesOrder, in context: ActionContext) throws -> [(OrderLine, Line?)] {
    if let lines {
      return try lines.map { entry in
        guard let line = sale.lines.first(where: { $0.lineNumber == entry.line && $0.item != nil }) else {
          throw LineRefusal(line: entry.line, .unknownLine)
        }
        if let bought = try openPurchase(of: line, in: context) {
          throw PurchaseRefusal.alreadyBought(order: order, line: entry.line, purchase: bought)
        }
        return (line, entry)
      }
    }
    return try sale.lines.filter { line in
      try line.item != nil && !line.isReturn && openPurchase(of: line, in: context) == nil
        && !open(of: line, in: context).isZero && !(direct == true && !line.delivered.isZero)
    }.map { ($0, nil) }
  }

  private func openPurchase(of line: OrderLine, in context: ActionContext) throws -> String? {
    guard let id = line.id else { return nil }
    return try context.reader.purchaseLines(forSalesLine: id)
      .first { $0.status == .open }?.id.flatMap(context.reader.purchaseNumber(ofLine:))
  }

  /// What can be bought for a line: all of it where it goes directly, else what is neither reserved nor picked.
  private func open(of line: OrderLine, in context: ActionContext) throws -> Quantity {
    guard line.stocked, let id = line.id else { return line.deliverRemainder }
    let stock = LineStock(line: line, transactions: try context.reader.stock(ofSalesLine: id))
    if direct == true { return stock.held.isZero ? line.deliverRemainder : .zero }
    return try stock.unreserved.divided(by: line.unitFactor)
  }

  private func quantity(of line: OrderLine, _ entry: Line?, in context: ActionContext) throws -> Quantity {
    let open = try open(of: line, in: context)
    let wanted = direct == true ? open : entry?.quantity ?? open
    guard wanted > .zero, !line.isReturn, !(direct == true && !line.delivered.isZero) else {
      throw PurchaseRefusal.nothingToOrder(order: order, line: line.lineNumber)
    }
    try context.reader.check(wanted, in: line.unit, line: line.lineNumber)
    return wanted
  }

  private func buy(
    _ parts: [(line: OrderLine, quantity: Quantity)], of sale: SalesOrder, from account: String,
    in context: ActionContext
  ) throws -> PurchaseOrder {
    let vendor = try context.vendor(account)
    try vendor.requireFree(isNew: true, "ordered")
    var header = try context.purchaseHeader(
      for: vendor, on: context.today, warehouse: parts[0].line.warehouse)
    if direct == true {
      header.deliveryAddress = sale.header.deliveryAddress
      header.deliveryMode = sale.header.deliveryMode
    }
    header.requestedDeliveryDate = parts.map(\.line.wanted).min() ?? context.today
    let resolver = try PurchaseLineResolver(
      reader: context.reader, company: context.company, header: header, vendor: vendor, hasDate: true)
    var problems = EntryProblems(document: "purchase order")
    problems.add(try PurchaseHeaderEntry.problems(of: header, context.reader))
    var lines: [PurchaseLine] = []
    for (index, part) in parts.enumerated() {
      var entry = PurchaseLineEntry(item: part.line.item, quantity: part.quantity, unit: part.line.unit)
      entry.text = part.line.text
      entry.warehouse = part.line.warehouse
      entry.requestedDeliveryDate = part.line.wanted
      guard
        var line = try problems.attempt(
          "lines.\(index + 1)", { try resolver.line(entry, number: index + 1) })
      else { continue }
      line.salesLineId = part.line.id
      line.isDirect = direct == true
      lines.append(line)
    }
    try problems.check()
    header.number = try context.number(.purchase)
    let saved = try context.saveNew(PurchaseOrder(header: header, lines: lines))
    for part in parts { try peg(part.line, part.quantity, in: context) }
    return saved
  }

  /// Reserves for the sales line what is ordered; what a direct delivery had reserved on the shelf is given back.
  private func peg(_ line: OrderLine, _ quantity: Quantity, in context: ActionContext) throws {
    guard let id = line.id else { return }
    let isDirect = direct == true
    try context.moveStock(ofSalesLine: id, try line.stockQuantity(quantity)) { stock, quantity in
      if isDirect { stock.move(quantity, from: .reservedPhysical, to: stock.planned) }
      stock.move(quantity, from: stock.planned, to: .reservedOrdered)
    }
  }
}

/// Several purchase orders that one action has made.
public struct PurchasesOutcome: ActionOutcome, Hashable {
  /// The number of the first.
  public let number: String
  public let numbers: [String]
  public let orders: [PurchaseOutcome]
  private let salesOrders: [String]

  /// Tells of purchase orders.
  public init(_ orders: [PurchaseOrder], salesOrders: [String] = []) {
    self.orders = orders.map { PurchaseOutcome($0) }
    numbers = orders.map(\.header.number)
    number = numbers.first ?? ""
    self.salesOrders = salesOrders
  }

  public var subject: String { orders.first?.subject ?? "" }
  public var subjects: [String] { orders.map(\.subject) + salesOrders.map { "order \($0)" } }
  public var amountCurrency: Currency? { orders.first?.amountCurrency }

  private enum CodingKeys: String, CodingKey {
    case number, numbers, orders
  }
}
