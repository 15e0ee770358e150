import Sales
import Store

/// Adds a tax, or changes its name, its kind or its rates.
public struct SaveTaxCode: Action {
  public static let name = "tax-code.save"
  public static let title = "Save tax code"
  public static let help = """
    Adds a tax or changes the given fields of one. A rate holds from its day until the next begins. Open orders
    follow at once by the rates of their dates; what is invoiced or sent keeps its taxes.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "code": "The tax code.",
    "name": "What it is called; default the code.",
    "kind": "What kind of taxation it stands for; default standard.",
    "rates": "All rates of the tax; they take the place of those that are there.",
    "rates.validFrom": "The first day on which it holds.",
    "rates.rate": "Per cent of the net amount.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  /// A rate as somebody gives it.
  public struct RateEntry: Codable, Sendable, Hashable {
    public var validFrom: Day
    public var rate: Percent

    /// Gives a rate.
    public init(validFrom: Day, rate: Percent) {
      self.validFrom = validFrom
      self.rate = rate
    }
  }

  public var code: String
  public var name: String?
  public var kind: TaxKind?
  public var rates: [RateEntry]?
  public var version: Int?

  /// Saves a tax.
  public init(
    _ code: String, name: String? = nil, kind: TaxKind? = nil, rates: [RateEntry]? = nil, version: Int? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.rates = rates
    self.version = version
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !code.isEmpty else { throw CodeRefusal("tax code", code, .empty) }
    let present = try context.reader.taxCode(code)
    var tax = present ?? TaxCode(code: code, name: code)
    try context.checkVersion(version, present: tax.version, of: "tax code \(code)")
    take(name, into: &tax.name)
    take(kind, into: &tax.kind)
    let before = try context.reader.taxRates(of: code)
    let kept = rates?.map { TaxRate(taxCode: code, validFrom: $0.validFrom, rate: $0.rate) } ?? before
    try check(tax, kept, context.reader)
    if present == nil {
      try context.writer.insert(tax, rates: kept)
    } else {
      _ = try context.writer.save(tax, rates: kept)
      if let from = Set(before).symmetricDifference(kept).map(\.validFrom).min() {
        try context.refreshTaxes(
          TaxChange(taxGroups: context.reader.taxGroups(holding: code), from: from))
      }
    }
    return DocumentOutcome("tax code", code)
  }

  private func check(_ tax: TaxCode, _ rates: [TaxRate], _ reader: StoreReader) throws {
    var check = RecordCheck(reader)
    check.newCode(code, "code", "tax code")
    var days: Set<Day> = []
    for (index, rate) in rates.enumerated() {
      let field = "rates.\(index + 1)"
      check.require(
        days.insert(rate.validFrom).inserted, "\(field).validFrom", "tax.rate-twice",
        "There are two rates from \(rate.validFrom) on.")
      check.require(
        !rate.rate.isNegative && rate.rate <= .hundred, "\(field).rate", "tax.rate",
        "A rate lies between 0 and 100 per cent.")
      check.require(
        tax.kind.isCharged || rate.rate.isZero, "\(field).rate", "tax.not-charged",
        "A tax of the kind \(tax.kind.rawValue) is not charged, so its rate is 0.")
    }
    try check.finish("tax code")
  }
}

/// Deletes a tax.
public struct DeleteTaxCode: Action {
  public static let name = "tax-code.delete"
  public static let title = "Delete tax code"
  public static let help = "Deletes a tax that no group has and by which nothing was taxed."
  public static let duty = Duty.setUp
  public static let fields = ["code": "The tax code."]

  public var code: String

  /// Deletes a tax.
  public init(_ code: String) { self.code = code }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.taxCode(code) != nil else { throw try context.notFound(.taxCode, code) }
    try context.writer.delete(taxCode: code)
    return DocumentOutcome("tax code", code)
  }
}
