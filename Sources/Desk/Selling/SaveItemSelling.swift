import Sales
import Store

/// A linked item as somebody gives it.
public struct ItemLinkEntry: Codable, Sendable, Hashable {
  public var linkedItem: String
  public var kind: ItemLinkKind
  public var priority: Int?
  public var rule: String?
  public var active: Bool?

  /// Gives a link.
  public init(_ linkedItem: String, _ kind: ItemLinkKind, priority: Int? = nil, rule: String? = nil) {
    self.linkedItem = linkedItem
    self.kind = kind
    self.priority = priority
    self.rule = rule
  }
}

/// A text about an item as somebody gives it.
public struct ItemScriptEntry: Codable, Sendable, Hashable {
  public var kind: ItemScriptKind
  public var priority: Int?
  public var text: String
  public var active: Bool?

  /// Gives a text.
  public init(_ kind: ItemScriptKind, _ text: String, priority: Int? = nil) {
    self.kind = kind
    self.text = text
    self.priority = priority
  }
}

/// Says what is suggested and said when an item is ordered (domain.md 7).
public struct SaveItemSelling: Action {
  public static let name = "item-selling.save"
  public static let title = "Save up-sell and cross-sell of an item"
  public static let help = """
    Says which items are offered instead of an item (up-sell) or in addition to it (cross-sell), and what the clerk is to \
    say about it.
    """
  public static let duty = Duty.maintainItems
  public static let fields = [
    "item": "The ordered item.",
    "links": "All linked items; they take the place of those that are there.",
    "links.linkedItem": "The item that is offered.",
    "links.kind": "up-sell: instead of the ordered item; cross-sell: in addition to it.",
    "links.priority": "1 is offered first; default 1.",
    "links.rule": "The selling rule that says when; always when left out.",
    "links.active": "Whether it is offered; default yes.",
    "scripts": "All texts about the item; they take the place of those that are there.",
    "scripts.kind": "script: to be spoken to the customer; note: for the clerk only.",
    "scripts.priority": "1 is shown first; default 1.",
    "scripts.text": "The text.",
    "scripts.active": "Whether it is shown; default yes.",
  ]

  public var item: String
  public var links: [ItemLinkEntry]?
  public var scripts: [ItemScriptEntry]?

  /// Makes the action.
  public init(_ item: String, links: [ItemLinkEntry]? = nil, scripts: [ItemScriptEntry]? = nil) {
    self.item = item
    self.links = links
    self.scripts = scripts
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.item(item) != nil else { throw try context.notFound(.item, item) }
    var check = RecordCheck(context.reader)
    var seen: Set<String> = []
    for (index, link) in (links ?? []).enumerated() {
      let field = "links.\(index + 1)"
      check.needs(link.linkedItem, "\(field).linkedItem", "link")
      try check.code(.item, link.linkedItem, "\(field).linkedItem")
      check.require(
        link.linkedItem != item, "\(field).linkedItem", "item-link.itself", "An item does not suggest itself."
      )
      check.require(
        seen.insert(link.linkedItem).inserted, "\(field).linkedItem", "item-link.twice",
        "\(link.linkedItem) is linked twice.")
      check.require(
        (1...999).contains(link.priority ?? 1), "\(field).priority", "item-link.priority",
        "A priority is 1 to 999.")
      if let rule = link.rule, !rule.isEmpty, try context.reader.sellingRule(rule) == nil {
        check.add("\(field).rule", "selling-rule.unknown", "There is no selling rule \(rule).")
      }
    }
    for (index, script) in (scripts ?? []).enumerated() {
      check.needs(script.text, "scripts.\(index + 1).text", "script")
    }
    try check.finish("item selling")
    if let links {
      try context.writer.replaceLinks(
        of: item,
        with: links.map { entry in
          var link = ItemLink(
            item: item, linkedItem: entry.linkedItem, kind: entry.kind, priority: entry.priority ?? 1)
          take(entry.rule, into: &link.rule)
          take(entry.active, into: &link.active)
          return link
        })
    }
    if let scripts {
      try context.writer.replaceScripts(
        of: item,
        with: scripts.map { entry in
          var script = ItemScript(
            item: item, kind: entry.kind, priority: entry.priority ?? 1, text: entry.text)
          take(entry.active, into: &script.active)
          return script
        })
    }
    return DocumentOutcome("item", item)
  }
}
