/// What becomes of goods that come back; each disposition code is bound to one of these (domain.md 11.3).
public enum DispositionAction: String, Codable, Sendable, CaseIterable, Hashable {
  /// Nothing comes back; the customer is credited and the goods are lost.
  case creditOnly = "credit-only"
  /// Back in stock at the return cost, and credited.
  case credit
  /// Back in stock, credited, and replaced by a new order.
  case replaceAndCredit = "replace-and-credit"
  /// Scrapped, credited, and replaced by a new order.
  case replaceAndScrap = "replace-and-scrap"
  /// In and out again; nothing is credited but charges.
  case returnToCustomer = "return-to-customer"
  /// Scrapped and credited.
  case scrap

  /// Whether goods arrive at all.
  public var comesBack: Bool { self != .creditOnly }
  /// Whether the goods are lost: what they cost is booked as scrap.
  public var scraps: Bool { self == .creditOnly || self == .scrap || self == .replaceAndScrap }
  /// Whether the customer gets the price back.
  public var credits: Bool { self != .returnToCustomer }
  /// Whether a replacement order is made.
  public var replaces: Bool { self == .replaceAndCredit || self == .replaceAndScrap }
}

/// A charge that a disposition code or a return reason brings.
public struct CodeCharge: Codable, Sendable, Hashable {
  public var code: String
  public var text: String
  public var category: ChargeCategory
  /// The amount in the document's currency, or the percentage.
  public var value: Price

  /// Makes a charge.
  public init(code: String, text: String = "", category: ChargeCategory, value: Price) {
    self.code = code
    self.text = text
    self.category = category
    self.value = value
  }

  /// The charge on a returned line: a percentage is of the line's net, and negative with it.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func charge(on line: OrderLine, in currency: Currency, taxGroup: String) throws -> DocumentCharge {
    var value = value
    if category == .percent {
      let amount = try line.net.percentage(Percent(millionths: value.millionths))
      value = Price(
        millionths: try Rounding.divide(Int128(amount.minor) * 1_000_000, by: Int128(currency.minorUnits)))
    }
    return DocumentCharge(
      code: code, text: text.isEmpty ? "Line \(line.lineNumber)" : text, category: .fixed, value: value,
      itemTaxGroup: taxGroup)
  }

  /// The charge on a whole return; a percentage is of its lines, and negative with them.
  public func charge(taxGroup: String) -> DocumentCharge {
    DocumentCharge(code: code, text: text, category: category, value: value, itemTaxGroup: taxGroup)
  }
}

/// A disposition code, made by the company.
public struct Disposition: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  public var action: DispositionAction
  /// What it adds to each line that gets it.
  public var charges: [CodeCharge]
  /// Raised by each change.
  public var version: Int

  /// Makes a code.
  public init(code: String, name: String, action: DispositionAction, charges: [CodeCharge] = []) {
    self.code = code
    self.name = name
    self.action = action
    self.charges = charges
    version = 1
  }
}

/// Why goods come back, with the charges that such a return bears.
public struct ReturnReason: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  /// A group of reasons, for reports.
  public var group: String
  public var charges: [CodeCharge]
  /// Raised by each change.
  public var version: Int

  /// Makes a reason.
  public init(code: String, name: String, group: String = "", charges: [CodeCharge] = []) {
    self.code = code
    self.name = name
    self.group = group
    self.charges = charges
    version = 1
  }
}
