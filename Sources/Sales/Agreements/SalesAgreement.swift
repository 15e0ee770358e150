/// Whether a sales agreement can be ordered from (domain.md 6.1).
public enum AgreementStatus: String, Codable, Sendable, CaseIterable, Hashable {
  /// Still being made, or stopped for a while.
  case onHold = "on-hold"
  /// Orders may draw on it.
  case effective
  /// Over: nothing draws on it any more.
  case closed
}

/// What a customer commits to on a line of a sales agreement (domain.md 6.1).
public enum AgreementCommitment: String, Codable, Sendable, CaseIterable, Hashable {
  /// So many units of one item, at a price.
  case productQuantity = "product-quantity"
  /// One item for so much money, with a discount.
  case productValue = "product-value"
  /// The items of one item group for so much money, with a discount.
  case categoryValue = "category-value"
  /// Any items for so much money, with a discount.
  case value

  /// True where the target is a quantity; else it is an amount.
  public var countsQuantity: Bool { self == .productQuantity }
  /// True where the line is for one item.
  public var namesItem: Bool { self == .productQuantity || self == .productValue }
  /// True where the line is for one item group.
  public var namesCategory: Bool { self == .categoryValue }
}

/// A sales agreement: what a customer has promised to take, and on which terms (domain.md 6).
public struct SalesAgreement: Codable, Sendable, Hashable {
  public var header: AgreementHeader
  public var lines: [AgreementLine]

  /// Makes an agreement.
  public init(header: AgreementHeader, lines: [AgreementLine] = []) {
    self.header = header
    self.lines = lines
  }
}

/// The header of a sales agreement.
public struct AgreementHeader: Codable, Sendable, Hashable {
  /// The row; nil before it is saved.
  public var id: Int?
  public var number: String
  public var status: AgreementStatus
  public var customer: String
  /// The customer's name when the agreement was made.
  public var customerName: String
  /// A code of the company's own list; every agreement has one.
  public var classification: String
  public var title: String
  /// The customer's own number for it.
  public var externalReference: String
  /// The currency of its amounts and prices; only orders in this currency draw on it.
  public var currency: String
  /// What new lines commit to unless they say otherwise.
  public var defaultCommitment: AgreementCommitment
  /// The first requested ship date that it holds for.
  public var effectiveDate: Day
  /// The last requested ship date that it holds for.
  public var expirationDate: Day
  public var paymentTerms: String
  public var deliveryTerms: String
  public var deliveryMode: String
  public var deliveryAddress: PostalAddress
  public var notes: String
  /// Which version was confirmed to the customer last; 0 before the first confirmation.
  public var confirmation: Int
  /// Raised by each change.
  public var version: Int

  /// Makes a header with nothing but what an agreement can't be without.
  public init(
    number: String, customer: String, currency: String, classification: String, effectiveDate: Day,
    expirationDate: Day
  ) {
    id = nil
    self.number = number
    status = .onHold
    self.customer = customer
    customerName = ""
    self.classification = classification
    title = ""
    externalReference = ""
    self.currency = currency
    defaultCommitment = .productQuantity
    self.effectiveDate = effectiveDate
    self.expirationDate = expirationDate
    paymentTerms = ""
    deliveryTerms = ""
    deliveryMode = ""
    deliveryAddress = PostalAddress()
    notes = ""
    confirmation = 0
    version = 1
  }
}

/// One commitment of a sales agreement.
public struct AgreementLine: Codable, Sendable, Hashable {
  public var id: Int?
  /// The row of the agreement; nil before it is saved.
  public var agreementId: Int?
  /// The place on the agreement, counted from 1; it stays when lines before it go.
  public var lineNumber: Int
  public var commitment: AgreementCommitment
  /// The item of a product commitment.
  public var item: String?
  /// The item group of a category commitment.
  public var category: String?
  public var text: String
  /// What is promised, in ``unit``; zero where the target is an amount.
  public var quantity: Quantity
  public var unit: String
  /// How many stock units make one unit of the line.
  public var unitFactor: Factor
  /// What is promised, in the agreement's currency; zero where the target is a quantity.
  public var amount: Amount
  /// The price of one price unit, for quantity commitments; nil leaves prices to trade agreements and base price.
  public var unitPrice: Price?
  public var priceUnit: Quantity
  /// The discount for one price unit, for quantity commitments.
  public var discountAmount: Price
  public var discountPercent: Percent
  /// The line's own first requested ship date; the header's when nil.
  public var effectiveDate: Day?
  /// The line's own last requested ship date; the header's when nil.
  public var expirationDate: Day?
  /// Whether all orders together may not exceed what is promised.
  public var maxEnforced: Bool
  /// Whether a change of price or discount on an order line ends its link.
  public var priceFixed: Bool
  /// The least net amount that one order line may have; nil without a limit.
  public var minimumRelease: Amount?
  /// The greatest net amount that one order line may have; nil without a limit.
  public var maximumRelease: Amount?

  /// Makes a commitment without a target.
  public init(lineNumber: Int, commitment: AgreementCommitment) {
    id = nil
    agreementId = nil
    self.lineNumber = lineNumber
    self.commitment = commitment
    item = nil
    category = nil
    text = ""
    quantity = .zero
    unit = ""
    unitFactor = .one
    amount = .zero
    unitPrice = nil
    priceUnit = .one
    discountAmount = .zero
    discountPercent = .zero
    effectiveDate = nil
    expirationDate = nil
    maxEnforced = false
    priceFixed = false
    minimumRelease = nil
    maximumRelease = nil
  }

  /// The first and the last requested ship date that the line holds for.
  public func dates(of header: AgreementHeader) -> ClosedRange<Day>? {
    let (first, last) = (effectiveDate ?? header.effectiveDate, expirationDate ?? header.expirationDate)
    return first <= last ? first...last : nil
  }
}
