import Desk
import Sales
import Store

/// Measures the form of an order of many lines.
struct FormBench {
  /// How many lines the order has.
  static let lines = 2_000
  private static let (down, pageDown, tab) = ("\u{1B}OB", "\u{1B}[6~", "\t")
  let order: String

  /// Makes the order that is measured.
  static func make(_ desk: Desk, items: Int) throws -> String {
    try desk.perform(
      BenchOrder.create(customer: 0, items: (0..<lines).map { $0 * 7 % max(1, items) })
    ).number
  }

  /// Opens the order, moves about in its lines, and types into one.
  func run(on terminal: BenchTerminal, _ table: inout BenchTable) {
    let form = "form of \(FormBench.lines) lines"
    var opening = Times()
    opening.add(terminal.type("=so \(order)\r").time)
    table.times("\(form): opened", opening, target: .milliseconds(30))
    // F6 begins a line behind the last one, from where the cursor goes up into the others.
    _ = terminal.type("\u{1B}[17~")
    let up = "\u{1B}OA"
    terminal.measure(
      "\(form): a row up", target: .milliseconds(10), bytes: nil, Array(repeating: up, count: 60), &table)
    terminal.measure(
      "\(form): a page up", target: .milliseconds(10), bytes: nil,
      Array(repeating: "\u{1B}[5~", count: 60), &table)
    terminal.measure(
      "\(form): a row down", target: .milliseconds(10), bytes: nil,
      Array(repeating: FormBench.down, count: 60), &table)
    terminal.measure(
      "\(form): a page down", target: .milliseconds(10), bytes: nil,
      Array(repeating: FormBench.pageDown, count: 20), &table)
    // Into the quantity, where the first character replaces what stands there.
    _ = terminal.type(FormBench.tab + FormBench.tab + "1")
    terminal.measure(
      "\(form): a typed character", target: .milliseconds(4), bytes: 48,
      (0..<100).map { $0 % 8 < 4 ? "1" : "\u{7F}" }, &table)
  }
}
