import Sales
import Store

/// The header of a sales agreement as it is typed; what is left out comes from the customer.
///
/// In JSON its fields stand beside those of the action that carries it.
public struct AgreementHeaderEntry: Codable, Sendable, Hashable {
  public var classification: String?
  public var title: String?
  public var externalReference: String?
  /// Only for a new agreement.
  public var currency: String?
  public var defaultCommitment: AgreementCommitment?
  public var effectiveDate: Day?
  public var expirationDate: Day?
  public var paymentTerms: String?
  public var deliveryTerms: String?
  public var deliveryMode: String?
  public var deliveryAddress: AddressEntry?
  public var notes: String?

  /// Makes an empty entry.
  public init() {}

  /// What each field means, by name.
  static let fields = [
    "classification": "What kind of contract it is, a code of the company's list.",
    "title": "Title of the document.",
    "externalReference": "The customer's own number for it.",
    "currency":
      "Currency of its amounts and prices; the customer's when left out. It can't be changed later.",
    "defaultCommitment":
      "What new lines commit to: product-quantity, product-value, category-value or value; product-quantity when left out.",
    "effectiveDate": "First requested ship date that it holds for; today when left out.",
    "expirationDate": "Last requested ship date that it holds for.",
    "paymentTerms": "Terms of payment that orders take over; none when left out.",
    "deliveryTerms": "Terms of delivery that orders take over; none when left out.",
    "deliveryMode": "Mode of delivery that orders take over; none when left out.",
    "deliveryAddress": "Where orders are delivered; none when left out.",
    "notes": "Notes.",
  ].merging(AddressEntry.help("deliveryAddress")) { own, _ in own }

  /// Puts what was typed over a header.
  func apply(to header: inout AgreementHeader) {
    if let classification { header.classification = classification }
    if let title { header.title = title }
    if let externalReference { header.externalReference = externalReference }
    if let currency { header.currency = currency }
    if let defaultCommitment { header.defaultCommitment = defaultCommitment }
    if let effectiveDate { header.effectiveDate = effectiveDate }
    if let expirationDate { header.expirationDate = expirationDate }
    if let paymentTerms { header.paymentTerms = paymentTerms }
    if let deliveryTerms { header.deliveryTerms = deliveryTerms }
    if let deliveryMode { header.deliveryMode = deliveryMode }
    deliveryAddress?.fill(&header.deliveryAddress)
    if let notes { header.notes = notes }
  }

  /// What is wrong with the codes of a header.
  static func problems(of header: AgreementHeader, reader: StoreReader) throws -> [Problem] {
    var check = RecordCheck(reader)
    try check.code(.currency, header.currency, "currency")
    try check.code(.named(.agreementClassification), header.classification, "classification")
    try check.code(.named(.deliveryMode), header.deliveryMode, "deliveryMode")
    try check.code(.named(.deliveryTerms), header.deliveryTerms, "deliveryTerms")
    try check.code(.paymentTerms, header.paymentTerms, "paymentTerms")
    return check.problems
  }
}
