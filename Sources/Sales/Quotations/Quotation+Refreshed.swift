extension Quotation {
  /// The quotation with everything that derives from its lines: the net amount of each, net and total.
  ///
  /// - Throws: ``TaxRefusal``, ``NumberError``, ``NotFound`` for an unknown currency.
  public func refreshed(rules: TaxRules) throws -> Quotation {
    var quotation = self
    let terms = try DocumentTerms(header)
    for index in quotation.lines.indices {
      quotation.lines[index].net = try quotation.lines[index].terms.net(in: terms.currency)
    }
    let totals = try DocumentTotals(lines: quotation.lines, charges: charges, terms: terms, rules: rules)
    quotation.header.net = try totals.net
    quotation.header.total = totals.total
    quotation.header.pipeline = try header.expected(of: totals.total)
    return quotation
  }
}
