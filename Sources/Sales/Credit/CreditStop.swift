/// The refusal of an order that is, or is put, on the credit hold list.
public struct CreditStop: Refusal, Hashable {
  public let order: String
  /// What can't be done, such as `packed`.
  public let action: String
  public let reasons: [CreditReason]
  /// Whether credit was refused already.
  public let isRejected: Bool

  /// Makes the refusal.
  public init(order: String, action: String, reasons: [CreditReason], isRejected: Bool = false) {
    self.order = order
    self.action = action
    self.reasons = reasons
    self.isRejected = isRejected
  }

  public var code: String { "credit.held" }
  public var figures: [Figure] {
    [Figure("order", order), Figure("action", action), Figure("reason", CreditReason.summary(reasons))]
      + reasons.map { Figure($0.kind, $0.rule) }
  }
  public var what: String {
    let state = isRejected ? "its credit is rejected" : "it is on credit hold"
    return "\(order) can't be \(action): \(state). \(reasons.map(\.text).joined(separator: " "))"
  }
  public var next: String {
    "Somebody with the duty manage-credit releases it in the list of credit holds."
  }
}
