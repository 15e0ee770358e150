import Sales

/// One thing that is wrong with a row of an imported file.
public struct ImportProblem: Hashable, Sendable, Encodable {
  /// The file, without its folder.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The heading of the column; empty where the whole row is meant.
  public let column: String
  /// Why, as a sentence.
  public let reason: String
  /// The line of the main file on which the record starts that the row belongs to.
  let record: Int

  private enum CodingKeys: String, CodingKey {
    case file, line, column, reason
  }

  /// Makes a problem.
  public init(file: String, line: Int, column: String, reason: String, record: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
    self.record = record ?? line
  }
}

/// The refusal of an import that has bad rows: nothing of it was written.
public struct ImportRefusal: Refusal, Hashable {
  /// What was to be imported.
  public let kind: ImportKind
  /// All that is wrong, in the order of the file.
  public let problems: [ImportProblem]

  /// Makes the refusal.
  public init(kind: ImportKind, problems: [ImportProblem]) {
    self.kind = kind
    self.problems = problems
  }

  public var code: String { "import.bad-rows" }
  public var figures: [Figure] {
    problems.map { problem in
      let column = problem.column.isEmpty ? "" : ", \(problem.column)"
      return Figure("\(problem.file) line \(problem.line)\(column)", problem.reason)
    }
  }
  public var what: String {
    let count = problems.count == 1 ? "A row" : "\(problems.count) rows"
    return "\(count) of the \(kind.rawValue) can't be imported; nothing was."
  }
  public var next: String { "Correct the file, or take the good rows with --keep-going." }
}
