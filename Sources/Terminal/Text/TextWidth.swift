import CTerminal
import Glibc

/// How text takes up columns, and what of it may go to a terminal at all.
///
/// The width of a text is the sum of the C library's `wcwidth` over its scalars, because that is what ncurses
/// counts with; any other opinion would shift the columns behind it. What terminals disagree about (joiners,
/// variation selectors, skin tones) and what could steer them (control and bidi characters) is dropped here,
/// at the display edge only: stored text is never changed.
public enum DisplayText {
  /// The most scalars that one cell can hold: ncurses keeps a base and four combining marks.
  public static let scalarsPerCell = 5

  /// Sets the process's character type locale to UTF-8 once, and says whether that worked.
  ///
  /// The user's own locale is taken when it is UTF-8, else `C.UTF-8`. The device calls it before it opens the
  /// screen; the measuring functions call it themselves, so that nobody measures with the C locale by
  /// mistake.
  @discardableResult
  public static func useUnicodeLocale() -> Bool { unicodeLocale }

  private static let unicodeLocale: Bool = {
    if setlocale(LC_CTYPE, "") != nil, codesetIsUnicode { return true }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && codesetIsUnicode
  }()

  private static var codesetIsUnicode: Bool {
    guard let name = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: name).uppercased() == "UTF-8"
  }

  /// The columns that a text takes.
  public static func width(of text: String) -> Int {
    if isPlainASCII(text) { return text.utf8.count }
    return cells(of: text, ascii: false).reduce(0) { $0 + $1.width }
  }

  /// The cells that a text takes, from left to right.
  ///
  /// Each holds one base character with its combining marks, at most ``scalarsPerCell`` scalars; marks beyond
  /// that, and marks without a base, are left out. With `ascii` every cell holds one ASCII character and the
  /// sum of the widths is the same as without, so that a layout holds in both.
  public static func cells(of text: String, ascii: Bool) -> [(text: String, width: Int)] {
    if isPlainASCII(text) { return text.unicodeScalars.map { (String($0), 1) } }
    var cells: [(text: String, width: Int)] = []
    cells.reserveCapacity(text.utf8.count)
    var scalarsInLast = 0
    for scalar in text.unicodeScalars {
      guard let (shown, width) = shown(scalar) else { continue }
      if width == 0 {
        guard !cells.isEmpty, scalarsInLast < scalarsPerCell, !ascii else { continue }
        cells[cells.count - 1].text.unicodeScalars.append(shown)
        scalarsInLast += 1
        continue
      }
      scalarsInLast = 1
      if ascii {
        let twin = String(ASCIITwin.of(shown))
        for _ in 0..<width { cells.append((twin, 1)) }
      } else {
        cells.append((String(shown), width))
      }
    }
    return cells
  }

  /// What is shown for a scalar, and its columns; nil when it is dropped.
  ///
  /// Tab and line ends become a space so that words stay apart; a scalar of unknown width becomes `?`.
  static func shown(_ scalar: Unicode.Scalar) -> (scalar: Unicode.Scalar, width: Int)? {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return (scalar, 1) }
    if value == 0x09 || value == 0x0A || value == 0x0D { return (" ", 1) }
    if isDropped(scalar) { return nil }
    _ = unicodeLocale
    let width = docket_columns(value)
    return width < 0 ? ("?", 1) : (scalar, Int(width))
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    case 0x1F3FB...0x1F3FF: true
    case 0x2028, 0x2029: true
    default: scalar.properties.generalCategory == .format
    }
  }

  private static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
