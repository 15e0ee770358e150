import ScreenScript
import Terminal
import Testing

@Suite("List panel") struct ListPanelTests {
  private func repeated(_ key: String, _ count: Int) -> String { String(repeating: key, count: count) }

  @Test("the first rows show, with how many there are")
  func opening() {
    let script = ScreenScript(ledger: Ledger(10_000))
    #expect(script.selectedName == "Row 00000")
    #expect(script.shows("10000 rows"))
  }

  @Test("every row of ten thousand is reached by Down, in order, and never more than a page is read")
  func pagingDown() {
    let ledger = Ledger(10_000)
    let script = ScreenScript(ledger: ledger)
    for step in 1...99 {
      script.type(repeated("<down>", 100))
      #expect(script.selectedName == ledger.names[step * 100].prefix(9), "step \(step)")
    }
    script.type(repeated("<down>", 500))
    #expect(script.selectedName == "Row 09999")
    #expect(ledger.most.value <= 200)
  }

  @Test("paging down and back up returns to the first row over trimmed windows")
  func pagingBack() {
    let script = ScreenScript(ledger: Ledger(10_000))
    script.type(repeated("<pgdn>", 300))
    let far = script.selectedName
    #expect(far == "Row 05400" || far == "Row 06000" || far > "Row 04000", "\(far)")
    script.type(repeated("<pgup>", 300))
    #expect(script.selectedName == "Row 00000")
    script.type("<end>")
    #expect(script.selectedName == "Row 09999")
    script.type(repeated("<up>", 9_999))
    #expect(script.selectedName == "Row 00000")
  }

  @Test(
    "keys behind a panel that is closed move the cursor, whenever the rows are read", arguments: [0, 30_000])
  func cursorStays(_ delay: UInt32) {
    var ledger = Ledger(3_000)
    ledger.delay = delay
    let script = ScreenScript(ledger: ledger)
    script.type("<down>")
    script.type("<f1><f12><down><down>")
    #expect(script.selectedName == "Row 00003")
  }

  @Test("Home and End go to the ends of the whole list, not of the window")
  func ends() {
    let script = ScreenScript(ledger: Ledger(10_000))
    script.type("<end>")
    #expect(script.selectedName == "Row 09999")
    script.type("<home>")
    #expect(script.selectedName == "Row 00000")
    script.type("<up><up><pgup>")
    #expect(script.selectedName == "Row 00000")
  }

  @Test("the same keys end on the same row at any delay of the store", arguments: [0, 2_000])
  func delays(_ delay: UInt32) {
    var ledger = Ledger(3_000)
    ledger.delay = delay
    let script = ScreenScript(ledger: ledger)
    script.type(
      repeated("<pgdn>", 30) + repeated("<down>", 7) + "<pgup>/odd" + repeated("<down>", 3) + "<enter>")
    #expect(script.message == "Opened Row 00307 odd.")
  }

  @Test("a search narrows as it is typed; leaving it restores the row and the list")
  func searchAndRestore() {
    let script = ScreenScript(ledger: Ledger(10_000))
    script.type(repeated("<down>", 1_234))
    let lines = script.lines
    script.type("odd")
    #expect(script.shows("100 rows"))
    #expect(script.selectedName == "Row 00007")
    script.type("<down><down><esc>")
    #expect(script.selectedName == "Row 01234")
    #expect(script.lines.dropLast(2) == lines.dropLast(2))
    #expect(script.shows("10000 rows"))
  }

  @Test("Enter on the only row that a search found opens it")
  func onlyOne() {
    let script = ScreenScript(ledger: Ledger(10_000))
    script.type("/row 04711<enter>")
    #expect(script.message == "Opened Row 04711.")
  }

  @Test("a search that finds nothing says so and can be left")
  func nothingFound() {
    let script = ScreenScript(ledger: Ledger(500))
    script.type("/zzz")
    #expect(script.shows("Nothing here."))
    script.type("<enter><enter>")
    #expect(script.message == "There is no row to open.")
    script.type("<esc>")
    #expect(script.selectedName == "Row 00000")
  }

  @Test("position-to moves to the first row from a text on and hides nothing")
  func position() {
    let script = ScreenScript(ledger: Ledger(10_000))
    script.type("<ctrl-g>row 05<enter>")
    #expect(script.selectedName == "Row 05000")
    script.type("<up>")
    #expect(script.selectedName == "Row 04999")
    script.type("<ctrl-g>zzz<enter>")
    #expect(script.selectedName == "Row 09999")
    #expect(script.message == "Nothing from zzz on.")
  }

  @Test("options stand beside several rows and one Enter does them")
  func options() {
    let script = ScreenScript(ledger: Ledger(1_000))
    script.type("5<down>44<enter>")
    #expect(
      script.loop.notices.suffix(2).map(\.text) == [
        "Displayed Row 00000.", "Cancelled Row 00002, Row 00003.",
      ])
    script.type("<enter>")
    #expect(script.message == "Opened Row 00004.")
  }

  @Test(
    "an option taken back with Backspace or F12 is not done; an unknown one is refused with those that are known"
  )
  func optionsTakenBack() {
    let script = ScreenScript(ledger: Ledger(1_000))
    script.type("9")
    #expect(script.message.hasPrefix("Options here: 4 Cancel, 5 Display."))
    script.type("4<up><bs><enter>")
    #expect(script.message == "Opened Row 00000.")
    script.type("44<f12><enter>")
    #expect(script.message == "Opened Row 00002.")
  }

  @Test("options survive paging far away and back")
  func optionsAndPaging() {
    let script = ScreenScript(ledger: Ledger(10_000))
    script.type("4" + repeated("<pgdn>", 200) + "<home><enter>")
    #expect(script.loop.notices.last?.text == "Cancelled Row 00000.")
  }

  @Test("the filter and the order turn and start at the first row")
  func filterAndSort() {
    let script = ScreenScript(ledger: Ledger(1_000))
    script.type("<down><f7>")
    #expect(script.shows("500 rows"))
    script.type("<down>")
    #expect(script.selectedName == "Row 00002")
    script.type("<f8><f8>")
    #expect(script.selectedName == "Row 00998")
  }

  @Test("reading anew keeps the row and its place on the screen")
  func refreshing() {
    let script = ScreenScript(ledger: Ledger(10_000))
    script.type(repeated("<down>", 700) + "<up><up><up>")
    let before = script.text
    script.loop.refresh()
    script.loop.settle()
    #expect(script.text == before)
  }

  @Test("B7 a paste into a list changes nothing and says how to search for it")
  func pasting() {
    let script = ScreenScript(ledger: Ledger(100))
    let before = script.lines
    script.type("<paste:1\n4\n\n>")
    #expect(script.message == "Nothing was pasted: press / first to search for it.")
    #expect(script.lines.dropLast(2) == before.dropLast(2))
  }

  @Test("B24 Down moves the cursor one row down")
  func cursor() {
    let script = ScreenScript(ledger: Ledger(100))
    let before = script.cursor
    script.type("<down>")
    #expect(script.cursor.row == before.row + 1 && script.cursor.column == before.column)
  }

  @Test("B11 any size draws, and back at the first one the screen is as it was")
  func resizing() {
    let script = ScreenScript(ledger: Ledger(1_000))
    script.type("<down><down><f9>")
    let before = script.text
    for (columns, rows) in [
      (1, 1), (0, 0), (10, 3), (60, 15), (79, 23), (200, 60), (400, 120), (60, 2), (80, 24),
    ] {
      script.resize(columns: columns, rows: rows)
      #expect(script.loop.frame().cells.count == columns * rows)
    }
    #expect(script.text == before)
    script.resize(columns: 59, rows: 24)
    #expect(script.text.hasPrefix("59x24: at least 60x15"))
  }

  @Test("an empty list takes every key")
  func empty() {
    let script = ScreenScript(ledger: Ledger(0))
    script.type("<down><up><pgdn><pgup><home><end><enter>5<bs><f7><f8><ctrl-g>x<enter>/a<esc>")
    #expect(script.shows("Nothing here."))
    script.type("<f12>")
    #expect(script.shows("Below the list"))
  }
}
