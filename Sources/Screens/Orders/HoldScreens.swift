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
        "hold", "order", "code", "customerName", "state", "checkedOutBy", "comment", "placedBy", "placedAt",
        "name", "customer", "releasedBy", "releasedAt", "reason",
      ], filters: filters, keyColumns: ["hold", "order"],
      cell: { column, values in
        guard column == "code", case .text(let code) = values["code"] else { return nil }
        return ListCell(code, role: HoldScreen.role(values["colour"]?.plain))
      },
      pane: { key in try HoldKey(key).map { try OrderReading.view(bench, $0.order).paneLines } ?? [] })
    var spec = ListSpec(
      title: title, contexts: ["holds"],
      columns: data.columnSpecs([
        "hold": 5, "customerName": 16, "comment": 12, "state": 11, "placedAt": 20, "releasedAt": 20,
      ]),
      data: data, open: { key in HoldKey(key).map { [.open(bench.order($0.order))] } ?? [] })
    spec.filters = filters.map { FieldChoice($0.code, $0.title) }
    spec.options = [
      ListOption(2, "Release, open") { keys in
        keys.compactMap(HoldKey.init).reversed().map { .open(bench.order($0.order)) } + [bench.release(keys)]
      },
      ListOption(4, "Release") { keys in [bench.release(keys)] },
      ListOption(5, "Display") { keys in
        keys.compactMap(HoldKey.init).reversed().map { .open(bench.orderView($0.order)) }
      },
      ListOption(7, "Check out") { keys in [bench.onHolds(keys, "Check out", "order.check-out")] },
      ListOption(8, "Clear check-out") { keys in
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
        "release", "Release hold \($0.hold) of \($0.order)", "order.release-hold", ["hold": $0.hold])
    }
    return .open(TypedReasonPanel(bench: self, steps: steps, title: "Release holds: reason"))
  }

  private func onHolds(_ keys: [String], _ title: String, _ action: String) -> Effect {
    let steps = keys.compactMap(HoldKey.init).map {
      OrderSteps.step("hold", "\(title) hold \($0.hold) of \($0.order)", action, ["hold": $0.hold])
    }
    return .open(posting(steps, title))
  }

  /// The form that puts an order on hold.
  func placeHold(on order: String) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Hold \(order)",
      fields: [
        RecordField(
          .code("code", "Hold code", "hold-code", help: "Why it is held; the default one when left empty.")),
        RecordField(Field("comment", "Comment", width: 50, help: "Anything worth knowing about this hold.")),
      ], key: nil, keyName: "", create: "order.hold", change: "order.hold", read: { _, _ in "{}" },
      constants: ["order": order], keepsDrafts: false, contexts: ["hold.form"]
    ).panel
  }

  /// The form that releases a hold of an order, by its code.
  func releaseHold(of order: String, code: String) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Release hold \(code) of \(order)",
      fields: [RecordField(Field("reason", "Reason", width: 50, help: "Why the order may go on.").needed)],
      key: nil, keyName: "", create: "order.release-hold", change: "order.release-hold",
      read: { _, _ in "{}" }, constants: ["order": order, "code": code], keepsDrafts: false,
      contexts: ["hold.form"]
    ).panel
  }
}
