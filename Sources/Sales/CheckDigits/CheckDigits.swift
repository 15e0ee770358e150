/// The arithmetic that check digits share: sums with weights, and the systems of Luhn and of ISO 7064.
enum CheckDigits {
  /// The digits of text that is all ASCII digits; nil for other text.
  static func digits(_ text: some StringProtocol) -> [Int]? {
    var digits: [Int] = []
    for byte in text.utf8 {
      guard (48...57).contains(byte) else { return nil }
      digits.append(Int(byte) - 48)
    }
    return digits
  }

  /// The value of a digit or of a capital letter, A being 10; nil for others.
  static func value(_ character: UInt8) -> Int? {
    switch character {
    case 48...57: Int(character) - 48
    case 65...90: Int(character) - 55
    default: nil
    }
  }

  /// The sum of the digits times their weights, as far as the shorter of both goes.
  static func sum(_ digits: some Sequence<Int>, weights: some Sequence<Int>) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The remainder by 97 of the text as a number, a letter counting as two digits (ISO 7064); nil for other characters.
  static func remainder97(_ text: some StringProtocol) -> Int? {
    var remainder = 0
    for byte in text.utf8 {
      guard let value = value(byte) else { return nil }
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97
    }
    return remainder
  }

  /// The sum of Luhn over all digits, the last being the check digit: a multiple of ten when it is right.
  static func luhnSum(_ digits: [Int]) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, next in
      let (place, digit) = next
      return sum + (place.isMultiple(of: 2) ? digit : digit * 2 / 10 + digit * 2 % 10)
    }
  }

  /// Whether the last digit is the check digit of the others by ISO 7064, MOD 11,10.
  static func isMod11And10(_ digits: [Int]) -> Bool {
    guard let check = digits.last else { return false }
    let carried = digits.dropLast().reduce(5) { carry, digit in
      ((carry == 0 ? 10 : carry) * 2 % 11 + digit) % 10
    }
    return ((carried == 0 ? 10 : carried) * 2 % 11 + check) % 10 == 1
  }

  /// The text without the marks that people put between groups, in capitals.
  static func compact(_ text: String, without marks: String = " -.") -> String {
    text.filter { !marks.contains($0) }.uppercased()
  }

  /// Whether text fits a structure such as `4a6n8c`: so many digits (n), capitals (a) or either (c).
  static func fits(_ text: some StringProtocol, structure: String) -> Bool {
    var rest = text.utf8[...]
    var count = 0
    for mark in structure.utf8 {
      switch mark {
      case 48...57: count = count * 10 + Int(mark) - 48

      default:
        guard rest.count >= count, rest.prefix(count).allSatisfy({ isOfKind(mark, $0) }) else { return false }
        rest = rest.dropFirst(count)
        count = 0
      }
    }
    return rest.isEmpty
  }

  private static func isOfKind(_ kind: UInt8, _ character: UInt8) -> Bool {
    switch kind {
    case 110: (48...57).contains(character)
    case 97: (65...90).contains(character)
    default: (48...57).contains(character) || (65...90).contains(character)
    }
  }
}
