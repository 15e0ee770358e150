import Testing

@testable import Terminal

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("Acme", 4), ("顧客", 4), ("한글", 4), ("e\u{301}", 1), ("👩‍👩‍👧", 6), ("🇩🇪", 2), ("⚠️", 1),
    ("👍🏽", 2), ("a\u{200B}b", 2), ("a\u{202E}b", 2), ("a\u{1B}[31mb", 6), ("a\tb", 3), ("\u{10FFFE}", 1),
    ("", 0),
  ])
  func aTextIsAsWideAsItsScalars(text: String, width: Int) {
    #expect(DisplayText.width(of: text) == width)
  }

  @Test(arguments: ["顧客", "한글", "e\u{301}", "👩‍👩‍👧", "🇩🇪", "⚠️", "नमस्ते", "a\u{200B}b", "Größe", "\u{301}x"])
  func cellsAddUpToTheWidthInUnicodeAndInASCII(text: String) {
    let width = DisplayText.width(of: text)
    #expect(DisplayText.cells(of: text, ascii: false).reduce(0) { $0 + $1.width } == width)
    #expect(DisplayText.cells(of: text, ascii: true).reduce(0) { $0 + $1.width } == width)
    #expect(DisplayText.cells(of: text, ascii: true).allSatisfy { $0.text.utf8.count == 1 && $0.width == 1 })
  }

  @Test func aCellHoldsAtMostFiveScalars() {
    let cells = DisplayText.cells(of: "e" + String(repeating: "\u{301}", count: 40) + "x", ascii: false)
    #expect(cells.count == 2)
    #expect(cells.first?.text.unicodeScalars.count == 5)
    #expect(cells.last?.text == "x")
  }

  @Test func joinersAndSelectorsNeverReachTheTerminal() {
    let text = DisplayText.cells(of: "👩‍👩‍👧⚠️\u{202E}\u{7}", ascii: false).map(\.text).joined()
    #expect(text == "👩👩👧⚠")
  }

  @Test func theCutIsAtClusterBoundariesAndPadsHalfCharacters() {
    #expect(DisplayText.cut("顧客名", to: 4) == "顧客")
    #expect(DisplayText.cut("顧客名", to: 5) == "顧客 ")
    #expect(DisplayText.cut("x👩‍👩‍👧", to: 4) == "x   ")
    #expect(DisplayText.cut("cafe\u{301}s", to: 4) == "cafe\u{301}")
    #expect(DisplayText.cut("Acme", to: 9) == "Acme")
    #expect(DisplayText.cut("Acme", to: 0).isEmpty)
  }

  @Test func everyCutTakesNoMoreThanItsColumns() {
    let text = "Ab顧客e\u{301}👩‍👩‍👧🇩🇪⚠️नमस्ते end"
    for columns in 0...40 {
      #expect(
        DisplayText.width(of: DisplayText.cut(text, to: columns)) == min(columns, DisplayText.width(of: text))
      )
      #expect(DisplayText.width(of: DisplayText.fit(text, to: columns, alignedRight: true)) == columns)
    }
  }

  @Test func aCutTextEndsInItsSign() {
    #expect(DisplayText.cut("Hammer drill", to: 8, sign: "…") == "Hammer …")
    #expect(DisplayText.cut("Hammer", to: 8, sign: "…") == "Hammer")
    #expect(DisplayText.cut("Hammer", to: 0, sign: "…").isEmpty)
  }

  @Test func lettersAndLinesFoldToASCII() {
    let shown = DisplayText.cells(of: "Größe é─│┌ 12 €", ascii: true).map(\.text).joined()
    #expect(shown == "Grose e-|+ 12 E")
    #expect(DisplayText.cells(of: "顧", ascii: true).map(\.text) == ["?", "?"])
  }

  @Test func wrappingBreaksAtSpacesAndCutsLongWords() {
    #expect(DisplayText.wrap("12 to deliver, 7 on hand", to: 10) == ["12 to", "deliver, 7", "on hand"])
    #expect(DisplayText.wrap("abcdefgh", to: 3) == ["abc", "def", "gh"])
    #expect(DisplayText.wrap("a\n\nb", to: 5) == ["a", "", "b"])
    #expect(DisplayText.wrap("顧客", to: 1) == ["顧", "客"])
  }
}
