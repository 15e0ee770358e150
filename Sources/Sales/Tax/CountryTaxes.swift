/// The value added taxes that a company of a country begins with; it may change all of them afterwards.
public struct CountryTaxes: Hashable, Sendable {
  /// A rate from a day on.
  public struct Step: Hashable, Sendable {
    /// The first day on which it holds.
    public let validFrom: Day
    /// Per cent of the net amount.
    public let rate: Percent

    /// Makes a step.
    public init(validFrom: Day, rate: Percent) {
      self.validFrom = validFrom
      self.rate = rate
    }
  }

  /// The standard rate, the earliest first.
  public let standard: [Step]
  /// The reduced rate that most goods with one have; empty where there is none, or none is known for sure.
  public let reduced: [Step]
  /// Whether it belongs to the European Union, so that sales to businesses in its other countries reverse the charge.
  public let isInUnion: Bool

  /// The taxes of a country by its two letters (ISO 3166); nil where Docket knows none.
  public static func of(_ country: String) -> CountryTaxes? {
    guard let text = rates[country] else { return nil }
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(steps)
    return CountryTaxes(
      standard: parts.first ?? [], reduced: parts.count > 1 ? parts[1] : [],
      isInUnion: union.contains(country))
  }

  /// All countries with known taxes, by their letters.
  public static var countries: [String] { rates.keys.sorted() }

  private static func steps(_ text: Substring) -> [Step] {
    let words = text.split(separator: " ")
    return stride(from: 0, to: words.count - 1, by: 2).compactMap { index in
      guard let day = Day(String(words[index])), let rate = try? Percent(String(words[index + 1])) else {
        return nil
      }
      return Step(validFrom: day, rate: rate)
    }
  }

  private static let union = Set(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(separator: " ")
      .map(String.init))

  /// Standard rates, a bar, reduced rates: days and per cents in turn.
  private static let rates: [String: String] = [
    "AT": "1984-01-01 20|1984-01-01 10",
    "AU": "2000-07-01 10",
    "BE": "1996-01-01 21|1996-01-01 6",
    "BG": "1999-01-01 20|2011-04-01 9",
    "CH": "2011-01-01 8 2018-01-01 7.7 2024-01-01 8.1",
    "CY": "2003-01-01 15 2012-03-01 17 2013-01-14 18 2014-01-13 19|2003-01-01 5",
    "CZ": "2004-05-01 19 2010-01-01 20 2013-01-01 21|2013-01-01 15 2024-01-01 12",
    "DE": "2007-01-01 19 2020-07-01 16 2021-01-01 19|1983-07-01 7 2020-07-01 5 2021-01-01 7",
    "DK": "1992-01-01 25",
    "EE": "1993-01-01 18 2009-07-01 20 2024-01-01 22 2025-07-01 24|2009-01-01 9",
    "ES": "1995-01-01 16 2010-07-01 18 2012-09-01 21|2012-09-01 10",
    "FI": "1994-06-01 22 2010-07-01 23 2013-01-01 24 2024-09-01 25.5|2013-01-01 14",
    "FR": "2000-04-01 19.6 2014-01-01 20|1982-07-01 5.5",
    "GB": "2008-12-01 15 2010-01-01 17.5 2011-01-04 20|2011-01-04 5",
    "GR": "2005-04-01 19 2010-03-15 21 2010-07-01 23 2016-06-01 24|2011-01-01 13",
    "HR": "1998-08-01 22 2009-08-01 23 2012-03-01 25|2014-01-01 13",
    "HU": "2006-01-01 20 2009-07-01 25 2012-01-01 27|2004-01-01 5",
    "IE": "2008-12-01 21.5 2010-01-01 21 2012-01-01 23 2020-09-01 21 2021-03-01 23|2003-01-01 13.5",
    "IT": "1997-10-01 20 2011-09-17 21 2013-10-01 22|1995-02-24 10",
    "JP": "1997-04-01 5 2014-04-01 8 2019-10-01 10",
    "LT": "1994-05-01 18 2009-01-01 19 2009-09-01 21|2004-05-01 5",
    "LU": "1992-01-01 15 2015-01-01 17 2023-01-01 16 2024-01-01 17|2015-01-01 8 2023-01-01 7 2024-01-01 8",
    "LV": "1995-05-01 18 2009-01-01 21 2011-01-01 22 2012-07-01 21|2011-01-01 12",
    "MT": "2004-01-01 18|2004-01-01 5",
    "NL": "2001-01-01 19 2012-10-01 21|1986-10-01 6 2019-01-01 9",
    "NO": "2005-01-01 25",
    "NZ": "2010-10-01 15",
    "PL": "1993-01-08 22 2011-01-01 23|2011-01-01 8",
    "PT": "2008-07-01 20 2010-07-01 21 2011-01-01 23|2010-07-01 6",
    "RO": "2000-01-01 19 2010-07-01 24 2016-01-01 20 2017-01-01 19 2025-08-01 21|2008-12-01 9 2025-08-01 11",
    "SE": "1990-07-01 25|1996-01-01 12",
    "SI": "2002-01-01 20 2013-07-01 22|2013-07-01 9.5",
    "SK": "2004-01-01 19 2011-01-01 20 2025-01-01 23|2007-01-01 10 2025-01-01 19",
    "ZA": "1993-04-07 14 2018-04-01 15",
  ]
}
