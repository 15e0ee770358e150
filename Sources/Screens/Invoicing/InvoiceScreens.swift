import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of posted invoices.
  var invoices: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .invoices,
      columns: [
        "number", "date", "customerName", "dueDate", "total", "currency", "customer", "orders", "net", "tax",
        "invoiceAccount", "voucher",
      ],
      filters: [.init("all", "all")], pane: { try bench.invoiceLines($0) },
      around: { try bench.facts(aroundInvoice: $0) })
    var spec = ListSpec(
      title: "Invoices", contexts: ["invoices"],
      columns: data.columnSpecs(["customerName": 16, "currency": 3]),
      data: data, open: { [.open(bench.invoice($0))] })
    spec.options = [
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.invoice($0)) } },
      ListOption(6, "Print") { bench.papers(of: $0) },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("invoice \($0)")) } },
    ]
    spec.perform = { command, key in
      guard let key else { return [] }
      switch command {
      case "invoices.return": return [.open(bench.returnFromInvoice(key))]
      case "invoices.credit": return [.open(bench.credit(key))]
      default: return []
      }
    }
    spec.availability = { _, key in
      key == nil ? .disabled("There is no invoice under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// What customers owe and paid.
  var customerTransactions: ListPanel {
    let bench = self
    let today = desk.today
    let data = DeskList(
      workbench: self, definition: .customerTransactions,
      columns: [
        "customer", "document", "dueDate", "amount", "open", "currency", "date", "text", "baseOpen",
        "voucher", "id",
      ], filters: [.init("all", "all")],
      role: { column, value in
        if column == "dueDate", case .day(let day) = value, day < today { return "text.dim" }
        return nil
      },
      cell: { column, values in
        guard column == "dueDate", case .day(let day) = values["dueDate"], day < today,
          case .amount(let open, _) = values["open"], !open.isZero
        else { return nil }
        return ListCell("\(day) LATE", role: "state.late")
      })
    let spec = ListSpec(
      title: "Customer transactions", contexts: ["transactions"],
      columns: data.columnSpecs(["currency": 3, "dueDate": 15]), data: data,
      open: { [.open(bench.invoice($0))] })
    return ListPanel(spec)
  }

  /// A posted invoice to read: its lines, taxes, and what it booked.
  func invoice(_ number: String) -> DocumentReader {
    DocumentReader(
      bench: self, title: "Invoice \(number)", contexts: ["invoice.view"],
      lines: { try $0.invoiceLines(number) }
    ) {
      bench in
      try bench.desk.read { reader in
        guard let invoice = try reader.invoice(number) else { return [] }
        let slips = Set(invoice.lines.compactMap(\.packingSlip)).sorted()
        return try reader.orders(of: invoice.header).map {
          FlowEntry(kind: "order", number: $0, status: "")
        }
          + slips.map { FlowEntry(kind: "slip", number: $0, status: "") }
      }
    }
  }

  func invoiceLines(_ number: String) throws -> [PaneLine] {
    try desk.read { reader in
      guard let invoice = try reader.invoice(number) else { throw NotFound("invoice", number) }
      let header = invoice.header
      func money(_ amount: Amount) -> String { Shown.amount(amount, header.currency) }
      var lines: [PaneLine] = [
        PaneLine("Customer", "\(header.customer) \(header.customerName)", role: "text.strong"),
        PaneLine(
          "Invoice to",
          "\(header.invoiceAccount)  \(header.invoiceAddress.street) \(header.invoiceAddress.cityLine)"),
        PaneLine(
          "Date",
          "\(Shown.day(header.date))   due \(Shown.day(header.dueDate))   terms \(header.paymentTerms)"),
        PaneLine("Orders", header.orders), PaneLine("Their ref", header.customerReference), PaneLine("", ""),
      ]
      if let credited = header.creditedInvoices {
        lines.insert(
          PaneLine(
            "Credits", [credited, header.creditReason ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")),
          at: lines.count - 1)
      }
      for line in invoice.lines {
        var text = "\(line.item ?? "") \(line.text)"
        if line.item != nil {
          text +=
            "   \(Shown.number(line.quantity)) \(line.unit) x \(Shown.number(line.unitPrice, atLeast: 2))"
          if line.priceUnit != .one { text += " per \(Shown.number(line.priceUnit))" }
          if !line.discountAmount.isZero { text += " - \(Shown.number(line.discountAmount, atLeast: 2))" }
          if !line.discountPercent.isZero { text += " - \(Shown.number(line.discountPercent))%" }
          text += " = \(money(line.net))"
        }
        lines.append(PaneLine("\(line.lineNumber)", text))
      }
      lines += [PaneLine("", ""), PaneLine("Lines", money(header.linesNet))]
      if !header.totalDiscount.isZero {
        lines.append(
          PaneLine(
            "Discount", "\(Shown.number(header.totalDiscountPercent))% = \(money(header.totalDiscount))"))
      }
      for charge in invoice.charges {
        lines.append(PaneLine("Charge", "\(charge.code) \(charge.text) \(money(charge.amount))"))
      }
      for tax in invoice.taxes {
        lines.append(
          PaneLine(
            "Tax", "\(tax.code) \(Shown.number(tax.rate))% of \(money(tax.base)) = \(money(tax.amount))"))
      }
      if !header.rounding.isZero { lines.append(PaneLine("Rounding", money(header.rounding))) }
      lines.append(PaneLine("To pay", "\(money(header.total)) \(header.currency)", role: "text.strong"))
      for part in invoice.instalments {
        lines.append(
          PaneLine("Instalment \(part.number)", "\(money(part.amount)) due \(Shown.day(part.dueDate))"))
      }
      if let day = header.cashDiscountDate, !header.cashDiscount.isZero {
        lines.append(PaneLine("Cash discount", "\(money(header.cashDiscount)) until \(Shown.day(day))"))
      }
      lines += [PaneLine("", ""), .heading("Voucher \(header.voucher)")]
      for line in try reader.voucherLines(header.voucher) {
        lines.append(PaneLine(line.account, "\(line.text)   \(Shown.amount(line.amount, currency))"))
      }
      return lines
    }
  }
}
