/// Why an action was not done: what was refused, the figures behind it and what to do next.
///
/// Each area has its own error type; its sentences stand in the file beside it that ends in `+Text`, so that a value
/// can be tested without its wording.
public protocol Refusal: Error, Sendable, CustomStringConvertible {
  /// The stable name, such as `order.journal`; other programs test it.
  var code: String { get }
  /// The figures behind the refusal.
  var figures: [Figure] { get }
  /// One sentence: what was refused and by which figures.
  var what: String { get }
  /// One sentence: what to do next.
  var next: String { get }
}

extension Refusal {
  /// Both sentences.
  public var description: String { next.isEmpty ? what : "\(what) \(next)" }
}

/// One figure of a refusal or a problem: its name and its value as text.
public struct Figure: Hashable, Sendable {
  /// What the figure is, such as `on hand`.
  public let name: String
  /// Its value, as a plain decimal, an ISO date or a code.
  public let value: String

  /// Names a figure.
  public init(_ name: String, _ value: some CustomStringConvertible) {
    self.name = name
    self.value = value.description
  }
}

/// Something wrong or doubtful in a document that is being entered; all of them are found at once and shown in place.
public struct Problem: Hashable, Sendable {
  /// Whether it stops the document.
  public enum Severity: String, Hashable, Sendable, Codable {
    /// The document can't be saved.
    case error
    /// The document can be saved once somebody accepts the warning by its name.
    case warning
  }

  /// The field, as a path: `customer` or `lines.3.quantity` (lines are counted from 1).
  public let field: String
  /// The stable name, such as `item.stopped`.
  public let code: String
  /// Whether it stops the document.
  public let severity: Severity
  /// The figures behind it.
  public let figures: [Figure]
  /// One sentence for people.
  public let text: String

  /// Makes a problem.
  public init(
    _ field: String, _ code: String, _ text: String, severity: Severity = .error, figures: [Figure] = []
  ) {
    self.field = field
    self.code = code
    self.text = text
    self.severity = severity
    self.figures = figures
  }
}

/// The refusal of a document that has problems: all of them.
public struct ProblemsRefusal: Refusal {
  /// What was being entered, such as `sales order`.
  public let document: String
  /// All that is wrong with it, never empty.
  public let problems: [Problem]

  /// Makes the refusal.
  public init(document: String, problems: [Problem]) {
    self.document = document
    self.problems = problems
  }

  /// Throws when one of the problems is an error.
  ///
  /// - Throws: ``ProblemsRefusal`` with the errors among the problems.
  public static func check(_ document: String, _ problems: [Problem]) throws(ProblemsRefusal) {
    let errors = problems.filter { $0.severity == .error }
    if !errors.isEmpty { throw ProblemsRefusal(document: document, problems: errors) }
  }

  public var code: String { problems.count == 1 ? problems[0].code : "document.problems" }

  public var figures: [Figure] {
    problems.flatMap { problem in [Figure(problem.field, problem.text)] + problem.figures }
  }

  public var what: String {
    let named = problems.prefix(3).map { "\($0.field): \($0.text)" }.joined(separator: " ")
    let more = problems.count > 3 ? " (and \(problems.count - 3) more)" : ""
    let count = problems.count == 1 ? "One thing is" : "\(problems.count) things are"
    return "\(count) wrong with the \(document). \(named)\(more)"
  }

  public var next: String {
    problems.count == 1
      ? "Correct \(problems[0].field) and try again."
      : "Correct all of them and try again; nothing was saved."
  }
}

/// A warning that somebody must accept by its name, once for the document, with a reason.
public struct Warning: Refusal {
  /// The stable name, such as `quotation.expired`.
  public let name: String
  /// The document that the acceptance is kept with.
  public let document: String
  public let what: String
  public let figures: [Figure]
  /// What of the document it is about, such as a number that looks wrong.
  ///
  /// One acceptance holds for this and no other. It is empty where the document is warned of once.
  public let about: String

  /// Makes a warning.
  public init(_ name: String, document: String, about: String = "", _ what: String, figures: [Figure] = []) {
    self.name = name
    self.document = document
    self.about = about
    self.what = what
    self.figures = figures
  }

  public var code: String { name }
  public var next: String { "Accept the warning \(name) with a reason, or change the document." }
}
