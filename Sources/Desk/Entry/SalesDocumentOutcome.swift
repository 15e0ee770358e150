import Sales

/// The result of an action on a quotation or an order: its figures as they are now.
public struct SalesDocumentOutcome: ActionOutcome, Hashable {
  /// `quotation` or `order`.
  public let kind: String
  public let number: String
  public let status: String
  /// The highest document that was posted for an order; nil for a quotation.
  public let documentStatus: String?
  public let version: Int
  public let currency: String
  /// Lines less total discount, before charges and tax.
  public let net: Amount
  /// To pay.
  public let total: Amount
  /// How the total comes about.
  public let figures: DocumentFigures
  public let lines: [Line]
  /// The charges, with what each comes to and where it comes from.
  public let charges: [Charge]
  /// What else came about, such as the order that a quotation became.
  public var made: String?

  /// One line with its price as it was found or typed.
  public struct Line: Codable, Sendable, Hashable {
    public let line: Int
    public let item: String?
    public let text: String
    public let quantity: Quantity
    public let unit: String
    public let unitPrice: Price
    public let priceSource: String
    public let warehouse: String
    public let net: Amount

    init(_ line: some DocumentLine) {
      self.line = line.lineNumber
      item = line.item
      text = line.text
      quantity = line.quantity
      unit = line.unit
      unitPrice = line.unitPrice
      priceSource = line.priceSource.rawValue
      warehouse = line.warehouse
      net = line.net
    }
  }

  /// A charge with what it comes to.
  public struct Charge: Codable, Sendable, Hashable {
    public let code: String
    public let text: String
    /// The line that it is for; nil for the whole document.
    public let line: Int?
    public let category: ChargeCategory
    public let value: Price
    public let amount: Amount
    /// How it came onto the document; nil where somebody has typed it.
    public let source: ChargeSource?
    /// The auto charge that it comes from.
    public let rule: String?
  }

  /// Tells of an order.
  ///
  /// - Throws: ``TaxRefusal``, ``NumberError``.
  public init(_ order: SalesOrder, rules: TaxRules) throws {
    figures = DocumentFigures(
      try DocumentTotals(
        lines: order.lines, charges: order.charges, terms: DocumentTerms(order.header), rules: rules))
    kind = "order"
    number = order.header.number
    status = order.header.status.rawValue
    documentStatus = order.header.documentStatus.rawValue
    version = order.header.version
    currency = order.header.currency
    net = order.header.net
    total = order.header.total
    lines = order.lines.map(Line.init)
    charges = try Self.charges(order.charges, order.lines, order.header)
  }

  /// Tells of a quotation.
  ///
  /// - Throws: ``TaxRefusal``, ``NumberError``.
  public init(_ quotation: Quotation, made: String? = nil, rules: TaxRules) throws {
    figures = DocumentFigures(
      try DocumentTotals(
        lines: quotation.lines, charges: quotation.charges, terms: DocumentTerms(quotation.header),
        rules: rules))
    kind = "quotation"
    number = quotation.header.number
    status = quotation.header.status.rawValue
    documentStatus = nil
    version = quotation.header.version
    currency = quotation.header.currency
    net = quotation.header.net
    total = quotation.header.total
    lines = quotation.lines.map(Line.init)
    charges = try Self.charges(quotation.charges, quotation.lines, quotation.header)
    self.made = made
  }

  private static func charges(
    _ charges: [DocumentCharge], _ lines: [some DocumentLine], _ header: some DocumentHeader
  ) throws -> [Charge] {
    let amounts = try charges.amounts(
      on: lines, totalDiscount: header.totalDiscountPercent, in: .known(header.currency))
    return zip(charges, amounts).map { charge, amount in
      Charge(
        code: charge.code, text: charge.text, line: charge.line, category: charge.category,
        value: charge.value, amount: amount, source: charge.source, rule: charge.rule)
    }
  }

  public var subject: String { "\(kind) \(number)" }
  public var amountCurrency: Currency? { Currency.named(currency) }
}

/// The figures of a document as callers read them, all from ``DocumentTotals``.
public struct DocumentFigures: Codable, Sendable, Hashable {
  /// The sum of the lines.
  public let lines: Amount
  public let totalDiscount: Amount
  public let charges: Amount
  /// The sum of the taxes.
  public let tax: Amount
  public let rounding: Amount
  /// To pay.
  public let total: Amount

  /// Takes the figures of a document.
  public init(_ totals: DocumentTotals) {
    lines = totals.linesNet
    totalDiscount = totals.totalDiscount
    charges = totals.charges
    tax = totals.tax
    rounding = totals.rounding
    total = totals.total
  }
}
