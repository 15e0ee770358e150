extension TaxNumber {
  /// A number of so many digits and nothing else.
  struct DigitRule: Sendable {
    let count: Int
    /// Whether the first digit may be a zero.
    var mayBeginWithZero = true
    /// Whether old numbers lack the zero in front.
    var mayLackZero = false
    /// Whether all digits together are right.
    let test: @Sendable ([Int]) -> Bool

    init(
      _ count: Int, mayBeginWithZero: Bool = true, mayLackZero: Bool = false,
      _ test: @escaping @Sendable ([Int]) -> Bool
    ) {
      self.count = count
      self.mayBeginWithZero = mayBeginWithZero
      self.mayLackZero = mayLackZero
      self.test = test
    }

    /// Digits whose weighted sum is a multiple of a number.
    init(_ weights: [Int], by modulus: Int, mayBeginWithZero: Bool = true) {
      self.init(weights.count, mayBeginWithZero: mayBeginWithZero) {
        CheckDigits.sum($0, weights: weights).isMultiple(of: modulus)
      }
    }
  }

  /// The countries whose numbers have one form and are all digits.
  static let digitRules: [String: DigitRule] = [
    "BE": DigitRule(10, mayLackZero: true) {
      $0[0] <= 1 && (number($0.prefix(8)) + number($0.suffix(2))).isMultiple(of: 97)
    },
    "DE": DigitRule(9, mayBeginWithZero: false) { CheckDigits.isMod11And10($0) },
    "DK": DigitRule([2, 7, 6, 5, 4, 3, 2, 1], by: 11, mayBeginWithZero: false),
    "EE": DigitRule([3, 7, 1, 3, 7, 1, 3, 7, 1], by: 10),
    "EL": DigitRule(9, mayLackZero: true) {
      CheckDigits.sum($0, weights: [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == $0[8]
    },
    "FI": DigitRule([7, 9, 10, 5, 8, 4, 2, 1], by: 11),
    "HR": DigitRule(11) { CheckDigits.isMod11And10($0) },
    "HU": DigitRule([9, 7, 3, 1, 9, 7, 3, 1], by: 10),
    "IT": DigitRule(11) {
      // The first seven digits count the businesses, the next three name the office that gave the number.
      let office = number($0[7...9])
      let isOffice = (1...100).contains(office) || [120, 121, 888, 999].contains(office)
      return number($0.prefix(7)) > 0 && isOffice && CheckDigits.luhnSum($0).isMultiple(of: 10)
    },
    "LU": DigitRule(8) { number($0.prefix(6)) % 89 == number($0.suffix(2)) },
    "MT": DigitRule([3, 4, 6, 7, 8, 9, 10, 1], by: 37, mayBeginWithZero: false),
    "PL": DigitRule([6, 5, 7, 2, 3, 4, 5, 6, 7, -1], by: 11),
    "PT": DigitRule(9, mayBeginWithZero: false) {
      let sum = CheckDigits.sum($0, weights: [9, 8, 7, 6, 5, 4, 3, 2])
      return (11 - sum % 11) % 11 % 10 == $0[8]
    },
    "SE": DigitRule(12) {
      number($0.suffix(2)) == 1 && CheckDigits.luhnSum(Array($0.prefix(10))).isMultiple(of: 10)
    },
    "SI": DigitRule(8, mayBeginWithZero: false) {
      let check = 11 - CheckDigits.sum($0, weights: [8, 7, 6, 5, 4, 3, 2]) % 11
      return (check == 10 ? 0 : check) == $0[7]
    },
  ]

  /// The number that digits make.
  static func number(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
