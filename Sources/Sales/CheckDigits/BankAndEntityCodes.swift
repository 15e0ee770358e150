/// Codes of banks (ISO 9362), also called SWIFT codes.
public enum BIC {
  /// Whether the text has the form of a BIC: bank, country, place and perhaps branch; a BIC has no check digit.
  public static func isValid(_ text: String) -> Bool {
    let code = CheckDigits.compact(text, without: " -")
    guard CheckDigits.fits(code, structure: "6a2c") || CheckDigits.fits(code, structure: "6a5c") else {
      return false
    }
    return CountryCodes.contains(String(code.dropFirst(4).prefix(2)))
  }
}

/// Identifiers of legal entities (ISO 17442).
public enum LEI {
  /// Whether the text is 18 characters with their two check digits.
  public static func isValid(_ text: String) -> Bool {
    let code = CheckDigits.compact(text, without: " -")
    return CheckDigits.fits(code, structure: "18c2n") && CheckDigits.remainder97(code) == 1
  }
}

/// Creditor references on invoices and payments (ISO 11649), such as RF18 5390 0754 7034.
public enum CreditorReference {
  /// Whether the text is a creditor reference with the right check digits.
  public static func isValid(_ text: String) -> Bool {
    let code = CheckDigits.compact(text)
    let count = code.utf8.count
    guard (5...25).contains(count), code.hasPrefix("RF"),
      CheckDigits.fits(code.dropFirst(2), structure: "2n\(count - 4)c")
    else { return false }
    return CheckDigits.remainder97(code.dropFirst(4) + code.prefix(4)) == 1
  }

  /// The creditor reference of a document number: its letters and digits with their check digits in front.
  ///
  /// - Returns: nil when it has no letter or digit, or more than 21.
  public static func make(from number: String) -> String? {
    let body = number.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard (1...21).contains(body.count), let remainder = CheckDigits.remainder97(body + "RF00") else {
      return nil
    }
    let check = 98 - remainder
    return "RF" + (check < 10 ? "0" : "") + String(check) + body
  }
}

/// Numbers of trade items on bar codes: GTIN-8, UPC (12), EAN (13) and GTIN-14.
public enum GTIN {
  /// Whether the text is 8, 12, 13 or 14 digits of which the last is the right check digit.
  public static func isValid(_ text: String) -> Bool {
    let code = CheckDigits.compact(text, without: " -")
    guard [8, 12, 13, 14].contains(code.utf8.count), let digits = CheckDigits.digits(code) else {
      return false
    }
    let sum = digits.reversed().enumerated().reduce(0) { sum, next in
      sum + next.element * (next.offset.isMultiple(of: 2) ? 1 : 3)
    }
    return sum.isMultiple(of: 10)
  }

  /// Whether the text has the form of a trade item number, all digits and of one of its lengths, with a wrong check digit.
  ///
  /// Letters and other lengths are codes of the company's own making and are never mistyped trade item numbers.
  public static func isMistyped(_ text: String) -> Bool {
    let code = CheckDigits.compact(text, without: " -")
    return [8, 12, 13, 14].contains(code.utf8.count) && CheckDigits.digits(code) != nil && !isValid(text)
  }
}
