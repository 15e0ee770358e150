import Sales
import Testing

@Suite("Items that are sold in multiples or from a least quantity")
struct OrderQuantityTests {
  private func right(
    _ asked: String, least: String, multiple: String, factor: String = "1", sales: String = "1"
  ) throws -> String? {
    var item = Item(number: "1", name: "Glass", unit: "pcs")
    item.minimumQuantity = try Quantity(least)
    item.multipleQuantity = try Quantity(multiple)
    return try item.orderQuantity(
      insteadOf: try Quantity(asked), factor: try Factor(factor), salesFactor: try Factor(sales))?.description
  }

  @Test("Thirty of what goes by the dozen becomes thirty-six, and thirty-six stays")
  func dozens() throws {
    #expect(try right("30", least: "0", multiple: "12") == "36")
    #expect(try right("36", least: "0", multiple: "12") == nil)
    #expect(try right("0.5", least: "0", multiple: "0.25") == nil)
    #expect(try right("0.3", least: "0", multiple: "0.25") == "0.5")
  }

  @Test("Below the least quantity the least counts, raised to the next multiple")
  func least() throws {
    #expect(try right("3", least: "20", multiple: "0") == "20")
    #expect(try right("21", least: "20", multiple: "0") == nil)
    #expect(try right("3", least: "20", multiple: "12") == "24")
  }

  @Test("Least and multiple are told in the sales unit, whatever unit the line has")
  func units() throws {
    // Sold by the box of 12 in pairs of boxes; the line counts pieces, then boxes.
    #expect(try right("30", least: "0", multiple: "2", factor: "1", sales: "12") == "48")
    #expect(try right("3", least: "0", multiple: "2", factor: "12", sales: "12") == "4")
    // Sold by the piece in sixes; a box of 4 pieces makes sixes only three at a time.
    #expect(try right("2", least: "0", multiple: "6", factor: "4", sales: "1") == "3")
  }

  @Test("What comes back may be any quantity, and so may what has no limits")
  func free() throws {
    #expect(try right("-5", least: "20", multiple: "12") == nil)
    #expect(try right("5", least: "0", multiple: "0") == nil)
  }
}
