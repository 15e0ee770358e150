import Desk
import Sales
import Store
import Terminal

/// Reads an order as its form shows it.
enum OrderReading {
  static func view(_ bench: Workbench, _ number: String) throws -> DocumentView {
    try bench.desk.read { reader in
      guard let order = try reader.order(number) else { throw NotFound("order", number) }
      let currency = try Currency.known(order.header.currency)
      let totals = try DocumentTotals(
        lines: order.lines, charges: order.charges, terms: DocumentTerms(order.header),
        rules: reader.taxRules())
      let stock = try order.header.id.map { try reader.stock(ofOrder: $0) } ?? [:]
      let places = try order.header.id.map { try reader.agreementPlaces(ofOrder: $0) } ?? [:]
      let flow = try DocumentFlow.ofOrder(order.header, reader)
      var view = DocumentView(
        number: number, currency: currency, values: try DocumentSpec.order.values(of: order.header, bench),
        lines: order.lines.map {
          row(
            $0, stock: $0.id.flatMap { stock[$0] } ?? [], agreement: $0.id.flatMap { places[$0] },
            currency: currency, control: order.header.dateControl)
        },
        charges: order.charges.enumerated().map { index, charge in chargeRow(charge, index) },
        figures: DocumentFigures(totals))
      view.state = [
        Shown.words(order.header.type.rawValue),
        order.header.status == .open
          ? "Open order" : Shown.words(order.header.status.rawValue).capitalizedFirst,
        order.header.documentStatus == .none ? "" : Shown.words(order.header.documentStatus.rawValue),
      ].filter { !$0.isEmpty }
      let holds = try order.header.id.map { try reader.holds(ofOrder: $0) }?.filter(\.isActive) ?? []
      let credit = try order.header.id.flatMap { try reader.creditHold(ofOrder: $0) }
      if let state = CreditScreen.state(credit) { view.state.insert(state, at: 0) }
      if let state = HoldScreen.state(holds) { view.state.insert(state, at: 0) }
      view.details["customer"] = order.header.customerName
      view.margin = try? DocumentCost(of: order.header, reader: reader, company: reader.company()).margin(
        of: order.lines, totals)
      view.flow = flow
      view.summary = HoldScreen.summary(holds) + CreditScreen.summary(credit) + summary(order.header)
      view.steps = try OrderSteps.steps(order, stock: stock, holds: holds, credit: credit, reader)
      view.prompted = try DeliveryFields.prompted(reader.company().delivery)
      if order.header.status >= .invoiced {
        view.lock = "\(number) is \(order.header.status.rawValue): nothing in it can be changed any more."
      }
      return view
    }
  }

  private static func row(
    _ line: OrderLine, stock: [StockTransaction], agreement: AgreementPlace?, currency: Currency,
    control: DateControl?
  ) -> GridRow {
    let isItem = line.item != nil
    var row = GridRow(
      id: line.lineNumber,
      values: DocumentFields.values(of: line, currency).merging([
        "confirmedShipDate": line.confirmedShipDate?.description ?? "",
        "deliverNow": DocumentFields.shown(line.deliverNow),
        "left": DocumentFields.shown(line.deliverRemainder),
        "invoiced": DocumentFields.shown(line.invoiced),
        "agreement": agreement.map { "\($0.agreement)/\($0.commitment)" } ?? "",
      ]) { $1 })
    let serving = LineServing(stock)
    if line.priceSource == .manual { row.details["unitPrice"] = "typed" }
    if line.status > .open, isItem {
      row.note = PaneLine(
        "",
        "\(line.status.rawValue): \(Shown.number(line.delivered)) delivered, \(Shown.number(line.invoiced)) invoiced",
        role: "text.dim")
    } else if serving.waiting > .zero, line.stocked, !line.isReturn {
      row.note = PaneLine(
        "",
        "SHORT \(Shown.number(serving.waiting)): \(Shown.number(serving.reserved)) reserved, \(Shown.number(serving.picked)) picked",
        role: "state.short")
    } else if line.delivered > .zero {
      row.note = PaneLine(
        "", "\(Shown.number(line.delivered)) delivered, \(Shown.number(line.deliverRemainder)) left",
        role: "text.dim")
    }
    if let date = dateNote(line, control) {
      row.note = PaneLine(
        "", [row.note?.value, date].compactMap(\.self).joined(separator: "; "),
        role: line.confirmedShipDate == nil ? "state.short" : row.note?.role ?? "text.dim")
    }
    if line.status >= .invoiced {
      row.lock = "Line \(line.lineNumber) is \(line.status.rawValue) and can't be changed."
    }
    return row
  }

  /// What is to be known of the promise of a line whose dates are controlled: nothing while it is as asked for.
  private static func dateNote(_ line: OrderLine, _ control: DateControl?) -> String? {
    guard let control = line.dateControl ?? control, control != .none, line.stocked, !line.isReturn,
      line.deliverRemainder > .zero
    else { return nil }
    guard let promise = line.confirmedShipDate else { return "NO DATE: no known supply, F9 alternatives" }
    return promise > line.requestedShipDate ? "leaves \(Shown.day(promise))" : nil
  }

  static func chargeRow(_ charge: DocumentCharge, _ index: Int) -> GridRow {
    var row = GridRow(
      id: index + 1,
      values: [
        "code": charge.code, "text": charge.text, "category": charge.category.rawValue,
        "line": charge.line.map(String.init) ?? "",
        "value": DecimalText.fixed(charge.value.millionths, decimals: 6, atLeast: 2),
        "source": sourceText(charge),
      ])
    if let invoice = charge.invoice { row.lock = "\(invoice) has carried this charge." }
    return row
  }

  /// Where a charge comes from in words, such as `auto FREIGHT-DE`; nothing where somebody has typed it.
  private static func sourceText(_ charge: DocumentCharge) -> String {
    guard let source = charge.source else { return "" }
    return [source.rawValue, charge.rule ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func summary(_ header: OrderHeader) -> [String] {
    func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "   ") }
    let address = header.deliveryAddress
    let place = [address.name, address.street, address.cityLine].filter { !$0.isEmpty }.joined(
      separator: ", ")
    return [
      joined([
        place.isEmpty ? "" : "Ship to \(place)", header.paymentTerms, header.deliveryMode,
        header.shipComplete ? "COMPLETE ONLY" : "",
      ]),
      joined([
        "Requested \(Shown.day(header.requestedShipDate))",
        header.confirmedShipDate.map { "Confirmed \(Shown.day($0))" } ?? "",
        header.warehouse.isEmpty ? "" : "Warehouse \(header.warehouse)",
        header.customerReference.isEmpty ? "" : "Their ref \(header.customerReference)",
        header.agreement ?? "",
      ]),
    ]
  }
}

extension DocumentView {
  /// Cost, contribution margin and ratio (domain.md 3.7); the ratio to two decimals, halves away from zero.
  var marginLines: [PaneLine] {
    guard let margin else { return [] }
    let ratio = margin.ratio.flatMap { try? Rounding.divide(Int128($0.millionths), by: 10_000) }
    let share = ratio.map { ", \(DecimalText.fixed($0, decimals: 2, atLeast: 2)) %" } ?? ""
    return [
      PaneLine("Cost", Shown.amount(margin.cost, currency)),
      PaneLine("Margin", "\(Shown.amount(margin.margin, currency))\(share)"),
    ]
  }

  /// The document as lines to read: for the pane beside a list.
  var paneLines: [PaneLine] {
    var rows: [PaneLine] = [
      .heading("\(number)  \(state.joined(separator: ", "))"),
      PaneLine("", "\(values["customer"] ?? "") \(details["customer"] ?? "")", role: "text.strong"),
    ]
    rows += summary.map { PaneLine("", $0) }
    rows.append(PaneLine("", ""))
    for line in lines.prefix(14) {
      let text =
        "\(line.values["quantity"] ?? "") \(line.values["unit"] ?? "") \(line.values["item"] ?? "") \(line.values["text"] ?? "")"
      rows.append(PaneLine("", text))
      if let note = line.note { rows.append(PaneLine("", "  " + note.value, role: note.role)) }
    }
    if lines.count > 14 { rows.append(PaneLine("", "and \(lines.count - 14) more lines", role: "text.dim")) }
    rows +=
      [
        PaneLine("", "")
      ] + marginLines + [
        PaneLine("To pay", "\(Shown.amount(figures.total, currency)) \(currency.code)")
      ]
    rows += flow.map { PaneLine($0.kind.capitalizedFirst, "\($0.number) \($0.status)") }
    if let step = steps.first { rows.append(PaneLine("Next", step.title)) }
    return rows
  }
}
