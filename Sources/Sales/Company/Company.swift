/// Whether tax is computed and rounded for each line, or once for each tax on the sum of its lines (domain.md 5.6).
public enum TaxMethod: String, Codable, Sendable, CaseIterable, Hashable {
  case line
  case total
}

/// How a new order gets its stock (domain.md 8.5).
public enum ReservationMode: String, Codable, Sendable, CaseIterable, Hashable {
  /// Somebody reserves by hand.
  case manual
  /// What is free is reserved as each line is saved.
  case automatic
}

/// The parameters of the company: who it is, and the defaults and rules that all documents take from it.
///
/// A document copies what decides its figures (tax method, prices with tax) when it is made, so that changing a
/// parameter never changes a document that exists.
public struct Company: Codable, Sendable, Hashable {
  public var name: String
  public var address: PostalAddress
  public var taxNumber: String
  public var bankAccount: String
  public var phone: String
  public var email: String
  /// The currency of the ledger, of base prices and of costs.
  public var currency: String
  /// Tax per line or on the total, for new documents.
  public var taxMethod: TaxMethod
  /// Whether new documents carry prices that include tax.
  public var pricesIncludeTax: Bool
  /// How many decimals a price shows at least; up to six are kept.
  public var priceDecimals: Int
  /// The type that a new order gets.
  public var defaultOrderType: OrderType
  /// How many days a quotation lasts.
  public var quotationDays: Int
  /// After how many days a quotation is followed up.
  public var followUpDays: Int
  /// The reservation mode of new orders.
  public var reservation: ReservationMode
  /// Whether more than ordered may be delivered, within the percentage of the line.
  public var overdeliveryAllowed: Bool
  /// Whether a line may be closed short at posting, within the percentage of the line.
  public var underdeliveryAllowed: Bool
  /// Whether a slip may take more than is on hand.
  public var negativeStockAllowed: Bool
  /// The warehouse of new orders where neither customer nor item names one.
  public var warehouse: String
  /// The terms of payment of customers that name none.
  public var paymentTerms: String
  /// The sales tax group of customers that name none.
  public var taxGroup: String
  /// The item sales tax group of charges that name none.
  public var chargesTaxGroup: String
  /// The item sales tax group of items that name none.
  public var itemTaxGroup: String
  /// How many days after it was agreed a return should be here.
  public var returnDays: Int
  /// The ledger accounts that postings go to.
  public var accounts: PostingAccounts
  /// How credit is checked.
  public var credit: CreditSettings
  /// How delivery dates are found and kept.
  public var delivery: DeliveryParameters
  /// How prices and discounts of trade agreements are searched.
  public var pricing: PricingParameters
  /// Raised by each change.
  public var version: Int

  /// Makes the parameters of a new company with usual defaults.
  public init(name: String, currency: String, country: String) {
    self.name = name
    address = PostalAddress(country: country)
    taxNumber = ""
    bankAccount = ""
    phone = ""
    email = ""
    self.currency = currency
    taxMethod = .total
    pricesIncludeTax = false
    priceDecimals = 2
    defaultOrderType = .salesOrder
    quotationDays = 30
    followUpDays = 7
    reservation = .automatic
    overdeliveryAllowed = true
    underdeliveryAllowed = true
    negativeStockAllowed = false
    warehouse = ""
    paymentTerms = ""
    taxGroup = ""
    chargesTaxGroup = ""
    itemTaxGroup = ""
    returnDays = 30
    accounts = PostingAccounts()
    credit = CreditSettings()
    delivery = DeliveryParameters()
    pricing = PricingParameters()
    version = 1
  }
}
