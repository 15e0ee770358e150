import Sales
import Store

extension LineResolver {
  func textLine<Line: DocumentLine>(_ entry: LineEntry, number: Int) throws -> Line {
    guard let text = entry.text, !text.isEmpty else { throw LineRefusal(line: number, .empty) }
    return Line(
      lineNumber: number, item: nil, text: text, quantity: .zero, unit: "",
      shipDate: entry.requestedShipDate ?? header.requestedShipDate)
  }

  /// What a line takes from its item whatever else is typed.
  func setItem(_ item: Item, on line: inout some DocumentLine) throws {
    line.unitFactor = try unitFactor(of: item, line)
    line.cost = item.cost
    line.itemTaxGroup = item.taxGroup.isEmpty ? company.itemTaxGroup : item.taxGroup
    line.take(item)
  }

  func unitFactor(of item: Item, _ line: some DocumentLine) throws -> Factor {
    if let factor = try reader.unitFactor(of: item, unit: line.unit) { return factor }
    let known =
      try [item.stockUnit] + reader.unitFactors(of: item.number).keys.filter { $0 != item.stockUnit }.sorted()
    throw LineRefusal(
      line: line.lineNumber, .unknownUnit(item: item.number, unit: line.unit, known: known))
  }

  /// The warehouse of a new line: what is typed, else the header's, the item's, the company's.
  func warehouse(_ entry: LineEntry, of item: Item, line: Int) throws -> String {
    if let code = entry.warehouse, !code.isEmpty { return try known(code, line: line) }
    if let code = [header.warehouse, item.warehouse, company.warehouse].first(where: { !$0.isEmpty }) {
      return code
    }
    guard item.kind == .stocked else { return "" }
    throw LineRefusal(line: line, .noWarehouse(item: item.number))
  }

  func known(_ warehouse: String, line: Int) throws -> String {
    guard try reader.warehouse(warehouse) != nil else {
      throw LineRefusal(line: line, .unknownCode(kind: "warehouse", code: warehouse))
    }
    return warehouse
  }

  /// Refuses a quantity of nothing, one with more decimals than its unit has, and one that the item is not sold in.
  func checkQuantity(of line: some DocumentLine, _ item: Item) throws {
    guard !line.quantity.isZero else {
      throw LineRefusal(line: line.lineNumber, .zeroQuantity(item: line.item ?? ""))
    }
    try reader.check(line.quantity, in: line.unit, line: line.lineNumber)
    // What was ordered elsewhere stays ordered, whatever the item asks for today.
    guard !takesStopped, let salesFactor = try reader.unitFactor(of: item, unit: item.salesUnit) else {
      return
    }
    let right: Quantity?
    do throws(NumberError) {
      right = try item.orderQuantity(
        insteadOf: line.quantity, factor: line.unitFactor, salesFactor: salesFactor)
    } catch {
      throw LineRefusal(line: line.lineNumber, .tooLarge)
    }
    guard let right else { return }
    throw LineRefusal(
      line: line.lineNumber,
      .notOrderable(item: item.number, wanted: line.quantity, right: right, unit: line.unit))
  }

  /// Takes the price that is given, else searches one.
  func setPrice(
    _ typed: Price?, _ source: PriceSource? = nil, of item: Item, on line: inout some DocumentLine
  ) throws {
    if let typed {
      line.unitPrice = typed
      line.priceUnit = item.priceUnit
      line.priceSource = source ?? .manual
      return
    }
    let question = PriceQuestion(
      item: item, unit: line.unit, unitFactor: line.unitFactor, quantity: line.quantity,
      customer: header.customer,
      currency: currency.code, day: header.documentDate)
    do {
      let found = try PriceSearch(reader: reader, company: company).price(question)
      line.unitPrice = found.price
      line.priceUnit = found.priceUnit
      line.priceSource = found.source
    } catch is NumberError {
      throw LineRefusal(line: line.lineNumber, .tooLarge)
    } catch is NotFound {
      throw LineRefusal(line: line.lineNumber, .noRate(currency: currency.code, day: header.documentDate))
    }
  }

  func changePrice<Line: DocumentLine>(
    of item: Item, on line: inout Line, from before: Line, by entry: LineEntry, releasePrice: Bool
  ) throws {
    let isOther = line.item != before.item || line.unit != before.unit
    if let price = entry.unitPrice {
      line.unitPrice = price
      line.priceSource = entry.priceSource ?? .manual
      if line.item != before.item { line.priceUnit = item.priceUnit }
    } else if releasePrice {
      try setPrice(nil, of: item, on: &line)
    } else if before.hasStickyPrice {
      guard !isOther else {
        throw LineRefusal(
          line: line.lineNumber, .stickyPrice(price: before.unitPrice, source: before.priceSource))
      }
    } else if isOther || line.quantity != before.quantity {
      try setPrice(nil, of: item, on: &line)
    }
  }

  /// Takes the price unit, discounts, tax group and the fields of one kind of line.
  func take(_ entry: LineEntry, on line: inout some DocumentLine) throws {
    if let unit = entry.priceUnit {
      guard unit > .zero else { throw LineRefusal(line: line.lineNumber, .priceUnitNotPositive(unit)) }
      line.priceUnit = unit
    }
    if let quantity = entry.deliverNow { try reader.check(quantity, in: line.unit, line: line.lineNumber) }
    if let amount = entry.discountAmount { line.discountAmount = amount }
    if let percent = entry.discountPercent {
      guard percent.magnitude <= .hundred else {
        throw LineRefusal(line: line.lineNumber, .discountOutOfRange(percent))
      }
      line.discountPercent = percent
    }
    if let group = entry.taxGroup {
      if !group.isEmpty, try reader.namedCode(.itemTaxGroup, group) == nil {
        throw LineRefusal(line: line.lineNumber, .unknownCode(kind: "item tax group", code: group))
      }
      line.itemTaxGroup = group
    }
    if let probability = entry.probability, !(0...100).contains(probability) {
      throw LineRefusal(line: line.lineNumber, .probability(probability))
    }
    if let code = entry.prognosis, !code.isEmpty, try reader.prognosis(code) == nil {
      throw LineRefusal(line: line.lineNumber, .unknownCode(kind: "prognosis", code: code))
    }
    if let mode = entry.deliveryMode, !mode.isEmpty, try reader.namedCode(.deliveryMode, mode) == nil {
      throw LineRefusal(line: line.lineNumber, .unknownCode(kind: "delivery mode", code: mode))
    }
    line.take(entry)
  }
}
