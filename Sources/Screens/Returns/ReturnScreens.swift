import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of returns.
  var returns: ListPanel {
    let bench = self
    let today = desk.today
    let data = DeskList(
      workbench: self, definition: .returns,
      columns: [
        "number", "customerName", "status", "deadline", "reason", "order", "customer", "replacement",
      ],
      filters: [
        .init("all", "all"), .init("created", "expected", [ListFilter("status", .equal, "created")]),
        .init("open", "open", [ListFilter("status", .equal, "open")]),
        .init(
          "expired", "expired",
          [
            ListFilter("status", .equal, "created"), ListFilter("deadline", .less, today.description),
          ]),
      ],
      role: { column, value in
        if column == "deadline", case .day(let day) = value, day < today { return "state.late" }
        return nil
      }, pane: { try bench.returnLines($0) })
    var spec = ListSpec(
      title: "Returns", contexts: ["returns"],
      columns: data.columnSpecs(["customerName": 18, "status": 8, "number": 11, "order": 10]), data: data,
      open: { [.open(bench.returnView($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.newReturn(for: nil))] }
    spec.options = [
      ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.returnForm($0)) } },
      ListOption(4, "Cancel") { keys in [.open(bench.returnStep("return.cancel", "Cancel", keys))] },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.returnView($0)) } },
      ListOption(6, "Becomes") { keys in
        keys.reversed().map { .open(bench.arrival(of: $0, .disposition)) }
      },
      ListOption(7, "Replace") { keys in
        [.open(bench.returnStep("return.replacement", "Make replacement order", keys))]
      },
      ListOption(8, "Order") { keys in bench.returnOrders(of: keys) },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("return \($0)")) } },
    ]
    spec.perform = { command, key in
      if command == "returns.from-invoice" {
        return [.open(bench.invoices)]
      }
      guard let key else { return [] }
      switch command {
      case "returns.register": return [.open(bench.arrival(of: key))]
      case "returns.next-step": return [.open(HopPanel(bench: bench) { try bench.nextStep(ofReturn: key) })]
      default: return []
      }
    }
    spec.availability = { command, key in
      key == nil && command != "returns.from-invoice"
        ? .disabled("There is no return under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// The form that agrees a return of goods without an invoice.
  func newReturn(for customer: String?, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "New return without invoice",
      fields: [
        RecordField(
          .code(
            "customer", "Customer", "customer",
            help: "Who sends goods back: the account, or part of the name."
          )
          .needed)
      ] + reasonAndDeadline,
      grids: [
        RecordGrid(
          name: "lines", title: "Coming back",
          fields: [
            RecordField(.code("item", "Item", "item", width: 14, help: "The item, or part of its name.")),
            RecordField(.number("quantity", "Quantity", width: 10, help: "How much comes back.")),
            RecordField(.code("unit", "Unit", "unit", width: 6, help: "The item's sales unit when empty.")),
            RecordField(
              .number("unitPrice", "Price", width: 12, atLeast: 2, help: "Today's price when empty.")),
          ])
      ],
      key: nil, keyName: "return", create: "return.create", change: "return.change", read: { _, _ in "{}" },
      defaults: customer.map { ["customer": $0] } ?? [:], draft: draft
    ).panel
  }

  /// The form of a return: its reason and deadline.
  func returnForm(_ number: String, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Return \(number)",
      fields: [RecordField(Field("customer", "Customer", width: 14).readOnly)] + reasonAndDeadline,
      key: number, keyName: "return", create: "return.create", change: "return.change",
      read: { desk, key in
        try desk.read { reader in
          guard let back = try reader.returnOrder(key) else { throw NotFound("return", key) }
          return try JSONText.encode(back.header)
        }
      }, draft: draft
    ).panel
  }

  private var reasonAndDeadline: [RecordField] {
    [
      RecordField(
        .code("reason", "Reason", "return-reason", help: "Why the goods come back; its charges are added.")),
      RecordField(.day("deadline", "Deadline", today: desk.today, help: "Until when they should be here.")),
    ]
  }

  /// Shows what an action on returns does, and does it.
  private func returnStep(_ action: String, _ title: String, _ numbers: [String]) -> PostingPanel {
    posting(
      numbers.map { OrderSteps.step(action, "\(title) \($0)", action, ["return": $0]) },
      "\(title): \(numbers.joined(separator: ", "))")
  }

  /// What comes next for a return: receive what is registered, end a quarantine, register an arrival, or credit.
  private func nextStep(ofReturn number: String) throws -> HopPanel.Find {
    let back = try desk.read { try $0.returnOrder(number) }
    guard let back else { throw NotFound("return", number) }
    let statuses = Set(back.lines.map(\.status))
    if statuses.contains(.registered) {
      return { .panel($0.returnStep("return.receive", "Post return packing slip", [number])) }
    }
    if statuses.contains(.quarantine) { return { .panel($0.arrival(of: number, .inspection)) } }
    if statuses.contains(.received)
      || back.lines.contains(where: { $0.action == .creditOnly && $0.status == .expected })
    {
      let step = OrderSteps.step(
        "credit", "Post credit note", "invoice.post", ["order": back.header.order, "choice": "all"])
      return { .panel($0.posting([step], "Post credit note: \(number)")) }
    }
    if statuses.contains(.expected) { return { .panel($0.arrival(of: number)) } }
    return { _ in .message("Nothing is left to be done with \(number).") }
  }

  private func returnOrders(of numbers: [String]) -> [Effect] {
    let bench = self
    return numbers.reversed().map { number in
      .open(
        HopPanel(bench: bench) {
          guard let back = try bench.desk.read({ try $0.returnOrder(number) }) else {
            throw NotFound("return", number)
          }
          return { .panel($0.order(back.header.order)) }
        })
    }
  }

  /// A return to read, with its order and the invoices that it credits.
  func returnView(_ number: String) -> DocumentReader {
    DocumentReader(
      bench: self, title: "Return \(number)", contexts: ["return.view"],
      lines: { try $0.returnLines(number) }
    ) { bench in
      try bench.desk.read { reader in
        guard let back = try reader.returnOrder(number) else { return [] }
        let orders = [back.header.order, back.header.replacement].compactMap { $0 }
        let replacements = Set(back.lines.compactMap(\.replacement)).sorted()
        return (orders + replacements).map { FlowEntry(kind: "order", number: $0, status: "") }
          + Set(back.lines.compactMap(\.invoice)).sorted().map {
            FlowEntry(kind: "invoice", number: $0, status: "")
          }
      }
    }
  }

  func returnLines(_ number: String) throws -> [PaneLine] {
    try desk.read { reader in
      guard let back = try reader.returnOrder(number) else { throw NotFound("return", number) }
      let order = try reader.order(back.header.order)
      var lines = [
        PaneLine.heading("\(number)  \(back.header.status.rawValue)"),
        PaneLine("Customer", "\(back.header.customer) \(back.header.customerName)", role: "text.strong"),
        PaneLine("Deadline", Shown.day(back.header.deadline)), PaneLine("Reason", back.header.reason),
        PaneLine("Order", back.header.order),
      ]
      if let made = back.header.replacement { lines.append(PaneLine("Replaced by", made)) }
      lines.append(PaneLine("", ""))
      for line in order?.lines ?? [] where line.item != nil {
        guard let record = back.line(of: line) else { continue }
        let instead = record.replacementItem.map { item in
          "sends \(Shown.number(record.replacementQuantity ?? .zero)) \(record.replacementUnit ?? "") \(item)"
        }
        let parts = [
          "\(Shown.number(line.quantity.magnitude)) \(line.unit) \(line.item ?? "") \(line.text)",
          record.status.rawValue, record.disposition ?? "", record.invoice ?? "", instead ?? "",
          record.replacement ?? "",
        ]
        lines.append(PaneLine("\(line.lineNumber)", parts.filter { !$0.isEmpty }.joined(separator: "  ")))
      }
      for charge in order?.charges ?? [] { lines.append(PaneLine("Charge", "\(charge.code) \(charge.text)")) }
      return lines
    }
  }
}
