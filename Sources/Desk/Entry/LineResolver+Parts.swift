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
    line.inTotalDiscount = item.inTotalDiscount
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

  /// Takes the price that is typed and searches what is not: the price, the line discount, or both.
  func setPrice(_ entry: LineEntry, of item: Item, on line: inout some DocumentLine) throws {
    let typed = entry.unitPrice.map {
      AgreedPrice(
        name: "typed", source: entry.priceSource ?? .manual, price: $0, priceUnit: item.priceUnit)
    }
    let found = try found(for: line, of: item, agreed: typed, priceUnit: entry.priceUnit)
    line.takePrice(found)
    if !entry.hasDiscount { line.takeDiscount(found) }
  }

  /// What the search gives for a line as it stands.
  ///
  /// - Parameter agreed: What overrules trade agreements and base price, such as a price that is typed.
  func found(
    for line: some DocumentLine, of item: Item, agreed: AgreedPrice? = nil, priceUnit: Quantity? = nil,
    explaining: Bool = false
  ) throws -> FoundPrice {
    let day = day(of: line)
    var question = PriceQuestion(
      item: item, unit: line.unit, unitFactor: line.unitFactor, quantity: line.quantity, header: header,
      day: day)
    question.priceUnit = priceUnit
    question.agreed = agreed
    do {
      return try PriceSearch(reader: reader, company: company, explaining: explaining).price(question)
    } catch is NumberError {
      throw LineRefusal(line: line.lineNumber, .tooLarge)
    } catch is NotFound {
      throw LineRefusal(line: line.lineNumber, .noRate(currency: currency.code, day: day))
    }
  }

  /// The date that prices of the line are searched by (domain.md 5.3).
  private func day(of line: some DocumentLine) -> Day {
    switch company.pricing.date {
    case .document: header.documentDate
    case .requestedShip: line.requestedShipDate
    case .today: today
    }
  }

  func changePrice<Line: DocumentLine>(
    of item: Item, on line: inout Line, from before: Line, by entry: LineEntry, _ release: PriceRelease
  ) throws {
    let isOther = line.item != before.item || line.unit != before.unit
    if entry.unitPrice == nil, !release.price, before.hasStickyPrice, isOther {
      throw LineRefusal(
        line: line.lineNumber, .stickyPrice(price: before.unitPrice, source: before.priceSource))
    }
    // A discount that nothing told of, on a line of before, was typed.
    let keepsDiscount =
      entry.hasDiscount || (before.hasStickyDiscount && !release.discount)
    let isMoved = isOther || line.quantity != before.quantity || day(of: line) != day(of: before)
    let keepsPrice = entry.unitPrice != nil || (before.hasStickyPrice && !release.price)
    if !keepsPrice && (isMoved || release.price) || !keepsDiscount && (isMoved || release.discount) {
      let kept = AgreedPrice(
        name: "kept", source: before.priceSource, price: line.unitPrice, priceUnit: line.priceUnit)
      let found = try found(
        for: line, of: item, agreed: keepsPrice ? kept : nil, priceUnit: entry.priceUnit)
      if !keepsPrice, isMoved || release.price { line.takePrice(found) }
      if !keepsDiscount { line.takeDiscount(found) }
    }
    if line.item != before.item { line.multilineDiscountPercent = nil }
    if let price = entry.unitPrice {
      line.unitPrice = price
      line.priceSource = entry.priceSource ?? .manual
      if line.item != before.item { line.priceUnit = item.priceUnit }
    }
  }

  /// Takes the price unit, discounts, tax group and the fields of one kind of line.
  func take(_ entry: LineEntry, on line: inout some DocumentLine) throws {
    if let unit = entry.priceUnit {
      guard unit > .zero else { throw LineRefusal(line: line.lineNumber, .priceUnitNotPositive(unit)) }
      line.priceUnit = unit
    }
    if let quantity = entry.deliverNow { try reader.check(quantity, in: line.unit, line: line.lineNumber) }
    if entry.hasDiscount { line.discountSource = .manual }
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
