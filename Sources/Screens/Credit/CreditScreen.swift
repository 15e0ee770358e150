import Desk
import Sales
import Terminal

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
