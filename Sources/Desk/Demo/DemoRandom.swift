/// The numbers that the demo company is drawn from: a small generator (SplitMix64) that gives the same ones each time.
struct DemoRandom: RandomNumberGenerator {
  private var state: UInt64

  /// Begins at a seed.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of a range.
  ///
  /// The standard library may change how it draws from a range; this one stays.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next() % width)
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of a list; nil of an empty one.
  mutating func pick<Element>(_ list: [Element]) -> Element? {
    list.isEmpty ? nil : list[number(0...(list.count - 1))]
  }

  /// One of a list that has a first element for certain.
  mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
    let place = number(0...others.count)
    return place == 0 ? first : others[place - 1]
  }

  /// A place in a list of so many in which the first ones come up far more often than the last.
  mutating func skewed(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    return min(number(0...(count - 1)), number(0...(count - 1)))
  }
}
