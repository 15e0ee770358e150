/// A strict reader of separated values (RFC 4180), one row at a time.
///
/// Nothing is repaired: a row with too few or too many fields, a quote that is never closed and bytes that are no text are
/// errors with their line. Line breaks may be LF, CRLF or CR; inside quotes they belong to the field. Empty lines are passed
/// over, unless the file has a single column.
public struct CSVReader: Sendable {
  /// The byte that separates fields.
  public let delimiter: UInt8
  /// How many fields each row has; known once the first row was read.
  public private(set) var width: Int?

  private let bytes: [UInt8]
  private let encoding: CSVEncoding
  private var index: Int
  private var line = 1
  /// Where the current line starts, to count its characters only when somebody needs them.
  private var lineStart: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 10
  private static let carriageReturn: UInt8 = 13

  /// Starts to read.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - delimiter: the separator; found from the first row among comma, semicolon and tab when nil.
  /// - Throws: ``CSVRefusal`` when the bytes are UTF-16, or not of the encoding at all.
  public init(_ bytes: [UInt8], encoding: CSVEncoding = .utf8, delimiter: UInt8? = nil) throws(CSVRefusal) {
    let head = bytes.prefix(2)
    if head.elementsEqual([0xFF, 0xFE]) || head.elementsEqual([0xFE, 0xFF]) || bytes.prefix(64).contains(0) {
      throw CSVRefusal(.utf16, line: 1, column: 1)
    }
    if encoding == .utf8, let bad = CSVReader.firstInvalid(bytes) {
      let before = bytes[..<bad]
      let start = before.lastIndex(of: CSVReader.lineFeed).map { $0 + 1 } ?? 0
      let line = 1 + before.count { $0 == CSVReader.lineFeed }
      throw CSVRefusal(.badCharacter(encoding: encoding), line: line, column: bad - start + 1)
    }
    self.bytes = bytes
    self.encoding = encoding
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = index
    self.delimiter = delimiter ?? CSVReader.sniff(bytes[index...])
  }

  /// The next row; nil at the end.
  ///
  /// - Throws: ``CSVRefusal``; nothing more can be read then.
  public mutating func next() throws(CSVRefusal) -> CSVRow? {
    while index < bytes.count, width != 1, atLineBreak { skipLineBreak() }
    guard index < bytes.count else { return nil }
    let rowLine = line
    var fields: [CSVField] = []
    if let width { fields.reserveCapacity(width) }
    while true {
      fields.append(try field())
      guard index < bytes.count else { break }
      if bytes[index] == delimiter {
        index += 1
        continue
      }
      skipLineBreak()
      break
    }
    guard let width else {
      width = fields.count
      return CSVRow(line: rowLine, fields: fields)
    }
    if fields.count < width {
      throw CSVRefusal(.short(found: fields.count, expected: width), line: rowLine, column: 1)
    }
    if fields.count > width {
      throw CSVRefusal(
        .long(found: fields.count, expected: width), line: fields[width].line, column: fields[width].column)
    }
    return CSVRow(line: rowLine, fields: fields)
  }

  private var atLineBreak: Bool {
    bytes[index] == CSVReader.lineFeed || bytes[index] == CSVReader.carriageReturn
  }

  private mutating func skipLineBreak() {
    if bytes[index] == CSVReader.carriageReturn, index + 1 < bytes.count,
      bytes[index + 1] == CSVReader.lineFeed
    {
      index += 1
    }
    index += 1
    line += 1
    lineStart = index
  }

  private mutating func field() throws(CSVRefusal) -> CSVField {
    let startLine = line
    let column = column(of: index)
    guard index < bytes.count, bytes[index] == CSVReader.quote else {
      let start = index
      while index < bytes.count {
        let byte = bytes[index]
        if byte == delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn { break }
        if byte == CSVReader.quote {
          throw CSVRefusal(.strayQuote, line: line, column: self.column(of: index))
        }
        index += 1
      }
      return CSVField(try text(bytes[start..<index], line: startLine), line: startLine, column: column)
    }
    return CSVField(try quoted(column: column), line: startLine, column: column, isQuoted: true)
  }

  private mutating func quoted(column: Int) throws(CSVRefusal) -> String {
    let openLine = line
    index += 1
    var start = index
    var earlier = ""
    while index < bytes.count {
      let byte = bytes[index]
      if byte == CSVReader.quote {
        let piece = try text(bytes[start..<index], line: line)
        index += 1
        if index < bytes.count, bytes[index] == CSVReader.quote {
          earlier += piece + "\""
          index += 1
          start = index
          continue
        }
        guard index == bytes.count || bytes[index] == delimiter || atLineBreak else {
          throw CSVRefusal(.strayQuote, line: line, column: self.column(of: index))
        }
        return earlier.isEmpty ? piece : earlier + piece
      }
      if byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
        skipLineBreak()
      } else {
        index += 1
      }
    }
    throw CSVRefusal(.openQuote, line: openLine, column: column)
  }

  /// Characters, not bytes: what an editor shows.
  private func column(of position: Int) -> Int {
    guard encoding == .utf8 else { return position - lineStart + 1 }
    var column = 1
    for byte in bytes[lineStart..<position] where byte & 0xC0 != 0x80 { column += 1 }
    return column
  }

  private func text(_ slice: ArraySlice<UInt8>, line: Int) throws(CSVRefusal) -> String {
    switch encoding {
    case .utf8: return String(decoding: slice, as: UTF8.self)
    case .windows1252:
      guard let text = Windows1252.text(slice) else {
        throw CSVRefusal(.badCharacter(encoding: encoding), line: line, column: column(of: slice.startIndex))
      }
      return text
    }
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // The fast check found a fault; walk again to find where.
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): position += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return position
      }
    }
  }

  /// The separator that stands most often in the first line outside quotes; comma when none does.
  private static func sniff(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var inQuotes = false
    for byte in bytes {
      if byte == quote { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == lineFeed || byte == carriageReturn {
        if counts.contains(where: { $0 > 0 }) { break }
        continue
      }
      if let at = candidates.firstIndex(of: byte) { counts[at] += 1 }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? candidates[0]
  }
}
