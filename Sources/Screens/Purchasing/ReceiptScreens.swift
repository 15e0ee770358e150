import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of product receipts.
  var productReceipts: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .productReceipts,
      columns: ListDefinition.productReceipts.columns.map(\.id),
      filters: [
        .init("all", "all"), .init("open", "to invoice", [ListFilter("status", .equal, "open")]),
      ], pane: { try bench.receiptLines($0) })
    var spec = ListSpec(
      title: "Product receipts", contexts: ["receipts"],
      columns: data.columnSpecs(["vendorName": 16, "number": 10]), data: data,
      open: { [.open(bench.productReceipt($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.options = [
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.productReceipt($0)) } },
      ListOption(7, "Invoice") { keys in [.open(bench.vendorInvoiceForm(ofReceipts: keys))] },
      ListOption(9, "History") { keys in
        keys.reversed().map { .open(bench.history("product receipt \($0)")) }
      },
    ]
    spec.perform = { command, key in
      command == "receipts.invoice"
        ? key.map { [.open(bench.vendorInvoiceForm(ofReceipts: [$0]))] } ?? [] : []
    }
    spec.availability = { _, key in
      key == nil ? .disabled("There is no receipt under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// A product receipt to read.
  func productReceipt(_ number: String) -> DocumentReader {
    DocumentReader(
      bench: self, title: "Product receipt \(number)", contexts: ["receipt.view"],
      lines: { try $0.receiptLines(number) },
      steps: { bench in
        guard try bench.desk.read({ try $0.productReceipt(number) })?.header.status == .open else {
          return []
        }
        return [
          Step(
            id: "invoice", title: "Post the vendor's invoice", action: "", json: "{}",
            form: { $0.vendorInvoiceForm(ofReceipts: [number]) }, short: "Invoice")
        ]
      }
    ) { bench in
      try bench.desk.read { reader in
        guard let receipt = try reader.productReceipt(number) else { return [] }
        let slips = receipt.lines.compactMap(\.packingSlip)
        return [FlowEntry(kind: "purchase order", number: receipt.header.order, status: "")]
          + slips.map { FlowEntry(kind: "slip", number: $0, status: "") }
      }
    }
  }

  func receiptLines(_ number: String) throws -> [PaneLine] {
    try desk.read { reader in
      guard let receipt = try reader.productReceipt(number) else { throw NotFound("product receipt", number) }
      let header = receipt.header
      var lines: [PaneLine] = [
        PaneLine("Status", Shown.words(header.status.rawValue)), PaneLine("Order", header.order),
        PaneLine("Vendor", "\(header.vendor) \(header.vendorName)"),
        PaneLine("Their slip", header.vendorSlip), PaneLine("Date", Shown.day(header.date)),
        PaneLine("Warehouse", header.warehouse), PaneLine("", ""),
      ]
      for line in receipt.lines {
        let left = line.remainder.isZero ? "" : "   \(Shown.number(line.remainder)) still to come"
        let slip = line.packingSlip.map { "   shipped by \($0)" } ?? ""
        lines.append(
          PaneLine("\(Shown.number(line.quantity)) \(line.unit)", "\(line.item) \(line.text)\(left)\(slip)"))
      }
      return lines
    }
  }

  /// The list of vendor invoices.
  var vendorInvoices: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .vendorInvoices, columns: ListDefinition.vendorInvoices.columns.map(\.id),
      pane: { try bench.vendorInvoiceLines($0) })
    var spec = ListSpec(
      title: "Vendor invoices", contexts: ["vendor-invoices"],
      columns: data.columnSpecs(["vendorName": 16, "number": 10, "currency": 3]), data: data,
      open: { [.open(bench.vendorInvoice($0))] })
    spec.options = [
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.vendorInvoice($0)) } },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("vendor invoice \($0)")) }
      },
    ]
    return ListPanel(spec)
  }

  /// A vendor invoice to read.
  func vendorInvoice(_ number: String) -> DocumentReader {
    DocumentReader(
      bench: self, title: "Vendor invoice \(number)", contexts: ["vendor-invoice.view"],
      lines: { try $0.vendorInvoiceLines(number) }
    ) { bench in
      try bench.desk.read { reader in
        guard let invoice = try reader.vendorInvoice(number) else { return [] }
        var seen: Set<String> = []
        return invoice.lines.map(\.order).filter { seen.insert($0).inserted }.map {
          FlowEntry(kind: "purchase order", number: $0, status: "")
        }
          + invoice.lines.map(\.receipt).filter { seen.insert($0).inserted }.map {
            FlowEntry(kind: "receipt", number: $0, status: "")
          }
      }
    }
  }

  func vendorInvoiceLines(_ number: String) throws -> [PaneLine] {
    let base = currency
    return try desk.read { reader in
      guard let invoice = try reader.vendorInvoice(number) else { throw NotFound("vendor invoice", number) }
      let header = invoice.header
      let currency = try Currency.known(header.currency)
      func money(_ amount: Amount) -> String { "\(Shown.amount(amount, currency)) \(currency.code)" }
      var lines: [PaneLine] = [
        PaneLine("Their number", header.vendorNumber),
        PaneLine("Vendor", "\(header.vendor) \(header.vendorName)"), PaneLine("Orders", header.orders),
        PaneLine("Date", Shown.day(header.date)), PaneLine("Due", Shown.day(header.dueDate)),
        PaneLine("Voucher", header.voucher), PaneLine("", ""),
      ]
      for line in invoice.lines {
        lines.append(
          PaneLine(
            "\(Shown.number(line.quantity)) \(line.unit)",
            "\(line.item) \(line.text)   \(Shown.number(line.unitPrice, atLeast: 2))   \(money(line.net))"))
      }
      lines += [
        PaneLine("", ""), PaneLine("Net", money(header.linesNet)), PaneLine("Tax", money(header.tax)),
        PaneLine("Total", money(header.total), role: "text.strong"),
        PaneLine("In stock at", "\(Shown.amount(header.cost, base)) \(base.code)"),
        PaneLine("Difference", "\(Shown.amount(header.priceDifference, base)) \(base.code)"),
      ]
      return lines
    }
  }
}
