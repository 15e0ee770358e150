import Sales

/// What the lines of quotations and orders have in common, so that both are entered by the same rules.
public protocol DocumentLine: PricedLine, ScheduledLine, Sendable {
  var lineNumber: Int { get set }
  var item: String? { get set }
  var text: String { get set }
  var itemTaxGroup: String { get set }
  var warehouse: String { get set }
  var requestedShipDate: Day { get set }
  var cost: Price { get set }
  var schedule: Int? { get set }
  var discountSource: PriceSource? { get set }

  /// Makes a line of an item or, without one, of text.
  init(lineNumber: Int, item: String?, text: String, quantity: Quantity, unit: String, shipDate: Day)

  /// The same line without a row of its own, of which nothing was done yet.
  var untouched: Self { get }
  /// Takes what only this kind of line has from the header of its document.
  mutating func take(_ header: some DocumentHeader)
  /// Takes what only this kind of line has from its item.
  mutating func take(_ item: Item)
  /// Takes what only this kind of line has from what was typed.
  mutating func take(_ entry: LineEntry)
}

extension QuotationLine: DocumentLine {
  public var untouched: QuotationLine {
    var line = self
    line.id = nil
    return line
  }

  /// Takes the chances of the quotation.
  public mutating func take(_ header: some DocumentHeader) {
    probability = (header as? QuotationHeader)?.probability
    prognosis = (header as? QuotationHeader)?.prognosis
  }
  /// A quotation line has nothing more of its item.
  public mutating func take(_ item: Item) {}
  /// Takes the chances of the line.
  public mutating func take(_ entry: LineEntry) {
    if let probability = entry.probability { self.probability = probability }
    if let prognosis = entry.prognosis { self.prognosis = prognosis.isEmpty ? nil : prognosis }
  }
}

extension OrderLine: DocumentLine {
  public var untouched: OrderLine {
    var line = self
    line.id = nil
    line.deliverNow = .zero
    line.delivered = .zero
    line.cancelled = .zero
    line.invoiced = .zero
    line.renewed = .zero
    line.confirmedShipDate = nil
    line.confirmedReceiptDate = nil
    return line
  }

  /// Takes the date that the order promises.
  public mutating func take(_ header: some DocumentHeader) {
    confirmedShipDate = (header as? OrderHeader)?.confirmedShipDate
  }

  /// Takes whether the item is stocked and how much more or less of it may be delivered.
  public mutating func take(_ item: Item) {
    stocked = item.kind == .stocked
    overdelivery = item.overdelivery
    underdelivery = item.underdelivery
  }

  /// Takes the confirmed date, what to deliver now, and the limits of delivery.
  public mutating func take(_ entry: LineEntry) {
    if let day = entry.confirmedShipDate { confirmedShipDate = day.value }
    if let quantity = entry.deliverNow { deliverNow = quantity }
    if let percent = entry.overdelivery { overdelivery = percent }
    if let percent = entry.underdelivery { underdelivery = percent }
    if let dateControl = entry.dateControl { self.dateControl = dateControl.value }
    if let mode = entry.deliveryMode { deliveryMode = mode.isEmpty ? nil : mode }
  }
}

extension PricedLine {
  /// True when the price was typed or quoted: it stays until somebody releases it on purpose.
  public var hasStickyPrice: Bool { priceSource == .manual || priceSource == .quotation }

  /// Takes the price of a search.
  mutating func takePrice(_ found: FoundPrice) {
    unitPrice = found.price
    priceUnit = found.priceUnit
    priceSource = found.source
  }
}

extension DocumentLine {
  /// True when the line discount was typed or quoted: it stays until somebody releases it on purpose.
  ///
  /// A discount of which no source is known was typed.
  public var hasStickyDiscount: Bool {
    switch discountSource {
    case .manual, .quotation: true
    case nil: !discountPercent.isZero || !discountAmount.isZero
    default: false
    }
  }

  /// Takes the line discount of a search.
  mutating func takeDiscount(_ found: FoundPrice) {
    discountAmount = found.discountAmount
    discountPercent = found.discountPercent
    discountSource = found.discountSource
  }
}

extension DocumentLine {
  /// Whether another line has the same price and discounts, found the same way.
  func isPriced(as other: Self) -> Bool {
    unitPrice == other.unitPrice && priceUnit == other.priceUnit && priceSource == other.priceSource
      && discountAmount == other.discountAmount && discountPercent == other.discountPercent
  }
}
