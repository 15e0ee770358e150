/// What a vendor is on hold for.
public enum VendorHold: String, Codable, Sendable, CaseIterable, Hashable {
  case nothing
  /// No new order; what is ordered may come and be invoiced.
  case orders
  /// No order, receipt or invoice.
  case all
}

/// Who the company buys from.
public struct Vendor: Codable, Sendable, Hashable {
  public var account: String
  public var name: String
  public var currency: String
  /// Where the vendor is; further addresses are ``VendorAddress``es.
  public var address: PostalAddress
  /// Who to ask for; further people are ``VendorContact``s.
  public var contact: String
  public var phone: String
  public var email: String
  public var taxNumber: String
  public var paymentTerms: String
  public var notes: String
  /// A short name to search by.
  public var searchName: String
  /// The language of purchase orders, two letters.
  public var language: String
  public var deliveryTerms: String
  public var deliveryMode: String
  /// The sales tax group, by which input tax is told.
  public var taxGroup: String
  /// Those who buy from the vendor.
  public var buyerGroup: String
  public var hold: VendorHold
  /// How many days from order to delivery, where an item says nothing else.
  public var leadDays: Int
  /// The company's account at the vendor.
  public var ourAccount: String
  /// Raised by each change.
  public var version: Int

  /// Makes a vendor.
  public init(account: String, name: String, currency: String) {
    self.account = account
    self.name = name
    self.currency = currency
    address = PostalAddress()
    contact = ""
    phone = ""
    email = ""
    taxNumber = ""
    paymentTerms = ""
    notes = ""
    searchName = ""
    language = "en"
    deliveryTerms = ""
    deliveryMode = ""
    taxGroup = ""
    buyerGroup = ""
    hold = .nothing
    leadDays = 0
    ourAccount = ""
    version = 1
  }

  /// Refuses what the hold forbids.
  ///
  /// - Parameters:
  ///   - isNew: Whether it is a new order, which is all that a hold for orders forbids.
  ///   - action: What is refused, as `ordered`.
  /// - Throws: ``PurchaseRefusal/onHold(vendor:hold:action:)``.
  public func requireFree(isNew: Bool, _ action: String) throws(PurchaseRefusal) {
    guard hold == .all || (isNew && hold == .orders) else { return }
    throw .onHold(vendor: account, hold: hold, action: action)
  }
}

/// One further address of a vendor.
public struct VendorAddress: Codable, Sendable, Hashable {
  public var id: Int?
  public var vendor: String
  public var role: AddressRole
  public var address: PostalAddress
  /// Whether it is taken among those of its role.
  public var isPrimary: Bool

  /// Makes an address of a vendor.
  public init(vendor: String, role: AddressRole, address: PostalAddress, isPrimary: Bool = true) {
    id = nil
    self.vendor = vendor
    self.role = role
    self.address = address
    self.isPrimary = isPrimary
  }
}

/// A person at a vendor.
public struct VendorContact: Codable, Sendable, Hashable {
  public var id: Int?
  public var vendor: String
  public var name: String
  /// The job title.
  public var title: String
  public var phone: String
  public var email: String

  /// Makes a contact.
  public init(vendor: String, name: String, title: String = "", phone: String = "", email: String = "") {
    id = nil
    self.vendor = vendor
    self.name = name
    self.title = title
    self.phone = phone
    self.email = email
  }
}
