import Sales
import Testing

@Suite("Parting pasted lines")
struct PastedLineTests {
  @Test(
    "A line is an item and a quantity, parted by a tab, a semicolon, spaces or a comma",
    arguments: [
      ("1001\t5", "1001", "5"), ("1001;1,5", "1001", "1,5"), ("1001 5", "1001", "5"),
      ("1001,5", "1001", "5"), ("1001, 1,5", "1001", "1,5"), ("1001,1,234", "1001", "1,234"),
      ("Ball valve 12", "Ball valve", "12"), ("  1001   5  ", "1001", "5"), ("1001", "1001", ""),
      ("Ball valve", "Ball valve", ""), ("007\t-3", "007", "-3"), ("\t5", "", "5"),
    ])
  func parts(line: String, item: String, quantity: String) {
    let pasted = PastedLine(line)
    #expect(pasted.item == item)
    #expect(pasted.quantity == quantity)
  }

  @Test("What stands behind the two is kept apart, and empty lines are none")
  func rest() {
    let lines = PastedLine.lines(of: "1001\t5\tpcs\turgent\r\n\r\n1002\t1\r\n")
    #expect(lines.map(\.item) == ["1001", "1002"])
    #expect(lines.map(\.rest) == ["pcs urgent", ""])
  }
}
