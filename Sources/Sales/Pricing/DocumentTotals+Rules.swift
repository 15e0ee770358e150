extension DocumentTotals {
  /// Computes the figures from values and charges under the tax rules.
  ///
  /// - Throws: ``TaxRefusal`` when the taxes of a part can't be told, ``NumberError/overflow``.
  public init(values: [TaxedValue], charges: [TaxedValue], terms: DocumentTerms, rules: TaxRules) throws {
    var taxesByGroup: [String: [AppliedTax]] = [:]
    func part(_ value: TaxedValue) throws -> TaxedPart {
      if let taxes = taxesByGroup[value.itemTaxGroup] {
        return TaxedPart(value.amount, taxes: taxes, isDiscounted: value.isDiscounted)
      }
      let taxes = try rules.codes(
        customerGroup: terms.taxGroup, itemGroup: value.itemTaxGroup, on: terms.date)
      taxesByGroup[value.itemTaxGroup] = taxes
      return TaxedPart(value.amount, taxes: taxes, isDiscounted: value.isDiscounted)
    }
    try self.init(values: values.map(part), charges: charges.map(part), terms: terms)
  }

  /// Computes the figures of an order or a quotation.
  ///
  /// - Throws: ``TaxRefusal`` when the taxes of a part can't be told, ``NumberError/overflow``.
  public init(
    lines: some Sequence<some PricedLine>, charges: [DocumentCharge], terms: DocumentTerms, rules: TaxRules
  ) throws {
    let lines = Array(lines)
    let amounts = try charges.amounts(
      on: lines, totalDiscount: terms.totalDiscountPercent, in: terms.currency)
    let taxed = zip(charges, amounts).map { TaxedValue($1, itemTaxGroup: $0.itemTaxGroup) }
    try self.init(values: lines.map { TaxedValue($0) }, charges: taxed, terms: terms, rules: rules)
  }

  /// Computes the figures of an invoice, whose charges are amounts.
  ///
  /// - Throws: ``TaxRefusal`` when the taxes of a part can't be told, ``NumberError/overflow``.
  public init(
    lines: some Sequence<InvoiceLine>, charges: [InvoiceCharge], terms: DocumentTerms, rules: TaxRules
  ) throws {
    try self.init(
      values: lines.map { TaxedValue($0) },
      charges: charges.map { TaxedValue($0.amount, itemTaxGroup: $0.itemTaxGroup) }, terms: terms,
      rules: rules)
  }

  /// Computes the figures of a posted invoice again, at the taxes and rates that it was posted with.
  ///
  /// Tax groups and rates of today have no say: an invoice stays what it was.
  /// - Throws: ``NotFound`` for a tax that a line names and the invoice has not, ``NumberError/overflow``.
  public init(again invoice: Invoice) throws {
    let taxes = Dictionary(
      invoice.taxes.map { ($0.code, AppliedTax(code: $0.code, rate: $0.rate)) },
      uniquingKeysWith: { first, _ in first })
    func part(_ amount: Amount, _ codes: [String], isDiscounted: Bool = true) throws -> TaxedPart {
      TaxedPart(
        amount,
        taxes: try codes.map { code in
          guard let tax = taxes[code] else { throw NotFound("tax", code) }
          return tax
        }, isDiscounted: isDiscounted)
    }
    try self.init(
      values: invoice.lines.map { try part($0.net, $0.taxes, isDiscounted: $0.inTotalDiscount ?? true) },
      charges: invoice.charges.map { try part($0.amount, $0.taxes) }, terms: DocumentTerms(invoice.header))
  }
}

/// The value of a line or a charge with the tax group that it falls under.
public struct TaxedValue: Hashable, Sendable {
  /// The value, with tax in it where the document's prices include tax.
  public var amount: Amount
  /// The item sales tax group.
  public var itemTaxGroup: String
  /// Whether it takes part in the total discount.
  public var isDiscounted: Bool

  /// Makes a value.
  public init(_ amount: Amount, itemTaxGroup: String, isDiscounted: Bool = true) {
    self.amount = amount
    self.itemTaxGroup = itemTaxGroup
    self.isDiscounted = isDiscounted
  }

  /// The value of a line.
  public init(_ line: some PricedLine) {
    self.init(line.net, itemTaxGroup: line.itemTaxGroup, isDiscounted: line.inTotalDiscount ?? true)
  }
}

/// The value of a line or a charge with the taxes that it bears.
public struct TaxedPart: Hashable, Sendable {
  /// The value, with tax in it where the document's prices include tax.
  public var amount: Amount
  /// The taxes, by code, with the rates that hold.
  public var taxes: [AppliedTax]
  /// Whether it takes part in the total discount.
  public var isDiscounted: Bool

  /// Makes a part.
  public init(_ amount: Amount, taxes: [AppliedTax], isDiscounted: Bool = true) {
    self.amount = amount
    self.taxes = taxes
    self.isDiscounted = isDiscounted
  }
}
