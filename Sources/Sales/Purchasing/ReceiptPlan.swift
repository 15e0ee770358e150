/// What somebody says that came for a purchase order.
public struct ReceiptRequest: Hashable, Sendable {
  /// What came, by line number, in the line's unit; nil takes all that is still to come.
  public var quantities: [Int: Quantity]?
  /// Lines of which nothing more will come.
  public var closeShort: Set<Int>
  /// Whether it is on record already: what was allowed then is not judged by the limits of today.
  public var isOnRecord: Bool

  /// Makes a request.
  public init(quantities: [Int: Quantity]? = nil, closeShort: Set<Int> = [], isOnRecord: Bool = false) {
    self.quantities = quantities
    self.closeShort = closeShort
    self.isOnRecord = isOnRecord
  }
}

/// What a product receipt takes of a purchase order; made before anything is written.
public struct ReceiptPlan: Hashable, Sendable {
  /// What one line receives.
  public struct Line: Hashable, Sendable {
    /// The place in the order's lines.
    public let index: Int
    /// Received, in the line's unit.
    public let quantity: Quantity
    /// The same in stock units; zero for a service.
    public let stockQuantity: Quantity
    /// Whether the remainder is closed.
    public let closesShort: Bool
  }

  /// The lines that receive something or are closed.
  public let lines: [Line]

  /// Plans a product receipt.
  ///
  /// More than is still to come is taken up to the overdelivery of the line; a line is closed short when what is missing
  /// is within its underdelivery. Both percentages are of the ordered quantity.
  /// - Parameter company: Says whether over- and underdelivery are allowed at all.
  /// - Throws: ``PurchaseRefusal``, ``NumberError``.
  public init(_ order: PurchaseOrder, request: ReceiptRequest, company: Company) throws {
    let number = order.header.number
    let named = Set((request.quantities ?? [:]).keys).union(request.closeShort)
    for line in named.sorted()
    where !order.lines.contains(where: { $0.lineNumber == line && $0.item != nil }) {
      throw PurchaseRefusal.noSuchLine(order: number, line: line)
    }
    var planned: [Line] = []
    for (index, line) in order.lines.enumerated() where line.item != nil {
      let typed = request.quantities.map { $0[line.lineNumber] ?? .zero }
      let quantity = typed ?? line.receiveRemainder
      let closes = request.closeShort.contains(line.lineNumber)
      guard !quantity.isZero || closes else { continue }
      guard !quantity.isNegative else {
        throw PurchaseRefusal.negative(
          order: number, line: line.lineNumber, quantity: quantity, unit: line.unit)
      }
      if !request.isOnRecord {
        try ReceiptPlan.checkOver(line, quantity, order: number, company: company)
        if closes { try ReceiptPlan.checkUnder(line, quantity, order: number, company: company) }
      }
      planned.append(
        Line(
          index: index, quantity: quantity,
          stockQuantity: line.stocked ? try line.stockQuantity(quantity) : .zero, closesShort: closes))
    }
    guard !planned.isEmpty else { throw PurchaseRefusal.nothingToReceive(order: number) }
    lines = planned
  }

  private static func checkOver(
    _ line: PurchaseLine, _ quantity: Quantity, order: String, company: Company
  ) throws {
    guard quantity > line.receiveRemainder else { return }
    let percent = company.overdeliveryAllowed ? line.overdelivery : .zero
    let allowance = try Rounding.divide(
      Int128(line.quantity.millionths) * Int128(percent.millionths), by: 100_000_000)
    let most = try line.quantity - line.cancelled + Quantity(millionths: allowance)
    guard try line.received + quantity > most else { return }
    throw PurchaseRefusal.overReceipt(
      order: order, line: line.lineNumber, wanted: quantity, remainder: line.receiveRemainder,
      allowed: percent, unit: line.unit)
  }

  private static func checkUnder(
    _ line: PurchaseLine, _ quantity: Quantity, order: String, company: Company
  ) throws {
    let missing = try line.receiveRemainder - quantity
    guard missing > .zero, !line.quantity.isZero else { return }
    let percent = company.underdeliveryAllowed ? line.underdelivery : .zero
    let share = try Rounding.divide(
      Int128(missing.millionths) * 100_000_000, by: Int128(line.quantity.millionths))
    guard share > percent.millionths else { return }
    throw PurchaseRefusal.underReceipt(
      order: order, line: line.lineNumber, missing: missing, share: Percent(millionths: share),
      allowed: percent, unit: line.unit)
  }
}
