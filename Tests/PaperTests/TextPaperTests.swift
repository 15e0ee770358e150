import Paper
import Testing

@Suite("Printouts as text") struct TextPaperTests {
  @Test("A letter shows its parts in order, and leaves out facts that tell nothing")
  func letter() throws {
    let text = Sample.letter(rows: 3).text(columns: 80)
    let title = try #require(text.firstIndex { $0 == "Invoice IN-000042" })
    let address = try #require(text.firstIndex { $0.hasPrefix("Brücke & Söhne KG") })
    let total = try #require(text.firstIndex { $0.contains("To pay") })
    #expect(address < title)
    #expect(title < total)
    #expect(!text.contains { $0.contains("Your order") })
    #expect(text.contains { $0.contains("Our order") && $0.contains("SO-000007") })
  }

  @Test("Figures stand under one another by their decimal mark")
  func decimals() throws {
    let rows = Sample.letter(rows: 9).text(columns: 80).filter { $0.contains("Ball valve") }
    #expect(rows.count == 9)
    let marks = Set(
      rows.map { row in row.distance(from: row.startIndex, to: row.lastIndex(of: ".") ?? row.startIndex) })
    #expect(marks.count == 1)
    #expect(rows[0].hasSuffix("1.5  1.00"))
    #expect(rows[1].hasSuffix("1    1.00"))
  }

  @Test("No line is wider than its room, whatever stands in it", arguments: [40, 64, 80, 132])
  func width(columns: Int) {
    let printout = Sample.letter(rows: 12) { number in
      number % 2 == 0
        ? String(repeating: "Unbreakable", count: 12)
        : "Pumpe für heißes Wasser 漢字漢字漢字漢字漢字漢字 with a name that needs several lines to be read whole"
    }
    for line in printout.text(columns: columns) { #expect(Sample.width(line) <= columns, "\(line)") }
  }

  @Test("Nothing of a long name is lost when it is broken")
  func broken() {
    let name = "Circulation pump seven bar stainless steel with flanges and a very long description indeed"
    let text = Sample.letter(rows: 1) { _ in name }.text(columns: 60).joined(separator: " ")
    for word in name.split(separator: " ") { #expect(text.contains(word)) }
  }

  @Test("What is marked says so first")
  func watermark() {
    var printout = Sample.letter(rows: 1)
    printout.watermark = "DRAFT"
    #expect(printout.text().first == "*** DRAFT ***")
  }
}
