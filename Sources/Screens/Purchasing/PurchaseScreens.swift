import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of purchase orders.
  var purchases: ListPanel {
    purchaseList(
      title: "Purchase orders",
      filters: [
        .init("all", "all"), .init("open", "open", [ListFilter("status", .equal, "open")]),
        .init("received", "to invoice", [ListFilter("status", .equal, "received")]),
      ])
  }

  /// The purchase orders of a vendor.
  func purchases(of vendor: String) -> ListPanel {
    purchaseList(
      title: "Purchase orders of \(vendor)", fixed: [ListFilter("vendor", .equal, vendor)],
      filters: [.init("all", "all"), .init("open", "open", [ListFilter("status", .equal, "open")])])
  }

  /// The purchase orders of which something is still to come, the most urgent first.
  var purchasesToReceive: ListPanel {
    let today = desk.today.description
    return purchaseList(
      title: "Expected receipts", definition: .purchasesToReceive,
      filters: [
        .init("all", "all"), .init("due", "due", [ListFilter("next", .lessOrEqual, today)]),
        .init("late", "late", [ListFilter("next", .less, today)]),
      ])
  }

  private func purchaseList(
    title: String, definition: ListDefinition = .purchases, fixed: [ListFilter] = [],
    filters: [DeskList.Filter]
  ) -> ListPanel {
    let bench = self
    let today = desk.today
    let data = DeskList(
      workbench: self, definition: definition,
      columns: [
        "number", "vendor", "vendorName", "status", "next", "total", "currency", "documentStatus", "date",
        "reference", "warehouse", "buyer",
      ],
      filters: filters, fixed: fixed,
      role: { column, value in
        if column == "next", case .day(let day) = value, day < today { return "state.late" }
        return nil
      },
      cell: { column, values in
        guard column == "status", case .day(let day) = values["next"], day < today else { return nil }
        return ListCell("open LATE", role: "state.late")
      },
      pane: { try PurchaseReading.read(bench, $0).paneLines(today: today) },
      around: { try bench.vendorPane(PurchaseReading.read(bench, $0).order.header.vendor) })
    var spec = ListSpec(
      title: title, contexts: ["purchases"],
      columns: data.columnSpecs([
        "number": 10, "vendor": 8, "vendorName": 16, "currency": 3, "documentStatus": 15,
      ]), data: data, open: { [.open(bench.purchaseView($0))] })
    spec.filters = filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.purchaseForm(nil))] }
    spec.options = [
      ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.purchaseForm($0)) } },
      ListOption(4, "Cancel") { keys in
        [.open(bench.posting(keys.map(PurchaseSteps.cancel), "Cancel what is still to come"))]
      },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.purchaseView($0)) } },
      ListOption(7, "Receive") { keys in keys.reversed().map { .open(bench.receive(.order($0))) } },
      ListOption(8, "Invoice") { keys in keys.reversed().map { .open(bench.vendorInvoiceForm(of: $0)) } },
      ListOption(9, "History") { keys in
        keys.reversed().map { .open(bench.history("purchase order \($0)")) }
      },
    ]
    spec.perform = { command, key in
      guard let key else { return [] }
      switch command {
      case "purchases.next-step":
        return [.open(HopPanel(bench: bench) { try bench.nextStep(ofPurchase: key) })]
      case "purchases.receive": return [.open(bench.receive(.order(key)))]
      default: return []
      }
    }
    spec.availability = { _, key in
      key == nil ? .disabled("There is no purchase order under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// A purchase order to read: what has come of it, its dates, and what comes next.
  func purchaseView(_ number: String) -> DocumentReader {
    let today = desk.today
    return DocumentReader(
      bench: self, title: "Purchase order \(number)", contexts: ["purchase.view"],
      purpose: """
        What of the order has come, when the rest is due, and what was said about its dates. F10 does what comes next, F7 \
        lists all that can be done, F2 opens its receipts, invoices and sales orders.
        """,
      lines: { try PurchaseReading.read($0, number).page(today: today) },
      steps: { try PurchaseSteps.steps(PurchaseReading.read($0, number)) },
      flow: { try PurchaseReading.read($0, number).flow })
  }

  private func nextStep(ofPurchase number: String) throws -> HopPanel.Find {
    guard let step = try PurchaseSteps.steps(PurchaseReading.read(self, number)).first else {
      return { _ in .message("Nothing is left to be done with \(number).") }
    }
    return { bench in
      .panel(step.form.map { $0(bench) } ?? bench.posting([step], "\(step.title): \(number)"))
    }
  }
}

/// What can be done next with a purchase order: the usual step first.
enum PurchaseSteps {
  static func steps(_ reading: PurchaseReading) -> [Step] {
    let header = reading.order.header
    let number = header.number
    guard header.status < .invoiced else { return [] }
    let left = reading.order.lines.contains { !$0.receiveRemainder.isZero }
    let toInvoice = reading.receipts.contains { $0.status == .open }
    let confirm = OrderSteps.step(
      "confirm", header.documentStatus == .none ? "Confirm" : "Confirm again", "purchase.confirm",
      ["order": number])
    let receive = Step(
      id: "receive", title: "Receive what came", action: "", json: "{}",
      form: { $0.receive(.order(number)) }, short: "Receive")
    let invoice = Step(
      id: "invoice", title: "Post the vendor's invoice", action: "", json: "{}",
      form: { $0.vendorInvoiceForm(of: number) }, short: "Invoice")
    var steps: [Step] = []
    if header.documentStatus == .none, !reading.order.lines.isEmpty { steps.append(confirm) }
    if left { steps.append(receive) }
    if toInvoice { steps.append(invoice) }
    if left {
      steps.append(OrderSteps.step("receive-all", "Receive all", "purchase.receive", ["order": number]))
    }
    if header.documentStatus != .none, left { steps.append(confirm) }
    steps.append(
      Step(
        id: "change", title: "Change the order", action: "", json: "{}",
        form: { $0.purchaseForm(number) }))
    if left {
      steps.append(
        Step(
          id: "delay", title: "Change the delivery date", action: "", json: "{}",
          form: { $0.delayForm(number) }))
      steps.append(cancel(number))
    }
    if header.documentStatus == .none {
      steps.append(OrderSteps.step("delete", "Delete the order", "purchase.delete", ["order": number]))
    }
    return steps
  }

  /// Cancels what is still to come of an order.
  static func cancel(_ number: String) -> Step {
    OrderSteps.step(
      "cancel", "Cancel what is still to come of \(number)", "purchase.cancel", ["order": number])
  }
}
