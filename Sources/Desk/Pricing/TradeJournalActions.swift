import Sales
import Store

/// Makes a trade agreement journal, and posts it at once where that is asked for.
public struct CreateTradeJournal: Action {
  public static let name = "trade-journal.create"
  public static let title = "Create trade agreement journal"
  public static let help = """
    Makes a journal in which prices and discounts are prepared. They hold once it is posted.
    """
  public static let duty = Duty.maintainItems
  public static let fields = [
    "number": "The number; the next of the series when left out.",
    "name": "What it is about.",
    "lines": "The prices and discounts.",
    "post": "Whether it is posted at once; default no.",
  ].merging(TradeLineEntry.fields("lines.")) { $1 }

  public var number: String?
  public var name: String?
  public var lines: [TradeLineEntry]?
  public var post: Bool?

  /// Makes a journal.
  public init(name: String? = nil, lines: [TradeLineEntry] = [], post: Bool? = nil) {
    self.name = name
    self.lines = lines
    self.post = post
  }

  public func perform(in context: ActionContext) throws -> TradeJournalOutcome {
    let journal = TradeJournal(
      number: try context.number(.tradeJournal, given: number), name: name ?? "",
      createdOn: context.today, createdBy: context.user.login)
    try context.writer.insert(journal)
    try context.setLines(lines ?? [], of: journal)
    guard post == true else {
      return TradeJournalOutcome(journal, lines: lines?.count ?? 0)
    }
    return try context.post(journal)
  }
}

/// Changes a trade agreement journal that is not posted.
public struct ChangeTradeJournal: Action {
  public static let name = "trade-journal.change"
  public static let title = "Change trade agreement journal"
  public static let help = "Changes the name or all lines of a journal that is not posted."
  public static let duty = Duty.maintainItems
  public static let fields = [
    "journal": "The number of the journal.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
    "name": "What it is about.",
    "lines": "The prices and discounts; they take the place of those that are there.",
  ].merging(TradeLineEntry.fields("lines.")) { $1 }

  public var journal: String
  public var version: Int?
  public var name: String?
  public var lines: [TradeLineEntry]?

  /// Changes a journal.
  public init(_ journal: String, version: Int? = nil, name: String? = nil, lines: [TradeLineEntry]? = nil) {
    self.journal = journal
    self.version = version
    self.name = name
    self.lines = lines
  }

  public func perform(in context: ActionContext) throws -> TradeJournalOutcome {
    var changed = try context.openTradeJournal(journal, version: version)
    take(name, into: &changed.name)
    if let lines { try context.setLines(lines, of: changed) }
    changed = try context.writer.save(changed)
    return TradeJournalOutcome(changed, lines: try context.reader.tradeJournalLines(journal).count)
  }
}

/// Deletes a trade agreement journal that is not posted.
public struct DeleteTradeJournal: Action {
  public static let name = "trade-journal.delete"
  public static let title = "Delete trade agreement journal"
  public static let help = "Deletes a journal that is not posted."
  public static let duty = Duty.maintainItems
  public static let fields = ["journal": "The number of the journal."]

  public var journal: String

  /// Deletes a journal.
  public init(_ journal: String) { self.journal = journal }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    _ = try context.openTradeJournal(journal)
    try context.writer.delete(tradeJournal: journal)
    return DocumentOutcome("trade agreement journal", journal)
  }
}

/// Tells what posting a trade agreement journal would do, and what stands in its way.
public struct CheckTradeJournal: Action {
  public static let name = "trade-journal.check"
  public static let title = "Check trade agreement journal"
  public static let help = """
    Tells of overlaps and gaps of quantities, with both rows, and of the agreements that would end. Nothing changes.
    """
  public static let duty = Duty.maintainItems
  public static let fields = ["journal": "The number of the journal."]

  public var journal: String

  /// Checks a journal.
  public init(_ journal: String) { self.journal = journal }

  public func perform(in context: ActionContext) throws -> TradeJournalOutcome {
    let found = try context.openTradeJournal(journal)
    return TradeJournalOutcome(found, try context.posting(of: found))
  }
}

/// Posts a trade agreement journal: its lines become active agreements.
public struct PostTradeJournal: Action {
  public static let name = "trade-journal.post"
  public static let title = "Post trade agreement journal"
  public static let help = """
    Makes the lines of a journal active. An agreement that a line takes the place of ends on the day before. Overlaps are
    refused, with both rows.
    """
  public static let duty = Duty.maintainItems
  public static let fields = ["journal": "The number of the journal."]

  public var journal: String

  /// Posts a journal.
  public init(_ journal: String) { self.journal = journal }

  public func perform(in context: ActionContext) throws -> TradeJournalOutcome {
    let found = try context.openTradeJournal(journal)
    // Codes may have gone since the lines were typed.
    let problems = try context.reader.tradeJournalLines(journal).flatMap {
      try $0.terms.problems("lines.\($0.lineNumber).", in: context)
    }
    try ProblemsRefusal.check("trade agreement journal", problems)
    return try context.post(found)
  }
}

extension ActionContext {
  /// Makes the lines of a journal active.
  ///
  /// - Throws: `ProblemsRefusal` with all overlaps.
  fileprivate func post(_ journal: TradeJournal) throws -> TradeJournalOutcome {
    let posting = try posting(of: journal)
    try ProblemsRefusal.check("trade agreement journal", posting.problems)
    for agreement in posting.ended { try writer.save(agreement) }
    for id in posting.deleted { try writer.delete(tradeAgreement: id) }
    for agreement in posting.added { _ = try writer.insert(agreement) as Int }
    var posted = journal
    posted.status = .posted
    posted.postedOn = today
    posted = try writer.save(posted)
    return TradeJournalOutcome(posted, posting)
  }
}

/// A trade agreement journal after an action, with what was found on its lines.
public struct TradeJournalOutcome: ActionOutcome, Hashable {
  public let number: String
  public let status: TradeJournalStatus
  public let version: Int
  public let lines: Int
  /// Overlaps, which stop the posting.
  public let problems: [String]
  /// Gaps between quantities.
  public let notes: [String]
  /// The agreements that end or go because of it.
  public let replaced: [String]

  public var subject: String { "trade agreement journal \(number)" }

  init(_ journal: TradeJournal, lines: Int) {
    number = journal.number
    status = journal.status
    version = journal.version
    self.lines = lines
    (problems, notes, replaced) = ([], [], [])
  }

  init(_ journal: TradeJournal, _ posting: TradePosting) {
    number = journal.number
    status = journal.status
    version = journal.version
    lines = posting.added.count
    problems = posting.problems.map(\.text)
    notes = posting.notes.map(\.text)
    replaced =
      posting.ended.map { "\($0.text) ends on \($0.terms.toDate.map(\.description) ?? "")" }
      + posting.deleted.map { "agreement \($0) goes" }
  }
}
