import Sales
import Store

extension ActionContext {
  /// The quotation of a number, as the version that somebody has seen.
  ///
  /// - Parameter version: The version that was read; nil takes what is there.
  /// - Throws: `NotFound`; `Conflict` before any rule has its say, as the change may be refused for what was not seen.
  func quotation(_ number: String, version: Int? = nil) throws -> Quotation {
    guard let quotation = try reader.quotation(number) else { throw try noDocument(.quotation, number) }
    try checkVersion(version, present: quotation.header.version, of: "quotation \(number)")
    return quotation
  }

  /// Saves a new quotation with its figures.
  func saveNew(_ quotation: Quotation) throws -> Quotation {
    var quotation = quotation
    try fetchTotalDiscount(&quotation.header, quotation.lines)
    try settleCharges(of: &quotation)
    return try writer.insert(quotation.refreshed(rules: taxRules()))
  }

  /// Saves a changed quotation with its figures.
  func save(_ quotation: Quotation, over before: Quotation) throws -> Quotation {
    var quotation = quotation
    if quotation.header.countsDiscounts(otherThan: before.header)
      || quotation.lines.map(\.net) != before.lines.map(\.net)
    {
      try fetchTotalDiscount(&quotation.header, quotation.lines)
    }
    if quotation.header.countsCharges(otherThan: before.header)
      || quotation.lines.countCharges(otherThan: before.lines) || quotation.charges != before.charges
    {
      try settleCharges(of: &quotation)
    }
    return try writer.save(quotation.refreshed(rules: taxRules()), over: before)
  }
}

extension Quotation {
  /// Refuses a quotation in another status than an action needs.
  func require(_ allowed: QuotationStatus..., action: String) throws {
    if let order = header.order {
      throw OrderRefusal.quotationOrdered(quotation: header.number, order: order)
    }
    guard allowed.contains(header.status) else {
      throw OrderRefusal.quotationStatus(quotation: header.number, status: header.status, action: action)
    }
  }
}
