import Paper
import Testing

@Suite("Printouts as text") struct TextPaperTests {
  @Test func `a letter shows its parts in order`() {
    let text = Sample.letter(rows: 3).text(columns: 80)
    #expect(text.contains { $0.hasPrefix("Invoice IN-000042") })
  }
}
