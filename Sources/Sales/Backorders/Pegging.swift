/// How each waiting line will be served, and by what (domain.md 8.4, 14.2).
///
/// What a line has reserved serves it. Then what was bought for a line serves that line. Then what is free, and what
/// comes after it, serves whoever ships first. It promises nothing to anybody: it tells what would happen if nothing
/// were changed.
public struct Pegging: Hashable, Sendable {
  /// What serves a part of a line.
  public enum Source: Hashable, Sendable {
    /// On the shelf and reserved for it.
    case reserved
    /// On the shelf and free.
    case onHand
    case arrival(Arrival)
    case nothing
  }

  /// A part of a line with what serves it, in stock units.
  public struct Part: Hashable, Sendable {
    public let demand: Demand
    public let source: Source
    public let quantity: Quantity
  }

  /// All parts, line by line in the order of ship dates.
  public let parts: [Part]

  /// Finds what serves each line.
  public init(supply: Supply, demands: [Demand]) {
    let demands = demands.sorted(by: SplitScheme.byDate.precedes)
    var found: [[Part]] = Array(repeating: [], count: demands.count)
    var open = demands.map(\.open.millionths)
    func serve(_ place: Int, _ left: inout Int, _ source: Source) {
      let part = min(open[place], max(0, left))
      guard part > 0 else { return }
      open[place] -= part
      left -= part
      found[place].append(
        Part(demand: demands[place], source: source, quantity: Quantity(millionths: part)))
    }
    var shelf = supply.onHand.millionths
    for (place, demand) in demands.enumerated() {
      var reserved = demand.had.millionths
      serve(place, &reserved, .reserved)
      shelf -= demand.had.millionths
    }
    var arriving = supply.arrivals.map(\.quantity.millionths)
    for (index, arrival) in supply.arrivals.enumerated() {
      guard let line = arrival.boundTo, let place = demands.firstIndex(where: { $0.key == line }) else {
        continue
      }
      serve(place, &arriving[index], .arrival(arrival))
    }
    var first = 0
    for place in demands.indices {
      serve(place, &shelf, .onHand)
      while open[place] > 0, first < arriving.count {
        serve(place, &arriving[first], .arrival(supply.arrivals[first]))
        if arriving[first] <= 0 { first += 1 }
      }
      var missing = open[place]
      serve(place, &missing, .nothing)
    }
    parts = found.flatMap(\.self)
  }

  /// The parts of one line.
  public func parts(of line: Int) -> [Part] { parts.filter { $0.demand.key == line } }

  /// The lines that one arrival will serve.
  public func served(by arrival: Int, kind: ArrivalKind = .purchase) -> [Part] {
    parts.filter { part in
      guard case .arrival(let source) = part.source else { return false }
      return source.key == arrival && source.kind == kind
    }
  }

  /// When the last part of a line is there; nil where some of it is nowhere in sight.
  ///
  /// - Parameter today: The day that goods on the shelf count as, and what is overdue is expected on.
  public func supplied(_ line: Int, on today: Day) -> Day? {
    var last = today
    for part in parts(of: line) {
      switch part.source {
      case .reserved, .onHand: break
      case .arrival(let arrival): last = max(last, arrival.date)
      case .nothing: return nil
      }
    }
    return last
  }
}
