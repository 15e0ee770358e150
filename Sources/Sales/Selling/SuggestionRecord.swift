/// What became of a suggestion.
public enum SuggestionOutcome: String, Codable, Sendable, CaseIterable, Hashable {
  case offered
  case declined
  case taken

  /// The further of two: what was taken stays taken.
  public func joined(_ other: SuggestionOutcome) -> SuggestionOutcome {
    let order = SuggestionOutcome.allCases
    return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0) ? other : self
  }
}

/// One suggestion on one document, as the log keeps it.
public struct SuggestionRecord: Codable, Sendable, Hashable {
  public var id: Int?
  /// `order` or `quotation`.
  public var documentKind: String
  public var document: String
  public var customer: String
  public var item: String
  public var suggested: String
  public var kind: ItemLinkKind
  public var outcome: SuggestionOutcome
  /// Why it was declined.
  public var reason: String
  /// When it was logged last (UTC, ISO 8601).
  public var at: String
  public var user: String
  /// The net amount of the line that was taken, in the company's currency at the rate of the day; zero for others.
  public var value: Amount

  /// Makes an entry of the log.
  public init(
    documentKind: String, document: String, customer: String, item: String, suggested: String,
    kind: ItemLinkKind
  ) {
    id = nil
    self.documentKind = documentKind
    self.document = document
    self.customer = customer
    self.item = item
    self.suggested = suggested
    self.kind = kind
    outcome = .offered
    reason = ""
    at = ""
    user = ""
    value = .zero
  }
}
