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
