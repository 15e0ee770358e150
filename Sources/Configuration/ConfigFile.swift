import TOMLKit

/// A value in a configuration file.
public enum ConfigValue: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case list([ConfigValue])
  case table([String: ConfigValue])
  /// A number with a fraction, a date or a time: nothing here takes one.
  case other

  /// The text, when it is one.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

/// A TOML file read so that a mistake costs its own line and nothing else.
public struct ConfigFile: Sendable {
  /// One `key = value` of the file.
  public struct Entry: Hashable, Sendable {
    /// The table that it stands in; empty at the top of the file.
    public var section: String
    public var key: String
    public var value: ConfigValue
    /// The line that it stands on, counted from 1.
    public var line: Int
  }

  /// The file's name, for problems.
  public let name: String
  /// What could be read, in the order of the lines.
  public private(set) var entries: [Entry] = []
  /// The lines that could not.
  public private(set) var problems: [ConfigProblem] = []

  /// The most lines that are read; a file that is longer is not meant for this program.
  private static let lineLimit = 5000

  /// Reads a text.
  ///
  /// A line that the parser refuses is reported, blanked and the rest read again, so that line numbers stay
  /// true.
  public init(name: String, text: String) {
    self.name = name
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      String($0.unicodeScalars.filter { $0.value != 0 })
    }
    if lines.count > ConfigFile.lineLimit {
      problems.append(
        ConfigProblem(
          file: name, line: ConfigFile.lineLimit, reason: "the file is too long; the rest is left out"))
      lines.removeLast(lines.count - ConfigFile.lineLimit)
    }
    for index in lines.indices {
      guard let reason = ConfigFile.reasonToLeaveOut(lines[index]) else { continue }
      problems.append(ConfigProblem(file: name, line: index + 1, reason: reason))
      lines[index] = ""
    }
    var attempts = 0
    while attempts <= lines.count {
      attempts += 1
      do {
        let table = try TOMLTable(string: lines.joined(separator: "\n"))
        collect(table, lines: lines)
        return
      } catch let error as TOMLParseError {
        let blanked = ConfigFile.blankLine(of: error, in: &lines)
        let reason = error.description.prefix { $0 != "\n" }
        problems.append(ConfigProblem(file: name, line: blanked, reason: String(reason)))
      } catch {
        problems.append(ConfigProblem(file: name, line: 1, reason: "this is not TOML"))
        return
      }
    }
  }

  /// Blanks the line that the parser stopped at, or the last one with text before it; its number from 1.
  private static func blankLine(of error: TOMLParseError, in lines: inout [String]) -> Int {
    var index = min(max(error.source.begin.line, 1), lines.count) - 1
    while index > 0, lines[index].allSatisfy(\.isWhitespace) { index -= 1 }
    if lines[index].isEmpty, let next = lines.firstIndex(where: { !$0.isEmpty }) { index = next }
    lines[index] = ""
    return index + 1
  }

  private mutating func collect(_ table: TOMLTable, lines: [String]) {
    let places = ConfigFile.places(in: lines)
    for key in table.keys {
      guard let value = table[key] else { continue }
      if let section = value.table, places[Place(section: "", key: key)] == nil {
        for inner in section.keys {
          guard let innerValue = section[inner] else { continue }
          add(Entry(section: key, key: inner, value: ConfigFile.value(innerValue), line: 1), places)
        }
      } else {
        add(Entry(section: "", key: key, value: ConfigFile.value(value), line: 1), places)
      }
    }
    entries.sort { ($0.line, $0.section, $0.key) < ($1.line, $1.section, $1.key) }
    withExtendedLifetime(table) {}
  }

  private mutating func add(_ entry: Entry, _ places: [Place: Int]) {
    var entry = entry
    entry.line = places[Place(section: entry.section, key: entry.key)] ?? 1
    entries.append(entry)
  }

  private static func value(_ value: any TOMLValueConvertible) -> ConfigValue {
    if let text = value.string { return .string(text) }
    if let number = value.int { return .integer(number) }
    if let flag = value.bool { return .boolean(flag) }
    if let list = value.array { return .list(list.map { ConfigFile.value($0) }) }
    guard let table = value.table else { return .other }
    var entries: [String: ConfigValue] = [:]
    for key in table.keys {
      if let inner = table[key] { entries[key] = ConfigFile.value(inner) }
    }
    return .table(entries)
  }
}
