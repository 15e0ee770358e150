/// Whether a party is a company or a person.
public enum PartyKind: String, Codable, Sendable, CaseIterable, Hashable {
  case company
  case person
}

/// What a customer is blocked for.
public enum CustomerBlock: String, Codable, Sendable, CaseIterable, Hashable {
  case nothing
  /// Deliveries go on, invoices are refused.
  case invoices
  /// No new order, slip or invoice.
  case all
}

/// Who orders and is invoiced (domain.md 1).
public struct Customer: Codable, Sendable, Hashable {
  /// The customer account, a code that keeps its leading zeros.
  public var account: String
  public var name: String
  public var kind: PartyKind
  /// A short name to search by.
  public var searchName: String
  public var customerGroup: String
  /// The class that ranks the customer when stock is scarce, such as A.
  public var classification: String
  /// The customer that is invoiced and whose credit counts; its own account unless another is named.
  public var invoiceAccount: String
  public var currency: String
  /// The language of the customer's documents, two letters.
  public var language: String
  public var paymentTerms: String
  public var deliveryTerms: String
  public var deliveryMode: String
  /// The sales tax group.
  public var taxGroup: String
  /// The group by which prices of trade agreements are found.
  public var priceGroup: String
  public var lineDiscountGroup: String
  public var multilineDiscountGroup: String
  public var totalDiscountGroup: String
  /// The tax number, tested by its check digits where its country has some.
  public var taxNumber: String
  /// The most that the customer may owe, in the company's currency, delivered and ordered goods included; nil is
  /// without limit, zero is no credit at all.
  public var creditLimit: Amount?
  public var blocked: CustomerBlock
  /// Whether orders are delivered whole or not at all.
  public var shipComplete: Bool
  public var warehouse: String
  public var phone: String
  public var email: String
  public var notes: String
  /// Whether the credit limit is checked even where the company or a posting checks none.
  public var mandatoryCreditLimit: Bool
  /// The last day of the credit limit; nil is without end.
  public var creditLimitExpires: Day?
  /// How good the account is, a code that the rules of credit management know.
  public var accountStatus: String
  /// How the dates of its orders are controlled; the company's method when nil.
  public var dateControl: DateControl?
  /// The group whose order entry deadlines hold.
  public var deadlineGroup: String
  /// The calendar of the days on which it takes goods in; empty works every day.
  public var calendar: String
  /// Raised by each change.
  public var version: Int

  /// Makes a customer.
  public init(account: String, name: String, currency: String) {
    self.account = account
    self.name = name
    kind = .company
    searchName = ""
    customerGroup = ""
    classification = ""
    invoiceAccount = account
    self.currency = currency
    language = "en"
    paymentTerms = ""
    deliveryTerms = ""
    deliveryMode = ""
    taxGroup = ""
    priceGroup = ""
    lineDiscountGroup = ""
    multilineDiscountGroup = ""
    totalDiscountGroup = ""
    taxNumber = ""
    creditLimit = nil
    blocked = .nothing
    shipComplete = false
    warehouse = ""
    phone = ""
    email = ""
    notes = ""
    mandatoryCreditLimit = false
    creditLimitExpires = nil
    accountStatus = ""
    dateControl = nil
    deadlineGroup = ""
    calendar = ""
    version = 1
  }
}

/// What an address of a party is for.
public enum AddressRole: String, Codable, Sendable, CaseIterable, Hashable {
  case business
  case delivery
  case invoice
}

/// One address of a customer.
public struct CustomerAddress: Codable, Sendable, Hashable {
  public var id: Int?
  public var customer: String
  public var role: AddressRole
  public var address: PostalAddress
  /// Whether new documents take it among those of its role.
  public var isPrimary: Bool

  /// Makes an address of a customer.
  public init(customer: String, role: AddressRole, address: PostalAddress, isPrimary: Bool = true) {
    id = nil
    self.customer = customer
    self.role = role
    self.address = address
    self.isPrimary = isPrimary
  }
}

/// A person at a customer.
public struct CustomerContact: Codable, Sendable, Hashable {
  public var id: Int?
  public var customer: String
  public var name: String
  /// The job title.
  public var title: String
  public var phone: String
  public var email: String

  /// Makes a contact.
  public init(customer: String, name: String, title: String = "", phone: String = "", email: String = "") {
    id = nil
    self.customer = customer
    self.name = name
    self.title = title
    self.phone = phone
    self.email = email
  }
}

extension Customer {
  /// What says how much a customer may owe and whether it is served: the decision of those who manage credit.
  public struct CreditTerms: Hashable, Sendable {
    let limit: Amount?
    let isMandatory: Bool
    let expires: Day?
    let accountStatus: String
    let blocked: CustomerBlock
  }

  /// The customer's terms of credit.
  public var creditTerms: CreditTerms {
    CreditTerms(
      limit: creditLimit, isMandatory: mandatoryCreditLimit, expires: creditLimitExpires,
      accountStatus: accountStatus, blocked: blocked)
  }
}
