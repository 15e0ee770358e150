import Desk
import Sales
import Store
import Terminal

/// A sales agreement as it is read at one moment: its terms, and how far each commitment is drawn upon.
struct AgreementReading: Sendable {
  let agreement: SalesAgreement
  let currency: Currency
  let fulfilment: [AgreementFulfilment]
  /// The orders that draw on it, the oldest first.
  let orders: [String]
  /// What was confirmed to the customer, the latest first.
  let confirmations: [KeptDocument]

  /// Reads the agreement of a number.
  static func read(_ bench: Workbench, _ number: String) throws -> AgreementReading {
    try bench.desk.read { reader in
      guard let agreement = try reader.agreement(number) else { throw NotFound("sales agreement", number) }
      let currency = try Currency.known(agreement.header.currency)
      let draws = try agreement.lines.map { try reader.agreementDraws(onLine: $0.id ?? 0) }
      var seen = Set<String>()
      return AgreementReading(
        agreement: agreement, currency: currency,
        fulfilment: try zip(agreement.lines, draws).map {
          try AgreementFulfilment($0, draws: $1.map(\.line), currency: currency)
        },
        orders: draws.flatMap { $0 }.map(\.order).filter { seen.insert($0).inserted },
        confirmations: try reader.keptDocuments(.agreement, number).reversed())
    }
  }

  /// A figure of a commitment as screens show it.
  func shown(_ figure: Int, of line: AgreementFulfilment) -> String {
    line.commitment.countsQuantity
      ? Shown.number(Quantity(millionths: figure)) : Shown.amount(Amount(minor: figure), currency)
  }

  /// How much of a commitment is drawn, to a tenth of a per cent.
  static func used(_ line: AgreementFulfilment) -> String {
    guard let percent = line.percent,
      let tenths = try? Rounding.divide(Int128(percent.millionths), by: 100_000)
    else { return "" }
    return DecimalText.fixed(tenths, decimals: 1, atLeast: 1) + "%"
  }
}

extension AgreementReading {
  /// The state in words: status, the version that was confirmed last.
  var state: String {
    let header = agreement.header
    let version = header.confirmation == 0 ? "not confirmed" : "version \(header.confirmation) confirmed"
    return "\(Shown.words(header.status.rawValue).capitalizedFirst), \(version)"
  }

  /// The agreement as a page to read, 78 columns wide.
  var page: [PaneLine] {
    let header = agreement.header
    var rows = [
      PaneLine("", "\(header.customer)  \(header.customerName)", role: "text.strong"), PaneLine("", state),
    ]
    rows += AgreementReading.terms(header)
    rows.append(PaneLine("", ""))
    rows.append(PaneLine("", AgreementReading.row(AgreementReading.heads), role: "list.head"))
    for (line, figures) in zip(agreement.lines, fulfilment) {
      let role = figures.remaining < 0 ? "state.short" : "text"
      rows.append(PaneLine("", AgreementReading.row(cells(line, figures)), role: role))
      rows.append(PaneLine("", "    " + AgreementReading.terms(line, currency), role: "text.dim"))
    }
    rows.append(PaneLine("", ""))
    if orders.count > 8 {
      rows.append(PaneLine("", "\(orders.count - 8) orders before these", role: "text.dim"))
    }
    rows += orders.suffix(8).map { PaneLine("Order", $0) }
    rows += confirmations.prefix(5).map {
      PaneLine("Version \($0.sequence)", "confirmed \(Shown.day($0.day)) by \($0.user)")
    }
    return rows
  }

  /// The agreement for the pane beside a list.
  var paneLines: [PaneLine] {
    let header = agreement.header
    var rows: [PaneLine] = [
      .heading("\(header.number)  \(state)"),
      PaneLine("", "\(header.customer) \(header.customerName)", role: "text.strong"),
    ]
    rows += AgreementReading.terms(header)
    rows.append(PaneLine("", ""))
    for (line, figures) in zip(agreement.lines, fulfilment).prefix(12) {
      rows.append(PaneLine("\(line.lineNumber)", "\(AgreementReading.product(line)) \(line.text)"))
      let unit = line.commitment.countsQuantity ? line.unit : currency.code
      rows.append(
        PaneLine(
          "",
          "  \(shown(figures.used, of: figures)) of \(shown(figures.committed, of: figures)) \(unit), \(AgreementReading.used(figures)) used",
          role: figures.remaining < 0 ? "state.short" : "text.dim"))
    }
    return rows
  }
}

extension AgreementReading {
  /// What a commitment is for: an item, a group, or anything.
  static func product(_ line: AgreementLine) -> String {
    line.item ?? line.category ?? "anything"
  }

  private static func terms(_ header: AgreementHeader) -> [PaneLine] {
    let address = header.deliveryAddress
    let place = [address.name, address.street, address.cityLine].filter { !$0.isEmpty }.joined(
      separator: ", ")
    let terms = [header.paymentTerms, header.deliveryTerms, header.deliveryMode].filter { !$0.isEmpty }
    let lines = [
      PaneLine(
        "Holds",
        "\(Shown.day(header.effectiveDate)) to \(Shown.day(header.expirationDate)), \(header.currency)"),
      PaneLine(
        "Class", [header.classification, header.title].filter { !$0.isEmpty }.joined(separator: "  ")),
      PaneLine("Their ref", header.externalReference), PaneLine("Terms", terms.joined(separator: "  ")),
      PaneLine("Ship to", place), PaneLine("Notes", header.notes),
    ]
    return lines.filter { !$0.value.isEmpty }
  }

  /// The terms of a commitment in words.
  private static func terms(_ line: AgreementLine, _ currency: Currency) -> String {
    func money(_ amount: Amount) -> String { Shown.amount(amount, currency) }
    var parts = [line.commitment.words]
    if let price = line.unitPrice {
      let per = line.priceUnit == .one ? "" : "\(Shown.number(line.priceUnit)) "
      parts.append("\(Shown.number(price, atLeast: 2)) per \(per)\(line.unit)")
    }
    if !line.discountAmount.isZero { parts.append("less \(Shown.number(line.discountAmount, atLeast: 2))") }
    if !line.discountPercent.isZero { parts.append("-\(Shown.number(line.discountPercent)) %") }
    if line.maxEnforced { parts.append("at most that") }
    if line.priceFixed { parts.append("price fixed") }
    if let least = line.minimumRelease { parts.append("releases from \(money(least))") }
    if let most = line.maximumRelease { parts.append("releases to \(money(most))") }
    if let first = line.effectiveDate { parts.append("from \(first)") }
    if let last = line.expirationDate { parts.append("to \(last)") }
    return parts.joined(separator: ", ")
  }

  private static let heads = ["#", "For", "Committed", "Released", "Delivered", "Invoiced", "Left", "Used"]

  private func cells(_ line: AgreementLine, _ figures: AgreementFulfilment) -> [String] {
    let unit = line.commitment.countsQuantity ? line.unit : currency.code
    return [
      "\(line.lineNumber)", "\(AgreementReading.product(line)) \(unit)",
      shown(figures.committed, of: figures),
      shown(figures.released, of: figures), shown(figures.delivered, of: figures),
      shown(figures.invoiced, of: figures), shown(figures.shownRemaining, of: figures),
      AgreementReading.used(figures),
    ]
  }

  private static func row(_ cells: [String]) -> String {
    let widths = [2, 12, 10, 10, 10, 10, 10, 7]
    return zip(cells, widths).enumerated().map { index, cell in
      // A figure that lost its first or last digits would be another figure.
      let isCut = index > 1 && DisplayText.width(of: cell.0) > cell.1
      return DisplayText.fit(
        isCut ? String(repeating: "#", count: cell.1) : cell.0, to: cell.1, alignedRight: index != 1)
    }.joined(separator: " ")
  }
}
