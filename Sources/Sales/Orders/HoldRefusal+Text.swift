extension HoldRefusal {
  public var code: String {
    switch self {
    case .onHold: "order.on-hold"
    case .checkedOut: "order-hold.checked-out"
    case .notCheckedOut: "order-hold.not-checked-out"
    case .released: "order-hold.released"
    case .reasonMissing: "order-hold.reason-missing"
    case .noCode: "order-hold.no-code"
    case .notHeld: "order.not-held"
    case .twice: "order-hold.twice"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .onHold(let order, let action, let code, _, let comment, let by, let since, let others):
      [
        Figure("order", order), Figure("action", action), Figure("hold", code), Figure("comment", comment),
        Figure("by", by), Figure("since", since), Figure("other holds", others),
      ]
    case .checkedOut(let order, let hold, let by, let since):
      [Figure("order", order), Figure("hold", hold), Figure("by", by), Figure("since", since)]
    case .notCheckedOut(let hold), .released(let hold), .reasonMissing(let hold): [Figure("hold", hold)]
    case .noCode: []
    case .notHeld(let order): [Figure("order", order)]
    case .twice(let order, let code): [Figure("order", order), Figure("hold", code)]
    }
  }

  public var what: String {
    switch self {
    case .onHold(let order, let action, let code, let name, let comment, let by, let since, let others):
      """
      \(order) can't be \(action): \(by) has put it on hold \(code) (\(name)) since \(Self.day(since))\
      \(comment.isEmpty ? "" : ", saying \(comment)")\
      \(others == 0 ? "" : others == 1 ? ", and 1 more hold is on it" : ", and \(others) more holds are on it").
      """
    case .checkedOut(let order, let hold, let by, let since):
      "Hold \(hold) of \(order) is checked out by \(by) since \(Self.day(since))."
    case .notCheckedOut(let hold): "Nobody has checked hold \(hold) out."
    case .released(let hold): "Hold \(hold) is released already."
    case .reasonMissing(let hold): "Hold \(hold) can't be released without a reason."
    case .noCode: "No hold code was given, and none is the default."
    case .notHeld(let order): "\(order) is not on hold."
    case .twice(let order, let code): "\(order) is on hold \(code) already."
    }
  }

  public var next: String {
    switch self {
    case .onHold: "Release the hold with a reason, under Steps or in the list of holds."
    case .checkedOut: "Ask them to clear it; a manager can override the check-out."
    case .notCheckedOut: "Nothing needs to be done."
    case .released: "Place a new hold if the order must wait again."
    case .reasonMissing: "Say why the order may go on; the audit trail keeps it."
    case .noCode: "Give a hold code, or mark one of them as the default."
    case .notHeld: "Nothing needs to be released."
    case .twice: "Release that hold first, or choose another code."
    }
  }

  /// The day of a moment, as people read it.
  private static func day(_ moment: String) -> String { String(moment.prefix(10)) }
}
