/// The times of something that was done several times.
struct Times {
  private(set) var all: [Duration] = []

  /// Does the work and keeps how long it took.
  mutating func measure<Value>(_ work: () throws -> Value) rethrows -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    defer { all.append(clock.now - start) }
    return try work()
  }

  /// Keeps a time that was measured elsewhere.
  mutating func add(_ time: Duration) { all.append(time) }

  /// The time that so many per cent of all did not exceed.
  func percentile(_ percent: Int) -> Duration {
    let sorted = all.sorted()
    guard !sorted.isEmpty else { return .zero }
    return sorted[min(sorted.count - 1, (sorted.count * percent + 99) / 100 - 1)]
  }

  /// All of them together.
  var sum: Duration { all.reduce(.zero, +) }
}

extension Duration {
  /// Whole microseconds.
  var microseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }

  /// Milliseconds with two decimals.
  var milliseconds: String {
    let hundredths = microseconds / 10
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count < 2 ? "0" : "")\(rest)"
  }
}
