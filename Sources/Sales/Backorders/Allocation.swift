/// Shares a quantity out between waiting lines (domain.md 8.6).
///
/// Every line keeps what is locked. The rest goes out by the scheme: nothing twice, to no line more than it has open, in
/// steps that can be delivered, and nothing to an order that a hold keeps from having reservations. Of an order that ships complete all lines get all they have open, or none gets more
/// than its locked part. The outcome depends on the lines and not on the order in which they are given.
/// - Parameter quantity: What there is to share, with what the lines had of it, in stock units.
/// - Throws: ``SplitRefusal`` when shares typed by hand can't be given.
public func allocate(_ quantity: Quantity, to demands: [Demand], by scheme: SplitScheme) throws(SplitRefusal)
  -> Split
{
  let demands = demands.sorted(by: scheme.precedes)
  var allocation = Allocation(quantity, demands)
  switch scheme {
  case .byDate, .byClass, .byAge: allocation.serve { $0.most }
  case .fixed(let most):
    allocation.serve { demand in
      min(demand.most, max(demand.locked, Allocation.floor(most.millionths, demand)))
    }
  case .proRata: allocation.serveProRata()
  case .byHand(let typed): try allocation.take(typed)
  }
  return Split(
    quantity: quantity, shares: zip(demands, allocation.now).map { Share($0, now: Quantity(millionths: $1)) })
}

/// A quantity while it is being shared out; the demands stand in the order in which they are served.
private struct Allocation {
  private let demands: [Demand]
  private let quantity: Int
  /// What each has by now, in millionths.
  private(set) var now: [Int]
  private var left: Int
  /// The places of the lines of each order that must leave whole.
  private let wholes: [Int: [Int]]

  init(_ quantity: Quantity, _ demands: [Demand]) {
    self.demands = demands
    self.quantity = quantity.millionths
    now = demands.map(\.locked.millionths)
    left = max(0, quantity.millionths - now.reduce(0, +))
    wholes = Dictionary(
      grouping: demands.indices.filter { demands[$0].shipComplete }, by: { demands[$0].orderKey })
  }

  /// The part of a quantity that a line can be delivered: whole steps, or all it has open.
  static func floor(_ millionths: Int, _ demand: Demand) -> Quantity {
    guard millionths < demand.open.millionths else { return demand.open }
    return Quantity(millionths: max(0, millionths) / demand.step.millionths * demand.step.millionths)
  }

  /// Gives each in turn as much as it may have and there is.
  mutating func serve(_ most: (Demand) -> Quantity) {
    var done: Set<Int> = []
    for index in demands.indices {
      let demand = demands[index]
      if demand.shipComplete {
        if done.insert(demand.orderKey).inserted { serveWhole(demand.orderKey, most) }
      } else {
        let target = min(most(demand).millionths, now[index] + left)
        give(max(now[index], Allocation.floor(target, demand).millionths), to: index)
      }
    }
  }

  /// Gives all lines of an order all they have open, where there is that much and the scheme allows it.
  private mutating func serveWhole(_ order: Int, _ most: (Demand) -> Quantity) {
    let places = wholes[order] ?? []
    let missing = places.reduce(0) { $0 + demands[$1].open.millionths - now[$1] }
    guard missing <= left, places.allSatisfy({ most(demands[$0]) >= demands[$0].open }) else { return }
    for place in places { give(demands[place].open.millionths, to: place) }
  }

  private mutating func give(_ share: Int, to index: Int) {
    left -= share - now[index]
    now[index] = share
  }

  /// Gives each the same part of what it has open, by the largest remainder in whole steps.
  ///
  /// Orders that must leave whole come first in turn where the part would be all of them; what the steps leave over goes,
  /// one step each, to those whose part was cut most, the earlier of equals first.
  mutating func serveProRata() {
    let open = demands.reduce(0) { $0 + $1.most.millionths }
    guard open > 0, quantity > 0 else { return }
    guard quantity < open else {
      serve { $0.most }
      return
    }
    // Less than all is there, and a part of each would be no whole order: they share in what is left at the end.
    let sharing = demands.indices.filter { !demands[$0].shipComplete && !demands[$0].isHeld }
    let lockedElsewhere = Set(demands.indices).subtracting(sharing).reduce(0) { $0 + now[$1] }
    let pool = Int128(max(0, quantity - lockedElsewhere))
    let whole = Int128(sharing.reduce(0) { $0 + demands[$1].open.millionths })
    guard whole > 0 else { return serve { $0.most } }
    var cut: [(place: Int, lost: Int128)] = []
    for place in sharing {
      let demand = demands[place]
      let exact = Int128(demand.open.millionths) * min(pool, whole)
      let target = min(Int(exact / whole), now[place] + left)
      give(max(now[place], Allocation.floor(target, demand).millionths), to: place)
      cut.append((place, exact - Int128(now[place]) * whole))
    }
    cut.sort { ($1.lost, $0.place) < ($0.lost, $1.place) }
    for (place, lost) in cut where lost > 0 {
      let demand = demands[place]
      let share = min(now[place] + demand.step.millionths, demand.open.millionths)
      if share - now[place] <= left { give(share, to: place) }
    }
    serve { $0.most }
  }

  /// Gives what is typed.
  mutating func take(_ typed: [Int: Quantity]) throws(SplitRefusal) {
    for index in demands.indices {
      let demand = demands[index]
      let share = typed[demand.key] ?? min(demand.had, demand.most)
      guard share <= demand.open else {
        throw .moreThanOpen(order: demand.order, line: demand.line, wanted: share, open: demand.open)
      }
      guard !demand.isHeld || share <= demand.locked else {
        throw .held(order: demand.order, line: demand.line, wanted: share)
      }
      guard share >= demand.locked else {
        throw .locked(order: demand.order, line: demand.line, wanted: share, locked: demand.locked)
      }
      if typed[demand.key] != nil, demand.shipComplete, share != demand.locked, share != demand.open {
        throw .shipComplete(order: demand.order, line: demand.line, wanted: share, open: demand.open)
      }
      now[index] = share.millionths
    }
    let sum = now.reduce(0, +)
    guard sum <= quantity || sum <= demands.reduce(0, { $0 + $1.locked.millionths }) else {
      throw .moreThanThere(wanted: Quantity(millionths: sum), there: Quantity(millionths: quantity))
    }
  }
}
