/// A waiting line whose goods will not be there by its ship date (domain.md 8.4).
public struct MissedDate: Codable, Hashable, Sendable {
  public let demand: Demand
  /// The ship date that can't be kept.
  public let promised: Day
  /// When all of it is there; nil where some of it is nowhere in sight.
  public let proposed: Day?
  /// The document that the last of it comes with; empty where that is not known.
  public let source: String

  /// The lines that will miss their dates, by what serves each, the earliest ship date first.
  ///
  /// Goods on the shelf are there today; what is overdue is expected today.
  /// - Parameter document: Only lines that this purchase order or return serves; all when nil.
  public static func among(_ pegging: Pegging, on today: Day, servedBy document: String? = nil)
    -> [MissedDate]
  {
    let lines = Dictionary(grouping: pegging.parts, by: \.demand)
    return lines.compactMap { demand, parts in
      var (last, source, isKnown, isServed) = (today, "", true, document == nil)
      for part in parts {
        switch part.source {
        case .reserved, .onHand: break
        case .arrival(let arrival):
          if arrival.document == document { isServed = true }
          if arrival.date >= last { (last, source) = (arrival.date, arrival.document) }
        case .nothing: isKnown = false
        }
      }
      guard isServed, !isKnown || last > max(demand.shipDate, today) else { return nil }
      return MissedDate(
        demand: demand, promised: demand.shipDate, proposed: isKnown ? last : nil, source: source)
    }.sorted { SplitScheme.byDate.precedes($0.demand, $1.demand) }
  }
}
