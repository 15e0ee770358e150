/// Why an order can't go on for want of credit, or a credit hold can't be changed (domain.md 4.9).
public enum CreditRefusal: Refusal, Hashable {
  case exceeded(account: String, sentence: String, figures: [Figure])
  case notHeld(order: String)
  case reasonMissing(order: String, action: String)
  case nothingStopped(order: String)

  public var code: String {
    switch self {
    case .exceeded: "credit.limit-exceeded"
    case .notHeld: "credit.not-held"
    case .reasonMissing: "credit.reason-missing"
    case .nothingStopped: "credit.nothing-stopped"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .exceeded(_, _, let figures): figures
    case .notHeld(let order), .nothingStopped(let order): [Figure("order", order)]
    case .reasonMissing(let order, let action): [Figure("order", order), Figure("action", action)]
    }
  }

  public var what: String {
    switch self {
    case .exceeded(_, let sentence, _): sentence
    case .notHeld(let order): "\(order) is not on credit hold."
    case .reasonMissing(let order, let action): "\(order) can't be \(action) without a reason."
    case .nothingStopped(let order): "No posting of \(order) was stopped that could go on."
    }
  }

  public var next: String {
    switch self {
    case .exceeded: "Lower the order, have an invoice paid, or raise the limit."
    case .notHeld: "Nothing needs to be done."
    case .reasonMissing: "Give the reason; the audit trail keeps it."
    case .nothingStopped: "Release it without posting, then post it."
    }
  }
}
