/// Countries in which persons pay tax under the number that they got at birth, so that a date is part of it.
extension TaxNumber {
  @Sendable static func isBulgarian(_ text: String) -> Bool {
    guard let digits = CheckDigits.digits(text) else { return false }
    switch digits.count {
    case 9:
      let first = CheckDigits.sum(digits, weights: 1...8) % 11
      let check = first == 10 ? CheckDigits.sum(digits, weights: 3...10) % 11 : first
      return check % 10 == digits[8]
    case 10:
      let foreigner = CheckDigits.sum(digits, weights: [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10
      let other = (11 - CheckDigits.sum(digits, weights: [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
      return foreigner == digits[9] || other == digits[9] || isBulgarianBirthNumber(digits)
    default: return false
    }
  }

  private static func isBulgarianBirthNumber(_ digits: [Int]) -> Bool {
    let month = number(digits[2...3])
    let (century, rest) = month > 40 ? (2_000, month - 40) : month > 20 ? (1_800, month - 20) : (1_900, month)
    guard Day(century + number(digits[0...1]), rest, number(digits[4...5])) != nil else { return false }
    return CheckDigits.sum(digits, weights: [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digits[9]
  }

  @Sendable static func isCzech(_ text: String) -> Bool {
    guard let digits = CheckDigits.digits(text) else { return false }
    switch digits.count {
    case 8 where digits[0] != 9:
      let check = (88 - CheckDigits.sum(digits, weights: [8, 7, 6, 5, 4, 3, 2]) % 11) % 11
      return (check == 0 ? 1 : check) % 10 == digits[7]
    case 9 where digits[0] == 6:
      let remainder = CheckDigits.sum(digits.dropFirst(), weights: [8, 7, 6, 5, 4, 3, 2]) % 11
      return (18 - (10 - remainder + 11) % 11) % 10 == digits[8]
    case 9, 10: return isBirthNumber(digits)
    default: return false
    }
  }

  @Sendable static func isSlovak(_ text: String) -> Bool {
    guard text.utf8.count == 10, let digits = CheckDigits.digits(text) else { return false }
    if isBirthNumber(digits) { return true }
    return digits[0] != 0 && [2, 3, 4, 7, 8, 9].contains(digits[2]) && number(digits).isMultiple(of: 11)
  }

  /// A birth number of the Czech Republic and of Slovakia; those of nine digits, until 1953, have no check digit.
  private static func isBirthNumber(_ digits: [Int]) -> Bool {
    var year = 1_900 + number(digits[0...1])
    if digits.count == 9 {
      if year >= 1_980 { year -= 100 }
      guard year <= 1_953 else { return false }
    } else if year < 1_954 {
      year += 100
    }
    // Women have 50 added to the month, and 20 are added when the numbers of a day are used up.
    guard Day(year, number(digits[2...3]) % 50 % 20, number(digits[4...5])) != nil else { return false }
    return digits.count == 9 || number(digits.dropLast()) % 11 % 10 == digits[9]
  }

  @Sendable static func isLithuanian(_ text: String) -> Bool {
    guard [9, 12].contains(text.utf8.count), let digits = CheckDigits.digits(text),
      digits[digits.count - 2] == 1
    else { return false }
    let body = digits.dropLast()
    let first = CheckDigits.sum(body, weights: body.indices.map { 1 + $0 % 9 }) % 11
    let check =
      first == 10 ? CheckDigits.sum(body, weights: body.indices.map { 1 + ($0 + 2) % 9 }) % 11 : first
    return check % 10 == digits.last
  }

  @Sendable static func isLatvian(_ text: String) -> Bool {
    guard text.utf8.count == 11, let digits = CheckDigits.digits(text) else { return false }
    if digits[0] > 3 {
      return CheckDigits.sum(digits, weights: [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
    }
    // Since 2017 a person's number begins with 32 and tells no date.
    if !text.hasPrefix("32") {
      let year = 1_800 + digits[6] * 100 + number(digits[4...5])
      guard Day(year, number(digits[2...3]), number(digits[0...1])) != nil else { return false }
    }
    return (1 + CheckDigits.sum(digits, weights: [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == digits[10]
  }

  @Sendable static func isRomanian(_ text: String) -> Bool {
    guard let digits = CheckDigits.digits(text), digits.count >= 2, digits[0] != 0 else { return false }
    if digits.count == 13 { return isRomanianBirthNumber(digits) }
    guard digits.count <= 10 else { return false }
    let body = repeatElement(0, count: 10 - digits.count) + digits
    return 10 * CheckDigits.sum(body, weights: [7, 5, 3, 2, 1, 7, 5, 3, 2]) % 11 % 10 == digits.last
  }

  private static func isRomanianBirthNumber(_ digits: [Int]) -> Bool {
    let centuries = [3: 1_800, 4: 1_800, 5: 2_000, 6: 2_000]
    let year = (centuries[digits[0]] ?? 1_900) + number(digits[1...2])
    guard Day(year, number(digits[3...4]), number(digits[5...6])) != nil else { return false }
    let county = number(digits[7...8])
    guard (1...48).contains(county) || [51, 52, 70, 80, 81, 82, 83].contains(county) else { return false }
    let remainder = CheckDigits.sum(digits, weights: [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
    return (remainder == 10 ? 1 : remainder) == digits[12]
  }
}
