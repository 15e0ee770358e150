/// What is known of one item in one warehouse when it is looked whether more must be bought; in stock units.
public struct SupplySituation: Hashable, Sendable {
  /// Something that will move on a day: sales leave, purchases and returns come.
  public struct Movement: Hashable, Sendable {
    public let day: Day
    /// What comes; negative for what leaves.
    public let quantity: Quantity

    /// Makes a movement.
    public init(day: Day, quantity: Quantity) {
      self.day = day
      self.quantity = quantity
    }
  }

  /// What can be counted today.
  public var physical: Quantity
  /// What is on open sales and purchase lines, in any order; overdue ones count as of today.
  public var movements: [Movement]
  public var reorderPoint: Quantity
  public var safetyStock: Quantity
  /// How many days from order to receipt.
  public var leadDays: Int
  /// The least that is bought, in the purchase unit; zero is no limit.
  public var minimum: Quantity
  /// What a bought quantity must be a multiple of, in the purchase unit; zero is any quantity.
  public var multiple: Quantity
  /// How many stock units make one purchase unit.
  public var unitFactor: Factor

  /// Describes a situation.
  public init(
    physical: Quantity, movements: [Movement], reorderPoint: Quantity = .zero, safetyStock: Quantity = .zero,
    leadDays: Int = 0, minimum: Quantity = .zero, multiple: Quantity = .zero, unitFactor: Factor = .one
  ) {
    self.physical = physical
    self.movements = movements
    self.reorderPoint = reorderPoint
    self.safetyStock = safetyStock
    self.leadDays = leadDays
    self.minimum = minimum
    self.multiple = multiple
    self.unitFactor = unitFactor
  }
}

/// What should be bought of an item for a warehouse, and why.
public struct PurchaseNeed: Hashable, Sendable {
  /// To buy, in the purchase unit, with minimum and multiple.
  public let quantity: Quantity
  /// What is short, in stock units, before minimum and multiple.
  public let shortage: Quantity
  /// The first day on which less is there than should be.
  public let needed: Day
  /// When it would come: on the day on which it is needed, and not before the lead time allows it.
  public let delivery: Day
  /// The lowest projected balance, in stock units.
  public let lowest: Quantity

  /// How many days the delivery comes too late.
  public var daysLate: Int { max(0, delivery - needed) }

  /// Looks whether more must be bought.
  ///
  /// The balance of what is there and all that will move is projected day by day. Where it falls below the safety stock
  /// on some day, what lifts the lowest balance to the safety stock is short, from the first such day on. Where it stays
  /// above, the balance in the end is compared with the reorder point, and what lifts it to that is short from today on.
  /// The greater shortage of the two is bought: at least the minimum, rounded up to a multiple. What is to come no later
  /// than a new order would is not bought a second time, however urgently it is awaited.
  /// - Parameter today: The first day on which something can be ordered.
  /// - Returns: nil where nothing must be bought.
  /// - Throws: ``NumberError``.
  public init?(_ situation: SupplySituation, today: Day) throws(NumberError) {
    var byDay: [Day: Int] = [:]
    let earliest = today + situation.leadDays
    for movement in situation.movements {
      let isWaitedFor = movement.quantity > .zero && movement.day <= earliest
      let day = isWaitedFor ? today : max(today, movement.day)
      let (sum, overflow) = (byDay[day] ?? 0).addingReportingOverflow(movement.quantity.millionths)
      guard !overflow else { throw .overflow }
      byDay[day] = sum
    }
    var balance = situation.physical
    var lowest = balance
    var needed: Day? = balance < situation.safetyStock ? today : nil
    for (day, change) in byDay.sorted(by: { $0.key < $1.key }) {
      balance = try balance + Quantity(millionths: change)
      // What comes today is there before anything is bought.
      if day == today {
        lowest = balance
        needed = balance < situation.safetyStock ? today : nil
      }
      lowest = min(lowest, balance)
      if needed == nil, balance < situation.safetyStock { needed = day }
    }
    var short = max(.zero, try situation.safetyStock - lowest)
    if balance < situation.reorderPoint {
      short = max(short, try situation.reorderPoint - balance)
      needed = needed ?? today
    }
    guard short > .zero, let needed else { return nil }
    self.needed = needed
    self.lowest = lowest
    shortage = short
    delivery = max(needed, earliest)
    quantity = try PurchaseNeed.quantity(
      for: short, unitFactor: situation.unitFactor, minimum: situation.minimum, multiple: situation.multiple)
  }

  /// The quantity that must be bought so that so much is covered: at least the minimum, rounded up to a multiple.
  ///
  /// - Parameters:
  ///   - shortage: What is short, in stock units.
  ///   - unitFactor: How many stock units make one unit of what is bought.
  /// - Returns: in the unit that is bought in; rounded up to whole units where a unit holds several stock units.
  /// - Throws: ``NumberError``.
  public static func quantity(
    for shortage: Quantity, unitFactor: Factor, minimum: Quantity, multiple: Quantity
  ) throws(NumberError) -> Quantity {
    guard unitFactor > .zero else { throw .divisionByZero }
    let scaled = Int128(shortage.millionths) * Int128(Factor.scale)
    let factor = Int128(unitFactor.millionths)
    var units = scaled / factor + (scaled % factor == 0 ? 0 : 1)
    units = max(units, Int128(minimum.millionths))
    // A box is not opened: without another multiple whole units are bought.
    let step = Int128(multiple.isZero && unitFactor != .one ? Quantity.scale : multiple.millionths)
    if step > 0, units % step != 0 { units += step - units % step }
    guard let millionths = Int(exactly: units) else { throw .overflow }
    return Quantity(millionths: millionths)
  }
}
