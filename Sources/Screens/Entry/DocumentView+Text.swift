import Sales
import Terminal

extension DocumentView {
  /// The document as a page to read, 78 columns wide: its lines with prices, its totals, the documents of its chain.
  var page: [PaneLine] {
    var rows: [PaneLine] = [
      PaneLine("", "\(values["customer"] ?? "")  \(details["customer"] ?? "")", role: "text.strong"),
      PaneLine("", state.joined(separator: ", ")),
    ]
    rows += summary.map { PaneLine("", $0) }
    rows.append(PaneLine("", ""))
    rows.append(PaneLine("", DocumentView.row(DocumentView.columns.map(\.title)), role: "list.head"))
    for line in lines {
      let number = line.id.map(String.init) ?? ""
      let cells = DocumentView.columns.map { $0.name == "line" ? number : line.values[$0.name] ?? "" }
      rows.append(PaneLine("", DocumentView.row(cells)))
      if let note = line.note { rows.append(PaneLine("", "    " + note.value, role: note.role)) }
    }
    rows.append(PaneLine("", ""))
    for charge in charges {
      rows.append(total("Charge", "\(charge.values["text"] ?? "") \(charge.values["value"] ?? "")"))
    }
    func money(_ amount: Amount) -> String { Shown.amount(amount, currency) }
    rows.append(total("Lines", money(figures.lines)))
    if !figures.totalDiscount.isZero { rows.append(total("Discount", money(figures.totalDiscount))) }
    if !figures.charges.isZero { rows.append(total("Charges", money(figures.charges))) }
    rows.append(total("Tax", money(figures.tax)))
    if !figures.rounding.isZero { rows.append(total("Rounding", money(figures.rounding))) }
    rows.append(total("To pay \(currency.code)", money(figures.total), role: "text.strong"))
    rows += marginLines.map { total($0.label, $0.value) }
    rows.append(PaneLine("", ""))
    rows += flow.map { PaneLine($0.kind.capitalizedFirst, "\($0.number) \($0.status)") }
    if let step = steps.first { rows.append(PaneLine("Next", step.title)) }
    return rows
  }

  private func total(_ label: String, _ value: String, role: String = "text") -> PaneLine {
    let width = DocumentView.columns.reduce(-1) { $0 + $1.width + 1 }
    return PaneLine(
      "",
      DisplayText.fit(
        label + "  " + DisplayText.fit(value, to: 14, alignedRight: true), to: width, alignedRight: true),
      role: role)
  }

  private struct Column {
    let name: String
    let title: String
    let width: Int
    var isNumber = false
  }

  private static let columns = [
    Column(name: "line", title: "#", width: 3, isNumber: true),
    Column(name: "item", title: "Item", width: 12), Column(name: "text", title: "Name", width: 20),
    Column(name: "quantity", title: "Qty", width: 8, isNumber: true),
    Column(name: "unit", title: "Unit", width: 4),
    Column(name: "unitPrice", title: "Price", width: 9, isNumber: true),
    Column(name: "discountPercent", title: "Disc%", width: 5, isNumber: true),
    Column(name: "net", title: "Net", width: 10, isNumber: true),
  ]

  private static func row(_ cells: [String]) -> String {
    zip(columns, cells).map { column, cell in
      // A figure that lost its first or last digits would be another figure.
      let isCut = column.isNumber && DisplayText.width(of: cell) > column.width
      return DisplayText.fit(
        isCut ? String(repeating: "#", count: column.width) : cell, to: column.width,
        alignedRight: column.isNumber)
    }.joined(separator: " ")
  }
}
