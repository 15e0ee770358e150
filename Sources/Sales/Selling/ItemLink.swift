/// How a linked item is offered (domain.md 7); an up-sell goes before a cross-sell of the same priority.
public enum ItemLinkKind: String, Codable, Sendable, CaseIterable, Hashable {
  /// Instead of the ordered item.
  case upSell = "up-sell"
  /// In addition to it.
  case crossSell = "cross-sell"
}

/// An item that is offered when another is ordered (domain.md 7).
public struct ItemLink: Codable, Sendable, Hashable {
  public var id: Int?
  public var item: String
  public var linkedItem: String
  public var kind: ItemLinkKind
  /// 1 is offered first.
  public var priority: Int
  /// The rule that says when; empty is always.
  public var rule: String
  public var active: Bool

  /// Makes an active link that is always offered.
  public init(item: String, linkedItem: String, kind: ItemLinkKind, priority: Int = 1) {
    id = nil
    self.item = item
    self.linkedItem = linkedItem
    self.kind = kind
    self.priority = priority
    rule = ""
    active = true
  }

  /// The links in the order in which they are offered: by priority, up-sell before cross-sell, by item number.
  public static func ranked(_ links: [ItemLink]) -> [ItemLink] {
    func rank(_ link: ItemLink) -> (Int, Int, String) {
      (link.priority, link.kind == .upSell ? 0 : 1, link.linkedItem)
    }
    return links.sorted { rank($0) < rank($1) }
  }
}

/// What a text about an item is for (domain.md 7).
public enum ItemScriptKind: String, Codable, Sendable, CaseIterable, Hashable {
  /// To be spoken to the customer.
  case script
  /// To be read by the clerk only.
  case note
}

/// A text that is shown when an item is ordered (domain.md 7).
public struct ItemScript: Codable, Sendable, Hashable {
  public var id: Int?
  public var item: String
  public var kind: ItemScriptKind
  /// 1 is shown first.
  public var priority: Int
  public var text: String
  public var active: Bool

  /// Makes an active text.
  public init(item: String, kind: ItemScriptKind, priority: Int = 1, text: String) {
    id = nil
    self.item = item
    self.kind = kind
    self.priority = priority
    self.text = text
    active = true
  }
}

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
