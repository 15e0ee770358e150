import Testing

@testable import CursesTerminal

@Suite struct FrameBytesTests {
  private func shortened(_ text: String) -> String {
    String(decoding: FrameBytes.shortened(Array(text.utf8)), as: UTF8.self)
  }

  @Test func aPlaceInTheSameRowIsAddressedByItsColumn() {
    #expect(shortened("\u{1B}[4;8Hab\u{1B}[4;40Hü\u{1B}[12;3Hd") == "\u{1B}[4;8Hab\u{1B}[40Gü\u{1B}[12;3Hd")
    #expect(shortened("\r\u{1B}[7dab\u{1B}[7;40Hc") == "\r\u{1B}[7dab\u{1B}[40Gc")
  }

  @Test(arguments: ["\u{1B}[0;1m", "\u{1B}[5X", "\u{1B}[K", "\u{1B}[9G", "\u{1B}(B", "\r", "\u{8}"])
  func whatStaysInTheRowKeepsItKnown(_ between: String) {
    #expect(shortened("\u{1B}[4;8H\(between)\u{1B}[4;40H") == "\u{1B}[4;8H\(between)\u{1B}[40G")
  }

  @Test(arguments: [
    "\u{1B}[H", "\u{1B}[2A", "\n", "\u{B}", "\u{1B}[1;9r", "\u{1B}[3S", "\u{1B}M", "\u{1B}[J", "\u{1B}[?25h",
    "\u{1B}7",
  ])
  func whatMayLeaveTheRowLeavesTheAddressWhole(_ between: String) {
    let text = "\u{1B}[4;8H\(between)\u{1B}[4;40H"
    #expect(shortened(text) == text)
  }

  @Test(arguments: ["\u{1B}", "\u{1B}[", "\u{1B}[4;", "a\u{1B}("])
  func aSequenceCutOffAtTheEndStaysAsItIs(_ text: String) {
    #expect(shortened(text) == text)
  }
}
