import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The purchase lines that are still to come, at an item where one is named.
  func backordersByVendor(at item: String? = nil) -> ListPanel {
    let bench = self
    let today = desk.today
    let data = DeskList(
      workbench: self, definition: .backordersByVendor,
      columns: [
        "order", "line", "vendorName", "item", "remainder", "due", "unit", "text", "confirmed", "requested",
        "open", "currency", "buyer", "vendor", "warehouse", "quantity", "direct",
      ],
      filters: [
        .init("all", "open lines"),
        .init("late", "backorder lines", [ListFilter("due", .less, today.description)]),
        .init(
          "week", "due within 7 days",
          [
            ListFilter("due", .greaterOrEqual, today.description),
            ListFilter("due", .lessOrEqual, (today + 7).description),
          ]),
        .init("month", "over 30 days late", [ListFilter("due", .less, (today + -30).description)]),
        .init("unconfirmed", "not confirmed", [ListFilter("confirmed", .equal, "")]),
        .init("mine", "mine", [ListFilter("buyer", .equal, desk.session.login)]),
      ], keyColumns: ["order", "line", "item", "warehouse"],
      cell: { column, values in
        guard column == "due", case .day(let day) = values["due"] else { return nil }
        return ListCell("\(day)\(day < today ? " LATE" : "")", role: day < today ? "state.late" : nil)
      },
      pane: { key in
        try BackorderKey.line(key).map {
          try BackorderReading.served(
            bench, purchase: $0.order, line: $0.line, item: $0.item, warehouse: $0.warehouse)
        } ?? []
      },
      around: { key in
        try BackorderKey.line(key).map {
          try BackorderReading.coverage(bench, item: $0.item, warehouse: $0.warehouse, isWide: false)
        } ?? []
      })
    var spec = ListSpec(
      title: title("Backorders BY VENDOR"), contexts: ["backorders.vendor", "backorders"],
      columns: data.columnSpecs([
        "line": 4, "item": 10, "due": 15, "remainder": 8, "unit": 5, "currency": 3,
      ]), data: data, open: { [.open(bench.servedLines($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.options = vendorOptions
    spec.perform = { command, key in
      let line = key.flatMap(BackorderKey.line)
      switch command {
      case "backorders.split":
        return line.map { [.open(bench.split(of: $0.item, warehouse: $0.warehouse))] } ?? []
      case "backorders.view": return [.replace(bench.backordersByItem(at: line?.item ?? item))]
      default: return bench.backorderCommand(command)
      }
    }
    spec.availability = { command, key in
      command == "backorders.split" && key == nil ? .disabled("No line is under the cursor.") : .available
    }
    return at(item, ListPanel(spec))
  }

  private var vendorOptions: [ListOption] {
    let bench = self
    return [
      ListOption(2, "Date") { keys in
        keys.compactMap(BackorderKey.line).reversed().map {
          .open(bench.newDate(of: $0.order, line: $0.line))
        }
      },
      ListOption(5, "Serves") { keys in keys.reversed().map { .open(bench.servedLines($0)) } },
      ListOption(6, "Letters") { keys in
        keys.compactMap(BackorderKey.line).reversed().map { .open(bench.delayLetters(purchase: $0.order)) }
      },
      ListOption(7, "Promise anew") { keys in
        var orders: [String] = []
        for line in keys.compactMap(BackorderKey.line) where !orders.contains(line.order) {
          orders.append(line.order)
        }
        return [.open(bench.posting(orders.map(bench.promiseStep), "Promise new dates"))]
      },
      ListOption(9, "History") { keys in
        keys.compactMap(BackorderKey.line).reversed().map {
          .open(bench.history("purchase order \($0.order)"))
        }
      },
    ]
  }

  /// Promises new dates to the lines that a purchase order serves too late.
  func promiseStep(_ purchase: String) -> Step {
    OrderSteps.step(
      "promise", "Promise new dates for what \(purchase) serves", PromiseAnew.name, ["purchase": purchase])
  }

  private func servedLines(_ key: String) -> TextView {
    let line = BackorderKey.line(key)
    return reading("What \(line?.order ?? key) will serve", isDialog: true) { bench in
      guard let line else { return [] }
      return try BackorderReading.served(
        bench, purchase: line.order, line: line.line, item: line.item, warehouse: line.warehouse)
    }
  }

  /// The letters to the customers whose lines a purchase order serves too late.
  func delayLetters(purchase: String) -> TextView {
    reading("Letters about \(purchase)", about: "What to tell the customers whose goods come late.") {
      bench in
      let company = try bench.desk.read { try $0.company() }
      let letters = try bench.desk.delayLetters(purchase: purchase)
      guard !letters.isEmpty else {
        return [PaneLine("", "No line that \(purchase) serves misses its date.")]
      }
      return letters.flatMap { letter in
        letter.text(from: company.name, on: bench.desk.today).map { PaneLine("", $0) }
          + [PaneLine("", String(repeating: "-", count: 60))]
      }
    }
  }

  /// The form that takes note of another delivery date; the lines that then miss theirs are shown at once.
  func newDate(of purchase: String, line: Int, draft: Draft? = nil) -> RecordPanel {
    let today = desk.today
    var record = ActionRecord(
      workbench: self, title: "New date of \(purchase) line \(line)",
      fields: [
        RecordField(.day("date", "Delivery date", today: today, help: "When it will come.").needed),
        RecordField(
          Field("reason", "Reason", width: 50, help: "Why; it is kept with the date.").needed),
      ], key: nil, keyName: "", create: DelayPurchase.name, change: DelayPurchase.name,
      read: { _, _ in "{}" }, constants: ["order": purchase, "line": line], draft: draft,
      about: "\(purchase) \(line)")
    record.done = "noted; 7 promises new dates, 6 writes the letters"
    return record.panel
  }
}
