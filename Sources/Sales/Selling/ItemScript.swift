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
