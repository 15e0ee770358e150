import Desk
import Sales

/// What was suggested while a document is typed, and what became of it; the document's saving tells the log.
struct SuggestionMemory: Sendable {
  private struct Key: Hashable {
    let item: String
    let suggested: String
  }

  private var order: [Key] = []
  private var outcomes: [Key: SuggestionEntry] = [:]
  private var told: Set<Key> = []

  /// What is to be told when the document is saved.
  var entries: [SuggestionEntry] { order.filter { !told.contains($0) }.compactMap { outcomes[$0] } }

  /// The same as an action takes it.
  var json: [[String: String]] {
    entries.map { entry in
      var json = ["item": entry.item, "suggested": entry.suggested, "outcome": entry.outcome.rawValue]
      if let reason = entry.reason { json["reason"] = reason }
      if let kind = entry.kind { json["kind"] = kind.rawValue }
      return json
    }
  }

  /// Notes what is seen: all suggestions, or the first only where there is no room for more.
  mutating func show(_ advice: LineAdvice, all: Bool) {
    for suggestion in advice.suggestions.prefix(all ? advice.suggestions.count : 1) {
      note(suggestion, .offered)
    }
  }

  /// Notes what became of a suggestion.
  mutating func note(_ suggestion: Suggestion, _ outcome: SuggestionOutcome, reason: String? = nil) {
    let key = Key(item: suggestion.item, suggested: suggestion.suggested)
    if let present = outcomes[key] {
      guard present.outcome.joined(outcome) != present.outcome else { return }
    } else {
      order.append(key)
    }
    var entry = SuggestionEntry(suggestion.item, suggestion.suggested, outcome, reason: reason)
    entry.kind = suggestion.kind
    outcomes[key] = entry
    told.remove(key)
  }

  /// Whether a suggestion was declined.
  func isDeclined(_ suggestion: Suggestion) -> Bool {
    outcomes[Key(item: suggestion.item, suggested: suggestion.suggested)]?.outcome == .declined
  }

  /// The log knows everything now.
  mutating func saved() { told.formUnion(order) }
}
