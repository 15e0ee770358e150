import Sales
import Store

/// Copies lines of a quotation, order, packing slip or invoice to an order (domain.md 4.2).
public struct CopyLines: Action {
  public static let name = "order.copy-lines"
  public static let title = "Copy lines"
  public static let help = """
    Adds the lines of another document to an order. Prices are copied as they were; with reprice those that were searched are \
    searched anew. The sign can be turned round for goods that come back.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "from": "Number of the quotation, order, packing slip or invoice.",
    "to": "Number of the order that gets the lines.",
    "lines": "Numbers of the lines there; all when left out.",
    "factor": "What quantities are multiplied by; 1 when left out.",
    "invertSign": "Whether quantities and fixed charges change their sign; false when left out.",
    "reprice": "Whether prices that were searched are searched anew; false when left out.",
    "copyCharges": "Whether charges are copied too; false when left out.",
    "version": "The version of the order that was read; it is refused when somebody has saved since.",
  ]

  public var from: String
  public var to: String
  public var lines: [Int]?
  public var factor: Factor?
  public var invertSign: Bool?
  public var reprice: Bool?
  public var copyCharges: Bool?
  public var version: Int?

  /// Makes the action.
  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  /// Refuses a closed order, a document in another currency unless prices are searched anew, and items that are stopped.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.order(to)
    try before.requireLiving()
    var after = try context.order(to, version: version)
    let source = try CopySource.document(from, reader: context.reader)
    let prices = try CopyPrices(
      from: source.name, (source.currency, source.pricesIncludeTax), to: after.header,
      reprice: reprice ?? false)
    let resolver = try LineResolver(reader: context.reader, company: context.company, header: after.header)
    var problems = EntryProblems(document: "copy of \(source.name)")
    var next = (after.lines.map(\.lineNumber).max() ?? 0) + 1
    for number in lines ?? [] where !source.lines.contains(where: { $0.number == number }) {
      _ = try problems.attempt("lines") { throw LineRefusal(line: number, .unknownLine) }
    }
    for line in source.lines where lines?.contains(line.number) ?? true {
      if let copy = try problems.attempt(
        "lines.\(line.number)", { try copy(line, number: next, prices, resolver) })
      {
        after.lines.append(copy)
      }
      next += 1
    }
    try problems.check()
    if copyCharges == true {
      for charge in source.charges where prices.keepsCharge(charge) {
        var copy = charge
        if invertSign == true, charge.category == .fixed { copy.value = -charge.value }
        after.charges.append(copy)
      }
    }
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }

  private func copy(
    _ source: CopySource.Line, number: Int, _ prices: CopyPrices, _ resolver: LineResolver
  ) throws -> OrderLine {
    guard let item = source.item else {
      return try resolver.line(LineEntry(text: source.text), number: number)
    }
    let scaled = try source.quantity.multiplied(by: factor ?? .one)
    var entry = LineEntry(item: item, quantity: invertSign == true ? -scaled : scaled, unit: source.unit)
    entry.text = source.text
    entry.taxGroup = source.itemTaxGroup
    entry.discountPercent = source.discountPercent
    if prices.keepsAmounts { entry.discountAmount = source.discountAmount }
    if prices.keeps(source.priceSource) {
      entry.unitPrice = source.unitPrice
      entry.priceUnit = source.priceUnit
    }
    var line: OrderLine = try resolver.line(entry, number: number)
    if prices.keeps(source.priceSource) { line.priceSource = source.priceSource }
    return line
  }
}
