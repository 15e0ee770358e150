import Sales
import Store

/// Changes a customer; what is left out stays.
public struct ChangeCustomer: Action {
  public static let name = "customer.change"
  public static let title = "Change customer"
  public static let help = """
    Changes the given fields of a customer. Documents that exist keep what they took from it. Credit limit, its
    terms, account status and block need the duty manage-credit.
    """
  public static let duty = Duty.maintainCustomers
  public static let fields = CustomerEntry.help.merging([
    "customer": "The customer account.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
    "paymentTerms": "The terms of payment; empty takes the company's.",
  ]) { $1 }

  public var customer: String
  public var version: Int?
  public var entry: CustomerEntry

  /// Changes a customer.
  public init(_ customer: String, version: Int? = nil, _ entry: CustomerEntry) {
    self.customer = customer
    self.version = version
    self.entry = entry
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard var changed = try context.reader.customer(customer) else {
      throw try context.notFound(.customer, customer)
    }
    try context.checkVersion(version, present: changed.version, of: "customer \(customer)")
    let present = changed
    entry.fill(&changed)
    try context.checkCredit(of: changed, before: present)
    var check = RecordCheck(context.reader)
    try entry.check(changed, &check)
    try check.finish("customer")
    if changed.taxNumber != present.taxNumber {
      let country = try entry.country ?? context.reader.address(of: customer, for: .business)?.country
      try context.warn(
        taxNumber: changed.taxNumber, of: "customer \(customer)", kind: "customer", country: country ?? "")
    }
    if changed.creditLimit != present.creditLimit { try context.warn(ofLimitBelowExposure: changed) }
    _ = try context.writer.save(changed)
    try entry.saveNested(of: customer, in: context)
    return DocumentOutcome("customer", customer)
  }

  private enum CodingKeys: String, CodingKey {
    case customer, version
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    customer = try container.decode(String.self, forKey: .customer)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
    entry = try CustomerEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(customer, forKey: .customer)
    try container.encodeIfPresent(version, forKey: .version)
    try entry.encode(to: encoder)
  }
}

extension ActionContext {
  /// Refuses somebody who may not decide on credit and would change what a customer may owe.
  ///
  /// - Throws: `DutyRefusal`.
  func checkCredit(of changed: Customer, before present: Customer) throws {
    if changed.creditTerms != present.creditTerms { try require(.manageCredit) }
  }

  /// Warns of a limit below what the customer owes and has on order: what is open stays, the next order is stopped.
  func warn(ofLimitBelowExposure customer: Customer) throws {
    guard let limit = customer.creditLimit else { return }
    let exposure = try reader.creditVerdict(of: customer.account, company: company, day: today).exposure
    guard exposure > limit else { return }
    let currency = try baseCurrency
    let (open, most) = (currency.text(exposure), currency.text(limit))
    try warn(
      Warning(
        "customer.limit-below-exposure", document: "customer \(customer.account)",
        "\(customer.account) owes and has on order \(open) \(currency.code), more than the limit of \(most).",
        figures: [Figure("exposure", open), Figure("limit", most)]))
  }
}

extension CustomerEntry {
  /// Saves the given addresses and contacts.
  func saveNested(of account: String, in context: ActionContext) throws {
    if let addresses = addresses(of: account) {
      try context.writer.replaceAddresses(of: account, with: addresses)
    }
    if let contacts = contacts(of: account) {
      try context.writer.replaceContacts(of: account, with: contacts)
    }
  }
}
