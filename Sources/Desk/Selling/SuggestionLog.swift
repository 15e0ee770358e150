import Sales
import Store

/// What became of a suggestion while a document was typed.
public struct SuggestionEntry: Codable, Sendable, Hashable {
  /// The item for which something was suggested.
  public var item: String
  public var suggested: String
  /// That of the link when left out.
  public var kind: ItemLinkKind?
  public var outcome: SuggestionOutcome
  /// Why it was declined.
  public var reason: String?

  /// Tells of a suggestion.
  public init(_ item: String, _ suggested: String, _ outcome: SuggestionOutcome, reason: String? = nil) {
    self.item = item
    self.suggested = suggested
    self.outcome = outcome
    self.reason = reason
  }

  /// What each field means, by name, under a prefix.
  static func fields(_ prefix: String) -> [String: String] {
    [
      prefix: "What became of the items that were suggested; the log of suggestions keeps it.",
      "\(prefix).item": "The item for which something was suggested.",
      "\(prefix).suggested": "The item that was suggested.",
      "\(prefix).kind": "up-sell or cross-sell; that of the link when left out.",
      "\(prefix).outcome": "offered, declined or taken.",
      "\(prefix).reason": "Why it was declined.",
    ]
  }
}

extension ActionContext {
  /// Keeps what became of suggestions on a document that was saved.
  ///
  /// A suggestion is kept once for a document and its item; what was taken stays taken. One that was taken has the net amount
  /// of the document's lines of it.
  func log(
    _ entries: [SuggestionEntry]?, on kind: String, _ header: some DocumentHeader,
    lines: [some DocumentLine]
  ) throws {
    guard let entries, !entries.isEmpty else { return }
    let present = try reader.suggestions(on: header.number)
    for entry in entries {
      let link = try reader.links(of: entry.item).first { $0.linkedItem == entry.suggested }
      guard let linkKind = entry.kind ?? link?.kind else {
        throw NotFound("linked item", "\(entry.suggested) of \(entry.item)")
      }
      var record =
        present.first { $0.item == entry.item && $0.suggested == entry.suggested }
        ?? SuggestionRecord(
          documentKind: kind, document: header.number, customer: header.customer, item: entry.item,
          suggested: entry.suggested, kind: linkKind)
      record.outcome = record.outcome.joined(entry.outcome)
      if let reason = entry.reason { record.reason = reason }
      record.at = moment
      record.user = user.login
      if record.outcome == .taken {
        let net = try lines.filter { $0.item == entry.suggested }.map(\.net).sum()
        record.value = try reader.baseAmount(net, in: header.currency, company: company, on: today)
      }
      try writer.put(record)
    }
  }
}
