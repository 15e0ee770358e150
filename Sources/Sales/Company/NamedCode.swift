/// The short lists of codes that have nothing but a name.
public enum CodeKind: String, Codable, Sendable, CaseIterable, Hashable {
  case customerGroup = "customer-group"
  /// Ranks customers when stock is scarce.
  case classification
  case itemGroup = "item-group"
  case deliveryTerms = "delivery-terms"
  case deliveryMode = "delivery-mode"
  case site
  /// Why a quotation is won, lost or cancelled.
  case reason
  /// The sales tax groups of customers.
  case taxGroup = "tax-group"
  /// The sales tax groups of items.
  case itemTaxGroup = "item-tax-group"
  /// Freight, insurance and fees.
  case charge
  /// How good the account of a customer is.
  case accountStatus = "account-status"
  /// What kind of contract a sales agreement is.
  case agreementClassification = "agreement-classification"
  /// Customers whose orders close at the same time of day.
  case deadlineGroup = "deadline-group"
  /// Quotations that are copied for others.
  case templateGroup = "template-group"
  /// The price groups of customers.
  case priceGroup = "price-group"
  /// The line discount groups of customers.
  case lineDiscountGroup = "line-discount-group"
  /// The multiline discount groups of customers.
  case multilineDiscountGroup = "multiline-discount-group"
  /// The total discount groups of customers.
  case totalDiscountGroup = "total-discount-group"
  /// The line discount groups of items.
  case itemLineDiscountGroup = "item-line-discount-group"
  /// The multiline discount groups of items.
  case itemMultilineDiscountGroup = "item-multiline-discount-group"
  /// Those who buy from vendors.
  case buyerGroup = "buyer-group"

  /// The kind in words.
  public var title: String { rawValue.split(separator: "-").joined(separator: " ") }
}

/// One code of a short list.
public struct NamedCode: Codable, Sendable, Hashable {
  public var kind: CodeKind
  public var code: String
  public var name: String

  /// Makes a code.
  public init(kind: CodeKind, code: String, name: String) {
    self.kind = kind
    self.code = code
    self.name = name
  }
}

/// Where goods are kept.
public struct Warehouse: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  /// The site that it belongs to; slips are always split by site.
  public var site: String
  public var address: PostalAddress
  /// The calendar of the days on which it ships; empty works every day.
  public var calendar: String
  /// Whether picking and packing follow the rules of advanced warehouse management; subscriptions can't be delivered
  /// from such a warehouse.
  public var advancedManagement: Bool
  /// Raised by each change.
  public var version: Int

  /// Makes a warehouse.
  public init(code: String, name: String, site: String = "") {
    self.code = code
    self.name = name
    self.site = site
    address = PostalAddress()
    calendar = ""
    advancedManagement = false
    version = 1
  }
}

/// What a currency is worth from a day on: how many units of the company's currency one unit of it makes.
public struct ExchangeRate: Codable, Sendable, Hashable {
  public var currency: String
  public var validFrom: Day
  public var rate: Factor

  /// Makes a rate.
  public init(currency: String, validFrom: Day, rate: Factor) {
    self.currency = currency
    self.validFrom = validFrom
    self.rate = rate
  }
}
