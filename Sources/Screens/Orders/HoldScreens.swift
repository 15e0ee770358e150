import Desk
import Sales
import Store
import Terminal

/// The names of a hold in its list: its number and its order.
private struct HoldKey {
  let hold: Int
  let order: String

  init?(_ key: String) {
    let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let hold = Int(parts[0]) else { return nil }
    self.hold = hold
    order = parts[1]
  }
}

extension Workbench {
  /// The work list of holds: those that are active, or all of them, or those of one code.
  var holds: ListPanel { holdList(title: "Holds", definition: .holds, filters: activeHoldFilters) }

  /// All holds that orders have or had.
  var allHolds: ListPanel {
    holdList(title: "All holds", definition: .allHolds, filters: [.init("all", "all")])
  }

  private var activeHoldFilters: [DeskList.Filter] {
    let codes = (try? desk.lookup(.holdCode, "")) ?? []
    return [
      .init("active", "active"), .init("free", "free", [ListFilter("checkedOutBy", .equal, "")]),
      .init("mine", "mine", [ListFilter("checkedOutBy", .equal, desk.session.login)]),
    ] + codes.map { .init($0.code, $0.code, [ListFilter("code", .equal, $0.code)]) }
  }

  private func holdList(title: String, definition: ListDefinition, filters: [DeskList.Filter]) -> ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: definition,
      columns: [
        "hold", "order", "code", "customerName", "comment", "checkedOutBy", "placedBy", "placedAt", "state",
        "name", "customer", "releasedBy", "releasedAt", "reason",
      ], filters: filters, keyColumns: ["hold", "order"],
      cell: { column, values in
        guard column == "code", case .text(let code) = values["code"] else { return nil }
        return ListCell(code, role: HoldScreen.role(values["colour"]?.plain))
      },
      pane: { key in try HoldKey(key).map { try OrderReading.view(bench, $0.order).paneLines } ?? [] },
      around: { key in try HoldKey(key).map { try bench.facts(aroundOrder: $0.order) } ?? [] })
    var spec = ListSpec(
      title: title, contexts: ["holds"],
      columns: data.columnSpecs([
        "hold": 5, "code": 8, "customerName": 14, "comment": 14, "state": 11,
      ]),
      data: data, open: { key in HoldKey(key).map { [.open(bench.order($0.order))] } ?? [] })
    spec.filters = filters.map { FieldChoice($0.code, $0.title) }
    spec.create = { [.open(bench.placeHold())] }
    spec.options = [
      ListOption(2, "Release+open") { keys in
        keys.compactMap(HoldKey.init).reversed().map { .open(bench.order($0.order)) } + [bench.release(keys)]
      },
      ListOption(4, "Release") { keys in [bench.release(keys)] },
      ListOption(5, "Display") { keys in
        keys.compactMap(HoldKey.init).reversed().map { .open(bench.orderView($0.order)) }
      },
      ListOption(7, "Check out") { keys in [bench.onHolds(keys, "Check out", "order.check-out")] },
      ListOption(8, "Clear") { keys in
        [bench.onHolds(keys, "Clear check-out", "order.clear-checkout")]
      },
      ListOption(9, "History") { keys in
        keys.compactMap(HoldKey.init).reversed().map { .open(bench.history("order \($0.order)")) }
      },
    ]
    spec.perform = { command, key in
      guard let key else { return [] }
      switch command {
      case "holds.release": return [bench.release([key])]
      case "holds.check-out": return [bench.onHolds([key], "Check out", "order.check-out")]
      case "holds.override": return [bench.onHolds([key], "Override check-out", "order.override-checkout")]
      case "holds.all": return [.open(bench.allHolds)]
      default: return []
      }
    }
    spec.availability = { command, key in
      key == nil && command != "holds.all" ? .disabled("There is no hold under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  private func release(_ keys: [String]) -> Effect {
    let holds = keys.compactMap(HoldKey.init)
    let steps = holds.map {
      OrderSteps.step(
        "release", "Release hold \($0.hold) of \($0.order)", "order.release-hold", ["hold": $0.hold],
        reason: .words)
    }
    return .open(doing(steps, steps.count == 1 ? steps[0].title : "Release \(steps.count) holds"))
  }

  /// Does what is undone as easily: nothing is asked.
  private func onHolds(_ keys: [String], _ title: String, _ action: String) -> Effect {
    let steps = keys.compactMap(HoldKey.init).map {
      OrderSteps.step("hold", "\(title) hold \($0.hold) of \($0.order)", action, ["hold": $0.hold])
    }
    return .open(posting(steps, title, atOnce: true))
  }

  /// The form that puts an order on hold; without an order it is typed too.
  func placeHold(on order: String? = nil, draft: Draft? = nil) -> RecordPanel {
    var record = ActionRecord(
      workbench: self, title: order.map { "Hold \($0)" } ?? "Put an order on hold",
      fields: [
        RecordField(
          .code("code", "Hold code", "hold-code", help: "Why it is held; F4 lists the codes.").needed),
        RecordField(Field("comment", "Comment", width: 50, help: "Anything worth knowing about this hold.")),
      ], key: nil, keyName: "", create: "order.hold", change: "order.hold", read: { _, _ in "{}" },
      newDefaults: { desk in
        (try desk.read { try $0.defaultHoldCode() }).map { ["code": $0.code] } ?? [:]
      }, constants: order.map { ["order": $0] } ?? [:],
      draft: draft, about: order, verb: "Hold", contexts: ["hold.form"])
    if order == nil {
      record.fields.insert(
        RecordField(
          .code("order", "Order", DocumentLookup.kind, width: 12, help: "The order that must wait.").needed),
        at: 0)
    }
    record.done = "on hold"
    return record.panel
  }
}
