import Foundation
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
    #expect(try rate(switzerland.standard, on: "2026-01-01") == "8.1")
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

  /// Published rates by country, each period with all of its reduced rates.
  private struct Published: Decodable {
    struct Period: Decodable {
      let from: String
      let rates: [String: Decimal]

      enum CodingKeys: String, CodingKey {
        case from = "effective_from"
        case rates
      }
    }
    let items: [String: [Period]]
  }

  private static let referee = Referee("vat/vat-rates-ibericode.json")

  @Test(
    "Every reduced rate is one that was published for its country and day", .enabled(if: referee.isPresent))
  func reducedRatesArePublished() throws {
    let published = try JSONDecoder().decode(Published.self, from: Self.referee.data()).items
    var compared = 0
    for country in CountryTaxes.countries {
      for step in try #require(CountryTaxes.of(country)).reduced {
        let periods = try #require(
          published[country] ?? published[country == "GR" ? "EL" : country], "\(country)")
        let period = periods.filter { $0.from <= step.validFrom.description }.max { $0.from < $1.from }
        let reduced = try #require(period, "\(country)").rates.filter { $0.key != "standard" }
        let known = try reduced.values.map { try Percent($0.description) }
        #expect(known.contains(step.rate), "\(country) \(step.validFrom) \(step.rate)")
        compared += 1
      }
    }
    #expect(compared > 30)
  }

  @Test("A country without known taxes gives none")
  func unknownCountry() {
    #expect(CountryTaxes.of("US") == nil)
    #expect(CountryTaxes.of("de") == nil)
  }
}
