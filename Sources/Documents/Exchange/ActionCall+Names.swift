import Desk
import Sales

extension ActionCall {
  /// How many bytes a text may have.
  private static let longestText = 20_000

  /// Refuses names that the action does not have: a mistyped optional field would else be left out without a word.
  ///
  /// Texts that are no texts of a business, with a NUL or without an end, are refused here too, for all actions.
  static func checkNames(of value: JSONValue, against fields: [FieldDescription], at path: String) throws {
    switch value {
    case .array(let elements):
      for element in elements { try checkNames(of: element, against: fields, at: path) }
    case .object(let members):
      for (name, member) in members.sorted(by: { $0.key < $1.key }) {
        let inner = path.isEmpty ? name : "\(path).\(name)"
        guard let field = fields.first(where: { $0.name == inner }) else {
          throw unknown(inner, name, among: names(in: path, of: fields))
        }
        if field.type == "list" || field.type == "group" {
          try checkNames(of: member, against: fields, at: inner)
        } else {
          try checkText(member, at: inner)
        }
      }
    case .string: try checkText(value, at: path)
    case .null, .bool, .number: break
    }
  }

  private static func checkText(_ value: JSONValue, at path: String) throws {
    guard case .string(let text) = value else { return }
    guard text.utf8.count <= longestText else {
      throw UnreadableInput(field: path, reason: "it has \(text.utf8.count) bytes, more than \(longestText)")
    }
    guard !text.utf8.contains(0) else {
      throw UnreadableInput(field: path, reason: "it has a NUL character in it")
    }
  }

  /// The names of the fields that stand directly in a group.
  private static func names(in path: String, of fields: [FieldDescription]) -> [String] {
    let prefix = path.isEmpty ? "" : path + "."
    return fields.map(\.name).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      .filter { !$0.contains(".") && !$0.contains("[") }
  }

  private static func unknown(_ field: String, _ name: String, among names: [String]) -> UnreadableInput {
    if let nearest = NearestWord.of(name, among: names) {
      return UnreadableInput(field: field, reason: "there is no such field; the nearest is \(nearest)")
    }
    if names.isEmpty {
      return UnreadableInput(field: field, reason: "there is no such field, and nothing is in it")
    }
    return UnreadableInput(
      field: field, reason: "there is no such field; there are \(names.joined(separator: ", "))")
  }
}

/// Which of some known words a mistyped one is likely to be.
enum NearestWord {
  /// The word that the fewest changes of a letter lead to; nil when all would take more than a third of the letters.
  static func of(_ word: String, among known: [String]) -> String? {
    let longest = 64
    guard word.utf8.count <= longest else { return nil }
    let most = max(1, word.count / 3)
    let ranked = known.map { (word: $0, changes: changes(from: word.lowercased(), to: $0.lowercased())) }
    return ranked.filter { $0.changes <= most }.min { $0.changes < $1.changes }?.word
  }

  /// How many letters have to be put in, left out, changed or swapped with their neighbour.
  private static func changes(from: String, to: String) -> Int {
    let (from, to) = (Array(from), Array(to))
    var before: [Int] = []
    var row = Array(0...to.count)
    for (at, letter) in from.enumerated() {
      var next = [at + 1]
      for (column, other) in to.enumerated() {
        var best = min(row[column + 1] + 1, next[column] + 1, row[column] + (letter == other ? 0 : 1))
        if at > 0, column > 0, letter == to[column - 1], from[at - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      before = row
      row = next
    }
    return row[to.count]
  }
}
