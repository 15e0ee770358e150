import Foundation
import Testing

@Suite("B19 Manners of a slow line", .serialized) struct LineMannersTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// The desk at 120x40 over long lists, with a place of the menu open and its first rows there.
  private func open(
    _ place: String, showing text: String, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try workshop.fillLists()
    let terminal = try PseudoTerminal(workshop, environment: environment, columns: 120, rows: 40)
    try terminal.wait(for: "F1")
    terminal.settle()
    try go(terminal, to: place, showing: text)
    return terminal
  }

  private func go(_ terminal: PseudoTerminal, to place: String, showing text: String) throws {
    terminal.forget()
    terminal.type(place + "\r")
    try terminal.wait(for: text)
    terminal.settle()
  }

  @Test("200 queued Downs, onto rows that are all new, cost at most 3 KB, and a row down 300 bytes")
  func bytes() throws {
    try workshop.fillLists()
    let terminal = try PseudoTerminal(workshop, columns: 120, rows: 40)
    try terminal.wait(for: "F1")
    terminal.settle()
    func cost(_ keys: String) -> Int {
      terminal.forget()
      terminal.type(keys)
      terminal.settle()
      return terminal.output.count
    }
    let lists = [
      ("2", "SO-000240"), ("10", "SO-000001"), ("6", "INV-000240"), ("7", "Acme Ltd"), ("8", "Item 9"),
    ]
    for (place, text) in lists {
      try go(terminal, to: place, showing: text)
      let down = cost("\u{1B}OB")
      #expect((1...300).contains(down), "place \(place): a row down costs \(down) bytes")
      let downs = cost(String(repeating: "\u{1B}OB", count: 200))
      #expect((300...3_000).contains(downs), "place \(place): 200 rows down cost \(downs) bytes")
      _ = cost("\u{1B}[24~")
    }
  }

  @Test("a letter in a form after the first costs at most 48 bytes")
  func letter() throws {
    let terminal = try PseudoTerminal(workshop, columns: 120, rows: 40)
    try terminal.wait(for: "F1")
    terminal.type("\u{1B}[17~")
    try terminal.wait(for: "New order")
    terminal.settle()
    // The first one says in the title that something has changed.
    terminal.type("A")
    terminal.settle()
    for letter in "CME" {
      terminal.forget()
      terminal.type(String(letter))
      terminal.settle()
      #expect((1...48).contains(terminal.output.count), "\(letter) costs \(terminal.output.count) bytes")
    }
  }

  @Test("on a line of 2 KB a second the effect of the last of 50 keys is seen within a second of it")
  func slow() throws {
    let terminal = try open("2", showing: "SO-000240", environment: ["SSH_TTY": "/dev/pts/0"])
    // The first question was asked with the first screen.
    terminal.type("\u{1B}[0n\u{1B}OB")
    _ = terminal.readSlowly(2_000)
    terminal.forget()
    let times = terminal.readSlowly(2_000, typing: Array(repeating: "\u{1B}OB", count: 49) + ["\u{1B}OA"])
    let late = times.lastByte.timeIntervalSince(times.lastKey)
    #expect(late < 1, "the last byte came \(late) s after the last key")
    // The cursor of the screen is in the row that 49 rows down and one up from the second lead to.
    #expect(terminal.text.contains("SO-000190"))
    #expect(terminal.end(upTo: 0.1) == nil)
  }

  @Test("keys typed ahead of a slow line all work, in one frame")
  func typedAhead() throws {
    let terminal = try open("2", showing: "SO-000240", environment: ["SSH_TTY": "/dev/pts/0"])
    terminal.forget()
    let keys = String(repeating: "\u{1B}OB", count: 50)
    let times = terminal.readSlowly(2_000, typing: [keys])
    let expected = Double(terminal.output.count) / 2_000 + 1
    #expect(times.lastByte.timeIntervalSince(times.lastKey) < expected)
    #expect(terminal.output.count < 5_000, "\(terminal.output.count) bytes")
    #expect(terminal.text.contains("SO-000190"))
  }
}

extension Workshop {
  /// Makes 240 customers, items, orders and invoices, so that every list has many screens of rows, no two alike.
  func fillLists() throws {
    let words = ["Brinkmann", "Ødegaard", "Lefèvre", "Świątek", "Hargreaves", "Núñez", "Moretti"]
    let trades = ["Pumps", "Hydraulik", "Water Works", "Bau", "Installations GmbH"]
    var lines: [String] = []
    for number in 1...240 {
      let name = "\(words[number % 7]) \(trades[number % 5]) \(number)"
      lines += [
        #"{"action":"customer.create","with":{"account":"C\#(1000 + number)","name":"\#(name)","currency":"USD"}}"#,
        #"{"action":"item.create","with":{"number":"N\#(1000 + number)","name":"\#(name)","basePrice":"\#(number * 37 % 101).5","cost":"1"}}"#,
        #"{"action":"order.create","as":"o","with":{"customer":"C\#(1000 + number)","lines":[{"item":"I\#(number % 9 + 1)","quantity":"\#(number % 11 + 2)"}]}}"#,
        #"{"action":"slip.post","with":{"orders":["$o.number"],"lines":[{"line":1,"quantity":"1"}]}}"#,
        #"{"action":"invoice.post","with":{"orders":["$o.number"],"choice":"packing-slip"}}"#,
      ]
    }
    try fill(lines)
  }
}
