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

  /// Gives nothing.
  public init() {}

  /// Puts the given fields into a vendor.
  func fill(_ vendor: inout Vendor) {
    take(name?.trimmingSpaces, into: &vendor.name)
    take(currency, into: &vendor.currency)
    address?.fill(&vendor.address)
    take(contact, into: &vendor.contact)
    take(phone, into: &vendor.phone)
    take(email, into: &vendor.email)
    take(taxNumber, into: &vendor.taxNumber)
    take(paymentTerms, into: &vendor.paymentTerms)
    take(notes, into: &vendor.notes)
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
    try check.finish("vendor")
  }

  /// What the fields mean, for the actions that take them.
  static let help: [String: String] = [
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
}
