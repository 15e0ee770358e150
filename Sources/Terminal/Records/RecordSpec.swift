/// The values of a record with its lines, as text.
public struct RecordValues: Sendable {
  public var values: [String: String]
  public var details: [String: String]
  /// The lines of each grid, by its name.
  public var lines: [String: [GridRow]]

  /// Makes the values of a record.
  public init(
    _ values: [String: String] = [:], details: [String: String] = [:], lines: [String: [GridRow]] = [:]
  ) {
    self.values = values
    self.details = details
    self.lines = lines
  }
}

/// What was typed into a record.
public struct RecordInput: Sendable {
  /// All values.
  public let values: [String: String]
  /// Those that are not as they were.
  public let changes: [String: String]
  /// The filled lines of each grid.
  public let lines: [String: [GridRow]]
  /// The saved lines that were taken out, by grid.
  public let removed: [String: [Int]]
  /// The warnings that were accepted, by name, with their reasons.
  public var accepted: [String: String]

  /// Makes the input of a record.
  public init(
    values: [String: String], changes: [String: String], lines: [String: [GridRow]], removed: [String: [Int]],
    accepted: [String: String] = [:]
  ) {
    self.values = values
    self.changes = changes
    self.lines = lines
    self.removed = removed
    self.accepted = accepted
  }
}

/// What saving came to.
public struct RecordSaved: Sendable {
  /// What is said about it.
  public let message: String
  /// The record as it is now, to go on with; nil closes the form.
  public let values: RecordValues?
  /// What takes the place of the form when it is closed; nil goes back to where it was opened.
  public let goesOn: (@Sendable () -> any Panel)?
  /// What is opened above the form because of it; nil opens nothing.
  public let next: (@Sendable () -> any Panel)?

  /// Makes the result.
  public init(
    _ message: String, values: RecordValues? = nil, goesOn: (@Sendable () -> any Panel)? = nil,
    next: (@Sendable () -> any Panel)? = nil
  ) {
    self.message = message
    self.values = values
    self.goesOn = goesOn
    self.next = next
  }
}

/// Problems of a record, each at its field (`lines.2.quantity` for one in a grid).
public struct RecordProblems: DescribedError {
  public let message: String
  public let fields: [String: String]

  /// Makes the problems.
  public init(_ message: String, fields: [String: String]) {
    self.message = message
    self.fields = fields
  }
}

/// A warning that can be accepted with a reason.
public struct AcceptableWarning: DescribedError {
  public let name: String
  public let message: String

  /// Makes a warning.
  public init(name: String, message: String) {
    self.name = name
    self.message = message
  }
}

/// A grid of a record.
public struct GridSpec: Sendable {
  public let name: String
  public let title: String
  public let fields: [Field]
  /// Whether lines can be added and taken out.
  public let allowsNew: Bool

  /// Makes a grid.
  public init(_ name: String, _ title: String, _ fields: [Field], allowsNew: Bool = true) {
    self.name = name
    self.title = title
    self.fields = fields
    self.allowsNew = allowsNew
  }
}

/// A form as a spec: a plain one is one such value.
public struct RecordSpec {
  public var title: String
  public var contexts: [String]
  public var fields: [Field]
  public var grids: [GridSpec] = []
  public var source: any PromptSource
  /// Reads the record; for a new one, gives the defaults.
  public var load: @Sendable () throws -> RecordValues
  /// Saves what was typed.
  public var save: @Sendable (RecordInput) throws -> RecordSaved
  /// Where what was typed so far is kept; nil where it isn't worth it.
  public var drafts: (any RecordDrafts)?
  /// The record's own commands.
  public var perform: (_ command: String, _ input: RecordInput) -> [Effect] = { _, _ in [] }
  public var availability: (_ command: String, _ input: RecordInput) -> Availability = { _, _ in .available }
  /// Computes values of other fields from what is typed, each time that a field is left; called on other threads.
  public var derive: (@Sendable (RecordInput) -> [String: String])?
  /// A draft to go on with.
  public var draft: RecordDraft?
  /// What the form is for, in a sentence.
  public var about: String?
  /// What the key bar calls saving, where that is another deed: `Test`, `Hold`.
  public var saveLabel: String?
  /// Whether the record is for reading only, and why.
  public var lock: String?

  /// Makes a spec.
  public init(
    title: String, contexts: [String] = [], fields: [Field], source: any PromptSource,
    load: @escaping @Sendable () throws -> RecordValues,
    save: @escaping @Sendable (RecordInput) throws -> RecordSaved
  ) {
    self.title = title
    self.contexts = contexts
    self.fields = fields
    self.source = source
    self.load = load
    self.save = save
  }
}
