/// The inventory transactions of one order line, and the moves between their statuses.
///
/// A move splits what it must: of 10 on order, a slip of 4 makes 4 deducted and leaves 6 on order. Planned quantities
/// of one status are kept as one transaction. Quantities here are in stock units, without the sign of the direction.
public struct LineStock: Hashable, Sendable {
  /// The transactions as they stand now.
  public private(set) var transactions: [StockTransaction]
  private let item: String
  private let warehouse: String
  private let orderLineId: Int?
  private let purchaseLineId: Int?
  private let isReceipt: Bool

  /// Takes the transactions of a line; a line that has none yet begins empty.
  public init(line: OrderLine, transactions: [StockTransaction]) {
    item = line.item ?? ""
    warehouse = line.warehouse
    orderLineId = line.id
    purchaseLineId = nil
    isReceipt = line.isReturn
    self.transactions = transactions
  }

  /// Takes the transactions of a purchase line: ordered, registered, received, purchased.
  public init(line: PurchaseLine, transactions: [StockTransaction]) {
    item = line.item ?? ""
    warehouse = line.warehouse
    orderLineId = nil
    purchaseLineId = line.id
    isReceipt = true
    self.transactions = transactions
  }

  /// The status of what is planned: on order, or ordered where goods come back.
  public var planned: StockStatus { isReceipt ? .ordered : .onOrder }
  /// The status of what a slip has moved.
  public var delivered: StockStatus { isReceipt ? .received : .deducted }
  /// The status of what an invoice has settled.
  public var settled: StockStatus { isReceipt ? .purchased : .sold }

  /// How much stands in a status.
  public func quantity(_ status: StockStatus) -> Quantity {
    Quantity(
      millionths: abs(
        transactions.lazy.filter { $0.status == status }.reduce(0) { $0 + $1.quantity.millionths }))
  }

  /// What is neither reserved nor picked nor gone.
  public var unreserved: Quantity { quantity(planned) }
  /// What is reserved from the shelf.
  public var reserved: Quantity { quantity(.reservedPhysical) }
  /// What is picked and not packed.
  public var picked: Quantity { quantity(.picked) }

  /// What is brought together for the line and stays with it: picked, or arrived and registered.
  public var held: Quantity {
    Quantity(
      millionths: picked.millionths + quantity(.registered).millionths + quantity(.arrived).millionths)
  }

  /// Sets how much is planned and not yet gone, as the line's quantity is changed or its remainder cancelled.
  ///
  /// What is too much is taken from what is on order first, then from what is reserved.
  /// - Returns: what could not be taken back because it is picked or has arrived.
  public mutating func setOpen(_ open: Quantity) -> Quantity {
    let target = open.magnitude
    let present =
      unreserved.millionths + reserved.millionths + quantity(.reservedOrdered).millionths + held.millionths
    var excess = present - target.millionths
    if excess < 0 {
      add(Quantity(millionths: -excess), to: planned) { _ in }
      return .zero
    }
    for status in [planned, .reservedOrdered, .reservedPhysical] where excess > 0 {
      for (_, part) in remove(Quantity(millionths: excess), from: status, where: { _ in true }) {
        excess -= part.millionths
      }
    }
    return Quantity(millionths: excess)
  }

  /// Moves up to a quantity between statuses and stamps what has moved.
  ///
  /// What moves stays goods of the warehouse it was in, whatever warehouse the line names by now.
  /// - Returns: how much was there to move, at most the quantity asked for.
  @discardableResult
  public mutating func move(
    _ quantity: Quantity, from: StockStatus, to: StockStatus,
    where matches: (StockTransaction) -> Bool = { _ in true },
    stamp: (inout StockTransaction) -> Void = { _ in }
  ) -> Quantity {
    var moved = Quantity.zero
    for (place, part) in remove(quantity.magnitude, from: from, where: matches) {
      add(part, to: to, at: place, stamp: stamp)
      moved = Quantity(millionths: moved.millionths + part.millionths)
    }
    return moved
  }

  /// Puts more in a status than the line had planned, in the line's warehouse: an overdelivery.
  public mutating func add(
    _ quantity: Quantity, to status: StockStatus, stamp: (inout StockTransaction) -> Void
  ) {
    add(quantity, to: status, at: StockPlace(item: item, warehouse: warehouse), stamp: stamp)
  }

  private mutating func add(
    _ quantity: Quantity, to status: StockStatus, at place: StockPlace,
    stamp: (inout StockTransaction) -> Void
  ) {
    guard !quantity.isZero else { return }
    let signed = isReceipt ? quantity.millionths : -quantity.millionths
    var addition = StockTransaction(
      item: place.item, warehouse: place.warehouse, status: status, quantity: Quantity(millionths: signed),
      orderLineId: orderLineId, purchaseLineId: purchaseLineId)
    stamp(&addition)
    // Only what is of the same document, or of none, may be joined: each document's own must stay apart.
    let index = transactions.firstIndex {
      $0.status == status && $0.item == place.item && $0.warehouse == place.warehouse
        && $0.packingSlipId == addition.packingSlipId
        && $0.invoiceId == addition.invoiceId && $0.productReceiptId == addition.productReceiptId
        && $0.vendorInvoiceId == addition.vendorInvoiceId && $0.physicalDate == addition.physicalDate
        && $0.financialDate == addition.financialDate && $0.cost.isZero && addition.cost.isZero
    }
    if let index {
      transactions[index].quantity = Quantity(millionths: transactions[index].quantity.millionths + signed)
    } else {
      transactions.append(addition)
    }
  }

  /// Takes up to a quantity out of a status, oldest first, and tells where each part was.
  private mutating func remove(
    _ quantity: Quantity, from status: StockStatus, where matches: (StockTransaction) -> Bool
  ) -> [(place: StockPlace, part: Quantity)] {
    var parts: [(place: StockPlace, part: Quantity)] = []
    var left = quantity.millionths
    for index in transactions.indices where left > 0 {
      guard transactions[index].status == status, matches(transactions[index]) else { continue }
      let present = transactions[index].quantity.millionths
      let taken = min(left, abs(present))
      transactions[index].quantity = Quantity(millionths: present < 0 ? present + taken : present - taken)
      left -= taken
      let place = StockPlace(item: transactions[index].item, warehouse: transactions[index].warehouse)
      parts.append((place, Quantity(millionths: taken)))
    }
    transactions.removeAll { $0.quantity.isZero }
    return parts
  }
}
