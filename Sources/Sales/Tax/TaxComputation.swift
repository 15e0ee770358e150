/// Adds up the parts of a document by the taxes that they bear, and computes the taxes.
///
/// Rounded here: each tax once, on its whole base or for each part by the document's method; with prices that include
/// tax, the amount without tax, so that tax is what is left of the price and both always make the price again.
struct TaxComputation {
  /// What comes out.
  struct Result {
    var taxes: [TaxTotal] = []
    var untaxed = Amount.zero
    /// Each part without tax, in the order added.
    var parts: [Amount] = []
  }

  private let terms: DocumentTerms
  private var amounts: [Amount] = []
  private var taxesOfParts: [[AppliedTax]] = []

  init(terms: DocumentTerms) {
    self.terms = terms
  }

  /// Adds a line after its total discount, or a charge.
  mutating func add(_ part: TaxedPart) {
    amounts.append(part.amount)
    taxesOfParts.append(part.taxes)
  }

  /// Computes the taxes of all parts added.
  func finish() throws -> Result {
    var result = Result(parts: amounts)
    var sums: [String: (tax: AppliedTax, base: Amount, amount: Amount)] = [:]
    for bundle in bundles() {
      let taxes = taxesOfParts[bundle[0]]
      let included = terms.pricesIncludeTax
      let (net, taxAmounts) =
        included ? try split(bundle, taxes, into: &result.parts) : try sum(bundle, taxes)
      if taxes.isEmpty { result.untaxed = try result.untaxed + net }
      for (tax, amount) in zip(taxes, taxAmounts) {
        let before = sums[tax.code] ?? (tax, .zero, .zero)
        sums[tax.code] = (tax, try before.base + net, try before.amount + amount)
      }
    }
    // Without tax in the prices and rounded on the total, a tax is rounded once however its parts were bundled.
    if !terms.pricesIncludeTax, terms.taxMethod == .total {
      for (code, sum) in sums { sums[code]?.amount = try sum.base.percentage(sum.tax.rate) }
    }
    result.taxes = sums.values.sorted { $0.tax.code < $1.tax.code }.map {
      TaxTotal(tax: $0.tax, base: $0.base, amount: $0.amount)
    }
    return result
  }

  /// The parts that are rounded together: each alone by line, else all that bear the same taxes.
  private func bundles() -> [[Int]] {
    guard terms.taxMethod == .total else { return amounts.indices.map { [$0] } }
    var places: [[String]: Int] = [:]
    var bundles: [[Int]] = []
    for index in amounts.indices {
      let key = taxesOfParts[index].map(\.code)
      if let place = places[key] {
        bundles[place].append(index)
      } else {
        places[key] = bundles.count
        bundles.append([index])
      }
    }
    return bundles
  }

  /// Adds taxes to amounts without tax.
  private func sum(_ bundle: [Int], _ taxes: [AppliedTax]) throws(NumberError) -> (Amount, [Amount]) {
    let net = try bundle.lazy.map { amounts[$0] }.sum()
    var taxAmounts: [Amount] = []
    for tax in taxes { taxAmounts.append(try net.percentage(tax.rate)) }
    return (net, taxAmounts)
  }

  /// Takes taxes out of amounts that include them.
  private func split(_ bundle: [Int], _ taxes: [AppliedTax], into parts: inout [Amount]) throws
    -> (Amount, [Amount])
  {
    let gross = try bundle.lazy.map { amounts[$0] }.sum()
    guard !taxes.isEmpty else { return (gross, []) }
    let rate = try taxes.lazy.map(\.rate).sum()
    let hundred = Int128(Percent.hundred.millionths)
    let whole = hundred + Int128(rate.millionths)
    guard whole > 0 else { throw TaxRefusal.cannotBeIncluded(rate: rate) }
    let net = Amount(minor: try Rounding.divide(Int128(gross.minor) * hundred, by: whole))
    let shares = try Apportionment.split(
      net.minor, by: bundle.map { Int128(amounts[$0].minor) * hundred }, over: whole)
    for (index, share) in zip(bundle, shares) { parts[index] = Amount(minor: share) }
    let taxAmounts = try Apportionment.split(
      (gross - net).minor, by: taxes.map { Int128(gross.minor) * Int128($0.rate.millionths) }, over: whole)
    return (net, taxAmounts.map { Amount(minor: $0) })
  }
}
