import Sales
import Store

/// Why a line of a stored order or quotation has its price and its discounts: which terms were looked at, which won, and
/// why the others did not; it only reads.
public struct PriceExplanation: Hashable, Sendable {
  /// The item of the line, with its name.
  public let title: String
  /// The line's own figures, a sentence each.
  public let figures: [String]
  /// The steps of the search as it runs now, in its order.
  public let steps: [String]

  /// Explains a line of a document of a kind, `order` or `quotation`.
  ///
  /// - Parameter today: The day on which somebody asks, where prices are searched by it.
  /// - Throws: `NotFound`, ``LineRefusal``, `NumberError`.
  public init(of number: Int, on document: String, kind: String, reader: StoreReader, today: Day) throws {
    if kind == "order" {
      guard let order = try reader.order(document) else { throw NotFound("order", document) }
      try self.init(of: number, order.header, order.lines, reader, today)
    } else {
      guard let quotation = try reader.quotation(document) else { throw NotFound("quotation", document) }
      try self.init(of: number, quotation.header, quotation.lines, reader, today)
    }
  }

  private init<Line: DocumentLine>(
    of number: Int, _ header: some DocumentHeader, _ lines: [Line], _ reader: StoreReader, _ today: Day
  ) throws {
    guard let line = lines.first(where: { $0.lineNumber == number }), let code = line.item,
      let item = try reader.item(code)
    else { throw LineRefusal(line: number, .unknownLine) }
    let resolver = try LineResolver(
      reader: reader, company: reader.company(), header: header, today: today)
    // The deliveries of one line are priced by what they come to together.
    var whole = line
    if let schedule = line.schedule {
      whole.quantity = try DeliverySchedule(number: schedule, in: lines).total()
    }
    let found = try resolver.found(
      for: whole, of: item, agreed: try PriceExplanation.agreement(of: line, reader), explaining: true)
    title = "\(item.number) \(item.name)"
    figures = PriceExplanation.figures(of: line, header.currency)
    steps = found.trace + (try PriceExplanation.multiline(line, header, lines, reader, today))
  }

  private static func agreement(of line: some DocumentLine, _ reader: StoreReader) throws -> AgreedPrice? {
    guard let line = line as? OrderLine, let id = line.agreementLineId,
      let agreement = try reader.agreement(ofLine: id),
      let commitment = agreement.lines.first(where: { $0.id == id })
    else { return nil }
    return try AgreementTerms(commitment, of: agreement.header.number).overruling(line)
  }

  private static func figures(of line: some DocumentLine, _ currency: String) -> [String] {
    let per = line.priceUnit == .one ? line.unit : "\(line.priceUnit) \(line.unit)"
    var figures = ["\(line.unitPrice) \(currency) per \(per): \(line.priceSource.words)"]
    if !line.discountAmount.isZero || !line.discountPercent.isZero {
      let amount = line.discountAmount.isZero ? "" : "\(line.discountAmount) \(currency) and "
      figures.append("\(amount)\(line.discountPercent) % off: \((line.discountSource ?? .manual).words)")
    }
    if let percent = line.multilineDiscountPercent {
      figures.append(
        "\(percent) % multiline discount, with the line discount by the rule \(line.discountRule ?? .sum)")
    }
    return figures
  }

  /// What lines that go together would get now, where one of them has got something.
  private static func multiline<Line: DocumentLine>(
    _ line: Line, _ header: some DocumentHeader, _ lines: [Line], _ reader: StoreReader, _ today: Day
  ) throws -> [String] {
    guard line.multilineDiscountPercent != nil else { return [] }
    return try DocumentDiscounts(reader: reader, company: reader.company(), header: header, today: today)
      .multiline(lines).trace
  }
}

extension PriceSource {
  /// Where a figure comes from, in words.
  public var words: String {
    switch self {
    case .base: "the base price of the item"
    case .manual: "typed"
    case .quotation: "as it was quoted"
    case .agreement: "the sales agreement that the line draws on"
    case .tradeAgreement: "a trade agreement"
    case .none: "no price was found"
    }
  }
}
