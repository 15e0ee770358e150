import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// The work list of orders that are stopped for their credit.
  var creditHolds: ListPanel {
    creditList(
      title: "Credit holds", definition: .creditHolds,
      filters: [
        .init("all", "all"), .init("held", "held", [ListFilter("status", .equal, "held")]),
        .init("ready", "ready", [ListFilter("status", .equal, "ready")]),
        .init("rejected", "rejected", [ListFilter("status", .equal, "rejected")]),
      ])
  }

  /// All orders that are or were stopped for their credit.
  var allCreditHolds: ListPanel {
    creditList(title: "All credit holds", definition: .allCreditHolds, filters: [.init("all", "all")])
  }

  private func creditList(title: String, definition: ListDefinition, filters: [DeskList.Filter]) -> ListPanel
  {
    let bench = self
    let data = DeskList(
      workbench: self, definition: definition,
      columns: [
        "order", "customerName", "status", "summary", "openAmount", "currency", "forced", "stopped",
        "placedBy", "placedAt", "invoiceAccount", "decidedBy", "reason", "id",
      ], filters: filters,
      role: { column, value in
        guard column == "status" else { return nil }
        return value == .text("ready") ? "state.good" : value == .text("released") ? nil : "state.hold"
      },
      cell: { column, values in
        guard column == "stopped", case .text(let name)? = values[column],
          let action = try? ActionRegistry.named(name)
        else { return nil }
        return ListCell(action.title)
      }, pane: { try bench.creditLines(of: $0) }, around: { try bench.facts(aroundOrder: $0) })
    var spec = ListSpec(
      title: title, contexts: ["credit-holds"],
      columns: data.columnSpecs([
        "customerName": 16, "summary": 13, "stopped": 18, "order": 10, "currency": 3,
      ]),
      data: data, open: { [.open(bench.order($0))] })
    spec.filters = filters.map { FieldChoice($0.code, $0.title) }
    spec.options = [
      ListOption(2, "Release+open") { keys in
        keys.reversed().map { .open(bench.order($0)) } + [bench.decide(.release, keys)]
      },
      ListOption(4, "Reject") { keys in [bench.decide(.reject, keys)] },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.creditView($0)) } },
      ListOption(7, "Release+post") { keys in [bench.decide(.releaseWithPosting, keys)] },
      ListOption(8, "Evaluate") { keys in [bench.decide(.evaluate, keys)] },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("order \($0)")) } },
    ]
    spec.perform = { command, key in
      if command == "credit.all" { return [.open(bench.allCreditHolds)] }
      guard let key else { return [] }
      switch command {
      case "credit.release": return [bench.decide(.release, [key])]
      case "credit.post": return [bench.decide(.releaseWithPosting, [key])]
      case "credit.evaluate": return [bench.decide(.evaluate, [key])]
      case "credit.why": return [.open(bench.creditView(key))]
      default: return []
      }
    }
    spec.availability = { command, key in
      key == nil && command != "credit.all"
        ? .disabled("There is no order under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  private func decide(_ decision: CreditDecisionStep, _ orders: [String]) -> Effect {
    let steps = orders.map { decision.step($0, "\(decision.title) \($0)") }
    return .open(doing(steps, steps.count == 1 ? steps[0].title : decision.title))
  }

  /// What credit says about an order, to read.
  func creditView(_ order: String) -> TextView {
    reading("Credit of \(order)") { try $0.creditLines(of: order) }
  }

  /// The arithmetic of an order's credit, what holds it and what does not.
  func creditLines(of number: String) throws -> [PaneLine] {
    let check = try desk.rehearse(CheckCredit(order: number)).outcome
    func money(_ amount: Amount?) -> String { amount.map { Shown.amount($0, currency) } ?? "none" }
    func counted(_ counts: Bool) -> String { counts ? "" : "   (not counted)" }
    let withDelivered = check.limitType == .balancePackingSlip
    let withOrders = check.limitType == .balanceAll
    var lines: [PaneLine] = [
      .heading("Credit of \(check.account), in \(check.currency)"),
      PaneLine("Limit type", Shown.words(check.limitType.rawValue)),
      PaneLine("Balance", money(check.balance)),
      PaneLine("Delivered", money(check.delivered) + counted(withDelivered || withOrders)),
      PaneLine("Open orders", money(check.openOrders) + counted(withOrders)),
      PaneLine("This order", money(check.document)), PaneLine("Exposure", money(check.exposure)),
      PaneLine("Limit", money(check.limit)),
    ]
    if let excess = check.excess {
      lines.append(PaneLine("EXCESS", money(excess), role: "state.hold"))
    }
    lines.append(PaneLine("", ""))
    if let hold = check.hold {
      lines.append(PaneLine("On the list", Shown.words(hold.rawValue), role: "state.hold"))
    }
    if let order = try desk.read({ try $0.orderHeader(number) }), let id = order.id,
      let hold = try desk.read({ try $0.creditHold(ofOrder: id) })
    {
      lines += hold.reasons.filter { !check.heldBecause.contains($0.text) || !hold.isActive }.map {
        PaneLine("Held then", $0.text)
      }
      if !hold.reason.isEmpty { lines.append(PaneLine("Decision", "\(hold.decidedBy): \(hold.reason)")) }
    }
    let isHeld = check.hold.map { $0 != .released } ?? false
    lines += check.heldBecause.map { PaneLine(isHeld ? "Held for" : "Would hold", $0, role: "state.hold") }
    lines += check.notHeldBecause.map { PaneLine("Not held", $0) }
    return lines
  }
}

/// What can be decided about orders on the credit hold list.
enum CreditDecisionStep: Sendable {
  case release, releaseWithPosting, reject, evaluate

  var title: String {
    switch self {
    case .release: "Release from credit hold"
    case .releaseWithPosting: "Release and post"
    case .reject: "Reject credit of"
    case .evaluate: "Evaluate credit of"
    }
  }

  /// The step that does it to one order.
  func step(_ order: String, _ title: String) -> Step {
    switch self {
    case .release: decision(title, "credit.release", ["order": order], short: "Release")
    case .releaseWithPosting:
      decision(title, "credit.release", ["order": order, "posting": true], short: "Release, post")
    case .reject: decision(title, "credit.reject", ["order": order])
    case .evaluate: OrderSteps.step("credit-evaluate", title, "credit.evaluate", ["order": order])
    }
  }

  private func decision(_ title: String, _ action: String, _ fields: [String: Any], short: String? = nil)
    -> Step
  {
    OrderSteps.step("credit-\(self)", title, action, fields, reason: .words, short: short)
  }
}
