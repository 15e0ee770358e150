extension TaxNumber {
  /// The countries whose numbers have letters or several forms.
  static let nationalRules: [String: Rule] = [
    "AT": isAustrian, "BG": isBulgarian, "CH": isSwiss, "CY": isCypriot, "CZ": isCzech, "ES": isSpanish,
    "EU": { isOneStopShop($0, count: 9) }, "FR": isFrench, "GB": isBritish, "IE": isIrish,
    "IM": { isOneStopShop($0, count: 10) }, "LT": isLithuanian, "LV": isLatvian, "NL": isDutch,
    "NO": isNorwegian,
    "RO": isRomanian, "SK": isSlovak, "XI": isBritish,
  ]

  @Sendable private static func isAustrian(_ text: String) -> Bool {
    guard CheckDigits.fits(text, structure: "1a8n"), text.hasPrefix("U"),
      let digits = CheckDigits.digits(text.dropFirst())
    else { return false }
    // The sum of Luhn without the check digit, and 4 more; the check digit fills it up to a ten.
    return (CheckDigits.luhnSum(digits.dropLast()) + digits[7] + 4).isMultiple(of: 10)
  }

  @Sendable private static func isSwiss(_ text: String) -> Bool {
    guard CheckDigits.fits(text.prefix(10), structure: "1a9n"), text.hasPrefix("E"),
      ["", "MWST", "TVA", "IVA", "TPV"].contains(text.dropFirst(10)),
      let digits = CheckDigits.digits(text.prefix(10).dropFirst())
    else { return false }
    return (11 - CheckDigits.sum(digits, weights: [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == digits[8]
  }

  @Sendable private static func isNorwegian(_ text: String) -> Bool {
    let bare = text.hasSuffix("MVA") ? text.dropLast(3) : text[...]
    guard bare.utf8.count == 9, let digits = CheckDigits.digits(bare) else { return false }
    return CheckDigits.sum(digits, weights: [3, 2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
  }

  @Sendable private static func isCypriot(_ text: String) -> Bool {
    guard CheckDigits.fits(text, structure: "8n1a"), !text.hasPrefix("12"),
      let digits = CheckDigits.digits(text.dropLast()), let letter = text.utf8.last
    else { return false }
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    let sum = digits.enumerated().reduce(0) { sum, next in
      sum + (next.offset.isMultiple(of: 2) ? odd[next.element] : next.element)
    }
    return sum % 26 == Int(letter) - 65
  }

  @Sendable private static func isSpanish(_ text: String) -> Bool {
    guard CheckDigits.fits(text, structure: "1c7n1c"), let first = text.first, let last = text.utf8.last,
      let middle = CheckDigits.digits(text.dropFirst().dropLast())
    else { return false }
    // Persons: the letter tells the remainder by 23; X, Y and Z, of foreigners, stand for 0, 1 and 2.
    let persons = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
    switch first {
    case "0"..."9": return last == persons[number([first.wholeNumberValue ?? 0] + middle) % 23]
    case "X": return last == persons[number(middle) % 23]
    case "Y": return last == persons[number([1] + middle) % 23]
    case "Z": return last == persons[number([2] + middle) % 23]
    case "K", "L", "M": return last == persons[number(middle) % 23]
    default:
      // Organisations: the check of Luhn as a digit or as a letter.
      guard "ABCDEFGHJNPQRSUVW".contains(first) else { return false }
      let check = (10 - CheckDigits.luhnSum(middle + [0]) % 10) % 10
      return last == UInt8(48 + check) || last == Array("JABCDEFGHI".utf8)[check]
    }
  }

  @Sendable private static func isFrench(_ text: String) -> Bool {
    let letters = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    let key = text.utf8.prefix(2).compactMap { letters.firstIndex(of: $0) }
    guard text.utf8.count == 11, key.count == 2, let siren = CheckDigits.digits(text.utf8.dropFirst(2).text)
    else {
      return false
    }
    // Numbers of Monaco begin with 000 and are no SIREN.
    guard siren.prefix(3) == [0, 0, 0] || CheckDigits.luhnSum(siren).isMultiple(of: 10) else { return false }
    if key[0] < 10, key[1] < 10 { return key[0] * 10 + key[1] == number(siren + [1, 2]) % 97 }
    let check = key[0] < 10 ? key[0] * 24 + key[1] - 10 : key[0] * 34 + key[1] - 100
    return (number(siren) + 1 + check / 11) % 11 == check % 11
  }

  @Sendable private static func isIrish(_ text: String) -> Bool {
    let letters = Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)
    let bytes = Array(text.utf8)
    guard (8...9).contains(bytes.count), let first = CheckDigits.digits(String(text.prefix(1))),
      let middle = CheckDigits.digits(String(text.dropFirst(2).prefix(5))), middle.count == 5,
      let check = letters.firstIndex(of: bytes[7])
    else { return false }
    let second = bytes[1]
    let extra = bytes.count == 9 ? letters.firstIndex(of: bytes[8]) : 0
    guard let extra else { return false }
    if (48...57).contains(second) {
      let digits = first + [Int(second) - 48] + middle
      return (CheckDigits.sum(digits, weights: [8, 7, 6, 5, 4, 3, 2]) + 9 * extra) % 23 == check
    }
    // Old numbers have a letter or a sign in the second place, which doesn't count.
    guard (65...90).contains(second) || second == 43 || second == 42 else { return false }
    return CheckDigits.sum([0] + middle + first, weights: [8, 7, 6, 5, 4, 3, 2]) % 23 == check
  }

  @Sendable private static func isDutch(_ text: String) -> Bool {
    let body = String(repeating: "0", count: max(0, 12 - text.utf8.count)) + text
    guard CheckDigits.fits(body, structure: "9n1a2n"), body.dropFirst(9).first == "B",
      let digits = CheckDigits.digits(body.prefix(9)), number(digits) > 0, body.suffix(2) != "00"
    else { return false }
    // Businesses have the check of citizens' numbers, sole traders since 2020 that of ISO 7064 on the whole.
    return CheckDigits.sum(digits, weights: [9, 8, 7, 6, 5, 4, 3, 2, -1]).isMultiple(of: 11)
      || CheckDigits.remainder97("NL" + body) == 1
  }

  @Sendable private static func isBritish(_ text: String) -> Bool {
    if text.utf8.count == 5, let office = CheckDigits.digits(text.dropFirst(2)) {
      return text.hasPrefix("GD") ? number(office) < 500 : text.hasPrefix("HA") && number(office) >= 500
    }
    guard [9, 12].contains(text.utf8.count), let digits = CheckDigits.digits(text) else { return false }
    let remainder = CheckDigits.sum(digits, weights: [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
    return remainder == 0 || (number(digits.prefix(3)) >= 100 && [42, 55].contains(remainder))
  }

  private static func isOneStopShop(_ text: String, count: Int) -> Bool {
    guard text.utf8.count == count, let digits = CheckDigits.digits(text) else { return false }
    // The numbers of the member states by ISO 3166-1, and 900 for Northern Ireland.
    let states = """
      40 56 100 191 196 203 208 233 246 250 276 300 348 372 380 428 440 442 470 528 616 620 642 703 705 724 752 900
      """
    return states.split(separator: " ").contains { Int($0) == number(digits.prefix(3)) }
  }
}

extension Sequence<UInt8> {
  /// The bytes as text.
  fileprivate var text: String { String(decoding: Array(self), as: UTF8.self) }
}
