import Foundation
import Sales

/// A file of separated values with its headings, as the fields of a mapping see it.
struct ImportTable {
  /// The file, without its folder.
  let name: String
  /// The columns that fill a field: which field of a row, and which fields of the record.
  let columns: [(index: Int, name: String, fields: [String])]
  let keyIndexes: [Int]
  let rows: [CSVRow]

  /// Reads a file.
  ///
  /// - Throws: ``CSVRefusal``; ``MappingRefusal`` or ``ImportRefusal`` for a column that the file does not have.
  init(path: String, mapping: Mapping, columns wanted: [Mapping.Column]?, key: [String]) throws {
    name = URL(fileURLWithPath: path).lastPathComponent
    guard let data = FileManager.default.contents(atPath: path) else {
      throw NoSuchFile(path: path)
    }
    var reader = try CSVReader([UInt8](data), encoding: mapping.encoding, delimiter: mapping.delimiter)
    guard let head = try reader.next() else { throw CSVRefusal(.empty, line: 1, column: 1) }
    let headings = head.texts.map(\.trimmingWhitespace)
    let file = name
    func index(_ heading: String, line: Int) throws -> Int {
      if let index = headings.firstIndex(of: heading) { return index }
      if !mapping.file.isEmpty {
        throw MappingRefusal(
          file: mapping.file, line: max(line, 1), reason: "\(file) has no column \(heading)")
      }
      throw ImportRefusal(
        kind: mapping.kind,
        problems: [ImportProblem(file: file, line: 1, column: heading, reason: "The column is missing.")])
    }
    if let wanted {
      columns = try wanted.map { (try index($0.name, line: $0.line), $0.name, $0.fields) }
    } else {
      columns = headings.enumerated().map { ($0.offset, $0.element, [$0.element]) }
    }
    keyIndexes = try key.map { try index($0, line: 1) }
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    self.rows = rows
  }

  /// The values that tell the record of a row from others.
  func key(of row: CSVRow) -> [String] { keyIndexes.map { row.fields[$0].text } }
}

/// An imported file that can't be opened.
public struct NoSuchFile: Refusal, Hashable {
  /// The file.
  public let path: String

  /// Makes the refusal.
  public init(path: String) { self.path = path }

  public var code: String { "input.no-file" }
  public var figures: [Figure] { [Figure("file", path)] }
  public var what: String { "\(path) can't be read." }
  public var next: String { "Check its name and its permissions." }
}
