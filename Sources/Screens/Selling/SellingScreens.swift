import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// How often each linked item was offered and taken.
  var suggestionReport: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .suggestionReport,
      columns: [
        "item", "suggested", "name", "offered", "taken", "rate", "value", "kind", "declined", "active", "id",
      ],
      filters: [
        .init("all", "all"), .init("up", "up-sell", [ListFilter("kind", .equal, "up-sell")]),
        .init("cross", "cross-sell", [ListFilter("kind", .equal, "cross-sell")]),
      ])
    var spec = ListSpec(
      title: "Up-sell and cross-sell", contexts: ["selling"],
      columns: data.columnSpecs(["name": 16, "kind": 10, "offered": 7, "rate": 6, "value": 11]), data: data,
      open: { [.open(bench.itemSelling($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.options = [ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.itemSelling($0)) } }]
    spec.perform = { command, _ in command == "selling.log" ? [.open(bench.suggestionLog)] : [] }
    return ListPanel(spec)
  }

  /// What became of each suggestion.
  var suggestionLog: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .suggestions,
      columns: [
        "document", "item", "suggested", "kind", "outcome", "value", "user", "reason", "customer", "at",
        "documentKind", "id",
      ],
      filters: [DeskList.Filter("all", "all")]
        + SuggestionOutcome.allCases.map {
          .init($0.rawValue, $0.rawValue, [ListFilter("outcome", .equal, $0.rawValue)])
        })
    var spec = ListSpec(
      title: "Suggestions", contexts: ["suggestions"],
      columns: data.columnSpecs(["kind": 10, "reason": 12, "at": 20]), data: data,
      open: { [.open(bench.jump(to: $0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    return ListPanel(spec)
  }

  /// The form of what is suggested and said when an item is ordered.
  func itemSelling(_ item: String, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Up-sell and cross-sell of \(item)", fields: [],
      grids: [
        RecordGrid(
          name: "links", title: "Linked items",
          fields: [
            RecordField(.code("linkedItem", "Linked item", "item", width: 16)),
            RecordField(.choice("kind", "Kind", ItemLinkKind.self).with { $0.width = 11 }),
            RecordField(Self.priority, .whole),
            RecordField(Field("rule", "Rule", width: 12)), RecordField(Self.active, .flag),
          ]),
        RecordGrid(
          name: "scripts", title: "Scripts and notes",
          fields: [
            RecordField(.choice("kind", "Kind", ItemScriptKind.self).with { $0.width = 8 }),
            RecordField(Self.priority, .whole),
            RecordField(Field("text", "Text", width: 40).with { $0.stretches = true }),
            RecordField(Self.active, .flag),
          ]),
      ], key: item, keyName: "item", create: "item-selling.save", change: "item-selling.save",
      read: { desk, item in
        try desk.read { reader in
          try JSONText.encode(
            ItemSellingForm(links: try reader.links(of: item), scripts: try reader.scripts(of: item)))
        }
      }, draft: draft, contexts: ["selling.form"]
    ).panel
  }

  private static var priority: Field { .whole("priority", "Priority").with { $0.width = 8 } }
  private static var active: Field { .flag("active", "Active").with { $0.width = 6 } }

  /// The form that tests a selling rule by a sample; it stays, so that another sample can be tried.
  func testRule(_ code: String, draft: Draft? = nil) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(desk: desk, action: "selling-rule.test", key: code, row: draft?.id)
    var spec = RecordSpec(
      title: "Test rule \(code)", contexts: ["selling.test"],
      fields: [
        .code("customer", "Customer", "customer", help: "Who orders.").needed,
        .code("item", "Item", "item", width: 20, help: "What is ordered.").needed,
        .code("linkedItem", "Linked item", "item", width: 20, help: "What would be offered.").needed,
        .number("quantity", "Quantity", help: "How much is ordered; 1 when empty."),
        .number("price", "Price", atLeast: 2, help: "The price of the line; searched when empty."),
      ], source: lookups, load: { RecordValues() },
      save: { input in
        try DeskErrors.translating {
          var object: [String: String] = input.values.filter { !$0.value.isEmpty }
          object["code"] = code
          let test = try JSONText.decode(TestSellingRule.self, from: JSONEncoder().encode(object))
          let outcome = try bench.desk.rehearse(test).outcome
          let findings = outcome.findings.map { "\($0.text) \($0.holds ? "holds" : "fails")" }
          return RecordSaved(
            "\(code) \(outcome.holds ? "HOLDS" : "DOES NOT HOLD"): \(findings.joined(separator: "; ")).",
            values: RecordValues(input.values))
        }
      })
    spec.saveLabel = "Test"
    spec.keepDrafts(keeper, goingOnWith: draft)
    return RecordPanel(spec)
  }
}

/// What is suggested and said about an item, as its form reads it.
private struct ItemSellingForm: Encodable {
  let links: [ItemLink]
  let scripts: [ItemScript]
}
