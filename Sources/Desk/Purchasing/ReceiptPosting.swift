import Sales
import Store

/// A purchase order in the middle of its product receipts: what was read, what becomes of it, and its stock.
struct ReceiptPosting {
  private let before: PurchaseOrder
  private var order: PurchaseOrder
  private let date: Day
  private var stock: [Int: LineStock] = [:]
  private let stockBefore: [Int: [StockTransaction]]
  private var arrived: [(line: PurchaseLine, part: ReceiptPlan.Line, receiptLine: Int)] = []
  /// The receipts that were made.
  private(set) var receipts: [String] = []
  /// The packing slips to customers that direct deliveries posted.
  private(set) var slips: [String] = []
  /// The sales orders that goods came for.
  private(set) var sales: [String] = []

  /// Reads the stock of an order.
  init(_ order: PurchaseOrder, date: Day, in context: ActionContext) throws {
    before = order
    self.order = order
    self.date = date
    stockBefore = try context.reader.stock(ofPurchase: order.header.id ?? 0)
    for line in order.lines where line.stocked {
      guard let id = line.id else { continue }
      stock[id] = LineStock(line: line, transactions: stockBefore[id] ?? [])
    }
  }

  /// Makes the receipt of one warehouse: what is registered is received first, then what is ordered; more than that comes
  /// on top.
  mutating func post(
    _ parts: [ReceiptPlan.Line], at warehouse: String, vendorSlip: String, in context: ActionContext
  ) throws {
    var lines: [ProductReceiptLine] = []
    for (place, part) in parts.enumerated() {
      var line = order.lines[part.index]
      line.received = try line.received + part.quantity
      order.lines[part.index] = line
      lines.append(
        ProductReceiptLine(
          lineNumber: place + 1, purchaseLineId: line.id ?? 0, item: line.item ?? "", text: line.text,
          quantity: part.quantity, unit: line.unit, stockQuantity: part.stockQuantity,
          remainder: part.closesShort ? .zero : line.receiveRemainder))
    }
    let receipt = try context.writer.insert(
      ProductReceipt(
        header: ProductReceiptHeader(
          number: try context.number(.productReceipt), order: order.header, orderId: order.header.id ?? 0,
          warehouse: warehouse, vendorSlip: vendorSlip, date: date),
        lines: lines))
    receipts.append(receipt.header.number)
    order.header.documentStatus = max(order.header.documentStatus, .productReceipt)
    for (part, line) in zip(parts, receipt.lines) {
      let ordered = order.lines[part.index]
      receive(part, of: ordered, receipt: receipt.header.id ?? 0)
      arrived.append((ordered, part, line.id ?? 0))
    }
  }

  private mutating func receive(_ part: ReceiptPlan.Line, of line: PurchaseLine, receipt: Int) {
    guard let id = line.id, var lineStock = stock[id] else { return }
    let day = date
    func stamp(_ transaction: inout StockTransaction) {
      transaction.productReceiptId = receipt
      transaction.physicalDate = day
    }
    var left = part.stockQuantity.millionths
    for source in [StockStatus.registered, .ordered] {
      let quantity = Quantity(millionths: left)
      left -= lineStock.move(quantity, from: source, to: .received, stamp: stamp).millionths
    }
    lineStock.add(Quantity(millionths: left), to: .received, stamp: stamp)
    stock[id] = lineStock
  }

  /// Closes the remainder of lines of which nothing more will come.
  mutating func close(_ parts: [ReceiptPlan.Line]) throws {
    for part in parts {
      let line = order.lines[part.index]
      order.lines[part.index].cancelled = try line.cancelled + line.receiveRemainder
    }
  }

  /// Saves the order and its stock, then hands what came to the sales lines that it was ordered for.
  mutating func save(in context: ActionContext) throws -> PurchaseOrder {
    for (id, lineStock) in stock.sorted(by: { $0.key < $1.key }) {
      try context.writer.save(lineStock.transactions, over: stockBefore[id] ?? [])
    }
    let saved = try context.save(order, over: before)
    for (line, former) in zip(saved.lines, before.lines) where line.cancelled > former.cancelled {
      var open = former
      open.received = line.received
      try context.releasePeg(of: line, over: open)
    }
    for (line, part, receiptLine) in arrived {
      try serve(line, part, receiptLine, in: context)
    }
    return saved
  }

  private mutating func serve(
    _ line: PurchaseLine, _ part: ReceiptPlan.Line, _ receiptLine: Int, in context: ActionContext
  ) throws {
    guard let sale = line.salesLineId, let item = line.item,
      let place = try context.reader.place(ofSalesLine: sale)
    else { return }
    if line.stocked {
      try context.reserveArrived(
        part.stockQuantity, forSalesLine: sale, at: StockPlace(item: item, warehouse: line.warehouse))
    }
    if !sales.contains(place.order) { sales.append(place.order) }
    guard line.isDirect, let sold = try context.reader.orderLine(sale) else { return }
    // What came beyond the customer's remainder stays in the warehouse.
    let came = try line.stockQuantity(part.quantity).divided(by: sold.unitFactor)
    let quantity = min(came, sold.deliverRemainder)
    guard quantity > .zero else { return }
    let outcome = try PostSlip(
      orders: [place.order], lines: [PackingEntry(line: place.line, quantity: quantity)], date: date
    ).perform(in: context)
    guard let slip = outcome.number else { return }
    slips.append(slip)
    try context.writer.setPackingSlip(productReceiptLine: receiptLine, slip)
  }
}
