import Sales
import Store

/// What the demo company expects of its quotations: prognosis codes, chances, and a template.
enum DemoChances {
  /// Adds the codes.
  static func fill(_ perform: DemoPerform) throws {
    for (code, name, from, to) in [
      ("SOON", "Within two weeks", 0, 14), ("MONTH", "Within six weeks", 15, 42), ("LATER", "Later", 43, 120),
    ] {
      try perform(SavePrognosis(code, name: name, fromDays: from, toDays: to))
    }
    try perform(SaveCode(.templateGroup, "SETS", name: "Sets for plumbers"))
  }

  /// A chance and a prognosis for most quotations.
  static func dates(_ random: inout DemoRandom) -> QuotationDatesEntry {
    var dates = QuotationDatesEntry()
    guard random.chance(80) else { return dates }
    dates.probability = random.number(1...9) * 10
    dates.prognosis = random.pick("SOON", "SOON", "MONTH", "LATER")
    return dates
  }

  /// Makes a template of some goods, as it is offered to many customers.
  static func addTemplate(
    _ perform: DemoPerform, for parties: [DemoParties.Party], _ goods: [DemoItems.Goods]
  )
    throws
  {
    // Its prices are in the currency of the company.
    guard let customer = parties.first(where: { $0.country.currency == "EUR" })?.account else { return }
    var quotation = CreateQuotation(customer: customer)
    quotation.dates.templateGroup = "SETS"
    quotation.dates.templateName = "First fitting"
    quotation.dates.templateActive = true
    let number = try perform(quotation).number
    // A quotation becomes a template before its lines are entered.
    var lines = ChangeQuotation(quotation: number)
    lines.lines = goods.prefix(200).enumerated().filter { $0.offset.isMultiple(of: 40) }.map {
      LineChange(LineEntry(item: $0.element.number, quantity: Quantity(millionths: 10 * Quantity.scale)))
    }
    try perform(lines)
  }
}
