import Sales

/// A charge of an auto charge as somebody gives it.
public struct AutoChargeEntry: Codable, Sendable, Hashable {
  public var code: String
  public var text: String?
  public var category: ChargeCategory?
  public var value: Price
  public var currency: String?
  public var from: Price?
  public var to: Price?
  public var fromDate: Day?
  public var toDate: Day?
  public var taxGroup: String?

  /// Gives a charge.
  public init(_ code: String, value: Price, category: ChargeCategory? = nil) {
    self.code = code
    self.value = value
    self.category = category
  }

  /// What each field means, by name, under a prefix such as `charges.`.
  static func fields(_ prefix: String) -> [String: String] {
    [
      prefix + "code": "Code of the charge.",
      prefix + "text": "Text on the papers; the name of the charge when left out.",
      prefix + "category":
        "fixed, percent, pieces for each unit of a line, or compound, a percentage of the charges before it too; fixed when left out.",
      prefix + "value": "The amount, or the percentage.",
      prefix + "currency": "The currency of the documents that get it; the company's when left out.",
      prefix + "from": "What the lines less total discount must exceed; only on the header.",
      prefix + "to": "What the lines less total discount must stay below; only on the header.",
      prefix + "fromDate": "The first day; for ever before when left out.",
      prefix + "toDate": "The last day; for ever after when left out.",
      prefix + "taxGroup": "Item sales tax group; the company's group for charges when left out.",
    ]
  }

  /// The charge with what was left out.
  func line(in company: Company) -> AutoChargeLine {
    let currency = currency.flatMap { $0.isEmpty ? nil : $0 } ?? company.currency
    var line = AutoChargeLine(code, category ?? .fixed, value: value, currency: currency)
    line.text = text ?? ""
    line.from = from
    line.to = to
    line.fromDate = fromDate
    line.toDate = toDate
    line.taxGroup = taxGroup ?? ""
    return line
  }
}

extension AutoChargeLine {
  /// Notes what is wrong with the charge, with the fields under a prefix.
  func check(level: ChargeLevel, _ prefix: String, _ check: inout RecordCheck) throws {
    check.needs(code, prefix + "code", "charge")
    try check.code(.named(.charge), code, prefix + "code")
    try check.code(.currency, currency, prefix + "currency")
    try check.code(.named(.itemTaxGroup), taxGroup, prefix + "taxGroup")
    check.require(
      level == .line || category != .pieces, prefix + "category", "auto-charge.pieces",
      "A charge by the piece is of a line.")
    check.require(
      level == .header || (from == nil && to == nil), prefix + "from", "auto-charge.bounds",
      "Only charges of the header have bounds.")
    if let from, let to {
      check.require(
        from < to, prefix + "to", "auto-charge.empty-bounds", "Nothing is above \(from) and below \(to).")
    }
    if let fromDate, let toDate {
      check.require(
        fromDate <= toDate, prefix + "toDate", "auto-charge.dates", "It ends before it begins.")
    }
  }
}
