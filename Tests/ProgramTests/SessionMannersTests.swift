import Foundation
import Glibc
import Testing

@Suite("Manners of sessions", .enabled(if: Tmux.isInstalled, Tmux.missing), .serialized)
struct SessionMannersTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Begins an order with so many whole lines; the cursor waits in the next one.
  private func begin(_ tmux: Tmux, lines: Int) throws {
    try tmux.press("F6")
    try tmux.wait(for: "New order")
    try tmux.send(Array(("ACME\r\r\r" + (0..<lines).map { "I\($0 + 1)\r\($0 + 4)\r" }.joined()).utf8))
    try tmux.wait("the line after the last one") { _ in
      try tmux.cursor.row == 5 + lines && tmux.cursor.column < 30
    }
  }

  @Test(
    "B21 a line that drops loses nothing that was typed; killed, at most the field",
    arguments: [SIGHUP, SIGTERM, SIGKILL])
  func dropping(_ signal: Int32) throws {
    let tmux = try Tmux(workshop)
    try begin(tmux, lines: 3)
    try tmux.type("I9")
    try tmux.wait(for: "I9")
    _ = try Program.waits { try workshop.sql("select title from draft").first?.contains("3 lines") == true }
    kill(try tmux.process, signal)
    try tmux.waitForEnd()
    #expect(try workshop.sql("pragma integrity_check") == ["ok"])

    let again = try Tmux(workshop)
    try again.wait(for: "draft")
    #expect(try again.screen.contains("order for ACME"))
    try again.press("Enter")
    try again.wait(for: "Item 3")
    let screen = try again.screen
    #expect(screen.contains("Item 1") && screen.contains("Item 2"))
    if signal != SIGKILL { #expect(screen.contains("I9")) }
    try again.press("F10")
    try again.wait(for: "SO-000001 is made")
    #expect(try workshop.sql("select count(*) from draft") == ["0"])
    #expect(try workshop.sql("select count(*) from sales_order_line") == [signal == SIGKILL ? "3" : "4"])
  }

  @Test(
    "B21 a lost terminal ends the program at once, with the hangup signal ignored too",
    arguments: [false, true])
  func lostTerminal(_ ignored: Bool) throws {
    let terminal = try PseudoTerminal(workshop, ignoresHangup: ignored)
    try terminal.wait(for: "Nothing waits.")
    terminal.hangUp()
    #expect(terminal.end() == 0)
  }

  @Test("B22 Ctrl-Z goes to the shell with a sane terminal; fg comes back whole in the new size")
  func stopping() throws {
    let shell = "bash --norc --noprofile"
    let tmux = try Tmux(shell, environment: workshop.environment.merging(["PS1": "shell> "]) { $1 })
    try tmux.wait(for: "shell>")
    try tmux.type("clear; '\(try Program.path())'")
    try tmux.press("Enter")
    try tmux.wait(for: "number, =so 1042")
    try tmux.press("C-z")
    try tmux.wait(for: "Stopped")
    try tmux.type("clear; stty -a")
    try tmux.press("Enter")
    try tmux.wait(for: "\nisig icanon iexten echo ")
    try tmux.resize(columns: 100, rows: 30)
    try tmux.type("fg")
    try tmux.press("Enter")
    try tmux.wait(for: "number, =so 1042")
    try tmux.wait("the layout of 100 columns") { screen in
      screen.split(separator: "\n").contains { $0.count == 100 && $0.allSatisfy { $0 == "─" } }
    }
  }

  @Test("B22 a desk without a shell says so and goes on", arguments: [[], ["--no-suspend"]])
  func noShell(_ options: [String]) throws {
    // The program leads its session here: nothing could continue it.
    let terminal = try PseudoTerminal(workshop, options: options)
    try terminal.wait(for: "Nothing waits.")
    terminal.type("\u{1A}")
    try terminal.wait(for: "no shell to go to")
    #expect(terminal.end(upTo: 0.1) == nil)
  }

  @Test("B22 whoever started the program with --no-suspend keeps it in front of a shell too")
  func suspendRefused() throws {
    let tmux = try Tmux(
      "bash --norc --noprofile", environment: workshop.environment.merging(["PS1": "shell> "]) { $1 })
    try tmux.wait(for: "shell>")
    try tmux.type("clear; '\(try Program.path())' --no-suspend")
    try tmux.press("Enter")
    try tmux.wait(for: "number, =so 1042")
    try tmux.press("C-z")
    try tmux.wait(for: "no shell to go to")
  }

  @Test("B23 letters and Esc never leave the program; what was typed and left is offered again")
  func quitting() throws {
    let tmux = try Tmux(workshop)
    try tmux.press("q", "Q", "x", "Escape", "Escape", "Escape")
    try tmux.wait(for: "F3 leaves the program.")
    #expect(try !tmux.isDead)
    try begin(tmux, lines: 1)
    try tmux.press("F3")
    try tmux.wait(for: "Leave New order?")
    try tmux.type("n")
    try tmux.wait(for: "order for ACME, 1 line")
    try tmux.press("Enter")
    try tmux.wait(for: "Item 1")
    #expect(try tmux.screen.contains("changed"))
  }

  @Test("B23 F3 ends at once when nothing was typed")
  func quittingClean() throws {
    let tmux = try Tmux(workshop)
    try tmux.press("F6")
    try tmux.wait(for: "New order")
    try tmux.press("F3")
    try tmux.wait(for: "number, =so 1042")
    try tmux.press("F3")
    try tmux.waitForEnd()
  }

  @Test("B24 the cursor goes with the focus in forms and lists")
  func focus() throws {
    let tmux = try Tmux(workshop)
    try begin(tmux, lines: 2)
    let (column, row) = try tmux.cursor
    try tmux.press("Tab")
    try tmux.wait("the cursor on the next cell") { _ in
      try tmux.cursor.row == row && tmux.cursor.column > column
    }
    try tmux.press("Up")
    try tmux.wait("the cursor on the line above") { _ in try tmux.cursor.row == row - 1 }
  }

  @Test("B25 a lock of another program holds up neither keys nor the save behind them")
  func lockHeld() throws {
    let tmux = try Tmux(workshop)
    try begin(tmux, lines: 1)
    let sqlite = try #require(Program.find("sqlite3"))
    let holder = try Program.spawn(
      "/bin/sh",
      ["-c", "(echo 'begin immediate;'; sleep 3; echo 'commit;') | '\(sqlite)' '\(workshop.company)'"],
      environment: workshop.environment, sets: 0
    ) { _ in }
    _ = try Program.waits(upTo: 2) {
      try Program.run(sqlite, [workshop.company, "begin immediate; rollback;"]).status != 0
    }
    try tmux.send(Array("I2\r7\rI3\r".utf8))
    try tmux.wait(for: "Item 3")
    try tmux.type("9")
    try tmux.press("F10")
    try tmux.wait(for: "SO-000001 is made")
    waitpid(holder, nil, 0)
    #expect(try workshop.sql("select count(*) from sales_order_line") == ["3"])
  }

  @Test("B25 the second of two who change one order is told who changed what, and loses nothing")
  func conflict() throws {
    let first = try Tmux(workshop)
    try begin(first, lines: 1)
    try first.press("F10")
    try first.wait(for: "SO-000001 is made")
    let second = try Tmux(workshop)
    try second.type("=so 1")
    try second.press("Enter")
    try second.wait(for: "Sales order SO-000001")
    try second.wait(for: "Item 1")
    for (tmux, item) in [(first, "I2"), (second, "I3")] {
      try tmux.press("F6")
      try tmux.type(item)
      try tmux.press("Enter")
      try tmux.wait(for: item == "I2" ? "Item 2" : "Item 3")
    }
    try first.press("F10")
    try first.wait(for: "SO-000001 is saved")
    try second.press("F10")
    let screen = try second.wait("the conflict") { $0.lowercased().contains("ann") && $0.contains("changed") }
    #expect(screen.contains("Item 3"))
    #expect(try workshop.sql("select item from sales_order_line order by 1") == ["I1", "I2"])
  }

  @Test("B28 a broken keys.toml is told with its line, and the rest of it holds")
  func brokenKeys() throws {
    try workshop.configure("keys.toml", "[keys]\n\"home.new-order\" = [\"F4\"\nhelp = \"F2\"\n")
    let tmux = try Tmux(workshop)
    try tmux.wait(for: "keys.toml:")
    try workshop.configure("keys.toml", "[keys]\n\"home.new-ordr\" = \"F4\"\nhelp = \"F2\"\n")
    let again = try Tmux(workshop)
    try again.wait(for: "keys.toml:2:")
    try again.press("F2")
    try again.wait(for: "Help: Docket")
  }

  @Test("B28 a keys.toml that is not UTF-8 is told with its line, and the rest of it holds")
  func foreignKeys() throws {
    let bytes = Array("[keys]\n# f".utf8) + [0xFC, 0x0A] + Array("help = \"F2\"\n".utf8)
    try workshop.configure("keys.toml", bytes)
    let tmux = try Tmux(workshop)
    try tmux.wait(for: "keys.toml:2:")
    try tmux.press("F2")
    try tmux.wait(for: "Help: Docket")
  }

  @Test("B30 twenty thousand keys make the program no larger, and idle it sends nothing and works nothing")
  func memory() throws {
    let terminal = try PseudoTerminal(workshop)
    try terminal.wait(for: "Nothing waits.")
    // Opens a list, searches it, moves, leaves the search and the list: 11 keys.
    let round = "8\rite\u{1B}OB\u{1B}OB\u{1B}OB\u{1B}OA\u{1B}[24~\u{1B}[24~"
    func type(_ rounds: Int) throws {
      for _ in 0..<rounds / 10 {
        terminal.type(String(repeating: round, count: 10))
        terminal.read(for: 5)
        terminal.forget()
      }
      // Once all keys were obeyed, the menu takes what is typed.
      terminal.type("zq")
      try terminal.wait(for: "zq", upTo: 60)
      terminal.type("\u{7F}\u{7F}")
      terminal.settle()
    }
    func statistics(_ name: String) throws -> [Int] {
      let text = try String(contentsOfFile: "/proc/\(terminal.process)/\(name)", encoding: .utf8)
      return text.split(separator: ") ").last.map { $0.split(separator: " ").map { Int($0) ?? 0 } } ?? []
    }
    func resident() throws -> Int { try statistics("statm")[1] * 4 }
    try type(200)
    let before = try resident()
    try type(1_640)
    let after = try resident()
    #expect(after - before < 5_000, "\(after - before) kilobytes after \(before)")
    terminal.forget()
    let worked = try terminal.ticks
    for _ in 0..<30 { terminal.read(for: 100) }
    #expect(terminal.output.isEmpty)
    #expect(try terminal.ticks - worked <= 1, "hundredths of a second while nobody typed")
    #expect(terminal.end(upTo: 0.1) == nil)
  }
}
