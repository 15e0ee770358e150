import Foundation

/// Measures the full screen as a person meets it: keys in, bytes out, on a pseudo terminal of 120x40.
struct ScreenBench {
  private static let (down, pageDown) = ("\u{1B}OB", "\u{1B}[6~")
  private static let (newOrder, back) = ("\u{1B}[17~", "\u{1B}[24~")
  /// The places of the menu whose lists are measured.
  private static let lists = [
    ("2", "orders"), ("3", "to ship"), ("6", "invoices"), ("7", "customers"), ("8", "items"),
  ]
  let program: String
  let company: String
  let user: String
  let folder: String
  /// The order whose form is measured.
  let order: String

  /// Measures it all; false when the program could not be started.
  func run(_ table: inout BenchTable) -> Bool {
    var starts = Times()
    for _ in 0..<10 {
      guard let terminal = open() else { return false }
      starts.add(terminal.start.time)
    }
    table.times("start to the first screen", starts, target: .milliseconds(80), worst: 99)
    guard let form = open(), let desk = open() else { return false }
    typing(in: form, &table)
    guard let lines = open() else { return false }
    FormBench(order: order).run(on: lines, &table)
    for (place, name) in ScreenBench.lists { list(place, name, on: desk, &table) }
    let before = desk.processorTime
    let bytes = desk.idle(milliseconds: 3_000)
    table.figure("idle for 3 s", bytes, "bytes", atMost: 0)
    table.figure("idle for 3 s", (desk.processorTime - before) * 10, "ms", atMost: 10)
    table.figure("memory of the screen", desk.memory / 1_024, "MB", atMost: 80)
    return true
  }

  private func open() -> BenchTerminal? {
    BenchTerminal(program, company: company, user: user, folder: folder)
  }

  private func typing(in terminal: BenchTerminal, _ table: inout BenchTable) {
    // The first letter says in the title that something has changed: it is no usual one.
    _ = terminal.type(ScreenBench.newOrder)
    _ = terminal.type("x")
    terminal.measure(
      "a typed character", target: .milliseconds(4), bytes: 48,
      (0..<100).map { $0 % 16 < 8 ? "a" : "\u{7F}" }, &table)
  }

  private func list(_ place: String, _ name: String, on terminal: BenchTerminal, _ table: inout BenchTable) {
    _ = terminal.type(place + "\r")
    _ = terminal.type(ScreenBench.down)
    // As many rows down as stay in sight.
    terminal.measure(
      "\(name): a row down", target: .milliseconds(10), bytes: 300,
      Array(repeating: ScreenBench.down, count: 33), &table)
    terminal.measure(
      "\(name): a page down", target: .milliseconds(10), bytes: nil,
      Array(repeating: ScreenBench.pageDown, count: 50), &table)
    _ = terminal.type(ScreenBench.back)
    _ = terminal.type(place + "\r")
    let downs = terminal.type(String(repeating: ScreenBench.down, count: 200))
    table.figure("\(name): 200 queued rows down", downs.bytes, "bytes", atMost: 3_072)
    _ = terminal.type(ScreenBench.back)
  }
}

extension BenchTerminal {
  /// Types keys one after another and tells how long the screen took to answer each, and with how many bytes.
  func measure(
    _ what: String, target: Duration, bytes limit: Int?, _ keys: [String], _ table: inout BenchTable
  ) {
    var times = Times()
    var most = 0
    for key in keys {
      let answer = type(key)
      // A key at the end of a list changes nothing and has no answer.
      if answer.bytes > 0 { times.add(answer.time) }
      most = max(most, answer.bytes)
    }
    table.times(what, times, target: target, worst: 99)
    table.figure(what, most, "bytes", atMost: limit)
  }
}
