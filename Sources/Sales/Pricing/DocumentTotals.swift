/// The figures of a document: on the screen, on paper and in the ledger they all come from here and nowhere else.
///
/// Where prices come without tax, `linesNet`, `totalDiscount` and `charges` contain none and
/// `linesNet − totalDiscount + charges + tax + rounding = total`.
///
/// Where prices include tax, `linesNet`, `totalDiscount` and `charges` contain it and
/// `linesNet − totalDiscount + charges + rounding = total`; the tax is the part of the total that `tax` tells.
///
/// Either way `revenue + chargeRevenue + tax + rounding = total`, exactly. Where no part bears more than one tax, the
/// bases of the taxes and `untaxed` add up to `revenue + chargeRevenue`; a part that bears two taxes is in both bases.
public struct DocumentTotals: Hashable, Sendable {
  public let currency: Currency
  /// Whether the figures before the tax contain it.
  public let pricesIncludeTax: Bool
  /// The sum of the line values.
  public let linesNet: Amount
  /// The total discount, rounded once as the percentage of the lines that take part in it; positive when it lowers a positive document.
  public let totalDiscount: Amount
  /// The sum of the charges.
  public let charges: Amount
  /// Each tax with its base and its amount, by code.
  public let taxes: [TaxTotal]
  /// The sum of the taxes.
  public let tax: Amount
  /// What the total was moved by to be payable in cash; zero unless the terms name a step.
  public let rounding: Amount
  /// To pay.
  public let total: Amount
  /// What is earned by the lines, after the total discount and without tax.
  public let revenue: Amount
  /// What is earned by the charges, without tax.
  public let chargeRevenue: Amount
  /// The part of the revenues that bears no tax at all.
  public let untaxed: Amount
  /// The figures of each line, in the order given.
  public let lines: [PartTotals]
  /// The figures of each charge, in the order given.
  public let chargeParts: [PartTotals]

  /// Lines less total discount, before charges and tax; what orders and quotations are listed by.
  public var net: Amount { get throws(NumberError) { try linesNet - totalDiscount } }

  /// Computes the figures from values and charges whose taxes are known.
  ///
  /// - Throws: ``TaxRefusal/cannotBeIncluded(rate:)``, ``NumberError/overflow``.
  public init(values: [TaxedPart], charges: [TaxedPart], terms: DocumentTerms) throws {
    currency = terms.currency
    pricesIncludeTax = terms.pricesIncludeTax
    linesNet = try values.lazy.map(\.amount).sum()
    let discounted = try values.lazy.filter(\.isDiscounted).map(\.amount).sum()
    totalDiscount = try discounted.percentage(terms.totalDiscountPercent)
    self.charges = try charges.lazy.map(\.amount).sum()
    let discounts = try Apportionment.split(
      totalDiscount.minor,
      by: values.map {
        $0.isDiscounted ? Int128($0.amount.minor) * Int128(terms.totalDiscountPercent.millionths) : 0
      },
      over: Int128(Percent.hundred.millionths))

    var computation = TaxComputation(terms: terms)
    for (value, discount) in zip(values, discounts) {
      computation.add(TaxedPart(try value.amount - Amount(minor: discount), taxes: value.taxes))
    }
    for charge in charges { computation.add(charge) }
    let taxed = try computation.finish()

    taxes = taxed.taxes
    tax = try taxed.taxes.lazy.map(\.amount).sum()
    untaxed = taxed.untaxed
    lines = values.indices.map {
      PartTotals(
        discount: Amount(minor: discounts[$0]), withoutTax: taxed.parts[$0], taxes: values[$0].taxes)
    }
    chargeParts = zip(taxed.parts.dropFirst(values.count), charges).map {
      PartTotals(discount: .zero, withoutTax: $0, taxes: $1.taxes)
    }
    revenue = try lines.lazy.map(\.withoutTax).sum()
    chargeRevenue = try chargeParts.lazy.map(\.withoutTax).sum()
    let exact = try revenue + chargeRevenue + tax
    rounding = try exact.rounding(to: terms.roundingStep)
    total = try exact + rounding
  }
}

/// The figures that a line or a charge takes from its document.
public struct PartTotals: Hashable, Sendable {
  /// Its part of the total discount; the parts of all lines add up to it exactly.
  public let discount: Amount
  /// What it earns after the discount and without tax; all of them add up to the revenues exactly.
  public let withoutTax: Amount
  /// The taxes that it bears.
  public let taxes: [AppliedTax]
}

/// One tax of a document.
public struct TaxTotal: Hashable, Sendable {
  public let tax: AppliedTax
  /// The amount without tax that it is on.
  public let base: Amount
  /// The tax itself.
  public let amount: Amount
}

extension Amount {
  /// What to add so that the amount is a multiple of a step, halves away from zero; zero without a step.
  ///
  /// - Throws: ``NumberError/overflow``.
  func rounding(to step: Amount) throws(NumberError) -> Amount {
    guard !step.isZero else { return .zero }
    let count = try Rounding.divide(Int128(minor), by: Int128(step.minor))
    let (rounded, overflow) = count.multipliedReportingOverflow(by: step.minor)
    guard !overflow else { throw .overflow }
    return try Amount(minor: rounded) - self
  }
}
