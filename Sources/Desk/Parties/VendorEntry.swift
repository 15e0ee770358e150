import Sales
import Store

/// The fields of a vendor as somebody gives them: one that is left out keeps its value, or gets its default.
public struct VendorEntry: Codable, Sendable, Hashable {
  public var name: String?
  public var currency: String?
  public var address: AddressEntry?
  public var contact: String?
  public var phone: String?
  public var email: String?
  public var taxNumber: String?
  public var paymentTerms: String?
  public var notes: String?
  public var searchName: String?
  public var language: String?
  public var deliveryTerms: String?
  public var deliveryMode: String?
  public var taxGroup: String?
  public var buyerGroup: String?
  public var hold: VendorHold?
  public var leadDays: Int?
  public var ourAccount: String?
  /// All further addresses of the vendor; they take the place of those that are there.
  public var addresses: [CustomerAddressEntry]?
  /// All people at the vendor; they take the place of those that are there.
  public var contacts: [ContactEntry]?

  /// Gives nothing.
  public init() {}

  /// Puts the given fields into a vendor.
  func fill(_ vendor: inout Vendor) {
    let name = vendor.name
    take(self.name?.trimmingSpaces, into: &vendor.name)
    // A search name that was taken from the name goes on following it.
    if vendor.searchName.isEmpty || vendor.searchName == name { vendor.searchName = vendor.name }
    take(searchName, into: &vendor.searchName)
    take(currency, into: &vendor.currency)
    address?.fill(&vendor.address)
    take(contact, into: &vendor.contact)
    take(phone, into: &vendor.phone)
    take(email, into: &vendor.email)
    take(taxNumber, into: &vendor.taxNumber)
    take(paymentTerms, into: &vendor.paymentTerms)
    take(notes, into: &vendor.notes)
    take(language, into: &vendor.language)
    take(deliveryTerms, into: &vendor.deliveryTerms)
    take(deliveryMode, into: &vendor.deliveryMode)
    take(taxGroup, into: &vendor.taxGroup)
    take(buyerGroup, into: &vendor.buyerGroup)
    take(hold, into: &vendor.hold)
    take(leadDays, into: &vendor.leadDays)
    take(ourAccount, into: &vendor.ourAccount)
  }

  /// Finds all that is wrong with a vendor that is being saved.
  ///
  /// - Throws: `ProblemsRefusal`.
  func check(_ vendor: Vendor, _ check: RecordCheck) throws {
    var check = check
    check.needs(vendor.name, "name", "vendor")
    check.needs(vendor.currency, "currency", "vendor")
    try check.code(.currency, vendor.currency, "currency")
    try check.code(.paymentTerms, vendor.paymentTerms, "paymentTerms")
    check.country(vendor.address.country, "address.country")
    check.email(vendor.email, "email")
    check.language(vendor.language, "language")
    try check.code(.named(.deliveryTerms), vendor.deliveryTerms, "deliveryTerms")
    try check.code(.named(.deliveryMode), vendor.deliveryMode, "deliveryMode")
    try check.code(.named(.taxGroup), vendor.taxGroup, "taxGroup")
    try check.code(.named(.buyerGroup), vendor.buyerGroup, "buyerGroup")
    check.require(
      vendor.leadDays >= 0, "leadDays", "vendor.lead-days", "A lead time is not below zero days.")
    check.nested(addresses, contacts)
    try check.finish("vendor")
  }

  /// What the fields mean, for the actions that take them.
  static let help: [String: String] = [
    "searchName": "A short name to search by; default the name.",
    "language": "The language of purchase orders, two small letters; default en.",
    "deliveryTerms": "The terms of delivery of new purchase orders.",
    "deliveryMode": "The mode of delivery of new purchase orders.",
    "taxGroup": "The sales tax group, by which input tax is told.",
    "buyerGroup": "Those who buy from the vendor.",
    "hold": "nothing; orders: no new order; all: no order, receipt or invoice. Default nothing.",
    "leadDays": "How many days from order to delivery, where an item says nothing else; default 0.",
    "ourAccount": "The company's account at the vendor.",
    "addresses": "All further addresses; they take the place of those that are there.",
    "addresses.role": "business, delivery or invoice; default business.",
    "addresses.primary": "Whether it is taken among those of its role; default the first of the role.",
    "contacts": "All people; they take the place of those that are there.",
    "contacts.name": "The person's name.",
    "contacts.title": "The job title.",
    "contacts.phone": "The person's telephone.",
    "contacts.email": "The person's e-mail address.",
    "name": "The full name; needed for a new vendor.",
    "currency": "The currency that is bought in, three letters; default the company's.",
    "address": "The address; parts that are left out stay.",
    "contact": "Who to ask for.",
    "taxNumber": "The tax number; its check digits are tested.",
    "paymentTerms": "The terms of payment.",
    "phone": "The telephone.",
    "email": "The e-mail address.",
    "notes": "Notes for the desk; no document shows them.",
  ].merging(AddressEntry.help("address")) { own, _ in own }
    .merging(AddressEntry.help("addresses")) { own, _ in own }
}
