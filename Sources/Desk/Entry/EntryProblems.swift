import Sales

/// Collects all that is wrong with a document while it is entered, so that it is told at once.
struct EntryProblems {
  private let document: String
  private var problems: [Problem] = []
  private var refusals: [any Refusal] = []

  /// Collects for a document, such as `sales order`.
  init(document: String) {
    self.document = document
  }

  /// Takes the problems of a header.
  mutating func add(_ found: [Problem]) {
    problems += found
  }

  /// Does the work, and keeps the refusal when it is refused.
  ///
  /// - Returns: what the work gives, nil when it was refused.
  /// - Throws: what is no refusal.
  mutating func attempt<Value>(_ field: String, _ work: () throws -> Value) throws -> Value? {
    do {
      return try work()
    } catch let refusal as LineRefusal {
      keep(refusal, field: "\(field).\(refusal.field)")
    } catch let refusal as any Refusal {
      keep(refusal, field: field)
    }
    return nil
  }

  private mutating func keep(_ refusal: any Refusal, field: String) {
    refusals.append(refusal)
    problems.append(Problem(field, refusal.code, refusal.what, figures: refusal.figures))
  }

  /// Throws when something was found: the refusal itself when it is the only one.
  func check() throws {
    if problems.count == 1, let only = refusals.first { throw only }
    try ProblemsRefusal.check(document, problems)
  }
}
