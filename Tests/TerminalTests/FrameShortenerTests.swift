import Testing

@testable import CursesTerminal

@Suite struct FrameShortenerTests {
  private func shortened(_ text: String, whole: Bool = false, erases: Bool = true) -> String {
    let bytes = FrameShortener.shortened(Array(text.utf8), whole: whole, erases: erases)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aPlaceInTheSameRowIsAddressedByItsColumn() {
    #expect(shortened("\u{1B}[4;8H€\u{1B}[4;40Hü\u{1B}[12;3Hd") == "\u{1B}[4;8H€\u{1B}[40Gü\u{1B}[12;3Hd")
    #expect(shortened("\u{1B}[7d€\u{1B}[7;40Hc") == "\u{1B}[7d€\u{1B}[40Gc")
  }

  @Test func aPlaceToTheRightIsAddressedByHowFarItIs() {
    #expect(shortened("\u{1B}[4;8Hab\u{1B}[4;40Hc") == "\u{1B}[4;8Hab\u{1B}[30Cc")
    #expect(shortened("\r\u{1B}[7dåb\u{1B}[40Gc") == "\r\u{1B}[7dåb\u{1B}[37Cc")
    #expect(shortened("\u{1B}[4;8Hab\u{1B}[11Gc") == "\u{1B}[4;8Hab\u{1B}[Cc")
    #expect(shortened("\u{1B}[4;8Hab\u{1B}[10Gc") == "\u{1B}[4;8Habc")
    #expect(shortened("\u{1B}[4;8Hab\u{1B}[9Gc") == "\u{1B}[4;8Hab\u{1B}[9Gc")
  }

  @Test func thePlaceInTheRowBelowFollowsALineFeed() {
    #expect(shortened("\u{1B}[4;8Hab\u{1B}[5;8Hc\u{1B}[7;8Hd") == "\u{1B}[4;8Hab\n\u{1B}[8Gc\u{1B}[7;8Hd")
    #expect(shortened("\u{1B}[4;8Hab\u{1B}[3;8Hc") == "\u{1B}[4;8Hab\u{1B}[3;8Hc")
  }

  @Test(arguments: ["\u{1B}[0;1m", "\u{1B}[5X", "\u{1B}[K", "\u{1B}[9G", "\r", "\u{8}"])
  func whatStaysInTheRowKeepsItKnown(_ between: String) {
    #expect(shortened("\u{1B}[4;8H€\(between)€\u{1B}[4;40H") == "\u{1B}[4;8H€\(between)€\u{1B}[40G")
  }

  @Test(arguments: [
    "\u{1B}[H", "\u{1B}[2A", "\n", "\u{B}", "\u{1B}[1;9r", "\u{1B}[3S", "\u{1B}M", "\u{1B}[J", "\u{1B}[?25h",
    "\u{1B}7",
  ])
  func whatMayLeaveTheRowLeavesTheAddressWhole(_ between: String) {
    let text = "\u{1B}[4;8H\(between)\u{1B}[4;40H"
    #expect(shortened(text) == text)
  }

  @Test func blanksBeforeAMoveAreErasedWhereNothingIsSetAndThatIsShorter() {
    let twelve = String(repeating: " ", count: 12)
    #expect(
      shortened("\u{1B}[m\u{1B}[4;8Ha\(twelve)\u{1B}[4;31Hb") == "\u{1B}[m\u{1B}[4;8Ha\u{1B}[12X\u{1B}[22Cb")
    #expect(shortened("\u{1B}[m\u{1B}[4;8Ha   \u{1B}[4;31Hb") == "\u{1B}[m\u{1B}[4;8Ha   \u{1B}[19Cb")
    #expect(
      shortened("\u{1B}[7m\u{1B}[4;8Ha\(twelve)\u{1B}[4;31Hb") == "\u{1B}[7m\u{1B}[4;8Ha\(twelve)\u{1B}[10Cb")
    #expect(
      shortened("\u{1B}[m\u{1B}[4;8Ha\(twelve)\u{1B}[4;31Hb", erases: false)
        == "\u{1B}[m\u{1B}[4;8Ha\(twelve)\u{1B}[10Cb")
  }

  @Test func attributesAreNotPutBackTwice() {
    #expect(shortened("\u{1B}[ma\u{1B}[0;1mb\u{1B}[0;4mc") == "\u{1B}[ma\u{1B}[1mb\u{1B}[0;4mc")
    #expect(shortened("\u{1B}[0;1mb") == "\u{1B}[0;1mb")
  }

  @Test func theCharacterSetIsChosenByAWholeFrameOnly() {
    #expect(shortened("a\u{1B}(B\u{1B}[mb") == "a\u{1B}[mb")
    #expect(shortened("a\u{1B}(B\u{1B}[mb", whole: true) == "a\u{1B}(B\u{1B}[mb")
  }

  @Test(arguments: ["\u{1B}", "\u{1B}[", "\u{1B}[4;", "a\u{1B}("])
  func aSequenceCutOffAtTheEndStaysAsItIs(_ text: String) {
    #expect(shortened(text) == text)
  }
}
