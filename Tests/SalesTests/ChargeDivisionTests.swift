import Sales
import Testing

@Suite("Charges of a line that is divided into deliveries")
struct ChargeDivisionTests {
  private func freight(_ category: ChargeCategory = .fixed) throws -> DocumentCharge {
    DocumentCharge(
      code: "FREIGHT", text: "Freight", category: category, value: try Price("100"), itemTaxGroup: "")
  }

  private func values(_ division: ChargeDivision, _ charge: DocumentCharge) throws -> [String] {
    let currency = try #require(Currency.named("EUR"))
    return try division.divide(charge, over: [(1, .one), (4, .one), (5, .one)], in: currency)
      .map { "\($0.line ?? 0): \($0.value)" }
  }

  @Test("Rule 35: allocated, the last line takes the rounding cent")
  func allocated() throws {
    #expect(try values(.allocate, freight()) == ["1: 33.33", "4: 33.33", "5: 33.34"])
  }

  @Test("Copied, each line bears the whole")
  func copied() throws {
    #expect(try values(.copy, freight()) == ["1: 100", "4: 100", "5: 100"])
  }

  @Test("Only fixed charges can be divided")
  func percent() throws {
    #expect(try values(.allocate, freight(.percent)) == ["1: 100", "4: 100", "5: 100"])
  }
}
