import Sales
import Store

/// Fetches what the lines of a document get together, and what it gets on the whole (domain.md 5.4); it only reads.
struct DocumentDiscounts {
  private let reader: StoreReader
  private let company: Company
  private let header: any DocumentHeader
  private let currency: Currency
  private let day: Day

  /// Fetches for a document under its header.
  ///
  /// - Parameter today: The day on which somebody fetches, where prices are searched by it.
  /// - Throws: `NotFound` for an unknown currency.
  init(reader: StoreReader, company: Company, header: some DocumentHeader, today: Day) throws {
    self.reader = reader
    self.company = company
    self.header = header
    currency = try Currency.known(header.currency)
    day =
      switch company.pricing.date {
      case .document: header.documentDate
      case .requestedShip: header.requestedShipDate
      case .today: today
      }
  }

  /// The lines with the multiline discounts that they get now, and the steps for whoever asks why.
  ///
  /// Lines whose items share a multiline group go together, and so do those of items without one, which only rows for all
  /// items concern. A line that draws on a sales agreement keeps its terms, an invoiced line its value.
  /// - Throws: `NumberError`, ``LineRefusal``.
  func multiline<Line: DocumentLine>(_ lines: [Line]) throws -> (lines: [Line], trace: [String]) {
    var (lines, trace) = (lines, [String]())
    var groups: [String: [(index: Int, part: MultilinePart)]] = [:]
    for (index, line) in lines.enumerated() where !line.keepsItsTerms {
      guard let number = line.item, let item = try reader.item(number) else { continue }
      var factors = try reader.unitFactors(of: number)
      factors[item.stockUnit] = .one
      factors[line.unit] = line.unitFactor
      let part = MultilinePart(
        group: item.multilineDiscountGroup, quantity: line.quantity, unit: line.unit, factors: factors)
      groups[part.group, default: []].append((index, part))
    }
    for (group, members) in groups.sorted(by: { $0.key < $1.key }) {
      let rows = try reader.tradeAgreements(
        TradeCells(
          .multilineDiscount, customer: header.customer, customerGroup: header.multilineDiscountGroup ?? "",
          itemGroup: group), parameters: company.pricing)
      let quantity = try TradeQuantity(
        together: members.map(\.part), units: Set(rows.map(\.terms.unit)))
      let found = try TradeSearch(quantity, currency: header.currency, day: day).discount(rows)
      let counts = found.steps.contains(where: \.verdict.isFound)
      for (index, _) in members {
        lines[index].multilineDiscountPercent = counts ? found.discount.percent : nil
        lines[index].discountRule = counts ? company.pricing.discountRule : nil
        lines[index].net = try lines[index].terms.net(in: currency)
      }
      let numbers = members.map { "\(lines[$0.index].lineNumber)" }.joined(separator: ", ")
      let name = group.isEmpty ? "no multiline group" : "multiline group \(group)"
      let counted = try quantity.quantity(in: "") ?? .zero
      trace.append("lines \(numbers) of \(name), together \(counted): \(found.discount.percent) %")
      trace += found.steps.map(\.text)
    }
    return (lines, trace)
  }

  /// The total discount that the lines that take part in it get, nil where no trade agreement holds, and the steps.
  ///
  /// Quantities of total discounts are amounts of money in the document's currency.
  /// - Throws: `NumberError`.
  func total(_ lines: [some DocumentLine]) throws -> (percent: Percent?, trace: [String]) {
    let rows = try reader.tradeAgreements(
      TradeCells(
        .totalDiscount, customer: header.customer, customerGroup: header.totalDiscountGroup ?? ""),
      parameters: company.pricing)
    let base = try lines.totalDiscountBase()
    let found = try TradeSearch(
      TradeQuantity(base, in: currency), currency: header.currency, day: day
    ).discount(rows)
    let counts = found.steps.contains(where: \.verdict.isFound)
    return (
      counts ? found.discount.percent : nil,
      ["total discount on \(currency.text(base)) \(header.currency)"] + found.steps.map(\.text)
    )
  }
}

extension DocumentLine {
  /// Whether neither a multiline discount nor another search may change the line: it draws on a sales agreement, or an
  /// invoice has carried it.
  fileprivate var keepsItsTerms: Bool {
    guard let line = self as? OrderLine else { return false }
    return line.agreementLineId != nil || !line.invoiced.isZero
  }
}

extension DocumentHeader {
  /// Whether the total discount was typed or quoted: only somebody who asks fetches it anew.
  ///
  /// A discount of which no source is known was typed.
  var hasStickyTotalDiscount: Bool {
    switch totalDiscountSource {
    case .manual, .quotation: true
    case nil: !totalDiscountPercent.isZero
    default: false
    }
  }

  /// Whether the total discount may be another one than under an earlier header, whatever the lines come to.
  func countsDiscounts(otherThan before: Self) -> Bool {
    customer != before.customer || totalDiscountGroup != before.totalDiscountGroup
      || documentDate != before.documentDate || requestedShipDate != before.requestedShipDate
  }

  /// Takes the total discount that trade agreements give.
  mutating func takeTotalDiscount(_ percent: Percent?) {
    totalDiscountPercent = percent ?? .zero
    totalDiscountSource = percent == nil ? nil : .tradeAgreement
  }
}

extension ActionContext {
  /// Fetches the total discount of a document that is saved, where the company wants that and nobody has typed one
  /// (domain.md 5.4, 15, 11).
  func fetchTotalDiscount(_ header: inout some DocumentHeader, _ lines: [some DocumentLine]) throws {
    guard company.pricing.totalDiscountAutomatic, !header.hasStickyTotalDiscount else { return }
    let discounts = try DocumentDiscounts(reader: reader, company: company, header: header, today: today)
    header.takeTotalDiscount(try discounts.total(lines).percent)
  }
}
