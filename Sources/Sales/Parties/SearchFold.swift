import Foundation

/// Folds text for searching, so that what is typed without accents, capitals or marks finds what is written with them.
///
/// The result depends on the text alone, never on a locale: `Straße` and `STRASSE` are both `strasse`, `Ærø` is `aero`,
/// `Łódź` is `lodz`, `ＡＢＣ－１` is `abc 1`. Marks between words are spaces, and spaces stand singly.
public enum SearchFold {
  /// The folded text.
  public static func fold(_ text: String) -> String {
    if let ascii = foldedASCII(text) { return ascii }
    // Compatibility decomposition takes full-width forms, ligatures and superscripts apart, and accents off letters.
    var folded = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if let letters = special[scalar] {
        append(letters.unicodeScalars, to: &folded, after: &isSpacePending)
        continue
      }
      for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
        switch part.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: continue
        case .spacingMark, .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter,
          .otherLetter,
          .decimalNumber, .letterNumber, .otherNumber:
          append(CollectionOfOne(part), to: &folded, after: &isSpacePending)
        default: isSpacePending = true
        }
      }
    }
    return String(folded)
  }

  /// The fold of text that is all ASCII, which most text is; nil for other text.
  private static func foldedASCII(_ text: String) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isSpacePending = false
    for byte in text.utf8 {
      guard byte < 128 else { return nil }
      switch byte {
      case 97...122, 48...57, 65...90:
        if isSpacePending, !folded.isEmpty { folded.append(32) }
        isSpacePending = false
        folded.append((65...90).contains(byte) ? byte + 32 : byte)
      case 39, 96: continue
      default: isSpacePending = true
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func append(
    _ scalars: some Sequence<Unicode.Scalar>, to folded: inout String.UnicodeScalarView,
    after space: inout Bool
  ) {
    if space, !folded.isEmpty { folded.append(" ") }
    space = false
    folded.append(contentsOf: scalars)
  }

  /// Letters that Unicode does not take apart, and how people type them.
  private static let special: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for pair in letters.split(separator: " ") {
      if let letter = pair.unicodeScalars.first { table[letter] = String(pair.dropFirst()) }
    }
    for mark in "ʼʹʻ'’‘´`".unicodeScalars { table[mark] = "" }
    return table
  }()

  private static let letters = """
    ßss æae ǽae œoe øo ǿo łl đd ðd þth ıi ħh ŋn ŧt ĸk ſs ƒf ɓb ɗd ƙk ơo ưu ςσ əe ɨi ʉu ƶz ⱥa ɇe ŀl
    """
}
