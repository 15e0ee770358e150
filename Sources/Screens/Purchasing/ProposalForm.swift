import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// What is proposed to be bought: quantities, vendors and days can be typed over, F10 makes the purchase orders.
  var proposals: RecordPanel { proposals(draft: nil) }

  func proposals(draft: Draft?) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(desk: desk, action: "proposal.accept", key: nil, row: draft?.id)
    let columns = [
      Field("item", "Item", width: 8).readOnly,
      Field("name", "Name", width: 10).readOnly.with { $0.stretches = true },
      Field("short", "Short", width: 7).readOnly.with { $0.align = .right },
      Field("needed", "Needed", width: 10).readOnly.with { $0.priority = 8 },
      Field.code("vendor", "Vendor", "vendor", width: 8, help: "Who it is bought from."),
      Field.number("quantity", "Buy", width: 7, help: "How much to buy, in the unit."),
      Field("unit", "Unit", width: 4).readOnly,
      Field.day("date", "Wanted", today: desk.today, help: "When it is wanted."),
      Field("do", "Do", width: 6, help: "Order it, reject it for today, or leave it waiting.").with { field in
        field.choices = [
          FieldChoice("order", "order"), FieldChoice("wait", "wait"), FieldChoice("reject", "reject"),
        ]
      },
      Field("warehouse", "Whs", width: 5).readOnly.with { $0.priority = 9 },
    ]
    var spec = RecordSpec(
      title: "Purchase proposals", contexts: ["proposals"], fields: [], source: lookups,
      load: { try ProposalForm.load(bench) }, save: { try ProposalForm.save(bench, $0, keeper) })
    spec.grids = [GridSpec("lines", "To buy", columns, allowsNew: false)]
    spec.keepDrafts(keeper, goingOnWith: draft)
    spec.about = """
      What should be bought so that all that is sold can be delivered and stock stays where it should be. Each row can be \
      changed; F10 makes a purchase order for each vendor of the rows to order.
      """
    return RecordPanel(spec)
  }
}

private enum ProposalForm {
  static func load(_ bench: Workbench) throws -> RecordValues {
    try DeskErrors.translating {
      let proposals = try bench.desk.purchaseProposals()
      return RecordValues(
        lines: [
          "lines": proposals.enumerated().map { index, proposal in
            func text(_ quantity: Quantity) -> String { DecimalText.plain(quantity.millionths, decimals: 6) }
            return GridRow(
              id: index + 1,
              values: [
                "item": proposal.item, "name": proposal.name, "short": text(proposal.shortage),
                "needed": proposal.needed.description, "vendor": proposal.vendor,
                "quantity": text(proposal.quantity), "unit": proposal.unit,
                "date": proposal.delivery.description, "do": proposal.vendor.isEmpty ? "wait" : "order",
                "warehouse": proposal.warehouse,
              ])
          }
        ])
    }
  }

  static func save(_ bench: Workbench, _ input: RecordInput, _ keeper: DraftKeeper) throws -> RecordSaved {
    let rows = input.lines["lines"] ?? []
    func chosen(_ what: String, _ fields: [String]) -> [[String: Any]] {
      rows.filter { $0.values["do"] == what }.map { row in
        var line: [String: Any] = [:]
        for field in fields {
          if let value = row.values[field], !value.isEmpty { line[field] = value }
        }
        return line
      }
    }
    let ordered = chosen("order", ["item", "warehouse", "vendor", "quantity", "unit", "date"])
    let rejected = chosen("reject", ["item", "warehouse"])
    let actions = [("proposal.accept", ordered), ("proposal.reject", rejected)].filter { !$0.1.isEmpty }
    return try DeskErrors.translating {
      guard !actions.isEmpty else { throw NoDocument(kind: "proposal") }
      let outcomes = try keeper.perform(
        actions.map { ($0.0, ["lines": $0.1]) }, accepting: input.accepted)
      var told: [String] = []
      for ((_, lines), text) in zip(actions, outcomes) {
        let outcome = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
        if let numbers = outcome["numbers"] as? [String] {
          told.append("\(numbers.joined(separator: ", ")) made")
        } else {
          told.append("\(lines.count) rejected for today")
        }
      }
      return RecordSaved(told.joined(separator: ", ").capitalizedFirst + ".")
    }
  }
}
