import Sales
import Store

/// What is copied from a document, and how: the lines of quotations, orders, slips, invoices and others in a form of one's own.
///
/// Both actions that copy lines work through it, so that a copy is the same wherever it goes; in JSON its fields stand
/// beside those of the action that carries it.
public struct LineCopy: Codable, Sendable, Hashable {
  public var from: String
  /// The numbers of the lines; nil for all.
  public var lines: [Int]?
  public var factor: Factor?
  public var invertSign: Bool?
  public var reprice: Bool?
  public var copyCharges: Bool?

  /// Copies all lines of a document as they are.
  public init(from: String) { self.from = from }

  /// What each field means, by name.
  static let fields = [
    "from": "Number of the quotation, order, return, packing slip, invoice, credit note or sales agreement.",
    "lines": "Numbers of the lines there; all when left out.",
    "factor": "What quantities are multiplied by; 1 when left out.",
    "invertSign": "Whether quantities and fixed charges change their sign; false when left out.",
    "reprice": "Whether prices that were searched are searched anew; false when left out.",
    "copyCharges": "Whether charges are copied too; false when left out.",
  ]

  /// The lines and charges to add to a document.
  ///
  /// - Parameter present: The lines that the document has; the copies are numbered after them.
  /// - Throws: `NotFound`, a refusal for a document in another currency unless prices are searched anew, and all that is
  ///   wrong with the lines at once.
  func made<Line: DocumentLine>(
    for header: some DocumentHeader, after present: [Line], in context: ActionContext
  ) throws -> (lines: [Line], charges: [DocumentCharge]) {
    let source = try CopySource.document(from, reader: context.reader)
    let prices = try CopyPrices(
      from: source.name, (source.currency, source.pricesIncludeTax ?? header.pricesIncludeTax), to: header,
      reprice: reprice ?? false)
    let resolver = try LineResolver(
      reader: context.reader, company: context.company, header: header, today: context.today)
    var problems = EntryProblems(document: "copy of \(source.name)")
    var copies: [Line] = []
    var numbers: [Int: Int] = [:]
    var next = (present.map(\.lineNumber).max() ?? 0) + 1
    for number in lines ?? [] where !source.lines.contains(where: { $0.number == number }) {
      _ = try problems.attempt("lines") { throw LineRefusal(line: number, .unknownLine) }
    }
    for line in source.lines where lines?.contains(line.number) ?? true {
      if let copy = try problems.attempt(
        "lines.\(line.number)", { try copy(line, number: next, prices, resolver, as: Line.self) })
      {
        copies.append(copy)
        numbers[line.number] = next
      }
      next += 1
    }
    try problems.check()
    guard copyCharges == true else { return (copies, []) }
    let charges = source.charges.filter(prices.keepsCharge).map { charge in
      var copy = charge
      // A charge of a line follows the line's copy; without one it is a charge of the whole document.
      copy.line = charge.line.flatMap { numbers[$0] }
      if invertSign == true, charge.category == .fixed { copy.value = -charge.value }
      return copy
    }
    return (copies, charges)
  }

  private func copy<Line: DocumentLine>(
    _ source: CopySource.Line, number: Int, _ prices: CopyPrices, _ resolver: LineResolver, as type: Line.Type
  ) throws -> Line {
    guard let item = source.item else {
      return try resolver.line(LineEntry(text: source.text), number: number)
    }
    let scaled = try source.quantity.multiplied(by: factor ?? .one)
    var entry = LineEntry(item: item, quantity: invertSign == true ? -scaled : scaled, unit: source.unit)
    entry.text = source.text
    entry.taxGroup = source.itemTaxGroup
    let keepsDiscount = prices.keepsDiscount(of: source)
    if keepsDiscount { entry.discountPercent = source.discountPercent }
    if keepsDiscount, prices.keepsAmounts { entry.discountAmount = source.discountAmount }
    let keepsPrice = source.hasPrice && prices.keeps(source.priceSource)
    if keepsPrice {
      entry.unitPrice = source.unitPrice
      entry.priceUnit = source.priceUnit
    }
    var line: Line = try resolver.line(entry, number: number)
    if keepsPrice { line.priceSource = source.priceSource }
    if keepsDiscount {
      line.discountSource = source.discountSource
      line.multilineDiscountPercent = source.multilineDiscountPercent
      line.discountRule = source.discountRule
      line = try resolver.priced(line)
    }
    return line
  }
}
