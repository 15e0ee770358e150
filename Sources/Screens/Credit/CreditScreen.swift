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
    let reasons = hold.reasons.map { Shown.words($0.kind) }.joined(separator: ", ")
    return ["CREDIT HOLD since \(hold.placedAt.prefix(10)) for \(reasons); F9 Check credit limit"]
  }

  /// The steps that an order stopped for its credit can take.
  static func steps(_ number: String, _ hold: CreditHold) -> [Step] {
    let stopped = (try? ActionRegistry.named(hold.stoppedAction))?.title
    return
      (stopped.map { [CreditDecisionStep.releaseWithPosting.step(number, "Release, then: \($0)")] } ?? [])
      + [
        CreditDecisionStep.release.step(number, "Release from credit hold"),
        CreditDecisionStep.evaluate.step(number, "Evaluate credit"),
        CreditDecisionStep.reject.step(number, "Reject credit"),
      ]
  }

  /// The step that holds an order for its credit by hand.
  static func force(_ number: String) -> Step {
    OrderSteps.step(
      "credit-force", "Force credit hold", "credit.force-hold", ["order": number], reason: .words)
  }
}
