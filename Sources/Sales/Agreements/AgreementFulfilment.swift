/// One order line that draws on a commitment: what of it is still to come, delivered and invoiced.
public struct AgreementDraw: Hashable, Sendable {
  /// The number of the order.
  public let order: String
  public let line: OrderLine

  /// Pairs a line with its order.
  public init(order: String, line: OrderLine) {
    self.order = order
    self.line = line
  }
}

/// How much of a commitment is on order, delivered, invoiced and left (domain.md 6.6).
///
/// The figures are quantities in the unit of the commitment, or net amounts in its currency, according to
/// ``AgreementCommitment/countsQuantity``; both are kept as whole numbers (millionths, or minor units), so that the parts
/// always add up to what was ordered. A return takes from what was delivered and invoiced and may make it negative.
public struct AgreementFulfilment: Hashable, Sendable {
  /// The commitment.
  public let commitment: AgreementCommitment
  /// Promised.
  public let committed: Int
  /// On order lines and not delivered.
  public private(set) var released = 0
  /// Delivered and not invoiced.
  public private(set) var delivered = 0
  /// Invoiced.
  public private(set) var invoiced = 0

  /// Begins with nothing drawn.
  public init(_ line: AgreementLine) {
    commitment = line.commitment
    committed = line.commitment.countsQuantity ? line.quantity.millionths : line.amount.minor
  }

  /// Adds up what order lines draw on a commitment.
  ///
  /// - Throws: ``NumberError/overflow``.
  public init(_ line: AgreementLine, draws: some Sequence<OrderLine>, currency: Currency) throws(NumberError)
  {
    self.init(line)
    for draw in draws { try add(draw, unitFactor: line.unitFactor, currency: currency) }
  }

  /// Everything that counts against the commitment.
  public var used: Int { released &+ delivered &+ invoiced }

  /// What is left; negative when more was drawn than promised.
  public var remaining: Int { committed &- used }

  /// What is left as it is shown: never below nothing (domain.md 6.5).
  public var shownRemaining: Int { max(0, remaining) }

  /// How much is drawn in per cent of what is promised, rounded to six decimals; nil without a promise.
  public var percent: Percent? {
    guard committed != 0,
      let scaled = try? Rounding.divide(
        Int128(used) * Int128(Percent.hundred.millionths), by: Int128(committed))
    else { return nil }
    return Percent(millionths: scaled)
  }

  /// Adds one order line.
  ///
  /// Amounts are cut at the line's own net amount: invoiced, then delivered take their share rounded to the minor unit,
  /// released takes the rest.
  /// - Throws: ``NumberError/overflow``.
  private mutating func add(_ line: OrderLine, unitFactor: Factor, currency: Currency) throws(NumberError) {
    let kept = try line.quantity - line.cancelled
    let moved = try line.delivered - line.invoiced
    // A return counts from the day on which its goods are back.
    let gone = line.isReturn || line.delivered > kept ? line.delivered : kept
    if commitment.countsQuantity {
      func units(_ quantity: Quantity) throws(NumberError) -> Int {
        try line.stockQuantity(quantity).divided(by: unitFactor).millionths
      }
      let (all, sold, shipped) = (try units(gone), try units(line.invoiced), try units(moved))
      try count(all: all, delivered: shipped, invoiced: sold)
    } else {
      func worth(_ quantity: Quantity) throws(NumberError) -> Int {
        var terms = line.terms
        terms.quantity = quantity
        return try terms.net(in: currency).minor
      }
      let (all, sold, shippedAndSold) = (
        try worth(gone), try worth(line.invoiced), try worth(line.delivered)
      )
      try count(all: all, delivered: shippedAndSold - sold, invoiced: sold)
    }
  }

  private mutating func count(all: Int, delivered more: Int, invoiced sold: Int) throws(NumberError) {
    released = try Self.sum(released, all - more - sold)
    delivered = try Self.sum(delivered, more)
    invoiced = try Self.sum(invoiced, sold)
  }

  private static func sum(_ left: Int, _ right: Int) throws(NumberError) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .overflow }
    return sum
  }
}
