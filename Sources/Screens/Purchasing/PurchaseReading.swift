import Desk
import Sales
import Store
import Terminal

/// A purchase order as it is read at one moment: its lines, what has come of them, and the documents around it.
struct PurchaseReading: Sendable {
  let order: PurchaseOrder
  let currency: Currency
  let receipts: [ProductReceiptHeader]
  let invoices: [VendorInvoiceHeader]
  /// The history of the dates, by line number, the oldest first.
  let dates: [(line: Int, change: DeliveryDateChange)]
  /// The sales order lines that its lines were ordered for, by line number.
  let sales: [Int: (order: String, line: Int)]
  let confirmations: Int

  /// Reads the purchase order of a number.
  static func read(_ bench: Workbench, _ number: String) throws -> PurchaseReading {
    try bench.desk.read { reader in
      guard let order = try reader.purchase(number) else { throw NotFound("purchase order", number) }
      let id = order.header.id ?? 0
      var dates: [(Int, DeliveryDateChange)] = []
      var sales: [Int: (String, Int)] = [:]
      for line in order.lines {
        for change in try reader.dateChanges(ofPurchaseLine: line.id ?? 0) {
          dates.append((line.lineNumber, change))
        }
        if let sale = line.salesLineId { sales[line.lineNumber] = try reader.place(ofSalesLine: sale) }
      }
      return PurchaseReading(
        order: order, currency: try Currency.known(order.header.currency),
        receipts: try reader.productReceipts(ofPurchase: id).map(\.header),
        invoices: try reader.vendorInvoices(ofOrder: number), dates: dates, sales: sales,
        confirmations: try reader.purchaseConfirmations(ofOrder: id).count)
    }
  }

  /// The chain of documents around it.
  var flow: [FlowEntry] {
    var seen: Set<String> = []
    let orders = sales.values.map(\.order).sorted().filter { seen.insert($0).inserted }
    return orders.map { FlowEntry(kind: "order", number: $0, status: "") }
      + receipts.map { FlowEntry(kind: "receipt", number: $0.number, status: $0.status.rawValue) }
      + invoices.map { FlowEntry(kind: "vendor invoice", number: $0.number, status: "posted") }
  }

  /// The order as a page to read, 78 columns wide.
  func page(today: Day) -> [PaneLine] {
    let header = order.header
    var rows = [
      PaneLine("", "\(header.vendor)  \(header.vendorName)", role: "text.strong"), PaneLine("", state),
      PaneLine("Ordered", "\(Shown.day(header.orderDate)) by \(header.buyer)"),
    ]
    if let next = header.nextDeliveryDate {
      let late = next < today
      rows.append(
        PaneLine(
          "Next due", Shown.day(next) + (late ? "  \(today - next) days LATE" : ""),
          role: late ? "state.late" : "text"))
    }
    rows += [
      PaneLine("Their ref", header.vendorReference),
      PaneLine(
        "Terms",
        [header.paymentTerms, header.deliveryTerms, header.deliveryMode].filter { !$0.isEmpty }
          .joined(separator: "  ")),
      PaneLine(
        "Ship to",
        [header.deliveryAddress.name, header.deliveryAddress.street, header.deliveryAddress.cityLine]
          .filter { !$0.isEmpty }.joined(separator: ", ")),
      PaneLine("Notes", header.notes),
    ].filter { !$0.value.isEmpty }
    rows.append(PaneLine("", ""))
    rows.append(PaneLine("", PurchaseReading.row(PurchaseReading.heads), role: "list.head"))
    for line in order.lines { rows += self.rows(of: line, today: today) }
    rows.append(PaneLine("", ""))
    rows.append(PaneLine("Net", "\(Shown.amount(header.net, currency)) \(currency.code)"))
    rows.append(
      PaneLine("Total", "\(Shown.amount(header.total, currency)) \(currency.code)", role: "text.strong"))
    let changes = dates.filter { $0.change.former != nil }
    if !changes.isEmpty { rows.append(PaneLine("", "")) }
    for (line, change) in changes.suffix(12) {
      let from = change.former.map { Shown.day($0) } ?? "none"
      rows.append(
        PaneLine(
          "Line \(line)",
          "\(change.kind.rawValue) \(from) to \(Shown.day(change.date))  \(change.reason)"
            + "  (\(change.setBy), \(Shown.day(change.setOn)))", role: "text.dim"))
    }
    return rows
  }

  private var state: String {
    let header = order.header
    return [
      header.status.title,
      header.documentStatus == .none ? "" : Shown.words(header.documentStatus.rawValue),
      confirmations == 0 ? "not confirmed" : "confirmation \(confirmations)",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func rows(of line: PurchaseLine, today: Day) -> [PaneLine] {
    guard line.item != nil else { return [PaneLine("", "   \(line.text)")] }
    let isLate = !line.receiveRemainder.isZero && line.deliveryDate < today
    var rows = [
      PaneLine(
        "",
        PurchaseReading.row([
          "\(line.lineNumber)", line.item ?? "", line.text, Shown.number(line.quantity), line.unit,
          Shown.number(line.receiveRemainder), Shown.day(line.deliveryDate),
          Shown.number(line.unitPrice, atLeast: 2), Shown.amount(line.net, currency),
        ]), role: isLate ? "state.late" : "text")
    ]
    if let sale = sales[line.lineNumber] {
      rows.append(
        PaneLine(
          "", "    for \(sale.order) line \(sale.line)\(line.isDirect ? ", direct delivery" : "")",
          role: "text.dim"))
    }
    return rows
  }

  private static let heads = ["#", "Item", "Name", "Ordered", "Unit", "To come", "Due", "Price", "Net"]

  private static func row(_ cells: [String]) -> String {
    let widths = [2, 8, 14, 8, 4, 8, 10, 8, 9]
    return zip(cells, widths).enumerated().map { index, cell in
      let isNumber = [0, 3, 5, 7, 8].contains(index)
      let isCut = isNumber && DisplayText.width(of: cell.0) > cell.1
      return DisplayText.fit(
        isCut ? String(repeating: "#", count: cell.1) : cell.0, to: cell.1, alignedRight: isNumber)
    }.joined(separator: " ")
  }

  /// The order for the pane beside a list.
  func paneLines(today: Day) -> [PaneLine] {
    let header = order.header
    var rows: [PaneLine] = [
      .heading("\(header.number)  \(header.status.title)"),
      PaneLine("", "\(header.vendor) \(header.vendorName)", role: "text.strong"),
      PaneLine("Total", "\(Shown.amount(header.total, currency)) \(currency.code)"), PaneLine("", ""),
    ]
    for line in order.lines.prefix(12) where line.item != nil {
      let isLate = !line.receiveRemainder.isZero && line.deliveryDate < today
      rows.append(PaneLine("\(line.lineNumber)", "\(line.item ?? "") \(line.text)"))
      rows.append(
        PaneLine(
          "",
          "  \(Shown.number(line.received)) of \(Shown.number(line.quantity)) \(line.unit), "
            + "\(Shown.day(line.deliveryDate))\(isLate ? " LATE" : "")",
          role: isLate ? "state.late" : "text.dim"))
    }
    return rows
  }
}
