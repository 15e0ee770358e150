/// The text of one field while it is edited: insertion point, replace on the first key, undo.
public struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// Where the next character goes, in characters from the start.
  public private(set) var cursor: Int
  /// The first typed character replaces all of the text, as clerks expect of a default.
  public private(set) var replacesOnType: Bool
  private let original: [Character]

  /// Begins to edit a text.
  public init(_ text: String = "") {
    characters = Array(text)
    original = characters
    cursor = characters.count
    replacesOnType = !characters.isEmpty
  }

  /// The text as it is now.
  public var text: String { String(characters) }
  /// Whether anything was changed.
  public var isChanged: Bool { characters != original }
  /// Whether no key was taken yet: one that typed just what stood there has been.
  public var isUntouched: Bool { self == LineEditor(String(original)) }
  /// The text before the insertion point, to find its column.
  public var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Takes back all that was typed since editing began.
  public mutating func undo() {
    characters = original
    cursor = characters.count
    replacesOnType = !characters.isEmpty
  }

  /// Makes the next typed character replace the text, as after a text that was refused.
  public mutating func replaceNext() {
    cursor = characters.count
    replacesOnType = !characters.isEmpty
  }

  /// Puts text in at the insertion point.
  public mutating func insert(_ text: String) {
    if replacesOnType { characters = [] }
    cursor = min(cursor, characters.count)
    replacesOnType = false
    characters.insert(contentsOf: text, at: cursor)
    cursor += text.count
  }

  /// Empties the text from the insertion point on, as Field Exit does; all of it while the first key would replace.
  public mutating func clearToEnd() {
    if replacesOnType { cursor = 0 }
    characters.removeSubrange(cursor...)
    replacesOnType = false
  }

  /// Takes an editing key; false for a key that edits nothing.
  public mutating func handle(_ key: Key) -> Bool {
    if let typed = key.typed {
      insert(String(typed))
      return true
    }
    switch (key.code, key.modifiers) {
    case (.backspace, _):
      if replacesOnType {
        // One Backspace on an untouched default takes its last character, so that a digit can be corrected.
        replacesOnType = false
      }
      guard cursor > 0 else { return true }
      cursor -= 1
      characters.remove(at: cursor)
    case (.delete, _):
      replacesOnType = false
      guard cursor < characters.count else { return true }
      characters.remove(at: cursor)
    case (.left, []):
      replacesOnType = false
      cursor = max(0, cursor - 1)
    case (.right, []):
      replacesOnType = false
      cursor = min(characters.count, cursor + 1)
    case (.home, []):
      replacesOnType = false
      cursor = 0
    case (.end, []):
      replacesOnType = false
      cursor = characters.count
    case (.character("w"), .control): deleteWord()
    case (.character("u"), .control):
      characters.removeSubrange(..<cursor)
      cursor = 0
      replacesOnType = false
    case (.character("k"), .control): clearToEnd()
    default: return false
    }
    return true
  }

  private mutating func deleteWord() {
    replacesOnType = false
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }
}
