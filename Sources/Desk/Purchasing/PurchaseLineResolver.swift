import Sales
import Store

/// Turns what is typed into a purchase line: item, unit, price, warehouse, date, tax group and net amount.
///
/// It only reads, so that a screen can show a line before it is saved.
public struct PurchaseLineResolver {
  let reader: StoreReader
  let company: Company
  let header: PurchaseHeader
  let vendor: Vendor
  let currency: Currency
  /// Whether the header names a date that lines follow rather than their lead times.
  let hasDate: Bool
  /// Whether an item that is stopped may stand on a new line: only on one that is taken over.
  let takesStopped: Bool

  /// Resolves lines under a header.
  ///
  /// - Throws: `NotFound` for an unknown currency.
  public init(
    reader: StoreReader, company: Company, header: PurchaseHeader, vendor: Vendor, hasDate: Bool = false,
    takesStopped: Bool = false
  ) throws {
    self.reader = reader
    self.company = company
    self.header = header
    self.vendor = vendor
    self.hasDate = hasDate
    self.takesStopped = takesStopped
    currency = try Currency.known(header.currency)
  }

  /// A new line.
  ///
  /// - Throws: ``LineRefusal``.
  public func line(_ entry: PurchaseLineEntry, number: Int) throws -> PurchaseLine {
    guard let typed = entry.item, !typed.isEmpty else {
      guard let text = entry.text, !text.isEmpty else { throw LineRefusal(line: number, .empty) }
      return PurchaseLine(
        lineNumber: number, item: nil, text: text, quantity: .zero, unit: "",
        deliveryDate: header.requestedDeliveryDate)
    }
    let (item, codeUnit) = try found(typed, line: number)
    var line = PurchaseLine(
      lineNumber: number, item: item.number, text: item.name, quantity: .one, unit: "",
      deliveryDate: header.requestedDeliveryDate)
    line.unit = entry.unit ?? codeUnit ?? item.buyingUnit
    try setItem(item, on: &line)
    line.overdelivery = item.overdelivery
    line.underdelivery = item.underdelivery
    if !hasDate {
      line.requestedDeliveryDate = header.orderDate + (try leadDays(of: item))
    }
    line.warehouse = try warehouse(entry, of: item, line: number)
    return try finish(line, before: nil, entry, item)
  }

  /// A line after a change: only what the change touches is looked up again; a typed price stays until it is released.
  ///
  /// - Throws: ``LineRefusal``.
  public func changed(_ before: PurchaseLine, by entry: PurchaseLineEntry) throws -> PurchaseLine {
    guard let number = before.item else {
      if let typed = entry.item, !typed.isEmpty { return try line(entry, number: before.lineNumber) }
      var line = before
      take(entry.text, into: &line.text)
      return line
    }
    var line = before
    guard var item = try reader.item(number) else {
      throw LineRefusal(line: before.lineNumber, .unknownItem(typed: number))
    }
    if let typed = entry.item, typed != number {
      item = try found(typed, line: before.lineNumber).item
      line.item = item.number
      line.text = item.name
      line.unit = item.buyingUnit
    }
    take(entry.unit, into: &line.unit)
    if line.item != before.item || line.unit != before.unit { try setItem(item, on: &line) }
    if let code = entry.warehouse {
      guard try reader.warehouse(code) != nil else {
        throw LineRefusal(line: before.lineNumber, .unknownCode(kind: "warehouse", code: code))
      }
      line.warehouse = code
    }
    return try finish(line, before: before, entry, item)
  }

  private func finish(
    _ resolved: PurchaseLine, before: PurchaseLine?, _ entry: PurchaseLineEntry, _ item: Item
  ) throws -> PurchaseLine {
    var line = resolved
    take(entry.text, into: &line.text)
    take(entry.quantity, into: &line.quantity)
    guard line.quantity > .zero else {
      throw LineRefusal(line: line.lineNumber, .zeroQuantity(item: item.number))
    }
    if !takesStopped { try reader.check(line.quantity, in: line.unit, line: line.lineNumber) }
    try setPrice(on: &line, before: before, entry, item)
    if let percent = entry.discountPercent {
      guard percent.magnitude <= .hundred else {
        throw LineRefusal(line: line.lineNumber, .discountOutOfRange(percent))
      }
      line.discountPercent = percent
    }
    take(entry.requestedDeliveryDate, into: &line.requestedDeliveryDate)
    if let day = entry.confirmedDeliveryDate { line.confirmedDeliveryDate = day.value }
    take(entry.overdelivery, into: &line.overdelivery)
    take(entry.underdelivery, into: &line.underdelivery)
    if let group = entry.taxGroup {
      if !group.isEmpty, try reader.namedCode(.itemTaxGroup, group) == nil {
        throw LineRefusal(line: line.lineNumber, .unknownCode(kind: "item tax group", code: group))
      }
      line.itemTaxGroup = group
    }
    do throws(NumberError) {
      line.net = try line.terms.net(in: currency)
    } catch {
      throw LineRefusal(line: line.lineNumber, .tooLarge)
    }
    return line
  }

  /// The item that is typed: by the vendor's own number, else by any of its names.
  private func found(_ typed: String, line: Int) throws -> (item: Item, unit: String?) {
    if let number = try reader.item(ofVendor: vendor.account, theirNumber: typed.trimmingSpaces),
      let item = try reader.item(number)
    {
      return (item, nil)
    }
    return try ItemFinder(reader: reader, customer: "", takesStopped: takesStopped).item(typed, line: line)
  }

  /// What a line takes from its item whatever else is typed.
  private func setItem(_ item: Item, on line: inout PurchaseLine) throws {
    guard let factor = try reader.unitFactor(of: item, unit: line.unit) else {
      let known = try [item.stockUnit] + reader.unitFactors(of: item.number).keys.sorted()
      throw LineRefusal(
        line: line.lineNumber, .unknownUnit(item: item.number, unit: line.unit, known: known))
    }
    line.unitFactor = factor
    line.stocked = item.kind == .stocked
    line.itemTaxGroup = item.taxGroup.isEmpty ? company.itemTaxGroup : item.taxGroup
    line.vendorItem = try reader.vendorItem(vendor.account, item.number)?.theirNumber ?? ""
  }

  private func warehouse(_ entry: PurchaseLineEntry, of item: Item, line: Int) throws -> String {
    if let code = entry.warehouse, !code.isEmpty {
      guard try reader.warehouse(code) != nil else {
        throw LineRefusal(line: line, .unknownCode(kind: "warehouse", code: code))
      }
      return code
    }
    let named = [header.warehouse, item.warehouse, company.warehouse].first { !$0.isEmpty }
    guard let named else {
      guard item.kind == .stocked else { return "" }
      throw LineRefusal(line: line, .noWarehouse(item: item.number))
    }
    return named
  }

  /// How many days from order to delivery: as agreed with the vendor, else the item's, else the vendor's.
  private func leadDays(of item: Item) throws -> Int {
    try reader.vendorItem(vendor.account, item.number)?.leadDays ?? item.purchaseLeadDays ?? vendor.leadDays
  }

  /// Takes a typed price; searches another where item, unit or quantity are new and nobody typed one.
  private func setPrice(
    on line: inout PurchaseLine, before: PurchaseLine?, _ entry: PurchaseLineEntry, _ item: Item
  ) throws {
    let isOther =
      before.map { $0.item != line.item || $0.unit != line.unit || $0.quantity != line.quantity } ?? true
    let keeps = line.priceSource == .manual && line.item == before?.item && entry.releasePrice != true
    if entry.unitPrice == nil, (isOther && !keeps) || entry.releasePrice == true {
      try searchPrice(of: line, item).apply(to: &line)
    } else if line.item != before?.item {
      line.priceUnit = .one
    }
    if let unit = entry.priceUnit {
      guard unit > .zero else { throw LineRefusal(line: line.lineNumber, .priceUnitNotPositive(unit)) }
      line.priceUnit = unit
    }
    if let price = entry.unitPrice {
      line.unitPrice = price
      line.priceSource = .manual
    }
  }

  /// The vendor's price for the quantity, else what the item costs, in the currency and unit of the line.
  private func searchPrice(of line: PurchaseLine, _ item: Item) throws -> FoundPurchasePrice {
    let prices = try reader.vendorPrices(
      of: vendor.account, item: item.number, unit: line.unit, currency: currency.code)
    if let price = prices.best(for: line.quantity, on: header.orderDate) {
      return FoundPurchasePrice(price: price.price, priceUnit: price.priceUnit, source: .vendorPrice)
    }
    guard !item.cost.isZero else { return FoundPurchasePrice(price: .zero, priceUnit: .one, source: .none) }
    var rate = Factor.one
    if currency.code != company.currency {
      guard let known = try reader.exchangeRate(currency.code, on: header.orderDate) else {
        throw LineRefusal(line: line.lineNumber, .noRate(currency: currency.code, day: header.orderDate))
      }
      rate = known
    }
    let price = try item.cost.converted(
      toUnitOf: line.unitFactor, toCurrencyAt: rate, decimals: max(item.cost.decimals, currency.decimals))
    return FoundPurchasePrice(price: price, priceUnit: .one, source: .cost)
  }
}

/// A purchase price with where it was found.
private struct FoundPurchasePrice {
  let price: Price
  let priceUnit: Quantity
  let source: PurchasePriceSource

  func apply(to line: inout PurchaseLine) {
    line.unitPrice = price
    line.priceUnit = priceUnit
    line.priceSource = source
  }
}

extension Item {
  /// The unit that purchase lines propose.
  var buyingUnit: String { purchaseUnit.isEmpty ? stockUnit : purchaseUnit }
}
