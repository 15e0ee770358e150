import Sales
import Testing

@Suite struct UnitTests {
  @Test func aQuantityHasNoMoreDecimalsThanItsUnit() throws {
    let pieces = Unit(code: "pcs", name: "Pieces")
    let kilograms = Unit(code: "kg", name: "Kilograms", decimals: 3)
    let finest = Unit(code: "x", name: "", decimals: 6)
    #expect(pieces.allows(try Quantity("12")))
    #expect(pieces.allows(try Quantity("-12")))
    #expect(!pieces.allows(try Quantity("12.5")))
    #expect(kilograms.allows(try Quantity("0.125")))
    #expect(!kilograms.allows(try Quantity("0.1255")))
    #expect(finest.allows(try Quantity("0.000001")))
    let problem = pieces.problem(of: try Quantity("12.5"), field: "lines.1.quantity")
    #expect(problem?.code == "quantity.decimals")
    #expect(problem?.text == "12.5 pcs: pcs takes whole numbers only.")
    #expect(kilograms.problem(of: try Quantity("1.5"), field: "quantity") == nil)
  }

  @Test func fiveBoxesOfTwelveAreSixtyPieces() throws {
    #expect(try Quantity("5").multiplied(by: Factor("12")) == Quantity("60"))
    #expect(try Quantity("120") - Quantity("1").multiplied(by: Factor("12")) == Quantity("108"))
  }

  @Test func threePartsOfOnePieceMakeThePiece() throws {
    let parts = try ["0.35", "0.35", "0.30"].map { try Quantity($0) }
    #expect(try parts.sum() == Quantity("1"))
  }
}
