import Sales
import Store

/// A document that lines are copied from: a quotation, an order, a return, a packing slip, an invoice, a credit note or a
/// sales agreement.
struct CopySource {
  /// What it is and its number, such as `invoice INV-000007`.
  let name: String
  let currency: String
  /// Nil where the document leaves it to what is ordered under it.
  let pricesIncludeTax: Bool?
  let lines: [Line]
  let charges: [DocumentCharge]

  /// One line, as far as a copy takes it.
  struct Line {
    let number: Int
    let item: String?
    let text: String
    let quantity: Quantity
    let unit: String
    let unitPrice: Price
    let priceUnit: Quantity
    let priceSource: PriceSource
    let discountAmount: Price
    let discountPercent: Percent
    let multilineDiscountPercent: Percent?
    let discountRule: DiscountRule?
    /// Where the line discount comes from, as far as the document tells.
    let discountSource: PriceSource?
    /// That of the item where it is nil.
    let itemTaxGroup: String?
    /// Whether the document says the price.
    let hasPrice: Bool

    init(_ line: some PricedLine, number: Int, quantity: Quantity? = nil, source: PriceSource? = nil) {
      self.number = number
      item = line.item
      text = line.text
      self.quantity = quantity ?? line.quantity
      unit = line.unit
      unitPrice = line.unitPrice
      priceUnit = line.priceUnit
      priceSource = source ?? line.priceSource
      discountAmount = line.discountAmount
      discountPercent = line.discountPercent
      multilineDiscountPercent = line.multilineDiscountPercent
      discountRule = line.discountRule
      let known = (line as? any DocumentLine)?.discountSource
      let isGiven = !line.discountPercent.isZero || !line.discountAmount.isZero
      discountSource = known ?? (isGiven ? .manual : nil)
      itemTaxGroup = line.itemTaxGroup
      hasPrice = true
    }

    init(_ commitment: AgreementLine) {
      number = commitment.lineNumber
      item = commitment.item
      text = commitment.text
      quantity = commitment.quantity
      unit = commitment.unit
      unitPrice = commitment.unitPrice ?? .zero
      priceUnit = commitment.priceUnit
      priceSource = .agreement
      discountAmount = commitment.discountAmount
      discountPercent = commitment.discountPercent
      multilineDiscountPercent = nil
      discountRule = nil
      discountSource = .agreement
      itemTaxGroup = nil
      hasPrice = commitment.unitPrice != nil
    }
  }

  /// Finds the document that has a number.
  ///
  /// - Throws: `NotFound` when no document has it.
  static func document(_ number: String, reader: StoreReader) throws -> CopySource {
    if let order = try reader.order(number) { return CopySource(order) }
    if let quotation = try reader.quotation(number) { return CopySource(quotation) }
    if let invoice = try reader.invoice(number) { return try CopySource(invoice) }
    if let slip = try reader.packingSlip(number), let order = try reader.order(slip.header.order) {
      return CopySource(slip, of: order)
    }
    if let back = try reader.returnOrder(number), let order = try reader.order(back.header.order) {
      return CopySource(order)
    }
    if let agreement = try reader.agreement(number) { return CopySource(agreement) }
    throw NotFound("document", number)
  }

  /// Takes the quantity commitments of a sales agreement, at its prices; what promises an amount has no quantity to copy.
  init(_ agreement: SalesAgreement) {
    name = "sales agreement \(agreement.header.number)"
    currency = agreement.header.currency
    pricesIncludeTax = nil
    lines = agreement.lines.filter(\.commitment.countsQuantity).map { Line($0) }
    charges = []
  }

  /// Takes a quotation; what it offered stays as a quoted price.
  init(_ quotation: Quotation) {
    name = "quotation \(quotation.header.number)"
    currency = quotation.header.currency
    pricesIncludeTax = quotation.header.pricesIncludeTax
    lines = quotation.lines.map {
      Line($0, number: $0.lineNumber, source: $0.item == nil || $0.priceSource == .manual ? nil : .quotation)
    }
    charges = quotation.charges.map(\.fresh)
  }

  /// Takes an order.
  init(_ order: SalesOrder) {
    name = "order \(order.header.number)"
    currency = order.header.currency
    pricesIncludeTax = order.header.pricesIncludeTax
    lines = order.lines.map { Line($0, number: $0.lineNumber) }
    charges = order.charges.map(\.fresh)
  }

  /// Takes a slip: what it delivered, at the prices of its order.
  init(_ slip: PackingSlip, of order: SalesOrder) {
    name = "packing slip \(slip.header.number)"
    currency = order.header.currency
    pricesIncludeTax = order.header.pricesIncludeTax
    lines = slip.lines.compactMap { line in
      order.lines.first { $0.id == line.orderLineId }.map {
        Line($0, number: line.lineNumber, quantity: line.quantity)
      }
    }
    charges = []
  }

  /// Takes an invoice with the amounts of its charges.
  init(_ invoice: Invoice) throws {
    name = "invoice \(invoice.header.number)"
    let currency = try Currency.known(invoice.header.currency)
    self.currency = currency.code
    pricesIncludeTax = invoice.header.pricesIncludeTax
    lines = invoice.lines.map { Line($0, number: $0.lineNumber) }
    charges = try invoice.charges.map { charge in
      let millionths = try Rounding.divide(
        Int128(charge.amount.minor) * Int128(Price.scale), by: Int128(currency.minorUnits))
      return DocumentCharge(
        code: charge.code, text: charge.text, category: .fixed, value: Price(millionths: millionths),
        itemTaxGroup: charge.itemTaxGroup)
    }
  }
}

/// Which prices a copy keeps.
struct CopyPrices {
  private let isSameMoney: Bool
  private let reprice: Bool

  /// Decides for a copy between two documents.
  ///
  /// - Throws: ``CopyRefusal`` when the figures of one mean nothing on the other and prices are not searched anew.
  init(
    from source: String, _ from: (currency: String, includeTax: Bool), to header: some DocumentHeader,
    reprice: Bool
  )
    throws
  {
    isSameMoney = from.currency == header.currency && from.includeTax == header.pricesIncludeTax
    self.reprice = reprice
    guard isSameMoney || reprice else {
      throw CopyRefusal(
        source: source, from: from.currency, fromIncludesTax: from.includeTax, to: header.currency,
        toIncludesTax: header.pricesIncludeTax)
    }
  }

  /// Whether a price is copied: always unless prices are searched anew, and then only a typed one of the same currency.
  func keeps(_ source: PriceSource) -> Bool { isSameMoney && (!reprice || source == .manual) }

  /// Whether the discounts of a line are copied: always unless prices are searched anew, and then only typed ones.
  func keepsDiscount(of line: CopySource.Line) -> Bool { !reprice || line.discountSource == .manual }

  /// Whether a discount in money or a charge is copied.
  func keepsCharge(_ charge: DocumentCharge) -> Bool { isSameMoney || charge.category == .percent }
  /// Whether discounts in money are copied.
  var keepsAmounts: Bool { isSameMoney }
}
