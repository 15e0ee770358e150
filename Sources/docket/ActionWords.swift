import Desk
import Documents

/// Reads the words of an action that is given by hand: `SO-000042 --date 2026-11-24 --line item=1001,quantity=2`.
struct ActionWords {
  /// The fields of the action.
  private(set) var fields: JSONValue = .object([:])
  /// The accepted warnings, by name, each with its reason.
  private(set) var accepting: [String: String] = [:]
  /// Whether only what it would do is asked for.
  private(set) var rehearses = false
  /// Whether help is asked for.
  private(set) var wantsHelp = false
  /// The global options among the words.
  private(set) var globals: [String] = []
  private let known: [FieldDescription]

  /// Reads the words.
  ///
  /// - Throws: ``UsageRefusal``, `UnreadableInput`.
  init(_ words: [String], fields known: [FieldDescription]) throws {
    self.known = known
    var positional = known.filter { !$0.name.contains(".") }.map(\.name).prefix(1)
    var words = words[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        if word == "-h" {
          wantsHelp = true
          continue
        }
        // A single dash begins a negative number.
        guard let name = positional.popFirst() else {
          throw UsageRefusal("\(word) is one word too many.", next: "Name the field: --FIELD \(word).")
        }
        try set(name, word)
        continue
      }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      func value() throws -> String {
        if parts.count == 2 { return String(parts[1]) }
        guard let next = words.popFirst() else { throw UsageRefusal("--\(name) needs a value.") }
        return next
      }
      switch name {
      case "help": wantsHelp = true
      case "try": rehearses = true
      case "accept":
        let pair = try value().split(separator: "=", maxSplits: 1).map(String.init)
        guard pair.count == 2 else {
          throw UsageRefusal("--accept needs a warning and a reason.", next: "Write --accept WARNING=REASON.")
        }
        accepting[pair[0]] = pair[1]
      case _ where isGlobal(name) && GlobalOptions.valued.contains("--" + name):
        globals += ["--" + name, try value()]
      case _ where isGlobal(name) && GlobalOptions.flags.contains("--" + name): globals.append("--" + name)
      case _ where GlobalOptions.valued.contains("--" + name) && word.contains("="): globals.append(word)
      default: try set(try field(name), try value())
      }
    }
  }

  /// A field of the action goes before a global option of the same name, such as the date of a slip; the global option still works
  /// before the verb.
  private func isGlobal(_ name: String) -> Bool { !known.contains { $0.name == name } }

  /// The field of an option: as it is named, written with hyphens, or the single of a list, as `line` for `lines`.
  private func field(_ name: String) throws -> String {
    let plain = ActionWords.folded(name)
    if let field = known.first(where: { ActionWords.folded($0.name) == plain }) { return field.name }
    if let list = known.first(where: { $0.type == "list" && ActionWords.folded($0.name) == plain + "s" }) {
      return list.name
    }
    let names = known.filter { !$0.name.contains(".") }.map { "--\($0.name)" }
    throw UsageRefusal("There is no field \(name).", next: "There are \(names.joined(separator: ", ")).")
  }

  private static func folded(_ name: String) -> String { name.lowercased().filter { $0 != "-" } }

  private mutating func set(_ name: String, _ text: String) throws {
    guard let field = known.first(where: { $0.name == name }) else { return }
    switch field.type {
    case "list": try add(text, to: name)
    case "group", "values by name": fields = fields.setting(name, to: try JSONValue(json: text))
    default: fields = fields.setting(name, to: try ActionWords.value(text, of: field))
    }
  }

  /// Elements come as a JSON list, or one an option as `item=1001,quantity=2`, or as the plain text of a list of texts.
  private mutating func add(_ text: String, to list: String) throws {
    var elements: [JSONValue] = []
    if case .array(let present)? = fields[list] { elements = present }
    if text.hasPrefix("["), case .array(let more) = try JSONValue(json: text) {
      elements += more
    } else if text.hasPrefix("{") {
      elements.append(try JSONValue(json: text))
    } else if !known.contains(where: { $0.name.hasPrefix(list + ".") }) {
      elements += text.split(separator: ",").map { .string(String($0)) }
    } else {
      elements.append(try element(text, of: list))
    }
    fields = fields.setting(list, to: .array(elements))
  }

  private func element(_ text: String, of list: String) throws -> JSONValue {
    var element = JSONValue.object([:])
    for part in ActionWords.parts(text) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2 else {
        throw UsageRefusal("\(part) names no field.", next: "Write --\(list) FIELD=VALUE,FIELD=VALUE.")
      }
      let name = try field("\(list).\(pair[0])")
      guard let description = known.first(where: { $0.name == name }) else { continue }
      element = element.setting(
        String(name.dropFirst(list.count + 1)), to: try ActionWords.value(pair[1], of: description))
    }
    return element
  }

  /// Parts at commas; a comma behind a backslash belongs to the text.
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    var escaped = false
    for character in text {
      if escaped {
        parts[parts.count - 1].append(character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else if character == "," {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  private static func value(_ text: String, of field: FieldDescription) throws -> JSONValue {
    switch field.type {
    case "whole number":
      guard let number = Int(text) else {
        throw UnreadableInput(field: field.name, reason: "\(text) is no whole number")
      }
      return .number(String(number))
    case "yes or no":
      switch text.lowercased() {
      case "yes", "true", "1": return .bool(true)
      case "no", "false", "0": return .bool(false)
      default: throw UnreadableInput(field: field.name, reason: "\(text) is neither yes nor no")
      }
    default: return .string(text)
    }
  }
}
