import Sales
import Store

/// The fields of a customer as somebody gives them: one that is left out keeps its value, or gets its default.
public struct CustomerEntry: Codable, Sendable, Hashable {
  public var name: String?
  public var kind: PartyKind?
  public var searchName: String?
  public var customerGroup: String?
  public var classification: String?
  public var invoiceAccount: String?
  public var currency: String?
  public var language: String?
  public var paymentTerms: String?
  public var deliveryTerms: String?
  public var deliveryMode: String?
  public var taxGroup: String?
  public var priceGroup: String?
  public var lineDiscountGroup: String?
  public var multilineDiscountGroup: String?
  public var totalDiscountGroup: String?
  public var taxNumber: String?
  /// In the company's currency; empty is without limit.
  public var creditLimit: Clearable<Amount>?
  public var mandatoryCreditLimit: Bool?
  public var creditLimitExpires: Clearable<Day>?
  public var accountStatus: String?
  public var blocked: CustomerBlock?
  public var shipComplete: Bool?
  public var backorders: Clearable<BackorderPolicy>?
  public var warehouse: String?
  public var phone: String?
  public var email: String?
  public var notes: String?
  public var dateControl: Clearable<DateControl>?
  public var deadlineGroup: String?
  public var calendar: String?
  /// All addresses of the customer; they take the place of those that are there.
  public var addresses: [CustomerAddressEntry]?
  /// All contacts of the customer; they take the place of those that are there.
  public var contacts: [ContactEntry]?

  /// Gives nothing.
  public init() {}

  /// Puts the given fields into a customer.
  func fill(_ customer: inout Customer) {
    let name = customer.name
    take(self.name?.trimmingSpaces, into: &customer.name)
    take(kind, into: &customer.kind)
    // A search name that was taken from the name goes on following it.
    if customer.searchName.isEmpty || customer.searchName == name { customer.searchName = customer.name }
    take(searchName, into: &customer.searchName)
    take(customerGroup, into: &customer.customerGroup)
    take(classification, into: &customer.classification)
    if let invoiceAccount {
      customer.invoiceAccount = invoiceAccount.isEmpty ? customer.account : invoiceAccount
    }
    take(currency, into: &customer.currency)
    take(language, into: &customer.language)
    take(paymentTerms, into: &customer.paymentTerms)
    take(deliveryTerms, into: &customer.deliveryTerms)
    take(deliveryMode, into: &customer.deliveryMode)
    take(taxGroup, into: &customer.taxGroup)
    take(priceGroup, into: &customer.priceGroup)
    take(lineDiscountGroup, into: &customer.lineDiscountGroup)
    take(multilineDiscountGroup, into: &customer.multilineDiscountGroup)
    take(totalDiscountGroup, into: &customer.totalDiscountGroup)
    take(taxNumber, into: &customer.taxNumber)
    if let creditLimit { customer.creditLimit = creditLimit.value }
    take(mandatoryCreditLimit, into: &customer.mandatoryCreditLimit)
    if let creditLimitExpires { customer.creditLimitExpires = creditLimitExpires.value }
    take(accountStatus, into: &customer.accountStatus)
    take(blocked, into: &customer.blocked)
    take(shipComplete, into: &customer.shipComplete)
    if let backorders { customer.backorders = backorders.value }
    take(warehouse, into: &customer.warehouse)
    take(phone, into: &customer.phone)
    take(email, into: &customer.email)
    take(notes, into: &customer.notes)
    if let dateControl { customer.dateControl = dateControl.value }
    take(deadlineGroup, into: &customer.deadlineGroup)
    take(calendar, into: &customer.calendar)
  }
}

/// A person at a customer as somebody gives them.
public struct ContactEntry: Codable, Sendable, Hashable {
  public var name: String
  public var title: String?
  public var phone: String?
  public var email: String?

  /// Gives a person.
  public init(name: String, title: String? = nil, phone: String? = nil, email: String? = nil) {
    self.name = name
    self.title = title
    self.phone = phone
    self.email = email
  }
}
