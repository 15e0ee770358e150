import Sales
import Store

/// Plans reservations anew: of one item, or of all.
public struct ReplanReservations: Action {
  public static let name = "reservation.replan"
  public static let title = "Re-plan reservations"
  public static let help = """
    Gives what is on hand to the lines that come first by ship date, by class of customer or by order age, wherever lines \
    wait for what others have. What is picked, locked or on a picking list stays.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "scheme": "by-date, by-class or by-age; by-date when left out.",
    "item": "The item; all items when left out.",
    "warehouse": "The warehouse; all warehouses when left out.",
  ]

  public var scheme: String?
  public var item: String?
  public var warehouse: String?

  /// Makes the action.
  public init(scheme: String? = nil, item: String? = nil, warehouse: String? = nil) {
    self.scheme = scheme
    self.item = item
    self.warehouse = warehouse
  }

  public func perform(in context: ActionContext) throws -> SplitOutcome {
    let scheme = try SplitScheme(named: scheme ?? "by-date")
    guard [.byDate, .byClass, .byAge].contains(scheme) else { throw SplitRefusal.noScheme(name: scheme.code) }
    if let item, try context.reader.item(item) == nil { throw NotFound("item", item) }
    if let warehouse, try context.reader.warehouse(warehouse) == nil {
      throw NotFound("warehouse", warehouse)
    }
    var splits: [(WaitingPlace, Split)] = []
    for place in try context.reader.contestedPlaces(item: item, warehouse: warehouse) {
      let waiting = try WaitingPlace(place, context.reader)
      let split = try waiting.split(by: scheme)
      guard !split.changes.isEmpty else { continue }
      try context.apply(split, cause: .replan, scheme: scheme)
      splits.append((waiting, split))
    }
    guard !splits.isEmpty else { throw SplitRefusal.nothingToChange(item: item ?? "any item") }
    return SplitOutcome(splits, scheme: scheme)
  }
}
