import Sales
import Store

/// An item in a warehouse, with the lines that wait there and what serves them.
public struct WaitingPlace: Sendable {
  public let place: StockPlace
  public let demands: [Demand]
  public let supply: Supply
  /// What may be shared out: what is free, and what the waiting lines have reserved.
  public let toShare: Quantity

  /// Reads a place.
  ///
  /// - Throws: `StoreRefusal`.
  public init(_ place: StockPlace, _ reader: StoreReader) throws {
    self.place = place
    demands = try reader.demands(at: place)
    supply = try reader.supply(at: place)
    let available = try reader.onHand(place).available
    toShare = Quantity(millionths: available.millionths + demands.reduce(0) { $0 + $1.had.millionths })
  }

  /// Reads the place of an item: the warehouse that is named, else the one in which most waits.
  ///
  /// - Throws: `NotFound` for an item that there is not, ``SplitRefusal/nobodyWaits(item:warehouse:)``.
  public init(item: String, warehouse: String?, _ reader: StoreReader) throws {
    guard try reader.item(item) != nil else { throw NotFound("item", item) }
    if let warehouse, try reader.warehouse(warehouse) == nil { throw NotFound("warehouse", warehouse) }
    guard let warehouse = try warehouse ?? reader.busiestWarehouse(of: item) else {
      throw SplitRefusal.nobodyWaits(item: item, warehouse: "")
    }
    try self.init(StockPlace(item: item, warehouse: warehouse), reader)
    guard !demands.isEmpty else { throw SplitRefusal.nobodyWaits(item: item, warehouse: warehouse) }
  }

  /// Shares out what there is.
  ///
  /// - Throws: `SplitRefusal`.
  public func split(by scheme: SplitScheme) throws(SplitRefusal) -> Split {
    try allocate(toShare, to: demands, by: scheme)
  }

  /// Both streams on one axis.
  public var coverage: Coverage { Coverage(supply: supply, demands: demands) }

  /// What serves each line.
  public var pegging: Pegging { Pegging(supply: supply, demands: demands) }
}
