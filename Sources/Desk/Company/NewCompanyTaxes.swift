import Sales
import Store

/// The tax codes and groups that a company of a country begins with.
struct NewCompanyTaxes {
  /// The sales tax group of customers at home.
  static let domestic = "DOM"
  /// The item sales tax group of what is taxed in full.
  static let full = "FULL"

  private let taxes: CountryTaxes

  init(_ taxes: CountryTaxes) { self.taxes = taxes }

  func write(_ writer: StoreWriter) throws {
    try add("STD", "Standard rate", .standard, taxes.standard, writer)
    if !taxes.reduced.isEmpty { try add("RED", "Reduced rate", .reduced, taxes.reduced, writer) }
    try add("EXP", "Export", .outsideScope, untaxed, writer)
    if taxes.isInUnion { try add("RC", "Reverse charge", .reverseCharge, untaxed, writer) }

    let reduced = taxes.reduced.isEmpty ? [] : ["RED"]
    let abroad = taxes.isInUnion ? ["EXP", "RC"] : ["EXP"]
    try group(.customer, Self.domestic, "Customers at home", ["STD"] + reduced, writer)
    if taxes.isInUnion { try group(.customer, "EU", "Businesses in other union countries", ["RC"], writer) }
    try group(.customer, "EXPORT", "Customers abroad", ["EXP"], writer)
    try group(.item, Self.full, "Standard rate", ["STD"] + abroad, writer)
    if !reduced.isEmpty { try group(.item, "RED", "Reduced rate", reduced + abroad, writer) }
  }

  /// No tax, from as early as the standard rate is known.
  private var untaxed: [CountryTaxes.Step] {
    taxes.standard.prefix(1).map { CountryTaxes.Step(validFrom: $0.validFrom, rate: .zero) }
  }

  private func add(
    _ code: String, _ name: String, _ kind: TaxKind, _ steps: [CountryTaxes.Step], _ writer: StoreWriter
  ) throws {
    let rates = steps.map { TaxRate(taxCode: code, validFrom: $0.validFrom, rate: $0.rate) }
    try writer.insert(TaxCode(code: code, name: name, kind: kind), rates: rates)
  }

  private func group(
    _ kind: TaxGroupKind, _ code: String, _ name: String, _ taxes: [String], _ writer: StoreWriter
  ) throws {
    try writer.put(NamedCode(kind: kind == .customer ? .taxGroup : .itemTaxGroup, code: code, name: name))
    try writer.replaceTaxes(of: code, kind: kind, with: taxes)
  }
}
