/// What kind of taxation a tax code stands for; e-invoices and tax returns tell them apart even where both are 0 %.
public enum TaxKind: String, Codable, Sendable, CaseIterable, Hashable {
  /// The standard rate.
  case standard
  /// A reduced rate.
  case reduced
  /// Taxed at zero per cent.
  case zero
  /// Exempt from tax by law.
  case exempt
  /// The buyer owes the tax.
  case reverseCharge = "reverse-charge"
  /// Not within the scope of the tax, such as exports or another country's sales.
  case outsideScope = "outside-scope"

  /// Whether the seller charges tax under a code of this kind; the other kinds have no rate other than zero.
  public var isCharged: Bool { self == .standard || self == .reduced }
}

/// One sales tax, such as the standard VAT of a country; what it amounts to is in its ``TaxRate``s.
public struct TaxCode: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  public var kind: TaxKind
  /// Raised by each change.
  public var version: Int

  /// Makes a tax code.
  public init(code: String, name: String, kind: TaxKind = .standard) {
    self.code = code
    self.name = name
    self.kind = kind
    version = 1
  }
}

/// The rate of a tax from a day on, until the next rate begins.
public struct TaxRate: Codable, Sendable, Hashable {
  /// The tax that it belongs to.
  public var taxCode: String
  /// The first day on which it holds; the date of the document decides.
  public var validFrom: Day
  /// Per cent of the net amount.
  public var rate: Percent

  /// Makes a rate.
  public init(taxCode: String, validFrom: Day, rate: Percent) {
    self.taxCode = taxCode
    self.validFrom = validFrom
    self.rate = rate
  }
}

/// Whose groups: a tax applies where a customer group and an item group both have it.
public enum TaxGroupKind: String, Codable, Sendable, CaseIterable, Hashable {
  /// Sales tax groups of customers.
  case customer
  /// Item sales tax groups.
  case item
}

/// One tax of a customer's or an item's sales tax group.
public struct TaxGroupMember: Codable, Sendable, Hashable {
  public var kind: TaxGroupKind
  public var taxGroup: String
  public var taxCode: String

  /// Puts a tax into a group.
  public init(kind: TaxGroupKind, taxGroup: String, taxCode: String) {
    self.kind = kind
    self.taxGroup = taxGroup
    self.taxCode = taxCode
  }
}
