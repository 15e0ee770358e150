/// Whether a charge is of a whole document or of one of its lines.
public enum ChargeLevel: String, Codable, Sendable, CaseIterable, Hashable {
  case header
  case line
}

/// Charges that quotations and orders get by themselves: for whom, for what and which (domain.md 5.5).
public struct AutoCharge: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  public var level: ChargeLevel
  /// Whether it is for one customer, a customer group or all.
  public var accountCode: TradeScope
  /// The customer account or the customer group; empty for all.
  public var account: String
  /// Whether it is for one item, an item group or all; always all on the header.
  public var itemCode: TradeScope
  /// The item number or the item group; empty for all.
  public var item: String
  /// The modes of delivery that it is for, separated by commas; empty for all.
  public var deliveryModes: String
  /// The charges, in the order in which they are added.
  public var charges: [AutoChargeLine]
  /// Raised by each change.
  public var version: Int

  /// Makes an auto charge for all customers, items and modes of delivery.
  public init(code: String, name: String, level: ChargeLevel = .header, charges: [AutoChargeLine] = []) {
    self.code = code
    self.name = name
    self.level = level
    accountCode = .all
    account = ""
    itemCode = .all
    item = ""
    deliveryModes = ""
    self.charges = charges
    version = 1
  }

  /// The modes of delivery that it is for, each by itself.
  public var modes: [Substring] { deliveryModes.split(separator: ",") }

  /// How near it is to a document or line; the least is the nearest.
  ///
  /// The customer comes before the item before the mode of delivery, and each of them before its group before all.
  var distance: Int {
    accountCode.place * 6 + itemCode.place * 2 + (deliveryModes.isEmpty ? 1 : 0)
  }
}

/// One charge of an auto charge, with the bounds within which it holds.
public struct AutoChargeLine: Codable, Sendable, Hashable {
  /// Which charge, from the list of charges.
  public var code: String
  /// As papers show it; the name of the charge when empty.
  public var text: String
  public var category: ChargeCategory
  /// The amount in its currency, or the percentage.
  public var value: Price
  /// The currency of documents that get it.
  public var currency: String
  /// What the lines less total discount must exceed, in the currency; nil without a lower bound.
  public var from: Price?
  /// What the lines less total discount must stay below, in the currency; nil without an upper bound.
  public var to: Price?
  /// The first day; nil for ever before.
  public var fromDate: Day?
  /// The last day, itself included; nil for ever after.
  public var toDate: Day?
  /// The item sales tax group; the company's group for charges when empty.
  public var taxGroup: String

  /// Makes a charge.
  public init(_ code: String, _ category: ChargeCategory, value: Price, currency: String) {
    self.code = code
    text = ""
    self.category = category
    self.value = value
    self.currency = currency
    from = nil
    to = nil
    fromDate = nil
    toDate = nil
    taxGroup = ""
  }

  /// Whether it holds in a currency on a day, whatever the document comes to.
  func holds(in currency: String, on day: Day) -> Bool {
    self.currency == currency && fromDate.map { $0 <= day } ?? true && toDate.map { day <= $0 } ?? true
  }

  /// Whether a document that comes to so much is within the bounds: above the lower and below the upper, neither on one nor on
  /// the other (domain.md 15, rule 39).
  ///
  /// Without a lower bound it must be above nothing, where there is an upper one.
  func isWithin(_ base: Amount, in currency: Currency) -> Bool {
    guard from != nil || to != nil else { return true }
    let millionths = Int128(base.minor) * Int128(Price.scale)
    let units = Int128(currency.minorUnits)
    guard millionths > Int128((from ?? .zero).millionths) * units else { return false }
    return to.map { millionths < Int128($0.millionths) * units } ?? true
  }
}

extension AutoCharge {
  /// The amounts at which one charge of a code ends and another of it begins, so that a document of exactly as much has none.
  public var meetingBounds: [(code: String, bound: Price)] {
    charges.flatMap { line in
      charges.filter { $0.code == line.code && $0.currency == line.currency && $0.from == line.to }
        .compactMap { other in other.from.map { (line.code, $0) } }
    }
  }
}
