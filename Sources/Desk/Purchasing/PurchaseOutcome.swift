import Sales

/// The result of an action on a purchase order: its figures and quantities as they are now.
public struct PurchaseOutcome: ActionOutcome, Hashable {
  /// The number of the purchase order.
  public let number: String
  public let status: String
  public let documentStatus: String
  public let version: Int
  public let vendor: String
  public let currency: String
  /// The sum of the lines.
  public let net: Amount
  /// To pay.
  public let total: Amount
  public let lines: [Line]
  /// What else came about: the number of a confirmation, or the receipts.
  public let made: String?
  /// The packing slips to customers that a direct delivery posted.
  public let packingSlips: [String]
  /// Sales orders whose lines changed with it.
  public let salesOrders: [String]

  /// One line as it is now.
  public struct Line: Codable, Sendable, Hashable {
    public let line: Int
    public let item: String?
    public let text: String
    public let quantity: Quantity
    public let unit: String
    public let unitPrice: Price
    public let priceSource: String
    public let warehouse: String
    public let deliveryDate: Day
    public let received: Quantity
    public let remainder: Quantity
    public let net: Amount
    public let status: String

    init(_ line: PurchaseLine) {
      self.line = line.lineNumber
      item = line.item
      text = line.text
      quantity = line.quantity
      unit = line.unit
      unitPrice = line.unitPrice
      priceSource = line.priceSource.rawValue
      warehouse = line.warehouse
      deliveryDate = line.deliveryDate
      received = line.received
      remainder = line.receiveRemainder
      net = line.net
      status = line.status.rawValue
    }
  }

  /// Tells of a purchase order.
  public init(
    _ order: PurchaseOrder, made: String? = nil, packingSlips: [String] = [], salesOrders: [String] = []
  ) {
    number = order.header.number
    status = order.header.status.rawValue
    documentStatus = order.header.documentStatus.rawValue
    version = order.header.version
    vendor = order.header.vendor
    currency = order.header.currency
    net = order.header.net
    total = order.header.total
    lines = order.lines.map(Line.init)
    self.made = made
    self.packingSlips = packingSlips
    self.salesOrders = salesOrders
  }

  public var subject: String { "purchase order \(number)" }
  public var subjects: [String] {
    [subject] + salesOrders.map { "order \($0)" } + packingSlips.map { "packing slip \($0)" }
  }
  public var amountCurrency: Currency? { Currency.named(currency) }
}
