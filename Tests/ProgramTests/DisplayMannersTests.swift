import Foundation
import Glibc
import Terminal
import Testing

@Suite("Manners of the display", .enabled(if: Tmux.isInstalled, Tmux.missing), .serialized)
struct DisplayMannersTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
  }

  /// The columns that a text takes, as the C library counts them.
  private func width(_ text: some StringProtocol) -> Int {
    DisplayText.width(of: String(text))
  }

  /// A text without the sequences that colour it.
  private func plain(_ text: some StringProtocol) -> String {
    String(text).replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
  }

  @Test("B10 names in any script keep the columns behind them, down to 60 columns")
  func scripts() throws {
    let names = [
      "顧客", "한글", "e\u{301}", "👩‍👩‍👧", "🇩🇪", "⚠️", "नमस्ते", "a\u{200B}b", String(repeating: "株式", count: 40),
    ]
    try workshop.fill(
      names.enumerated().map {
        #"{"action":"customer.create","with":{"account":"X\#($0)","name":"\#($1)","phone":"555-1","currency":"USD"}}"#
      })
    let tmux = try Tmux(workshop)
    try tmux.type("7")
    try tmux.press("Enter")
    try tmux.wait(for: "X8")
    let rows = try tmux.lines.filter { $0.contains("555-1") }
    #expect(rows.count >= names.count)
    let columns = Set(rows.compactMap { row in row.range(of: "555-1").map { width(row[..<$0.lowerBound]) } })
    #expect(columns.count == 1, "\(rows)")
    let first = try tmux.screen
    for columns in stride(from: 79, through: 59, by: -1) {
      try tmux.resize(columns: columns, rows: 24)
      try tmux.wait("the layout of \(columns) columns") { screen in
        columns < 60
          ? screen.contains("at least 60x15")
          : screen.contains("X8") && screen.split(separator: "\n").allSatisfy { width($0) <= columns }
      }
      #expect(try !tmux.screen.contains("\u{FFFD}"))
    }
    try tmux.resize(columns: 80, rows: 24)
    try tmux.wait("the first screen again") { $0 == first }
  }

  @Test(
    "B11 any size is survived with any dialog open, and repainted without a key",
    arguments: ["F1", "F9", "F6", ""])
  func resizing(_ key: String) throws {
    let tmux = try Tmux(workshop)
    if !key.isEmpty { try tmux.press(key) }
    try tmux.wait("the dialog") { key.isEmpty || !$0.contains("Nothing waits.") || $0.contains("┌") }
    usleep(300_000)
    let first = try tmux.screen
    for (columns, rows) in [(1, 1), (10, 3), (79, 23), (400, 120), (60, 15), (200, 60)] {
      try tmux.resize(columns: columns, rows: rows)
      if columns >= 60 {
        try tmux.wait("\(columns)x\(rows)") {
          $0.contains("F1 Help") || $0.contains("F1 ") || $0.contains("F10")
        }
      }
      #expect(try !tmux.isDead)
    }
    try tmux.resize(columns: 80, rows: 24)
    try tmux.wait("the first screen again") { $0 == first }
  }

  @Test(
    "B12 unknown kinds of terminals are served",
    arguments: ["xterm-kitty", "vt100", "nosuchterm", "screen-256color", "linux", "xterm-ghostty", nil])
  func kinds(_ kind: String?) throws {
    let terminal = try PseudoTerminal(workshop, environment: ["TERM": kind])
    try terminal.wait(for: "Nothing waits.")
    terminal.type("\u{1B}OR")
    #expect(terminal.end() == 0)
  }

  @Test("B12 a dumb terminal is told so in a line and ends with 2")
  func dumb() throws {
    let terminal = try PseudoTerminal(workshop, environment: ["TERM": "dumb"])
    let status = try #require(terminal.end())
    #expect((status >> 8) & 0xFF == 2)
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(terminal.text.contains("docket --help"))
  }

  @Test(
    "B13 whatever ends the program, the terminal is as it was",
    arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT, SIGINT])
  func restoring(_ signal: Int32) throws {
    let terminal = try PseudoTerminal(workshop)
    try terminal.wait(for: "Nothing waits.")
    #expect(!terminal.isRestored)
    kill(terminal.process, signal)
    if signal == SIGINT {
      // Another program's interrupt may be ignored; the desk is then left by its key.
      terminal.read(for: 500)
      terminal.type("\u{1B}OR")
    }
    let status = try #require(terminal.end())
    if signal == SIGTERM || signal == SIGHUP { #expect(status == 0) }
    if [SIGSEGV, SIGABRT, SIGQUIT].contains(signal) { #expect(status & 0x7F == signal) }
    #expect(terminal.isRestored)
    for (on, off) in [
      ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?2004h", "\u{1B}[?2004l"), ("\u{1B}[?1h", "\u{1B}[?1l"),
      ("\u{1B}[?1000h", "\u{1B}[?1000l"), ("\u{1B}[?25l", "\u{1B}[?25h"),
    ] { #expect(terminal.isOff(on, off), "\(on.debugDescription)") }
    #expect(!terminal.text.contains("Press space"))
  }

  @Test(
    "B15 the selected row is coloured to its edge on every kind",
    arguments: ["screen", "screen-256color", "tmux-256color", "linux", "vt100"])
  func background(_ kind: String) throws {
    let tmux = try Tmux(workshop, options: "--theme dark", environment: ["TERM": kind])
    try tmux.type("8")
    try tmux.press("Enter")
    try tmux.wait(for: "Item 9")
    let row = try tmux.cursor.row
    let selected = try #require(
      try tmux.coloured.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(row).first)
    // What the terminal itself erases in the background's colour (only "linux" does) is not read back at the end.
    #expect(width(plain(selected)) == 80 || kind == "linux", "\(selected.debugDescription)")
    // One background from the mark at the left to the right edge.
    let behindMark = try #require(selected.split(separator: /[→>]/, maxSplits: 1).last)
    let others = behindMark.dropLast(6).firstMatch(of: /\u{1B}\[([0-9;]*;)?(0|49|4[0-7]|48;[0-9;]*)?m/)
    #expect(others == nil, "\(selected.debugDescription)")
  }

  @Test("B16 NO_COLOR sends no colour, and lateness is a word")
  func noColor() throws {
    let made = try workshop.run(
      ["--date", "2020-01-02", "run", "-"],
      input: #"{"action":"order.create","with":{"customer":"ACME","lines":[{"item":"I1","quantity":"5"}]}}"#
        + "\n")
    #expect(made.status == 0, "\(made.output)")
    let terminal = try PseudoTerminal(workshop, environment: ["NO_COLOR": "1"])
    try terminal.wait(for: "LATE")
    terminal.type("10\r")
    try terminal.wait(for: "Acme Ltd")
    terminal.settle()
    let colour = #/\u{1B}\[[0-9;]*(3[0-7]|4[0-7]|38;|48;|9[0-7]|10[0-7])[0-9;]*m/#
    #expect(terminal.text.firstMatch(of: colour) == nil)
  }

  @Test("B17 locales that are not there or not UTF-8 are survived", arguments: ["C", "en_DE.UTF-8", "POSIX"])
  func locales(_ locale: String) throws {
    let terminal = try PseudoTerminal(workshop, environment: ["LC_ALL": locale, "LANG": locale])
    try terminal.wait(for: "Nothing waits.")
    #expect(!terminal.text.contains("M-"))
  }

  @Test("B17 with --ascii only ASCII is sent")
  func ascii() throws {
    try workshop.fill([
      #"{"action":"customer.create","with":{"account":"X","name":"顧客 Müller","currency":"USD"}}"#
    ])
    let terminal = try PseudoTerminal(workshop, options: ["--ascii"])
    try terminal.wait(for: "Nothing waits.")
    terminal.type("7\r")
    try terminal.wait(for: "Acorn")
    terminal.settle()
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("B18 Ctrl-L takes away what other programs wrote on the terminal")
  func broadcast() throws {
    let tmux = try Tmux(workshop)
    let first = try tmux.screen
    let tty = try #require(FileHandle(forWritingAtPath: try tmux.ask("#{pane_tty}")))
    try tty.write(contentsOf: Data("BROADCAST\r\n\r\nBROADCAST".utf8))
    try tmux.wait(for: "BROADCAST")
    try tmux.press("C-l")
    try tmux.wait("the first screen again") { $0 == first }
  }

  @Test("B18 what other programs write to standard error goes to the log, and the message row tells of it")
  func logLine() throws {
    let tmux = try Tmux(workshop)
    let log = workshop.folder + "/state/docket/docket.log"
    let file = try #require(FileHandle(forWritingAtPath: log))
    try file.seekToEnd()
    try file.write(contentsOf: Data("lp: no such printer\n".utf8))
    try tmux.wait(for: "1 new log line")
    #expect(try tmux.screen.contains("lp: no such printer") || tmux.screen.contains("docket.log"))
    try tmux.press("Down")
    try tmux.wait("the end of the message") { !$0.contains("new log line") }
  }

  @Test(
    "B19 a full terminal is waited for without work, loses no byte, and does not keep the program from ending"
  )
  func fullTerminal() throws {
    let terminal = try PseudoTerminal(workshop, columns: 250, rows: 100)
    try terminal.wait(for: "Nothing waits.")
    terminal.type("8\r")
    try terminal.wait(for: "Item 9")
    terminal.settle()
    terminal.forget()
    for _ in 0..<40 {
      terminal.type("\u{0C}")
      usleep(20_000)
    }
    terminal.type("zzz")
    let worked = try terminal.ticks
    usleep(1_500_000)
    #expect(try terminal.ticks - worked <= 3, "hundredths of a second while the terminal was full")
    try terminal.wait(for: "Nothing here.")
    terminal.settle()
    // Every frame that was begun came whole: each ends with the key bar.
    let frames = terminal.text.components(separatedBy: "Leave").count - 1
    #expect(frames >= 2)
    #expect(terminal.text.components(separatedBy: "Back").count - 1 == frames, "\(frames) frames")
    for _ in 0..<40 {
      terminal.type("\u{0C}")
      usleep(20_000)
    }
    kill(terminal.process, SIGTERM)
    usleep(1_500_000)
    #expect(terminal.end(upTo: 2) == 0)
  }

  @Test("B19 a row down costs few bytes and idling none")
  func bytes() throws {
    let terminal = try PseudoTerminal(workshop)
    try terminal.wait(for: "Nothing waits.")
    terminal.type("8\r")
    try terminal.wait(for: "Item 9")
    terminal.settle()
    terminal.forget()
    terminal.type("\u{1B}OB")
    terminal.settle()
    #expect((1...300).contains(terminal.output.count), "\(terminal.output.count) bytes")
    terminal.forget()
    terminal.type(String(repeating: "\u{1B}OB", count: 200))
    terminal.settle()
    #expect(terminal.output.count <= 3_000, "\(terminal.output.count) bytes")
    terminal.forget()
    terminal.read(for: 2_500)
    #expect(terminal.output.isEmpty)
    #expect(!terminal.text.contains("\u{1B}[2J"))
  }

  @Test("B20 the mouse is the terminal's own")
  func mouse() throws {
    let tmux = try Tmux(workshop)
    #expect(try tmux.ask("#{mouse_any_flag}") == "0")
    try tmux.press("F9")
    try tmux.type("mouse on")
    try tmux.press("Enter")
    try tmux.wait("the mouse of the program") { _ in try tmux.ask("#{mouse_any_flag}") == "1" }
    try tmux.press("F3")
    try tmux.waitForEnd()
    #expect(try tmux.ask("#{mouse_any_flag}") == "0")
  }

  @Test("B20 the mouse that was asked for goes to rows, turns the wheel and presses keys of the bar")
  func clicks() throws {
    let tmux = try Tmux(workshop)
    try tmux.press("F9")
    try tmux.type("mouse on")
    try tmux.press("Enter")
    try tmux.type("8")
    try tmux.press("Enter")
    try tmux.wait(for: "Item 9")
    let top = try tmux.cursor.row
    try tmux.send(Array("\u{1B}[<0;10;\(top + 3)M\u{1B}[<0;10;\(top + 3)m".utf8))
    try tmux.wait("the third row") { _ in try tmux.cursor.row == top + 2 }
    try tmux.send(Array("\u{1B}[<65;10;8M".utf8))
    try tmux.wait("three rows further") { _ in try tmux.cursor.row == top + 5 }
    try tmux.send(Array("\u{1B}[<0;2;24M".utf8))
    try tmux.wait(for: "Help: Items")
  }

  @Test("B20 a row is copied to the clipboard of the terminal")
  func copying() throws {
    let terminal = try PseudoTerminal(workshop)
    try terminal.wait(for: "Nothing waits.")
    terminal.type("8\r")
    try terminal.wait(for: "Item 9")
    terminal.type("\u{1B}[20~")
    try terminal.wait(for: "Commands")
    terminal.type("clipboard\r")
    try terminal.wait(for: "\u{1B}]52;c;")
    try terminal.wait(for: "\u{07}")
    let coded = try #require(terminal.text.firstMatch(of: /\u{1B}\]52;c;([A-Za-z0-9+\/=]*)\u{07}/)?.1)
    let copied = String(decoding: try #require(Data(base64Encoded: String(coded))), as: UTF8.self)
    #expect(copied.hasPrefix("I1\tItem 1"), "\(copied)")
  }
}
