/// One line of a pasted list of items: what names the item, and how many.
///
/// Nothing is read out of the parts here: what a number means, or which item is meant, is decided where they are checked.
public struct PastedLine: Hashable, Sendable {
  /// The line as it was pasted, without spaces at its ends.
  public let text: String
  /// What names the item.
  public let item: String
  /// The quantity as it stands there; empty where the line has none.
  public let quantity: String
  /// What stands behind the two and is not taken.
  public let rest: String

  /// Parts a line.
  ///
  /// A tab or a semicolon parts it wherever one stands; else the last space before something that looks like a number; else
  /// the first comma. So `1001, 1,5` is item 1001, and its quantity `1,5`.
  public init(_ line: String) {
    let text = PastedLine.trimmed(line)
    self.text = text
    if let mark = ["\t", ";"].first(where: { line.contains($0) }) {
      // From the line as it came: an empty first cell is an item that is missing, not a quantity taken for one.
      let cells = line.split(separator: mark, omittingEmptySubsequences: false).map {
        PastedLine.trimmed(String($0))
      }
      item = cells[0]
      quantity = cells.count > 1 ? cells[1] : ""
      rest = cells.dropFirst(2).filter { !$0.isEmpty }.joined(separator: " ")
      return
    }
    rest = ""
    if let space = text.lastIndex(where: \.isWhitespace),
      PastedLine.isNumber(text[text.index(after: space)...])
    {
      let before = PastedLine.trimmed(String(text[..<space]))
      item = before.last == "," ? PastedLine.trimmed(String(before.dropLast())) : before
      quantity = String(text[text.index(after: space)...])
    } else if let comma = text.firstIndex(of: ",") {
      item = PastedLine.trimmed(String(text[..<comma]))
      quantity = PastedLine.trimmed(String(text[text.index(after: comma)...]))
    } else {
      item = text
      quantity = ""
    }
  }

  /// The lines of a pasted text; empty ones are left out.
  public static func lines(of text: String) -> [PastedLine] {
    text.split(whereSeparator: \.isNewline).map { PastedLine(String($0)) }.filter { !$0.text.isEmpty }
  }

  /// Whether a text is a list of items rather than a value for one field: several lines, or an item with its quantity.
  public static func isList(_ text: String) -> Bool {
    lines(of: text).count > 1 || text.contains("\t") || text.contains(";")
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || "+-.,'".contains($0) }
  }
}
