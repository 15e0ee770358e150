/// Whether a trade agreement journal can still be edited.
public enum TradeJournalStatus: String, Codable, Sendable, CaseIterable, Hashable {
  case open
  /// Its lines are active agreements; it is never edited again.
  case posted
}

/// A trade agreement journal: where prices and discounts are prepared before they hold (domain.md 5.2).
public struct TradeJournal: Codable, Sendable, Hashable {
  public var number: String
  /// What it is about, such as `Spring prices`.
  public var name: String
  public var status: TradeJournalStatus
  public var createdOn: Day
  public var createdBy: String
  public var postedOn: Day?
  /// Raised by each change.
  public var version: Int

  /// Makes an open journal.
  public init(number: String, name: String, createdOn: Day, createdBy: String) {
    self.number = number
    self.name = name
    status = .open
    self.createdOn = createdOn
    self.createdBy = createdBy
    postedOn = nil
    version = 1
  }
}

/// A line of a trade agreement journal: the terms that posting makes active.
public struct TradeJournalLine: Codable, Sendable, Hashable {
  public var journal: String
  /// The place in the journal, counted from 1.
  public var lineNumber: Int
  public var terms: TradeTerms
  /// The active agreement that the line was selected from and takes the place of.
  public var replaces: Int?

  /// Makes a line.
  public init(journal: String, lineNumber: Int, _ terms: TradeTerms, replaces: Int? = nil) {
    self.journal = journal
    self.lineNumber = lineNumber
    self.terms = terms
    self.replaces = replaces
  }

  private enum CodingKeys: String, CodingKey {
    case journal, lineNumber, replaces
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    journal = try container.decode(String.self, forKey: .journal)
    lineNumber = try container.decode(Int.self, forKey: .lineNumber)
    terms = try TradeTerms(from: decoder)
    replaces = try container.decodeIfPresent(Int.self, forKey: .replaces)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(journal, forKey: .journal)
    try container.encode(lineNumber, forKey: .lineNumber)
    try terms.encode(to: encoder)
    try container.encodeIfPresent(replaces, forKey: .replaces)
  }
}
