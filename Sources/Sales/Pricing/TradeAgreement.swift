/// What a trade agreement says: for whom, for what, from how much on and when, and what it gives (domain.md 5.2).
///
/// The same terms stand on a line of a journal before they are posted, and in the active agreements afterwards.
public struct TradeTerms: Codable, Sendable, Hashable {
  public var relation: TradeRelation
  /// Whether it is for one customer, a group or all.
  public var accountCode: TradeScope
  /// The customer account or the group; empty for all.
  public var account: String
  /// Whether it is for one item, a group or all.
  public var itemCode: TradeScope
  /// The item number or the group; empty for all.
  public var item: String
  /// The unit that quantities and price are in; empty on discounts in any unit.
  public var unit: String
  public var currency: String
  /// The least quantity, itself included; on total discounts an amount of the document's currency.
  public var quantityFrom: Quantity
  /// The quantity that is too much already: 10 ends where a row from 10 begins; nil without limit.
  public var quantityTo: Quantity?
  /// How many units the price or the discount amount is for.
  public var priceUnit: Quantity
  /// The price, or the amount that a line discount takes off the price of one price unit.
  public var amount: Price
  /// The first discount in per cent.
  public var percent1: Percent
  /// The second discount in per cent, off what the first leaves.
  public var percent2: Percent
  /// The first day; nil for ever before.
  public var fromDate: Day?
  /// The last day, itself included; nil for ever after.
  public var toDate: Day?
  /// Whether the search goes on to further rows after this one.
  public var findNext: Bool
  /// What the price is raised by for one price unit, such as a small-quantity charge.
  public var priceCharges: Price
  /// Within how many days the goods leave at this price; nil where it says nothing.
  public var leadTime: Int?

  /// Makes terms that give nothing yet, for all customers and items.
  public init(_ relation: TradeRelation, currency: String) {
    self.relation = relation
    accountCode = .all
    account = ""
    itemCode = .all
    item = ""
    unit = ""
    self.currency = currency
    quantityFrom = .zero
    quantityTo = nil
    priceUnit = .one
    amount = .zero
    percent1 = .zero
    percent2 = .zero
    fromDate = nil
    toDate = nil
    findNext = false
    priceCharges = .zero
    leadTime = nil
  }

  /// The cell of the search that the terms stand in.
  public var combination: TradeCombination {
    TradeCombination(relation, account: accountCode, item: itemCode)
  }

  /// Both percents together: 1 − (1 − p1)(1 − p2), rounded once to six decimals.
  ///
  /// 10 % and 10 % are 19 %.
  /// - Throws: ``NumberError``.
  public var percent: Percent {
    get throws(NumberError) { try percent1.followed(by: percent2) }
  }
}

/// An active trade agreement: terms that a journal has posted.
public struct TradeAgreement: Codable, Sendable, Hashable {
  /// The row, by which journals name it; nil before it is saved.
  public var id: Int?
  public var terms: TradeTerms
  /// The journal that posted it.
  public var journal: String

  /// Makes an agreement of posted terms.
  public init(id: Int? = nil, _ terms: TradeTerms, journal: String) {
    self.id = id
    self.terms = terms
    self.journal = journal
  }

  private enum CodingKeys: String, CodingKey {
    case id, journal
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decodeIfPresent(Int.self, forKey: .id)
    terms = try TradeTerms(from: decoder)
    journal = try container.decode(String.self, forKey: .journal)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try terms.encode(to: encoder)
    try container.encode(journal, forKey: .journal)
  }
}

extension Percent {
  /// What two discounts come to when the second is taken off what the first leaves; rounded once to six decimals.
  ///
  /// - Throws: ``NumberError``.
  public func followed(by other: Percent) throws(NumberError) -> Percent {
    let left = try Percent.hundred - self
    let rest = try Percent.hundred - other
    let both = try Rounding.divide(
      Int128(left.millionths) * Int128(rest.millionths), by: Int128(Percent.hundred.millionths))
    return try Percent.hundred - Percent(millionths: both)
  }
}
