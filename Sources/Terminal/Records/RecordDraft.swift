/// What was typed and not saved, as it is kept.
public struct RecordDraft: Codable, Sendable, Hashable {
  /// A line of a draft.
  public struct Line: Codable, Sendable, Hashable {
    /// The saved line that was changed; nil for a new one.
    public let id: Int?
    public let changes: [String: String]
  }

  public let changes: [String: String]
  public let lines: [String: [Line]]
  /// The saved lines that were taken out, by grid.
  public let removed: [String: [Int]]?
  /// The reasons that were typed for warnings, by their names.
  public let reasons: [String: String]?
  /// The version of the record that it was typed over.
  public let version: String?

  /// Takes what is not saved yet of what was typed.
  public init(_ input: RecordInput) {
    changes = input.changes
    lines = input.lines.mapValues { rows in
      rows.filter { !$0.changes.isEmpty }.map { Line(id: $0.id, changes: $0.changes) }
    }
    removed = input.removed.filter { !$0.value.isEmpty }
    reasons = input.accepted.isEmpty ? nil : input.accepted
    version = input.values["version"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether there is nothing to keep.
  public var isEmpty: Bool {
    changes.isEmpty && lines.values.allSatisfy(\.isEmpty) && (removed ?? [:]).values.allSatisfy(\.isEmpty)
  }

  /// What is to be said of a draft that was put over a record, where that is not all as it was.
  ///
  /// - Parameters:
  ///   - lost: how many of its lines could not be put back.
  ///   - version: the version of the record as it is now.
  public func notice(lost: Int, version: String?) -> Notice? {
    var parts: [String] = []
    if let own = self.version, let version, own != version {
      parts.append("Somebody has saved since this draft was typed: look through it before you save.")
    }
    if lost > 0 {
      parts.append(
        "\(lost) line\(lost == 1 ? "" : "s") of the draft could not be put back: gone or closed meanwhile.")
    }
    return parts.isEmpty ? nil : Notice(.warning, parts.joined(separator: " "))
  }
}

extension LineGrid {
  /// Puts the lines of a draft in as if they had been typed.
  ///
  /// - Returns: how many could not be, because their line is gone or closed.
  public mutating func take(_ lines: [RecordDraft.Line], removed: [Int]) -> Int {
    var lost = 0
    for line in lines {
      if let id = line.id {
        if !put(line.changes, intoLine: id) { lost += 1 }
      } else {
        append([line.changes])
      }
    }
    for id in removed where !remove(line: id) { lost += 1 }
    return lost
  }
}
