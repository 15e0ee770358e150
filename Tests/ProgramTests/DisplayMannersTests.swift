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
        #"{"action":"customer.create","with":{"account":"X\#($0)","name":"\#($1)","currency":"USD"}}"#
      })
    let tmux = try Tmux(workshop)
    try tmux.type("7")
    try tmux.press("Enter")
    try tmux.wait(for: "X8")
    let rows = try tmux.lines.filter { $0.contains("USD") }
    #expect(rows.count >= names.count)
    let columns = Set(rows.compactMap { row in row.range(of: "USD").map { width(row[..<$0.lowerBound]) } })
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
    arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGINT])
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
    if signal == SIGSEGV || signal == SIGABRT { #expect(status & 0x7F == signal) }
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
    // tmux leaves out cells at the end that are not coloured.
    #expect(width(plain(selected)) == 80, "\(selected.debugDescription)")
    #expect(selected.contains("\u{1B}["))
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
    terminal.type("3\r")
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
  }
}
