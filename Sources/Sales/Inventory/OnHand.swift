/// What there is of an item in a warehouse, as the sums of its transactions tell (domain.md 4.13), in stock units.
public struct OnHand: Hashable, Sendable {
  /// What can be counted: received + purchased + registered - picked - deducted - sold.
  public var physical: Quantity
  /// The part of it that is promised to order lines.
  public var reserved: Quantity
  /// Promised out of what is still to come.
  public var reservedOrdered: Quantity
  /// Ordered by customers and not reserved.
  public var onOrder: Quantity
  /// To come: ordered and arrived receipts.
  public var ordered: Quantity

  /// Nothing.
  public static let nothing = OnHand(sums: [:])

  /// Makes a balance of its figures.
  public init(
    physical: Quantity, reserved: Quantity, reservedOrdered: Quantity, onOrder: Quantity, ordered: Quantity
  ) {
    self.physical = physical
    self.reserved = reserved
    self.reservedOrdered = reservedOrdered
    self.onOrder = onOrder
    self.ordered = ordered
  }

  /// Reads the balance off the sums of the signed quantities by status.
  public init(sums: [StockStatus: Quantity]) {
    func sum(_ statuses: StockStatus...) -> Int {
      statuses.reduce(0) { $0 &+ (sums[$1]?.millionths ?? 0) }
    }
    physical = Quantity(
      millionths: sum(.sold, .deducted, .picked, .purchased, .received, .registered))
    reserved = Quantity(millionths: -sum(.reservedPhysical))
    reservedOrdered = Quantity(millionths: -sum(.reservedOrdered))
    onOrder = Quantity(millionths: -sum(.onOrder))
    ordered = Quantity(millionths: sum(.ordered, .arrived))
  }

  /// What may still be promised from the shelf: physical - reserved.
  public var available: Quantity { Quantity(millionths: physical.millionths - reserved.millionths) }

  /// What may be promised in all: available + ordered - reserved ordered - on order.
  public var availableTotal: Quantity {
    Quantity(
      millionths: available.millionths + ordered.millionths - reservedOrdered.millionths - onOrder.millionths)
  }
}

/// An item in a warehouse.
public struct StockPlace: Hashable, Sendable {
  public let item: String
  public let warehouse: String

  /// Names the place.
  public init(item: String, warehouse: String) {
    self.item = item
    self.warehouse = warehouse
  }
}
