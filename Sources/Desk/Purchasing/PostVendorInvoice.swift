import Sales
import Store

/// Posts a vendor's invoice for what has come: stock at standard cost, the price difference, input tax and the payable.
public struct PostVendorInvoice: Action {
  public static let name = "vendor-invoice.post"
  public static let title = "Post vendor invoice"
  public static let help = """
    Posts the invoice of a vendor for product receipts: those that are named, or all open ones of a purchase order. Goods come \
    into the ledger's stock at their standard cost; what they were bought for more or less goes to price differences.
    """
  public static let duty = Duty.invoice
  public static let fields = [
    "number": "The vendor's own invoice number; he gives it once.",
    "order": "Number of the purchase order; all its receipts that wait for an invoice.",
    "receipts": "Numbers of product receipts of one vendor.",
    "lines":
      "Quantities and prices as invoiced; lines that are left out are invoiced as received and ordered.",
    "lines.receipt": "Number of the receipt; the only one when left out.",
    "lines.line": "Line number of the receipt.",
    "lines.quantity": "Invoiced quantity; 0 leaves the line out. What is not invoiced yet when left out.",
    "lines.unitPrice": "Invoiced price of one price unit; the order's when left out.",
    "lines.discountPercent": "Invoiced discount in per cent; the order's when left out.",
    "total": "The total that the vendor has computed, with tax; it is compared where it is given.",
    "date": "The date of the invoice; the session's when left out.",
  ]

  /// What the vendor invoices of one receipt line, where it differs.
  public struct Line: Codable, Sendable, Hashable {
    public var receipt: String?
    public var line: Int
    public var quantity: Quantity?
    public var unitPrice: Price?
    public var discountPercent: Percent?

    /// Names a line.
    public init(receipt: String? = nil, line: Int, quantity: Quantity? = nil, unitPrice: Price? = nil) {
      self.receipt = receipt
      self.line = line
      self.quantity = quantity
      self.unitPrice = unitPrice
    }
  }

  public var number: String
  public var order: String?
  public var receipts: [String]?
  public var lines: [Line]?
  public var total: Amount?
  public var date: Day?

  /// Makes the action.
  public init(
    number: String, order: String? = nil, receipts: [String]? = nil, lines: [Line]? = nil,
    total: Amount? = nil, date: Day? = nil
  ) {
    self.number = number
    self.order = order
    self.receipts = receipts
    self.lines = lines
    self.total = total
    self.date = date
  }

  /// Refuses an invoice number that the vendor has used, more than has come, and a total that differs.
  public func perform(in context: ActionContext) throws -> VendorInvoiceOutcome {
    let receipts = try chosen(in: context)
    guard let first = receipts.first else {
      throw PurchaseRefusal.nothingToInvoice(document: order.map { "purchase order \($0)" } ?? "no receipt")
    }
    var orders: [String: PurchaseOrder] = [:]
    for receipt in receipts where orders[receipt.header.order] == nil {
      orders[receipt.header.order] = try context.purchase(receipt.header.order)
    }
    guard let lead = orders[first.header.order] else { throw NoDocument(kind: "product receipt") }
    try check(receipts, orders, lead.header)
    let vendor = try context.vendor(lead.header.vendor)
    try vendor.requireFree(isNew: false, "invoiced")
    let theirs = number.trimmingSpaces
    guard !theirs.isEmpty else { throw PurchaseRefusal.invoiceNumberMissing(vendor: vendor.account) }
    if let posted = try context.reader.vendorInvoice(ofVendor: vendor.account, number: theirs) {
      throw PurchaseRefusal.invoiceNumberTaken(vendor: vendor.account, number: theirs, invoice: posted)
    }
    var draft = try VendorInvoiceDraft(
      vendorNumber: theirs, order: lead.header, date: date ?? context.today, in: context)
    for receipt in receipts {
      guard let order = orders[receipt.header.order] else { continue }
      orders[receipt.header.order] = try draft.add(
        receipt, of: order, typed: lines, isOnly: receipts.count == 1, in: context)
    }
    guard !draft.lines.isEmpty else {
      throw PurchaseRefusal.nothingToInvoice(document: "receipt \(first.header.number)")
    }
    return try draft.post(
      orders: orders.values.sorted { $0.header.number < $1.header.number }, total: total, in: context)
  }

  private func chosen(in context: ActionContext) throws -> [ProductReceipt] {
    if let receipts, !receipts.isEmpty {
      var seen: Set<String> = []
      return try receipts.filter { seen.insert($0).inserted }.map { number in
        guard let receipt = try context.reader.productReceipt(number) else {
          throw try context.noDocument(.productReceipt, number)
        }
        guard receipt.header.status == .open else {
          throw PurchaseRefusal.nothingToInvoice(document: "receipt \(number)")
        }
        return receipt
      }
    }
    guard let order else { throw NoDocument(kind: "product receipt") }
    let purchase = try context.purchase(order)
    return try context.reader.productReceipts(ofPurchase: purchase.header.id ?? 0)
      .filter { $0.header.status == .open }
  }

  /// Receipts share an invoice only of one vendor, currency, tax group and kind of prices.
  private func check(
    _ receipts: [ProductReceipt], _ orders: [String: PurchaseOrder], _ lead: PurchaseHeader
  ) throws {
    for receipt in receipts {
      guard let header = orders[receipt.header.order]?.header else { continue }
      let differing: String? =
        if header.vendor != lead.vendor { "vendors" } else if header.currency != lead.currency {
          "currencies"
        } else if header.taxGroup != lead.taxGroup {
          "tax groups"
        } else if header.pricesIncludeTax
          != lead.pricesIncludeTax
        { "prices with and without tax" } else { nil }
      if let differing {
        throw PurchaseRefusal.notTogether(
          receipt: receipts[0].header.number, other: receipt.header.number, what: differing)
      }
    }
  }
}

/// The result of a posted vendor invoice.
public struct VendorInvoiceOutcome: ActionOutcome, Hashable {
  /// The company's own number.
  public let number: String
  public let vendorNumber: String
  public let vendor: String
  public let orders: [PurchaseOutcome]
  public let currency: String
  public let net: Amount
  public let tax: Amount
  /// To pay.
  public let total: Amount
  public let dueDate: Day
  public let voucher: String

  init(_ header: VendorInvoiceHeader, _ orders: [PurchaseOrder]) {
    number = header.number
    vendorNumber = header.vendorNumber
    vendor = header.vendor
    self.orders = orders.map { PurchaseOutcome($0) }
    currency = header.currency
    net = header.linesNet
    tax = header.tax
    total = header.total
    dueDate = header.dueDate
    voucher = header.voucher
  }

  public var subject: String { "vendor invoice \(number)" }
  public var subjects: [String] { [subject] + orders.map(\.subject) }
  public var amountCurrency: Currency? { Currency.named(currency) }
}
