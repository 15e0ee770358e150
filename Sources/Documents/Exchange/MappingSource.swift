import Configuration
import Foundation
import TOMLKit

/// The text of a mapping with the lines of its keys, so that a fault can be shown where it is.
struct MappingSource {
  let file: String
  let root: JSONValue
  private let lines: [String: Int]

  /// Reads TOML.
  ///
  /// - Throws: ``MappingRefusal`` with the line of the fault.
  init(_ text: String, file: String) throws {
    self.file = file
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let reason = ConfigFile.reasonToLeaveOut(String(line)) {
        throw MappingRefusal(file: file, line: index + 1, reason: reason)
      }
    }
    do {
      root = try JSONValue(json: try TOMLTable(string: text).convert(to: .json))
    } catch let error as TOMLParseError {
      throw MappingRefusal(file: file, line: error.source.begin.line, reason: error.description)
    }
    lines = MappingSource.lines(text)
  }

  /// A refusal that points at a key.
  func refusal(_ path: [String], _ reason: String) -> MappingRefusal {
    MappingRefusal(file: file, line: line(path), reason: reason)
  }

  /// The line of a key; that of the nearest group around it where the key itself is not found.
  func line(_ path: [String]) -> Int {
    var path = path
    while !path.isEmpty {
      if let line = lines[path.joined(separator: "\u{0}")] { return line }
      path.removeLast()
    }
    return 1
  }

  /// The parser keeps no places, so the heads of groups and the names before `=` are found again in the text.
  private static func lines(_ text: String) -> [String: Int] {
    var lines: [String: Int] = [:]
    var group: [String] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("#") || line.isEmpty { continue }
      if line.hasPrefix("[") {
        group = names(line.prefix { $0 != "]" }.drop { $0 == "[" }, until: nil)
        lines[group.joined(separator: "\u{0}")] = index + 1
      } else {
        let path = group + names(line[...], until: "=")
        if lines[path.joined(separator: "\u{0}")] == nil {
          lines[path.joined(separator: "\u{0}")] = index + 1
        }
      }
    }
    return lines
  }

  /// The names of a dotted key, with or without quotes.
  private static func names(_ text: Substring, until end: Character?) -> [String] {
    var names: [String] = []
    var name = ""
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { name.append(character) }
        continue
      }
      if character == end { break }
      switch character {
      case "\"", "'": quote = character
      case ".":
        names.append(name)
        name = ""
      case " ", "\t", "\r": break
      default: name.append(character)
      }
    }
    return names + [name]
  }
}
