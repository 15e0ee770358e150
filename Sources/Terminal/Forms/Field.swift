/// Which characters a field takes; others are refused at the key.
public enum AllowedCharacters: Hashable, Sendable {
  case any
  case digits
  /// Digits, signs, decimal marks and thousands marks.
  case number
  /// What dates are typed with: digits, marks, and the letters of weekdays and weeks.
  case date

  /// Whether a character may be typed.
  public func contains(_ character: Character) -> Bool {
    switch self {
    case .any: true
    case .digits: character.isNumber
    case .number: character.isNumber || "+-.,' \u{202F}%".contains(character)
    case .date: character.isNumber || character.isLetter || "+-./ ".contains(character)
    }
  }

  /// What is expected, for the message of a refusal.
  public var expected: String {
    switch self {
    case .any: "any character"
    case .digits: "digits"
    case .number: "a number"
    case .date: "a date such as 31.12., 31, +7, fri"
    }
  }
}

/// The verdict on what was typed into a field.
public enum FieldCheck: Hashable, Sendable {
  /// Accepted, as this text.
  case fine(String)
  /// Refused; the sentence says why.
  case wrong(String)
}

/// One of the values that a field may have.
public struct FieldChoice: Hashable, Sendable {
  public let code: String
  public let title: String

  /// Makes a choice.
  public init(_ code: String, _ title: String) {
    self.code = code
    self.title = title
  }
}

/// A field of a form or a column of a line grid, as a spec: what it is called, what it takes, when it is skipped, and how
/// what was typed is checked.
public struct Field: Sendable {
  /// The name of the value behind it.
  public var name: String
  public var label: String
  /// The columns that it is wide where there is room.
  public var width: Int
  /// What it means, in a sentence: for F1 on the field.
  public var help: String
  public var allowed: AllowedCharacters = .any
  public var align: Alignment = .left
  /// The kind of record that it names: leaving it looks the text up, F4 lists what there is.
  public var lookup: String?
  /// The values that it may have, where they are few and fixed.
  public var choices: [FieldChoice] = []
  public var isRequired = false
  public var isReadOnly = false
  /// Whether Enter stops here in fast entry; Tab stops everywhere.
  public var isStop = true
  /// In a line grid: whether it takes what room is left.
  public var stretches = false
  /// In a line grid: what has the highest number goes first when there is no room for all.
  public var priority = 0
  /// The heading that it begins a section with.
  public var section: String?
  /// Whether it can be entered, by the other values; else it is skipped.
  public var when: @Sendable ([String: String]) -> Bool = { _ in true }
  /// Checks what was typed and gives it its usual form.
  public var check: @Sendable (String) -> FieldCheck = { .fine($0) }

  /// Makes a field of text.
  public init(_ name: String, _ label: String, width: Int = 20, help: String = "") {
    self.name = name
    self.label = label
    self.width = width
    self.help = help
  }

  /// The same field with something changed; for specs in one expression.
  public func with(_ change: (inout Field) -> Void) -> Field {
    var field = self
    change(&field)
    return field
  }

  /// Checks a text against the field: required, one of the choices, and its own check.
  public func verdict(on text: String) -> FieldCheck {
    let text = text.trimmed
    if text.isEmpty { return isRequired ? .wrong("\(label) is needed.") : .fine("") }
    if !choices.isEmpty {
      let folded = text.lowercased()
      let found =
        choices.first { $0.code.lowercased() == folded }
        ?? choices.first { $0.title.lowercased().hasPrefix(folded) }
      guard let found else {
        return .wrong("\(label) is one of \(choices.map(\.title).joined(separator: ", ")).")
      }
      return .fine(found.code)
    }
    return check(text)
  }

  /// The text that stands in the field when it is not edited.
  public func shown(_ value: String) -> String { choices.first { $0.code == value }?.title ?? value }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
