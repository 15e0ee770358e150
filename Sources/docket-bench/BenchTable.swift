/// The table of what was measured.
struct BenchTable {
  private(set) var hasFallenShort = false

  /// Writes the heading.
  func begin() {
    row("what", "median", "worst", "target", "")
    row("----", "------", "-----", "------", "")
  }

  /// Writes a line of times in milliseconds; what so many per cent don't exceed is held against the target.
  mutating func times(_ what: String, _ times: Times, target: Duration?, worst percent: Int = 95) {
    let worst = times.percentile(percent)
    let verdict = target.map { worst <= $0 ? "pass" : "falls short" } ?? ""
    if verdict == "falls short" { hasFallenShort = true }
    row(
      what, times.percentile(50).milliseconds, worst.milliseconds,
      target.map { "<= \($0.milliseconds)" } ?? "",
      verdict)
  }

  /// Writes a line of a figure that should be at most, or at least, so much.
  mutating func figure(_ what: String, _ value: Int, _ unit: String, atMost: Int? = nil, atLeast: Int? = nil)
  {
    let passes = (atMost.map { value <= $0 } ?? true) && (atLeast.map { value >= $0 } ?? true)
    if !passes { hasFallenShort = true }
    let target = atMost.map { "<= \($0)" } ?? atLeast.map { ">= \($0)" } ?? ""
    row(what, "\(value)", unit, target, target.isEmpty ? "" : passes ? "pass" : "falls short")
  }

  private func row(_ what: String, _ columns: String...) {
    let padded = what + String(repeating: " ", count: max(1, 40 - what.count))
    let rest = columns.dropLast().map { String(repeating: " ", count: max(0, 12 - $0.count)) + $0 }.joined()
    print(padded + rest + "  " + (columns.last ?? ""))
  }
}
