import Foundation
import Glibc
import Testing

@Suite("B13 A fault of the program itself", .serialized) struct TrapMannersTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("a trap gives the terminal back as it was, promptly, leaves its report, and loses no draft")
  func trap() throws {
    let terminal = try PseudoTerminal(workshop, options: ["--debug-trap"])
    try terminal.wait(for: "Backorders by age")
    #expect(!terminal.isRestored)
    terminal.type("\u{1B}[17~ACME\rR77\r\rI1\r5\rI2\r")
    let status = try #require(terminal.end(upTo: 30))
    #expect([SIGILL, SIGTRAP].contains(status & 0x7F), "ended with \(status)")
    #expect(terminal.isRestored)
    for (on, off) in [
      ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?2004h", "\u{1B}[?2004l"), ("\u{1B}[?1h", "\u{1B}[?1l"),
      ("\u{1B}[?1000h", "\u{1B}[?1000l"), ("\u{1B}[?25l", "\u{1B}[?25h"),
    ] { #expect(terminal.isOff(on, off), "\(on.debugDescription)") }
    #expect(!terminal.text.contains("Press space"))

    let state = workshop.folder + "/state/docket"
    let reports = try FileManager.default.contentsOfDirectory(atPath: state).filter { $0.hasSuffix(".log") }
    let texts = try reports.map { try String(contentsOfFile: "\(state)/\($0)", encoding: .utf8) }
    #expect(texts.contains { $0.contains("--debug-trap") || $0.contains("TrappingDevice") }, "\(reports)")

    #expect(try workshop.sql("pragma integrity_check") == ["ok"])
    let draft = try workshop.sql("select content from draft").joined()
    #expect(draft.contains("R77") && draft.contains("I1") && draft.contains("I2"), "\(draft)")
    let again = try PseudoTerminal(workshop)
    try again.wait(for: "order for ACME")
    again.type("\u{1B}OR")
    #expect(again.end() == 0)
  }

  @Test("a trap on an untouched screen ends within seconds")
  func promptly() throws {
    let terminal = try PseudoTerminal(workshop, options: ["--debug-trap"])
    let status = try #require(terminal.end(upTo: 15), "it goes on")
    #expect(status & 0x7F != 0)
    #expect(terminal.isRestored)
  }
}
