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
      }, pane: { try bench.creditLines(of: $0) })
    var spec = ListSpec(
      title: title, contexts: ["credit-holds"],
      columns: data.columnSpecs([
        "customerName": 16, "summary": 13, "stopped": 13, "order": 10, "currency": 3,
      ]),
      data: data, open: { [.open(bench.order($0))] })
    spec.filters = filters.map { FieldChoice($0.code, $0.title) }
    spec.options = [
      ListOption(2, "Release, open") { keys in
        keys.reversed().map { .open(bench.order($0)) } + [bench.decide(.release, keys)]
      },
      ListOption(4, "Reject") { keys in [bench.decide(.reject, keys)] },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.creditView($0)) } },
      ListOption(7, "Release, post") { keys in [bench.decide(.releaseWithPosting, keys)] },
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
    let steps = orders.map(decision.step)
    guard decision != .evaluate else { return .open(posting(steps, decision.title)) }
    return .open(TypedReasonPanel(bench: self, steps: steps, title: "\(decision.title): reason"))
  }

  /// The form that decides on the credit of an order, or holds it by hand, with a reason.
  func decideCredit(_ title: String, _ action: String, of order: String, posting: Bool = false) -> RecordPanel
  {
    ActionRecord(
      workbench: self, title: "\(title): \(order)",
      fields: [
        RecordField(Field("reason", "Reason", width: 50, help: "It is kept with the decision.").needed)
      ]
        + (action == "credit.release"
          ? [
            RecordField(
              .flag("posting", "Post", help: "Whether the document that was stopped is posted now."), .flag)
          ] : []),
      key: nil, keyName: "", create: action, change: action, read: { _, _ in "{}" },
      defaults: action == "credit.release" ? ["posting": posting ? "yes" : "no"] : [:],
      constants: ["order": order], keepsDrafts: false, contexts: ["credit.form"]
    ).panel
  }

  /// What credit says about an order, to read.
  func creditView(_ order: String) -> TextView {
    TextView(
      title: "Credit of \(order)",
      lines: (try? creditLines(of: order)) ?? [PaneLine("", "The credit of \(order) can't be told.")])
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
      lines += hold.reasons.map { PaneLine("Held for", $0.text, role: "state.hold") }
      if !hold.reason.isEmpty { lines.append(PaneLine("Decision", "\(hold.decidedBy): \(hold.reason)")) }
    }
    lines += check.heldBecause.map { PaneLine("Would hold", $0, role: "state.hold") }
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
    case .reject: "Reject credit"
    case .evaluate: "Evaluate credit"
    }
  }

  /// The step that does it to one order.
  func step(_ order: String) -> Step {
    switch self {
    case .release: OrderSteps.step("credit", "\(title) \(order)", "credit.release", ["order": order])
    case .releaseWithPosting:
      OrderSteps.step("credit", "\(title) \(order)", "credit.release", ["order": order, "posting": true])
    case .reject: OrderSteps.step("credit", "\(title) \(order)", "credit.reject", ["order": order])
    case .evaluate: OrderSteps.step("credit", "\(title) of \(order)", "credit.evaluate", ["order": order])
    }
  }
}

/// How a credit hold is shown on an order.
enum CreditScreen {
  /// The state on the top line; nil while credit does not stop the order.
  static func state(_ hold: CreditHold?) -> String? {
    guard let hold, hold.isActive else { return nil }
    switch hold.status {
    case .rejected: return "CREDIT REJECTED"
    case .ready: return "CREDIT HOLD, ready"
    case .held, .released: return "CREDIT HOLD"
    }
  }

  /// The row of the summary that says why.
  static func summary(_ hold: CreditHold?) -> [String] {
    guard let hold, hold.isActive else { return [] }
    return [
      "CREDIT HOLD since \(hold.placedAt.prefix(10)): \(hold.reasons.map(\.text).joined(separator: " "))"
    ]
  }

  /// The steps that an order stopped for its credit can take.
  static func steps(_ number: String, _ hold: CreditHold) -> [Step] {
    [
      Step(id: "credit-release", title: "Release from credit hold", action: "", json: "{}") {
        $0.decideCredit(
          "Release from credit hold", "credit.release", of: number, posting: !hold.stoppedAction.isEmpty)
      },
      OrderSteps.step("credit-evaluate", "Evaluate credit", "credit.evaluate", ["order": number]),
      Step(id: "credit-reject", title: "Reject credit", action: "", json: "{}") {
        $0.decideCredit("Reject credit", "credit.reject", of: number)
      },
    ]
  }

  /// The step that holds an order for its credit by hand.
  static func force(_ number: String) -> Step {
    Step(id: "credit-force", title: "Force credit hold", action: "", json: "{}") {
      $0.decideCredit("Force credit hold", "credit.force-hold", of: number)
    }
  }
}

extension SetUpTable {
  static let creditRules = SetUpTable(
    title: "Credit rules", definition: .creditRules, kind: "credit rule", keyName: "code",
    save: "credit-rule.save", delete: "credit-rule.delete",
    fields: { bench, isNew in
      let money = bench.currency
      return [
        RecordField(
          Field("code", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew }),
        RecordField(Field("name", "Name", width: 40, help: "The reason that a held order shows.")),
        RecordField(.choice("kind", "Looks at", CreditRuleKind.self, help: "What is compared.").needed),
        RecordField(
          .choice("effect", "Effect", CreditRuleEffect.self, help: "Block holds; exclude cancels such rules.")
        ),
        RecordField(.choice("scope", "For", CreditScope.self, help: "One customer, a group, or all.")),
        RecordField(Field("account", "Account", width: 16, help: "The customer or customer group.")),
        RecordField(
          Field.number("days", "Days", width: 6, decimals: 0, help: "More days hold the order.")
            .heading("Bounds"), .whole),
        RecordField(.whole("graceDays", "Grace days", help: "So many days more are let through."), .whole),
        RecordField(
          .number(
            "amount", "Amount", decimals: money.decimals, atLeast: money.decimals,
            help: "More holds the order, in \(money.code).")),
        RecordField(
          .number("percent", "% of limit", width: 8, help: "More of the limit used holds the order.")),
        RecordField(Field("value", "Value", width: 12, help: "The account status or the terms of payment.")),
        RecordField(
          .flag("releasesOrder", "Releases order", help: "An exclusion that stops all checks."), .flag),
        RecordField(.flag("active", "Active", help: "Whether it counts."), .flag),
      ]
    },
    read: { desk, key in
      let rule = try desk.read { try $0.creditRule(key) }
      guard let rule else { throw NotFound("credit rule", key) }
      return try JSONText.encode(rule, currency: try desk.ledgerCurrency)
    }, widths: ["kind": 14])
}
