extension Quotation {
  /// The order that the quotation becomes: header, lines and charges as they were offered (domain.md 3.6).
  ///
  /// Prices and discounts are carried, not searched; they stay as typed prices do. A ship date that has passed becomes the
  /// day of the order.
  /// - Parameters:
  ///   - number: The number of the order.
  ///   - type: Its type.
  ///   - day: The day of the order.
  ///   - items: The items of the lines, by number, for what only order lines take from them.
  public func order(number: String, type: OrderType, on day: Day, items: [String: Item]) -> SalesOrder {
    var header = OrderHeader(
      number: number, customer: self.header.customer, currency: self.header.currency, date: day)
    header.type = type
    header.customerName = self.header.customerName
    header.invoiceAccount = self.header.invoiceAccount
    header.contact = self.header.contact
    header.language = self.header.language
    header.customerReference = self.header.customerReference
    header.requestedShipDate = max(self.header.requestedShipDate, day)
    header.deliveryMode = self.header.deliveryMode
    header.deliveryTerms = self.header.deliveryTerms
    header.deliveryAddress = self.header.deliveryAddress
    header.warehouse = self.header.warehouse
    header.paymentTerms = self.header.paymentTerms
    header.taxGroup = self.header.taxGroup
    header.taxMethod = self.header.taxMethod
    header.pricesIncludeTax = self.header.pricesIncludeTax
    header.totalDiscountPercent = self.header.totalDiscountPercent
    header.roundingStep = self.header.roundingStep
    // An offered total discount stays as a quoted price does.
    header.totalDiscountSource = self.header.totalDiscountSource.map { _ in .quotation }
    header.priceGroup = self.header.priceGroup
    header.lineDiscountGroup = self.header.lineDiscountGroup
    header.multilineDiscountGroup = self.header.multilineDiscountGroup
    header.totalDiscountGroup = self.header.totalDiscountGroup
    header.salesTaker = self.header.salesTaker
    header.notes = self.header.notes
    header.quotation = self.header.number
    let lines = self.lines.map { $0.orderLine(on: day, item: $0.item.flatMap { items[$0] }) }
    return SalesOrder(header: header, lines: lines, charges: charges.map(\.quoted))
  }
}

extension QuotationLine {
  /// The order line at the quoted price.
  fileprivate func orderLine(on day: Day, item found: Item?) -> OrderLine {
    var line = OrderLine(
      lineNumber: lineNumber, item: item, text: text, quantity: quantity, unit: unit,
      shipDate: max(requestedShipDate, day))
    line.stocked = found?.kind == .stocked
    line.overdelivery = found?.overdelivery ?? .zero
    line.underdelivery = found?.underdelivery ?? .zero
    line.unitFactor = unitFactor
    line.unitPrice = unitPrice
    line.priceUnit = priceUnit
    line.priceSource = item == nil ? .none : .quotation
    line.discountAmount = discountAmount
    line.discountPercent = discountPercent
    line.multilineDiscountPercent = multilineDiscountPercent
    line.discountRule = discountRule
    line.discountSource = item == nil ? nil : .quotation
    line.inTotalDiscount = inTotalDiscount
    line.net = net
    line.itemTaxGroup = itemTaxGroup
    line.warehouse = warehouse
    line.cost = found?.cost ?? cost
    line.schedule = schedule
    return line
  }
}

extension DocumentCharge {
  /// The same charge for another document.
  public var fresh: DocumentCharge {
    var charge = DocumentCharge(
      code: code, text: text, category: category, value: value, itemTaxGroup: itemTaxGroup)
    charge.line = line
    charge.source = source
    charge.rule = rule
    return charge
  }

  /// The charge for the order of its quotation, where it stays as it was offered; one that was taken off stays off.
  fileprivate var quoted: DocumentCharge {
    var charge = fresh
    if source == .auto { charge.source = .quotation }
    return charge
  }
}
