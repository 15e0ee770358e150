import Sales
import Store

/// Calculates the multiline discount of an order.
public struct CalculateOrderMultiline: Action {
  public static let name = "order.multiline-discount"
  public static let title = "Calculate multiline discount"
  public static let help = """
    Gives the lines whose items share a multiline group the discount that their quantities reach together. Lines that draw on \
    a sales agreement are left out. It is calculated anew whenever somebody asks, never by itself.
    """
  public static let duty = Duty.sell
  public static let fields = ["order": "Number of the order."]

  public var order: String

  /// Calculates for an order.
  public init(order: String) { self.order = order }

  public func perform(in context: ActionContext) throws -> DiscountOutcome {
    let before = try context.order(order)
    try before.requireLiving()
    var after = before
    let found = try context.discounts(of: before.header).multiline(before.lines)
    after.lines = found.lines
    let saved = try context.save(after, over: before)
    return DiscountOutcome("order", saved.header, saved.lines, found.trace)
  }
}

/// Fetches the total discount of an order.
public struct FetchOrderTotalDiscount: Action {
  public static let name = "order.total-discount"
  public static let title = "Fetch total discount"
  public static let help = """
    Takes the total discount that trade agreements give on the lines that take part in it, in place of what was typed.
    """
  public static let duty = Duty.sell
  public static let fields = ["order": "Number of the order."]

  public var order: String

  /// Fetches for an order.
  public init(order: String) { self.order = order }

  public func perform(in context: ActionContext) throws -> DiscountOutcome {
    let before = try context.order(order)
    try before.requireLiving()
    var after = before
    let found = try context.discounts(of: before.header).total(before.lines)
    after.header.takeTotalDiscount(found.percent)
    let saved = try context.save(after, over: before)
    return DiscountOutcome("order", saved.header, saved.lines, found.trace)
  }
}

/// Calculates the multiline discount of a quotation.
public struct CalculateQuotationMultiline: Action {
  public static let name = "quotation.multiline-discount"
  public static let title = "Calculate multiline discount"
  public static let help = """
    Gives the lines of a quotation that is Created the discount that the quantities of items of one multiline group reach \
    together. It is calculated anew whenever somebody asks, never by itself.
    """
  public static let duty = Duty.sell
  public static let fields = ["quotation": "Number of the quotation."]

  public var quotation: String

  /// Calculates for a quotation.
  public init(quotation: String) { self.quotation = quotation }

  public func perform(in context: ActionContext) throws -> DiscountOutcome {
    let before = try context.quotation(quotation)
    try before.require(.created, action: "changed")
    var after = before
    let found = try context.discounts(of: before.header).multiline(before.lines)
    after.lines = found.lines
    let saved = try context.save(after, over: before)
    return DiscountOutcome("quotation", saved.header, saved.lines, found.trace)
  }
}

/// Fetches the total discount of a quotation.
public struct FetchQuotationTotalDiscount: Action {
  public static let name = "quotation.total-discount"
  public static let title = "Fetch total discount"
  public static let help = """
    Takes the total discount that trade agreements give on the lines of a quotation that is Created, in place of what was typed.
    """
  public static let duty = Duty.sell
  public static let fields = ["quotation": "Number of the quotation."]

  public var quotation: String

  /// Fetches for a quotation.
  public init(quotation: String) { self.quotation = quotation }

  public func perform(in context: ActionContext) throws -> DiscountOutcome {
    let before = try context.quotation(quotation)
    try before.require(.created, action: "changed")
    var after = before
    let found = try context.discounts(of: before.header).total(before.lines)
    after.header.takeTotalDiscount(found.percent)
    let saved = try context.save(after, over: before)
    return DiscountOutcome("quotation", saved.header, saved.lines, found.trace)
  }
}

/// The discounts of a document after they were calculated, and how they came about.
public struct DiscountOutcome: ActionOutcome, Hashable {
  /// `quotation` or `order`.
  public let kind: String
  public let number: String
  public let version: Int
  public let totalDiscountPercent: Percent
  /// The multiline discount of each line that has one.
  public let lines: [Line]
  /// Which trade agreements were looked at, and what became of each.
  public let why: [String]

  /// A line with its multiline discount.
  public struct Line: Codable, Sendable, Hashable {
    public let line: Int
    public let percent: Percent
  }

  public var subject: String { "\(kind) \(number)" }

  init(_ kind: String, _ header: OrderHeader, _ lines: [OrderLine], _ why: [String]) {
    self.init(kind, header, lines, why, version: header.version)
  }

  init(_ kind: String, _ header: QuotationHeader, _ lines: [QuotationLine], _ why: [String]) {
    self.init(kind, header, lines, why, version: header.version)
  }

  private init(
    _ kind: String, _ header: some DocumentHeader, _ lines: [some DocumentLine], _ why: [String], version: Int
  ) {
    self.kind = kind
    number = header.number
    self.version = version
    totalDiscountPercent = header.totalDiscountPercent
    self.lines = lines.compactMap { line in
      line.multilineDiscountPercent.map { Line(line: line.lineNumber, percent: $0) }
    }
    self.why = why
  }
}

extension ActionContext {
  /// Discounts of a document, as they are found now.
  fileprivate func discounts(of header: some DocumentHeader) throws -> DocumentDiscounts {
    try DocumentDiscounts(reader: reader, company: company, header: header, today: today)
  }
}
