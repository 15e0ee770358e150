import Sales
import Testing

/// The numbers that everything else is counted in.
@Suite struct NumberTests {
  static let currencies = Referee("codes/iso4217_exponents.csv")

  /// Left out where the reference rows are absent.
  @Test(.enabled(if: currencies.isPresent)) func everyCurrencyHasTheDecimalsOfTheStandard() throws {
    let rows = try Self.currencies.rows()
    #expect(rows.count > 150)
    for row in rows {
      // Metals and units of account have no minor unit, and are no currency here.
      #expect(Currency.named(row[0])?.decimals == Int(row[2]), "\(row)")
    }
  }

  @Test func halvesGoAwayFromZeroWhateverTheSigns() throws {
    #expect(try Rounding.divide(5, by: 2) == 3)
    #expect(try Rounding.divide(-5, by: 2) == -3)
    #expect(try Rounding.divide(5, by: -2) == -3)
    #expect(try Rounding.divide(-5, by: -2) == 3)
    #expect(try Rounding.divide(4, by: 3) == 1)
    #expect(try Rounding.divide(-4, by: 3) == -1)
    #expect(throws: NumberError.divisionByZero) { try Rounding.divide(1, by: 0) }
    #expect(throws: NumberError.overflow) { try Rounding.divide(Int128.max, by: 1) }
  }

  @Test func aQuotientIsNeverMoreThanHalfAway() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5_000 {
      let numerator = Int128(Int.random(in: -1_000_000...1_000_000, using: &generator))
      let divisor = Int128(Int.random(in: 1...999, using: &generator))
      let quotient = Int128(try Rounding.divide(numerator, by: divisor))
      #expect(2 * (quotient * divisor - numerator).magnitude <= divisor.magnitude)
      #expect(Int128(try Rounding.divide(-numerator, by: divisor)) == -quotient)
    }
  }

  @Test func plainDecimalsComeBackAsTheyWereWritten() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<5_000 {
      let number = Int.random(in: Int.min / 4...Int.max / 4, using: &generator)
      let decimals = Int.random(in: 0...6, using: &generator)
      #expect(
        try DecimalText.parse(DecimalText.plain(number, decimals: decimals), decimals: decimals) == number)
      let fixed = DecimalText.fixed(number, decimals: decimals, atLeast: decimals)
      #expect(try DecimalText.parse(fixed, decimals: decimals) == number)
      #expect(try TypedNumber.parse(fixed, decimals: decimals, convention: .point) == number)
    }
  }

  @Test func aPlainDecimalIsNotRounded() {
    #expect(throws: NumberError.tooManyDecimals("0.125", allowed: 2)) {
      try DecimalText.parse("0.125", decimals: 2)
    }
    #expect(throws: NumberError.notANumber("1,5")) { try DecimalText.parse("1,5", decimals: 2) }
    #expect(throws: NumberError.notANumber("")) { try DecimalText.parse("", decimals: 2) }
    #expect(throws: NumberError.overflow) { try DecimalText.parse("9223372036854775808", decimals: 0) }
  }

  @Test func partsAlwaysMakeTheWhole() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...9, using: &generator)
      let shares = (0..<count).map { _ in Int128(Int.random(in: -500...5_000, using: &generator)) }
      let divisor = Int128(Int.random(in: 1...300, using: &generator))
      let total = try Rounding.divide(shares.reduce(0, +), by: divisor)
      let parts = try Apportionment.split(total, by: shares, over: divisor)
      #expect(parts.reduce(0, +) == total)
      for (part, share) in zip(parts, shares) {
        #expect((Int128(part) * divisor - share).magnitude <= divisor.magnitude)
      }
    }
    #expect(try Apportionment.split(100, by: [1, 1, 1], over: 3) == [34, 33, 33])
    #expect(try Apportionment.split(-1, by: [-1, -1, -1], over: 3) == [-1, 0, 0])
    #expect(try Apportionment.split(0, by: [], over: 3) == [])
  }

  @Test func everyNumberErrorSaysWhatToDoNext() {
    let all: [NumberError] = [
      .overflow, .divisionByZero, .notANumber("x"), .tooManyDecimals("1.5", allowed: 0),
    ]
    #expect(Set(all.map(\.code)).count == all.count)
    for error in all { #expect(!error.what.isEmpty && !error.next.isEmpty) }
  }

  @Test func sumsThatDoNotFitAreRefused() {
    #expect(throws: NumberError.overflow) { try Amount(minor: Int.max) + Amount(minor: 1) }
    #expect(throws: NumberError.overflow) {
      try [Quantity(millionths: Int.max), Quantity(millionths: 1)].sum()
    }
    #expect(throws: NumberError.overflow) { try Quantity(Int.max) }
  }
}
