import Sales
import Testing

/// The same numbers for the same seed, so that a failure can be seen again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Made-up lines that wait for one item.
enum WaitingLines {
  static func some(_ dice: inout Dice) -> [Demand] {
    let today = Day(number: 20_780)
    let count = Int.random(in: 0...14, using: &dice)
    let orders = max(1, count / 2)
    let whole = (0..<orders).map { _ in Int.random(in: 0..<4, using: &dice) == 0 }
    return (0..<count).map { key in
      let order = Int.random(in: 0..<orders, using: &dice)
      let step = [1, 1, 1, 6, 12][Int.random(in: 0..<5, using: &dice)] * 1_000_000
      let open =
        Int.random(in: 0...9, using: &dice) * step + (Int.random(in: 0..<9, using: &dice) == 0 ? 500_000 : 0)
      let had = open == 0 ? 0 : Int.random(in: 0...open, using: &dice) / step * step
      let locked = Int.random(in: 0..<4, using: &dice) == 0 ? had : 0
      return Demand(
        key: key + 1, orderKey: order, order: "SO-\(order)", rank: Int.random(in: 1...3, using: &dice),
        shipDate: today + Int.random(in: -30...30, using: &dice),
        orderDate: today - Int.random(in: 0...60, using: &dice), open: Quantity(millionths: open),
        had: Quantity(millionths: had), locked: Quantity(millionths: locked),
        step: Quantity(millionths: step), shipComplete: whole[order],
        isHeld: order % 5 == 4)
    }
  }

  static func scheme(_ dice: inout Dice) throws -> SplitScheme {
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: .byDate
    case 1: .byClass
    case 2: .byAge
    case 3: .proRata
    default: .fixed(try Quantity(Int.random(in: 1...20, using: &dice)))
    }
  }
}

@Suite("What always holds when goods are shared out")
struct AllocationPropertyTests {
  @Test("Nothing is given twice, beyond what is open, or away from what is locked", arguments: 0..<600)
  func bounds(seed: Int) throws {
    var dice = Dice(seed: seed)
    let demands = WaitingLines.some(&dice)
    let locked = demands.reduce(0) { $0 + $1.locked.millionths }
    let quantity = Quantity(millionths: locked + Int.random(in: 0...60, using: &dice) * 1_000_000)
    let split = try allocate(quantity, to: demands, by: try WaitingLines.scheme(&dice))
    #expect(split.given <= quantity)
    #expect(split.shares.count == demands.count)
    #expect(Set(split.shares.map(\.demand)) == Set(demands))
    for share in split.shares {
      #expect(share.now <= share.demand.most)
      #expect(share.now >= share.demand.locked)
    }
  }

  @Test(
    "What is given and what is left make up what was there; what is missing and given what was open",
    arguments: 0..<300)
  func conserved(seed: Int) throws {
    var dice = Dice(seed: seed)
    let demands = WaitingLines.some(&dice)
    let locked = demands.reduce(0) { $0 + $1.locked.millionths }
    let quantity = Quantity(millionths: locked + Int.random(in: 0...60, using: &dice) * 1_000_000)
    let split = try allocate(quantity, to: demands, by: try WaitingLines.scheme(&dice))
    #expect(try split.given + split.left == quantity)
    let missing = split.shares.reduce(0) { $0 + $1.missing.millionths }
    #expect(missing + split.given.millionths == demands.reduce(0) { $0 + $1.open.millionths })
  }

  @Test("The order in which the lines are given makes no difference", arguments: 0..<300)
  func anyOrder(seed: Int) throws {
    var dice = Dice(seed: seed)
    let demands = WaitingLines.some(&dice)
    let quantity = try Quantity(Int.random(in: 0...80, using: &dice))
    let scheme = try WaitingLines.scheme(&dice)
    let split = try allocate(quantity, to: demands, by: scheme)
    #expect(try allocate(quantity, to: demands.shuffled(using: &dice), by: scheme) == split)
    #expect(try allocate(quantity, to: demands.reversed(), by: scheme) == split)
  }

  @Test("An order that ships complete gets all of its lines or no more than is locked", arguments: 0..<300)
  func whole(seed: Int) throws {
    var dice = Dice(seed: seed)
    let demands = WaitingLines.some(&dice)
    let quantity = try Quantity(Int.random(in: 0...80, using: &dice))
    let split = try allocate(quantity, to: demands, by: try WaitingLines.scheme(&dice))
    let orders = Dictionary(grouping: split.shares.filter(\.demand.shipComplete), by: \.demand.orderKey)
    for shares in orders.values {
      #expect(
        shares.allSatisfy { $0.now == $0.demand.open } || shares.allSatisfy { $0.now == $0.demand.locked })
    }
  }

  @Test("Nothing is left while an ordinary line could take a step more", arguments: 0..<300)
  func nothingIdle(seed: Int) throws {
    var dice = Dice(seed: seed)
    let demands = WaitingLines.some(&dice)
    let quantity = try Quantity(Int.random(in: 0...80, using: &dice))
    for scheme in [SplitScheme.byDate, .byClass, .byAge, .proRata] {
      let split = try allocate(quantity, to: demands, by: scheme)
      for share in split.shares
      where !share.demand.shipComplete && !share.demand.isHeld && !share.missing.isZero {
        #expect(min(share.demand.step, share.missing) > split.left)
      }
    }
  }

  @Test("A better class is never worse off by class than by date", arguments: 0..<300)
  func classes(seed: Int) throws {
    var dice = Dice(seed: seed)
    let demands = WaitingLines.some(&dice).filter { !$0.shipComplete && !$0.isHeld && $0.step == .one }
    let quantity = try Quantity(Int.random(in: 0...80, using: &dice))
    func best(_ split: Split) -> Int {
      split.shares.filter { $0.demand.rank == 1 }.reduce(0) { $0 + $1.now.millionths }
    }
    let byClass = try allocate(quantity, to: demands, by: .byClass)
    #expect(best(byClass) >= best(try allocate(quantity, to: demands, by: .byDate)))
  }

  @Test("Pro rata stays within a step of the exact part where nothing is locked", arguments: 0..<300)
  func proRata(seed: Int) throws {
    var dice = Dice(seed: seed)
    let demands = WaitingLines.some(&dice).filter {
      !$0.shipComplete && !$0.isHeld && $0.step == .one && $0.locked.isZero
    }
    let quantity = try Quantity(Int.random(in: 0...40, using: &dice))
    let open = demands.reduce(0) { $0 + $1.open.millionths }
    guard open > quantity.millionths else { return }
    for share in try allocate(quantity, to: demands, by: .proRata).shares {
      let exact = Int128(share.demand.open.millionths) * Int128(quantity.millionths) / Int128(open)
      #expect(abs(Int128(share.now.millionths) - exact) <= 1_000_001)
    }
  }

  @Test("What is expected serves each line as far as it goes and nothing twice", arguments: 0..<300)
  func pegged(seed: Int) throws {
    var dice = Dice(seed: seed)
    let demands = WaitingLines.some(&dice)
    let had = demands.reduce(0) { $0 + $1.had.millionths }
    let arrivals = try (1...4).map { key in
      Arrival(
        key: key, date: Day(number: 20_780) + Int.random(in: -5...20, using: &dice),
        quantity: try Quantity(Int.random(in: 0...20, using: &dice)),
        boundTo: Bool.random(using: &dice) ? Int.random(in: 1...5, using: &dice) : nil)
    }
    let onHand = Quantity(millionths: had + Int.random(in: 0...5, using: &dice) * 1_000_000)
    let pegging = Pegging(supply: Supply(onHand: onHand, arrivals: arrivals), demands: demands)
    for demand in demands {
      let sum = pegging.parts(of: demand.key).reduce(0) { $0 + $1.quantity.millionths }
      #expect(sum == demand.open.millionths)
    }
    for arrival in arrivals {
      let sum = pegging.served(by: arrival.key).reduce(0) { $0 + $1.quantity.millionths }
      #expect(sum <= arrival.quantity.millionths)
    }
    let shelf = pegging.parts.filter { $0.source == .onHand || $0.source == .reserved }
    #expect(shelf.reduce(0) { $0 + $1.quantity.millionths } <= onHand.millionths)
  }
}
