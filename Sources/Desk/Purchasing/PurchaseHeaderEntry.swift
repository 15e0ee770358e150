import Sales
import Store

/// The header of a purchase order as it is typed; what is left out comes from the vendor, then the company.
///
/// In JSON its fields stand beside those of the action that carries it.
public struct PurchaseHeaderEntry: Codable, Sendable, Hashable {
  public var contact: String?
  public var language: String?
  public var vendorReference: String?
  public var requestedDeliveryDate: Day?
  public var confirmedDeliveryDate: Clearable<Day>?
  public var deliveryMode: String?
  public var deliveryTerms: String?
  public var deliveryAddress: AddressEntry?
  public var warehouse: String?
  public var paymentTerms: String?
  public var taxGroup: String?
  public var taxMethod: TaxMethod?
  public var pricesIncludeTax: Bool?
  public var buyer: String?
  public var notes: String?

  /// Makes an empty entry.
  public init() {}

  /// What each field means, by name.
  static let fields = [
    "contact": "Name of the person at the vendor; the vendor's when left out.",
    "language": "Language of the papers, two letters; the vendor's when left out.",
    "vendorReference": "The vendor's own number for the order.",
    "requestedDeliveryDate":
      "When the goods are wanted; each line's order date and lead time when left out.",
    "confirmedDeliveryDate": "When the vendor promises the goods; empty takes the promise back.",
    "deliveryMode": "Mode of delivery; the vendor's when left out.",
    "deliveryTerms": "Terms of delivery; the vendor's when left out.",
    "deliveryAddress": "Where the goods go; the warehouse's address when left out.",
    "warehouse": "Warehouse that lines propose; the company's when left out.",
    "paymentTerms": "Terms of payment; the vendor's when left out.",
    "taxGroup": "Sales tax group; the vendor's when left out.",
    "taxMethod": "Tax per line or on the total; the company's when left out.",
    "pricesIncludeTax": "Whether prices contain the tax; no when left out. It can't be changed later.",
    "buyer": "Who orders; the user when left out.",
    "notes": "Notes; they are printed for the vendor.",
  ].merging(AddressEntry.help("deliveryAddress")) { own, _ in own }

  /// Puts what was typed over a header.
  func apply(to header: inout PurchaseHeader) {
    take(contact, into: &header.contact)
    take(language, into: &header.language)
    take(vendorReference, into: &header.vendorReference)
    take(requestedDeliveryDate, into: &header.requestedDeliveryDate)
    if let confirmedDeliveryDate { header.confirmedDeliveryDate = confirmedDeliveryDate.value }
    take(deliveryMode, into: &header.deliveryMode)
    take(deliveryTerms, into: &header.deliveryTerms)
    deliveryAddress?.fill(&header.deliveryAddress)
    take(warehouse, into: &header.warehouse)
    take(paymentTerms, into: &header.paymentTerms)
    take(taxGroup, into: &header.taxGroup)
    take(taxMethod, into: &header.taxMethod)
    take(pricesIncludeTax, into: &header.pricesIncludeTax)
    take(buyer, into: &header.buyer)
    take(notes, into: &header.notes)
  }

  /// All that is wrong with a header: codes that name nothing.
  static func problems(of header: PurchaseHeader, _ reader: StoreReader) throws -> [Problem] {
    var check = RecordCheck(reader)
    try check.code(.currency, header.currency, "currency")
    try check.code(.warehouse, header.warehouse, "warehouse")
    try check.code(.named(.deliveryMode), header.deliveryMode, "deliveryMode")
    try check.code(.named(.deliveryTerms), header.deliveryTerms, "deliveryTerms")
    try check.code(.named(.taxGroup), header.taxGroup, "taxGroup")
    try check.code(.paymentTerms, header.paymentTerms, "paymentTerms")
    try check.code(.user, header.buyer, "buyer")
    check.language(header.language, "language")
    check.country(header.deliveryAddress.country, "deliveryAddress.country")
    return check.problems
  }
}

extension ActionContext {
  /// The header of a new purchase order with what it takes from its vendor and the company.
  ///
  /// - Parameter warehouse: The warehouse that is typed or meant; the company's when empty.
  func purchaseHeader(for vendor: Vendor, on date: Day, warehouse: String = "") throws -> PurchaseHeader {
    func first(_ values: String...) -> String { values.first { !$0.isEmpty } ?? "" }
    var header = PurchaseHeader(
      number: "", vendor: vendor.account, currency: first(vendor.currency, company.currency), date: date)
    header.vendorName = vendor.name
    header.contact = vendor.contact
    header.language = first(vendor.language, "en")
    header.requestedDeliveryDate = date + vendor.leadDays
    header.deliveryMode = vendor.deliveryMode
    header.deliveryTerms = vendor.deliveryTerms
    header.warehouse = first(warehouse, company.warehouse)
    header.deliveryAddress = try reader.warehouse(header.warehouse)?.address ?? PostalAddress()
    header.paymentTerms = first(vendor.paymentTerms, company.paymentTerms)
    header.taxGroup = vendor.taxGroup
    header.taxMethod = company.taxMethod
    header.buyer = user.login
    return header
  }
}
