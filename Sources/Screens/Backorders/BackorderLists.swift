import Desk
import Sales
import Store
import Terminal

/// The names of a row of the backorders: an item in a warehouse, or an order line.
enum BackorderKey {
  static func place(_ key: String) -> (item: String, warehouse: String) {
    let parts = key.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }

  static func line(_ key: String) -> (order: String, line: Int, item: String, warehouse: String)? {
    let parts = key.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 4, let line = Int(parts[1]) else { return nil }
    return (parts[0], line, parts[2], parts[3])
  }
}

extension Workbench {
  /// The items that somebody waits for.
  var backorders: ListPanel { backordersByItem() }

  /// The items that somebody waits for, at an item where one is named.
  func backordersByItem(at item: String? = nil) -> ListPanel {
    let bench = self
    let today = desk.today
    let data = DeskList(
      workbench: self, definition: .backordersByItem,
      columns: [
        "item", "name", "onHand", "free", "waiting", "oldest", "shortage", "shortFrom", "coming",
        "firstArrival", "lines", "warehouse", "unit", "itemGroup",
      ],
      filters: [
        .init("all", "all"), .init("late", "late", [ListFilter("oldest", .less, today.description)]),
        .init("short", "short", [ListFilter("shortage", .greater, "0")]),
        .init("now", "short now", [ListFilter("shortFrom", .lessOrEqual, today.description)]),
        .init(
          "week", "short within 7 days", [ListFilter("shortFrom", .lessOrEqual, (today + 7).description)]),
        .init(
          "unordered", "nothing ordered",
          [
            ListFilter("shortage", .greater, "0"), ListFilter("coming", .equal, "0"),
          ]),
        .init("month", "over 30 days late", [ListFilter("oldest", .less, (today + -30).description)]),
      ], keyColumns: ["item", "warehouse"],
      role: { column, value in
        switch (column, value) {
        case ("oldest", .day(let day)) where day < today: "state.late"
        case ("shortage", .decimal(let short)) where short > 0: "state.short"
        default: nil
        }
      },
      pane: { key in
        let place = BackorderKey.place(key)
        return try BackorderReading.coverage(
          bench, item: place.item, warehouse: place.warehouse, isWide: false)
      }, around: { _ in try BackorderTotalsReading.lines(bench) })
    var spec = ListSpec(
      title: title("Backorders BY ITEM"), contexts: ["backorders.item", "backorders"],
      columns: data.columnSpecs([
        "item": 12, "onHand": 8, "free": 7, "waiting": 8, "shortage": 7, "coming": 7, "lines": 5,
        "warehouse": 4, "unit": 5,
      ]), data: data,
      open: { key in
        let place = BackorderKey.place(key)
        return [.open(bench.coverage(of: place.item, warehouse: place.warehouse))]
      })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.proposals)] }
    spec.options = [
      ListOption(5, "Streams") { keys in
        keys.reversed().map(BackorderKey.place).map {
          .open(bench.coverage(of: $0.item, warehouse: $0.warehouse))
        }
      },
      ListOption(6, "Pick") { keys in
        [.open(bench.posting(keys.map(BackorderKey.place).map(bench.releaseStep), "Release for picking"))]
      },
      ListOption(7, "Split") { keys in
        keys.reversed().map(BackorderKey.place).map {
          .open(bench.split(of: $0.item, warehouse: $0.warehouse))
        }
      },
      ListOption(8, "Re-plan") { keys in
        [.open(bench.replanning(keys.map(BackorderKey.place).map { ($0.item, $0.warehouse) }))]
      },
      ListOption(9, "History") { keys in
        keys.reversed().map { .open(bench.history("item \(BackorderKey.place($0).item)")) }
      },
    ]
    spec.perform = { command, key in
      let place = key.map(BackorderKey.place)
      switch command {
      case "backorders.split":
        return place.map { [.open(bench.split(of: $0.item, warehouse: $0.warehouse))] } ?? []
      case "backorders.view": return [.replace(bench.backordersByCustomer(at: place?.item))]
      default: return bench.backorderCommand(command)
      }
    }
    spec.availability = { command, key in
      command == "backorders.split" && key == nil ? .disabled("No item is under the cursor.") : .available
    }
    return at(item, ListPanel(spec))
  }

  /// The order lines that wait, at an item where one is named.
  func backordersByCustomer(at item: String? = nil, of customer: String? = nil) -> ListPanel {
    let bench = self
    let today = desk.today
    let classes = (try? desk.lookup(.named(.classification), "")) ?? []
    let ages = AgeBand.late.map { band in
      DeskList.Filter(
        band.rawValue, "late \(band.title)",
        [ListFilter("shipDate", .lessOrEqual, (today + -band.days.from).description)]
          + (band.days.to.map { [ListFilter("shipDate", .greaterOrEqual, (today + -$0).description)] } ?? []))
    }
    let data = DeskList(
      workbench: self, definition: .backordersByCustomer,
      columns: [
        "order", "line", "customerName", "item", "remainder", "shipDate", "reserved", "class", "unit", "open",
        "currency", "text", "owner", "reason", "customer", "reference", "warehouse", "quantity", "requested",
        "confirmed",
      ],
      filters: [
        .init("all", "open lines"),
        .init("late", "backorder lines", [ListFilter("shipDate", .less, today.description)]),
      ] + ages + [
        .init("mine", "mine", [ListFilter("owner", .equal, desk.session.login)]),
        .init("reserved", "reserved", [ListFilter("reserved", .greater, "0")]),
      ]
        + classes.map {
          .init("class-\($0.code)", "class \($0.code)", [ListFilter("class", .equal, $0.code)])
        },
      fixed: customer.map { [ListFilter("customer", .equal, $0)] } ?? [],
      keyColumns: ["order", "line", "item", "warehouse"],
      role: { column, value in
        if case ("shipDate", .day(let day)) = (column, value), day < today { return "state.late" }
        return nil
      },
      cell: { column, values in
        guard column == "shipDate", case .day(let day) = values["shipDate"] else { return nil }
        return ListCell("\(day)\(day < today ? " LATE" : "")", role: day < today ? "state.late" : nil)
      },
      pane: { key in
        try BackorderKey.line(key).map { try BackorderReading.why(bench, order: $0.order, line: $0.line) }
          ?? []
      },
      around: { key in
        try BackorderKey.line(key).map {
          try BackorderReading.coverage(bench, item: $0.item, warehouse: $0.warehouse, isWide: false)
        } ?? []
      })
    var spec = ListSpec(
      title: customer.map { title("Backorders of \($0)") } ?? title("Backorders BY CUSTOMER"),
      contexts: ["backorders.customer", "backorders"],
      columns: data.columnSpecs([
        "line": 4, "item": 10, "shipDate": 15, "class": 5, "remainder": 8, "reserved": 8, "unit": 5,
        "currency": 3, "owner": 8, "reason": 8,
      ]), data: data,
      open: { key in BackorderKey.line(key).map { [.open(bench.order($0.order))] } ?? [] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.options = customerOptions
    spec.perform = { command, key in
      let line = key.flatMap(BackorderKey.line)
      switch command {
      case "backorders.split":
        return line.map { [.open(bench.split(of: $0.item, warehouse: $0.warehouse))] } ?? []
      case "backorders.view": return [.replace(bench.backordersByVendor(at: line?.item))]
      default: return bench.backorderCommand(command)
      }
    }
    spec.availability = { command, key in
      command == "backorders.split" && key == nil ? .disabled("No line is under the cursor.") : .available
    }
    return at(item, ListPanel(spec))
  }

  private var customerOptions: [ListOption] {
    let bench = self
    func lines(_ keys: [String]) -> [(order: String, line: Int, item: String, warehouse: String)] {
      keys.compactMap(BackorderKey.line)
    }
    return [
      ListOption(2, "Owner") { keys in
        lines(keys).reversed().map { .open(bench.waitingNote(order: $0.order, line: $0.line)) }
      },
      ListOption(4, "Close short") { keys in
        let steps = lines(keys).map {
          OrderSteps.step(
            "close", "Close line \($0.line) of \($0.order) short", CloseShort.name,
            ["order": $0.order, "line": $0.line], reason: .code)
        }
        return [
          .open(bench.doing(steps, steps.count == 1 ? steps[0].title : "Close \(steps.count) lines short"))
        ]
      },
      ListOption(5, "Why") { keys in
        lines(keys).reversed().map { .open(bench.whyWaiting(order: $0.order, line: $0.line)) }
      },
      ListOption(7, "Split") { keys in
        lines(keys).reversed().map { .open(bench.split(of: $0.item, warehouse: $0.warehouse)) }
      },
      ListOption(8, "Re-plan") { keys in
        [.open(bench.replanning(lines(keys).map { ($0.item, $0.warehouse) }))]
      },
      ListOption(9, "History") { keys in
        lines(keys).reversed().map { .open(bench.history("order \($0.order)")) }
      },
    ]
  }

  /// The title with the backorder date, its weekday and its week.
  func title(_ text: String) -> String { "\(text)  up to \(Shown.day(desk.today)) W\(desk.today.week)" }

  /// A list in the order of its items, at one of them.
  func at(_ item: String?, _ panel: ListPanel) -> ListPanel {
    var panel = panel
    if let item { panel.open(sortedBy: "item", at: item) }
    return panel
  }
}
