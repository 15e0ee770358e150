import Sales

/// How a foreign file writes its dates, such as `dd.MM.yyyy` or `yyyy-MM-dd HH:mm:ss`.
///
/// `yyyy`, `MM`, `dd` take exactly so many digits, `M` and `d` one or two. `H`, `m`, `s` and `S` pass over the digits of a time of
/// day, which business dates have not. Everything else stands for itself.
public struct DateFormat: Hashable, Sendable {
  /// The format as it is written.
  public let pattern: String
  private let pieces: [Piece]

  private enum Piece: Hashable, Sendable {
    case year
    case month(width: Int)
    case day(width: Int)
    case time(width: Int)
    case literal(Character)
  }

  /// The format of Docket's own files.
  public static let iso = DateFormat(
    pattern: "yyyy-MM-dd",
    pieces: [.year, .literal("-"), .month(width: 2), .literal("-"), .day(width: 2)])

  /// Reads a format; nil when year, month or day is missing or is written in a way that is not known.
  public init?(_ pattern: String) {
    var pieces: [Piece] = []
    var rest = pattern[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch (letter, run.count) {
      case ("y", 4): pieces.append(.year)
      case ("M", 1), ("M", 2): pieces.append(.month(width: run.count))
      case ("d", 1), ("d", 2): pieces.append(.day(width: run.count))
      case ("H", _), ("m", _), ("s", _), ("S", _): pieces.append(.time(width: run.count))
      case ("y", _), ("M", _), ("d", _): return nil
      default: pieces += run.map { .literal($0) }
      }
    }
    guard pieces.contains(.year), pieces.contains(where: { if case .month = $0 { true } else { false } }),
      pieces.contains(where: { if case .day = $0 { true } else { false } })
    else { return nil }
    self.init(pattern: pattern, pieces: pieces)
  }

  private init(pattern: String, pieces: [Piece]) {
    self.pattern = pattern
    self.pieces = pieces
  }

  /// The day that a text names; nil when it is not written so, or when the calendar has no such day.
  public func day(_ text: String) -> Day? {
    var rest = text[...]
    var (year, month, day) = (0, 0, 0)
    for piece in pieces {
      switch piece {
      case .year:
        guard let value = DateFormat.take(4...4, &rest) else { return nil }
        year = value
      case .month(let width):
        guard let value = DateFormat.take(width...2, &rest) else { return nil }
        month = value
      case .day(let width):
        guard let value = DateFormat.take(width...2, &rest) else { return nil }
        day = value
      case .time(let width):
        guard DateFormat.take(width...max(width, 2), &rest) != nil else { return nil }
      case .literal(let character):
        guard rest.first == character else { return nil }
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty ? Day(year, month, day) : nil
  }

  private static func take(_ widths: ClosedRange<Int>, _ rest: inout Substring) -> Int? {
    let digits = rest.prefix(widths.upperBound).prefix { $0.isASCII && $0.isNumber }
    guard digits.count >= widths.lowerBound else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int(digits)
  }
}
