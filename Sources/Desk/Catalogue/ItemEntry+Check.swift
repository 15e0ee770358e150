import Sales
import Store

extension ItemEntry {
  /// Notes all that is wrong with an item that is being saved.
  func check(_ item: Item, _ check: inout RecordCheck) throws {
    check.needs(item.name, "name", "item")
    check.require(!item.stockUnit.isEmpty, "stockUnit", "item.unit-missing", "An item needs a stock unit.")
    try check.code(.unit, item.stockUnit, "stockUnit")
    try check.code(.unit, item.salesUnit, "salesUnit")
    try check.code(.named(.itemGroup), item.itemGroup, "itemGroup")
    try check.code(.named(.itemTaxGroup), item.taxGroup, "taxGroup")
    try check.code(.named(.itemLineDiscountGroup), item.lineDiscountGroup, "lineDiscountGroup")
    try check.code(.named(.itemMultilineDiscountGroup), item.multilineDiscountGroup, "multilineDiscountGroup")
    try check.code(.warehouse, item.warehouse, "warehouse")
    check.require(
      item.priceUnit > .zero, "priceUnit", "item.price-unit", "The price unit is more than zero.")
    check.require(
      !item.basePrice.isNegative, "basePrice", "item.base-price", "A base price is not below zero.")
    check.require(!item.cost.isNegative, "cost", "item.cost", "A cost is not below zero.")
    check.require(
      !item.overdelivery.isNegative, "overdelivery", "item.overdelivery", "A percentage is not below zero.")
    check.require(
      !item.underdelivery.isNegative && item.underdelivery <= .hundred, "underdelivery",
      "item.underdelivery", "Underdelivery lies between 0 and 100 per cent.")
    check.require(
      !item.minimumQuantity.isNegative, "minimumQuantity", "item.minimum",
      "A least quantity is not below zero.")
    check.require(
      !item.multipleQuantity.isNegative, "multipleQuantity", "item.multiple", "A multiple is not below zero.")
    check.require(
      (0...3650).contains(item.salesLeadDays ?? 0) && (0...3650).contains(item.issueMarginDays),
      "salesLeadDays", "item.lead-days", "A lead time or issue margin lies between 0 and 3650 days.")
    try check.code(.vendor, item.mainVendor, "mainVendor")
    try check.code(.named(.buyerGroup), item.buyerGroup, "buyerGroup")
    try check.code(.unit, item.purchaseUnit, "purchaseUnit")
    let buying = [item.reorderPoint, item.safetyStock, item.purchaseMinimum, item.purchaseMultiple]
    check.require(
      !buying.contains(where: \.isNegative), "reorderPoint", "item.buying",
      "Reorder point, safety stock, minimum and multiple are not below zero.")
    check.require(
      (0...3650).contains(item.purchaseLeadDays ?? 0), "purchaseLeadDays", "item.lead-days",
      "A lead time lies between 0 and 3650 days.")
    for (index, entry) in (leadTimes ?? []).enumerated() {
      try check.code(.named(.site), entry.site, "leadTimes.\(index + 1).site")
      check.require(
        !entry.site.isEmpty && (0...3650).contains(entry.salesLeadDays)
          && leadTimes?.firstIndex { $0.site == entry.site } == index,
        "leadTimes.\(index + 1)", "item.lead-days", "Each site has one lead time of 0 to 3650 days.")
    }
    try checkUnits(item, &check)
    try checkBarCodes(item, &check)
    try checkCustomerNumbers(item, &check)
  }

  /// The factors of the units as they will be.
  private func factors(of item: Item, _ reader: StoreReader) throws -> [String: Factor] {
    guard let units else { return try reader.unitFactors(of: item.number) }
    return Dictionary(units.map { ($0.unit, $0.factor) }, uniquingKeysWith: { first, _ in first })
  }

  private func checkUnits(_ item: Item, _ check: inout RecordCheck) throws {
    var seen: Set<String> = [item.stockUnit]
    for (index, entry) in (units ?? []).enumerated() {
      let field = "units.\(index + 1)"
      try check.code(.unit, entry.unit, "\(field).unit")
      check.require(
        seen.insert(entry.unit).inserted, "\(field).unit", "item.unit-twice",
        "The unit \(entry.unit) is there already; the stock unit needs no factor.")
      check.require(
        entry.factor > .zero, "\(field).factor", "item.unit-factor", "A factor is more than zero.")
    }
    let known = try factors(of: item, check.reader)
    check.require(
      item.salesUnit == item.stockUnit || known[item.salesUnit] != nil, "salesUnit", "item.unit-unknown",
      "There is no factor from \(item.salesUnit) to \(item.stockUnit); give one under units.")
  }

  private func checkBarCodes(_ item: Item, _ check: inout RecordCheck) throws {
    let known = try factors(of: item, check.reader)
    if barCodes == nil {
      for present in try check.reader.barCodes(of: item.number)
      where present.unit != item.stockUnit && known[present.unit] == nil {
        check.add(
          "units", "item.unit-used",
          "The bar code \(present.code) is for the unit \(present.unit); take it off first, or keep the unit.",
          figures: [Figure("unit", present.unit), Figure("bar code", present.code)])
      }
    }
    var seen: Set<String> = []
    for (index, entry) in (barCodes ?? []).enumerated() {
      let field = "barCodes.\(index + 1)"
      let unit = entry.unit ?? item.salesUnit
      check.require(!entry.code.isEmpty, "\(field).code", "bar-code.empty", "A bar code has digits.")
      check.require(
        seen.insert(entry.code).inserted, "\(field).code", "bar-code.twice",
        "The bar code \(entry.code) stands here twice.")
      if let taken = try check.reader.barCode(entry.code), taken.item != item.number {
        check.add(
          "\(field).code", "bar-code.taken", "The item \(taken.item) has the bar code \(entry.code).",
          figures: [Figure("item", taken.item)])
      }
      check.require(
        unit == item.stockUnit || known[unit] != nil, "\(field).unit", "item.unit-unknown",
        "There is no factor from \(unit) to \(item.stockUnit); give one under units.")
    }
  }

  private func checkCustomerNumbers(_ item: Item, _ check: inout RecordCheck) throws {
    var seen: Set<[String]> = []
    for (index, entry) in (customerNumbers ?? []).enumerated() {
      let field = "customerNumbers.\(index + 1)"
      check.require(
        !entry.number.isEmpty, "\(field).number", "customer-item.empty", "The customer's number is missing.")
      check.require(
        !entry.customer.isEmpty, "\(field).customer", "customer-item.customer", "The customer is missing.")
      try check.code(.customer, entry.customer, "\(field).customer")
      check.require(
        seen.insert([entry.customer, entry.number]).inserted, "\(field).number", "customer-item.twice",
        "The number \(entry.number) of \(entry.customer) stands here twice.")
      if let taken = try check.reader.customerItem(entry.customer, number: entry.number),
        taken.item != item.number
      {
        check.add(
          "\(field).number", "customer-item.taken",
          "\(entry.customer) calls the item \(taken.item) by the number \(entry.number).",
          figures: [Figure("item", taken.item)])
      }
    }
  }

  /// Saves the given units, bar codes and customers' numbers.
  func saveNested(of item: Item, in context: ActionContext) throws {
    if let leadTimes {
      try context.writer.replaceSites(
        of: item.number,
        with: leadTimes.map { ItemSite(item: item.number, site: $0.site, salesLeadDays: $0.salesLeadDays) })
    }
    if let units {
      let factors = Dictionary(units.map { ($0.unit, $0.factor) }, uniquingKeysWith: { first, _ in first })
      try context.writer.replaceUnitFactors(of: item.number, with: factors)
    }
    if let barCodes {
      let codes = barCodes.map {
        ItemBarCode(code: $0.code, item: item.number, unit: $0.unit ?? item.salesUnit)
      }
      try context.writer.replaceBarCodes(of: item.number, with: codes)
    }
    if let customerNumbers {
      let numbers = customerNumbers.map {
        CustomerItem(
          customer: $0.customer, item: item.number, theirNumber: $0.number, theirName: $0.name ?? "")
      }
      try context.writer.replaceCustomerItems(of: item.number, with: numbers)
    }
  }
}
