import Sales
import Store

/// Adds a customer with its addresses and contacts.
public struct CreateCustomer: Action {
  public static let name = "customer.create"
  public static let title = "New customer"
  public static let help = """
    Adds a customer; the account comes from the number series unless one is given. A credit limit, its terms, an account
    status or a block need the duty manage-credit.
    """
  public static let duty = Duty.maintainCustomers
  public static let fields = CustomerEntry.help.merging([
    "account": "The customer account; default the next number of the series. Leading zeros are kept."
  ]) { $1 }

  public var account: String?
  public var entry: CustomerEntry

  /// Adds a customer.
  public init(account: String? = nil, _ entry: CustomerEntry) {
    self.account = account
    self.entry = entry
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var check = RecordCheck(context.reader)
    check.newCode(account ?? "", "account", "customer")
    let number = try context.number(.customer, given: account)
    if try context.reader.customer(number) != nil { throw CodeRefusal("customer", number, .taken) }
    var customer = Customer(account: number, name: "", currency: context.company.currency)
    let plain = customer
    entry.fill(&customer)
    try context.checkCredit(of: customer, before: plain)
    try entry.check(customer, &check)
    try check.finish("customer")
    try context.warn(
      taxNumber: customer.taxNumber, of: "customer \(number)", kind: "customer", country: entry.country ?? "")
    try context.writer.insert(customer)
    try entry.saveNested(of: number, in: context)
    return DocumentOutcome("customer", number)
  }

  private enum CodingKeys: String, CodingKey {
    case account
  }

  public init(from decoder: any Decoder) throws {
    account = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .account)
    entry = try CustomerEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(account, forKey: .account)
    try entry.encode(to: encoder)
  }
}
