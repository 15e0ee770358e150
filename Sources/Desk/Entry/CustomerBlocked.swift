import Sales
import Store

/// The refusal of a document for a customer that is blocked, or whose invoices go to one that is.
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

extension ActionContext {
  /// Refuses to do something for a customer that is blocked, or whose invoice account is: what is promised to it could
  /// be neither shipped nor invoiced.
  ///
  /// Every door asks here: entry, copies, postings. What is taken over from elsewhere is not asked.
  /// - Parameters:
  ///   - accounts: The customer, and the one who pays; empty ones are left out.
  ///   - action: What was to be done, such as `ordered for`.
  ///   - forbids: Which blocks forbid it; only one for all when left out.
  /// - Throws: ``CustomerBlocked``.
  func refuseBlocked(
    _ accounts: String..., action: String, by forbids: (CustomerBlock) -> Bool = { $0 == .all }
  ) throws {
    if takesOver { return }
    for account in Set(accounts).sorted() where !account.isEmpty {
      guard let block = try reader.block(of: account), forbids(block) else { continue }
      guard let customer = try reader.customer(account) else { continue }
      throw CustomerBlocked(customer, action: action)
    }
  }
}
