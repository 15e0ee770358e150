import Sales

/// The refusal of a document for a customer that is blocked.
public struct CustomerBlocked: Refusal, Hashable {
  public let customer: String
  public let name: String
  public let block: CustomerBlock
  /// What was to be done, such as `ordered for`.
  public let action: String

  /// Makes the refusal.
  public init(_ customer: Customer, action: String) {
    self.customer = customer.account
    name = customer.name
    block = customer.blocked
    self.action = action
  }

  public var code: String { "customer.blocked" }
  public var figures: [Figure] { [Figure("customer", customer), Figure("blocked", block.rawValue)] }
  public var what: String { "\(customer) \(name) is blocked for \(block.rawValue) and can't be \(action)." }
  public var next: String { "Release the customer, or choose another." }
}
