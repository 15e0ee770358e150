import Sales
import Testing

@Suite("The taxes that a company begins with")
struct CountryTaxesTests {
  private func rate(_ steps: [CountryTaxes.Step], on day: String) throws -> String {
    let day = try #require(Day(day))
    return try #require(steps.last { $0.validFrom <= day }).rate.description
  }

  @Test("German tax was lower in the second half of 2020")
  func germanRates() throws {
    let taxes = try #require(CountryTaxes.of("DE"))
    #expect(try rate(taxes.standard, on: "2020-06-30") == "19")
    #expect(try rate(taxes.standard, on: "2020-12-31") == "16")
    #expect(try rate(taxes.reduced, on: "2020-12-31") == "5")
    #expect(try rate(taxes.standard, on: "2026-11-24") == "19")
    #expect(taxes.isInUnion)
  }

  @Test("Rates with decimals are exact")
  func decimals() throws {
    let finland = try #require(CountryTaxes.of("FI"))
    let switzerland = try #require(CountryTaxes.of("CH"))
    #expect(try rate(finland.standard, on: "2026-01-01") == "25.5")
    #expect(try rate(switzerland.reduced, on: "2026-01-01") == "2.6")
  }

  @Test("Every country has days and rates that can be read, in order")
  func tableIsReadable() throws {
    for country in CountryTaxes.countries {
      let taxes = try #require(CountryTaxes.of(country))
      #expect(!taxes.standard.isEmpty, "\(country)")
      for steps in [taxes.standard, taxes.reduced] {
        #expect(steps == steps.sorted { $0.validFrom < $1.validFrom }, "\(country)")
      }
    }
  }

  @Test("A country without known taxes gives none")
  func unknownCountry() {
    #expect(CountryTaxes.of("US") == nil)
    #expect(CountryTaxes.of("de") == nil)
  }
}
