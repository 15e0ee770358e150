import Desk
import Sales
import Terminal

/// How holds are shown.
enum HoldScreen {
  /// The role that repeats a hold's colour; the word is always there too.
  static func role(_ colour: String?) -> String {
    switch colour {
    case HoldColour.red.rawValue: "state.late"
    case HoldColour.amber.rawValue: "state.hold"
    default: "text.strong"
    }
  }

  /// The state that stands on the top line of a held order; nil for one that is not held.
  static func state(_ holds: [OrderHold]) -> String? {
    holds.isEmpty ? nil : "HOLD \(holds.map(\.code).joined(separator: " "))"
  }

  /// What the summary of a held order says: which hold, since when, by whom.
  static func summary(_ holds: [OrderHold]) -> [String] {
    holds.map { hold in
      let out = hold.checkedOutBy.isEmpty ? "" : ", checked out by \(hold.checkedOutBy)"
      let comment = hold.comment.isEmpty ? "" : ": \(hold.comment)"
      return "HOLD \(hold.code) by \(hold.placedBy) since \(hold.placedAt.prefix(10))\(out)\(comment)"
    }
  }

  /// The steps that a held order can take instead of being processed.
  static func steps(_ order: String, _ holds: [OrderHold]) -> [Step] {
    holds.map { hold in
      OrderSteps.step(
        "release-\(hold.code)", "Release hold \(hold.code)", "order.release-hold",
        ["order": order, "code": hold.code], reason: .words, short: "Release hold")
    }
  }

  /// The step that puts an order on hold.
  static func place(_ order: String) -> Step {
    Step(id: "hold", title: "Put the order on hold", action: "", json: "{}") { $0.placeHold(on: order) }
  }
}
