import Foundation
import Glibc
import Testing

@Suite("Manners of input", .enabled(if: Tmux.isInstalled, Tmux.missing), .serialized) struct InputMannersTests
{
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// The desk with a new order whose cursor is in the first line's item.
  private func order(_ columns: Int = 80) throws -> Tmux {
    let tmux = try Tmux(workshop, columns: columns)
    try tmux.press("F6")
    try tmux.wait(for: "New order")
    try tmux.type("ACME")
    try tmux.press("Enter", "F6")
    try tmux.wait(for: "Acme Ltd")
    try tmux.wait("the cursor in the lines") { _ in try tmux.cursor.row > 4 }
    return tmux
  }

  @Test("B1 Esc answers at once")
  func escape() throws {
    let tmux = try Tmux(workshop)
    try tmux.press("F9")
    try tmux.wait(for: "Commands")
    try tmux.press("Escape")
    try tmux.wait("the end of the dialog without another key", upTo: 2) { !$0.contains("Commands") }
  }

  @Test("B1 whoever wishes Esc to wait longer sets ESCDELAY", arguments: [nil, "400"])
  func escapeDelay(_ wish: String?) throws {
    let terminal = try PseudoTerminal(workshop, environment: ["ESCDELAY": wish])
    try terminal.wait(for: "Backorders by age")
    terminal.type("\u{1B}[20~")
    try terminal.wait(for: "Commands")
    terminal.settle()
    terminal.forget()
    let clock = ContinuousClock()
    let start = clock.now
    terminal.type("\u{1B}")
    while terminal.output.isEmpty, start.duration(to: clock.now) < .seconds(5) { terminal.read(for: 5) }
    let answer = start.duration(to: clock.now)
    #expect(wish == nil ? answer < .milliseconds(400) : answer >= .milliseconds(400), "\(answer)")
    #expect(!terminal.output.isEmpty)
  }

  @Test("B6 while the screen is up the terminal keeps neither Ctrl-S nor Ctrl-C to itself")
  func rawModes() throws {
    let terminal = try PseudoTerminal(workshop)
    try terminal.wait(for: "Backorders by age")
    let now = terminal.settings
    #expect(now.c_iflag & tcflag_t(IXON) == 0)
    #expect(now.c_lflag & tcflag_t(ISIG | ICANON | ECHO) == 0)
  }

  @Test("B2 an arrow torn by a slow line is an arrow, and no text")
  func tornArrow() throws {
    let tmux = try Tmux(workshop)
    try tmux.type("7")
    try tmux.press("Enter")
    try tmux.wait(for: "Acorn")
    let before = try tmux.cursor
    try tmux.send(0x1B)
    try tmux.send(0x5B, 0x42)
    try tmux.wait("the cursor one row down, or the list left") { screen in
      try !screen.contains("Acorn") || tmux.cursor.row != before.row
    }
    #expect(try !tmux.screen.contains("[B"))
    let form = try order()
    try form.type("I")
    try form.send(0x1B, 0x5B)
    try form.send(0x44)
    try form.type("x")
    try form.wait(for: "xI")
    #expect(try !form.screen.contains("[D"))
  }

  @Test("B3 the encodings of a key by different terminals do the same")
  func encodings() throws {
    let tmux = try Tmux(workshop)
    let helps: [[UInt8]] = [[0x1B, 0x4F, 0x50], [0x1B, 0x5B, 0x31, 0x31, 0x7E], [0x1B, 0x5B, 0x5B, 0x41]]
    for bytes in helps {
      try tmux.send(bytes)
      try tmux.wait(for: "Help: Docket")
      try tmux.press("F12")
      try tmux.wait("the end of the help") { !$0.contains("Help: Docket") }
    }
    try tmux.type("8")
    try tmux.press("Enter")
    try tmux.wait(for: "Item 9")
    let top = try tmux.cursor.row
    for (down, up) in [
      ([0x1B, 0x5B, 0x42], [0x1B, 0x5B, 0x41]), ([0x1B, 0x4F, 0x42], [0x1B, 0x4F, 0x41]),
    ]
      as [([UInt8], [UInt8])]
    {
      try tmux.send(down)
      try tmux.wait("one row down") { _ in try tmux.cursor.row == top + 1 }
      try tmux.send(up)
      try tmux.wait("one row up") { _ in try tmux.cursor.row == top }
    }
    let ends: [[UInt8]] = [
      [0x1B, 0x5B, 0x46], [0x1B, 0x4F, 0x46], [0x1B, 0x5B, 0x34, 0x7E], [0x1B, 0x5B, 0x38, 0x7E],
    ]
    let homes: [[UInt8]] = [
      [0x1B, 0x5B, 0x48], [0x1B, 0x4F, 0x48], [0x1B, 0x5B, 0x31, 0x7E], [0x1B, 0x5B, 0x37, 0x7E],
    ]
    for (end, home) in zip(ends, homes) {
      try tmux.send(end)
      try tmux.wait("the last row") { _ in try tmux.cursor.row == top + 9 }
      try tmux.send(home)
      try tmux.wait("the first row") { _ in try tmux.cursor.row == top }
    }
    let before = try tmux.screen
    try tmux.send([0x1B, 0x5B, 0x39, 0x39, 0x7E])
    try tmux.press("Down")
    try tmux.wait("the row after an unknown key") { _ in try tmux.cursor.row == top + 1 }
    #expect(try tmux.lines.first == before.split(separator: "\n").first.map(String.init))
    #expect(try !tmux.screen.contains("99~"))
  }

  @Test(
    "B4 the numeric keypad types digits, the point and Enter",
    arguments: ["xterm-256color", "linux", "screen-256color"])
  func keypad(_ kind: String) throws {
    let tmux = try Tmux(workshop, environment: ["TERM": kind])
    try tmux.press("F6")
    try tmux.type("ACME")
    try tmux.press("Enter", "F6")
    try tmux.type("KG")
    try tmux.press("Enter")
    try tmux.wait("the cursor in the quantity") { _ in try tmux.cursor.column > 30 }
    for byte: UInt8 in [0x71, 0x72, 0x6E, 0x75, 0x4D] { try tmux.send(0x1B, 0x4F, byte) }
    try tmux.wait(for: "12.5")
    try tmux.press("F10")
    try tmux.wait(for: "SO-000001 is made")
    #expect(try workshop.sql("select quantity from sales_order_line") == ["12500000"])
  }

  @Test("B5 both codes of Backspace take the character before the cursor")
  func backspace() throws {
    let tmux = try Tmux(workshop)
    try tmux.type("ABC")
    try tmux.wait(for: "=> ABC")
    try tmux.send(0x7F)
    try tmux.wait("AB") { $0.contains("=> AB ") }
    try tmux.send(0x08)
    try tmux.wait("A") { $0.contains("=> A ") }
  }

  @Test("B6 Ctrl-C asks and keeps what is typed, Ctrl-S saves")
  func controls() throws {
    let tmux = try order()
    try tmux.type("I1")
    try tmux.press("C-c")
    try tmux.wait(for: "Leave New order?")
    try tmux.press("C-c")
    try tmux.wait("the end of the question") { !$0.contains("Leave New order?") }
    #expect(try tmux.screen.contains("I1"))
    try tmux.press("Enter")
    try tmux.type("3")
    try tmux.press("C-s")
    try tmux.wait(for: "SO-000001 is made")
    #expect(try !tmux.isDead)
  }

  @Test("B7 a paste into a list or the menu does nothing but say so; lines of items are offered")
  func pasting() throws {
    let tmux = try Tmux(workshop)
    try tmux.type("7")
    try tmux.press("Enter")
    try tmux.wait(for: "Acorn")
    try tmux.paste("1\n4\n\n")
    try tmux.wait(for: "Nothing was pasted")
    #expect(try workshop.sql("select count(*) from customer") == ["2"])
    let form = try order()
    try form.paste("I1\t5\nI2\t6\nI3\t7\n")
    try form.wait(for: "all 3 right")
    #expect(try workshop.sql("select count(*) from sales_order_line") == ["0"])
    try form.press("F10")
    try form.wait(for: "3 lines taken over")
    try form.press("F10")
    try form.wait(for: "SO-000001 is made")
    #expect(
      try workshop.sql("select quantity from sales_order_line order by 1") == [
        "5000000", "6000000", "7000000",
      ])
  }

  @Test("B8 keys typed before the program has started all arrive")
  func typedBeforeStart() throws {
    let terminal = try PseudoTerminal(workshop, ahead: "abcdefghijklmnopqrstuvwxyzabcd")
    try terminal.wait(for: "abcdefghijklmnopqrstuvwxyzabcd")
  }

  @Test("B8 sixty lines typed blind at once give the same order as typed slowly")
  func sixtyLines() throws {
    let lines = (1...60).map { (item: "I\($0 % 9 + 1)", quantity: $0) }
    let tmux = try Tmux(workshop)
    try tmux.press("F6")
    let text = "ACME\r\r\r" + lines.map { "\($0.item)\r\($0.quantity)\r" }.joined()
    try tmux.send(Array(text.utf8))
    try tmux.press("F10")
    try tmux.wait(for: "SO-000001 is made", upTo: 60)
    try tmux.press("F12")
    try tmux.wait(for: "number, =so 1042")
    try tmux.press("F6")
    try tmux.wait(for: "New order")
    try tmux.send(Array("ACME\r\r\r".utf8))
    for (place, line) in lines.prefix(6).enumerated() {
      try tmux.type(line.item)
      try tmux.press("Enter")
      try tmux.wait("the cursor in the quantity") { _ in try tmux.cursor.column > 30 }
      try tmux.type("\(line.quantity)")
      try tmux.press("Enter")
      try tmux.wait("the next line") { _ in try tmux.cursor.column < 30 && tmux.cursor.row == 6 + place }
    }
    try tmux.press("F10")
    try tmux.wait(for: "SO-000002 is made")
    func saved(_ order: Int) throws -> [String] {
      try workshop.sql(
        "select item, quantity, unit_price, net from sales_order_line where order_id = \(order) order by line_number"
      )
    }
    let blind = try saved(1)
    #expect(blind.count == 60)
    for (line, row) in zip(lines, blind) { #expect(row.hasPrefix("\(line.item)|\(line.quantity)000000|")) }
    #expect(try saved(2) == Array(blind.prefix(6)))
  }

  @Test("B29 a letter in a number is refused with a bell and its reason, and a digit then taken")
  func refusedKey() throws {
    let tmux = try order()
    try tmux.type("I1")
    try tmux.press("Enter")
    try tmux.wait("the cursor in the quantity") { _ in try tmux.cursor.column > 30 }
    try tmux.type("x")
    try tmux.wait(for: "Qty takes a number.")
    try tmux.type("5")
    try tmux.wait("the message gone and the digit taken") {
      !$0.contains("takes a number") && $0.contains("5")
    }
  }
}
