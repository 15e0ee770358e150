import Sales

/// Builds small documents from text, for the tests of figures.
struct DocumentFixture {
  var currency = Currency(code: "EUR", decimals: 2)
  var method = TaxMethod.total
  var includesTax = false
  var discount = "0"
  var step = 0
  /// The taxes of each item group: code and rate; all customers have all of them.
  var groups: [String: [(code: String, rate: String)]] = [:]

  static let day = Day(number: 20_000)

  func rules() throws -> TaxRules {
    let taxes = groups.values.flatMap { $0 }
    return TaxRules(
      codes: taxes.map { TaxCode(code: $0.code, name: $0.code) },
      rates: try taxes.map { TaxRate(taxCode: $0.code, validFrom: Self.day, rate: try Percent($0.rate)) },
      members: groups.flatMap { group, taxes in
        taxes.flatMap {
          [
            TaxGroupMember(kind: .item, taxGroup: group, taxCode: $0.code),
            TaxGroupMember(kind: .customer, taxGroup: "ALL", taxCode: $0.code),
          ]
        }
      })
  }

  func terms() throws -> DocumentTerms {
    DocumentTerms(
      currency: currency, taxGroup: "ALL", taxMethod: method, pricesIncludeTax: includesTax,
      totalDiscountPercent: try Percent(discount), date: Self.day, roundingStep: Amount(minor: step))
  }

  /// The totals of lines, each `amount` or `quantity x price` with the name of its item group.
  func totals(_ lines: [(String, String)], charges: [DocumentCharge] = []) throws -> DocumentTotals {
    let made = try lines.enumerated().map { number, line in
      let parts = line.0.split(separator: "x").map { $0.filter { $0 != " " } }
      var made = OrderLine(
        lineNumber: number + 1, item: "I", text: "",
        quantity: parts.count == 2 ? try Quantity(parts[0]) : .one,
        unit: "pcs", shipDate: Self.day)
      made.unitPrice = try Price(parts.last ?? "0")
      made.itemTaxGroup = line.1
      try made.updateNet(in: currency)
      return made
    }
    return try DocumentTotals(lines: made, charges: charges, terms: try terms(), rules: try rules())
  }
}

extension DocumentTotals {
  /// Net without tax, tax and total, as text.
  var texts: [String] {
    get throws {
      [currency.text(try revenue + chargeRevenue), currency.text(tax), currency.text(total)]
    }
  }

  /// The amount of each tax, as text.
  var taxTexts: [String] { taxes.map { currency.text($0.amount) } }
}

/// The generator SplitMix64: the same seed gives the same documents on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
