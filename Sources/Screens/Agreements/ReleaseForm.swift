import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// The form that makes an order out of a sales agreement: what is left of quantities is proposed, of value commitments the
  /// items are named.
  func releaseForm(_ number: String, draft: Draft? = nil) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(desk: desk, action: ReleaseAgreement.name, key: number, row: draft?.id)
    let columns = [
      Field.code("item", "Item", "item", width: 12, help: "The item, for commitments that name none.").with {
        field in
        field.when = { $0["kind"].flatMap(AgreementCommitment.init(rawValue:))?.namesItem != true }
      },
      Field("text", "Name", width: 14).readOnly.with { $0.stretches = true },
      Field("left", "Left", width: 11).readOnly.with { $0.align = .right },
      Field("unit", "Unit", width: 5).readOnly,
      .number("quantity", "Now", width: 9, help: "How much is ordered; empty leaves the line out."),
      .day("requestedShipDate", "Ships", today: desk.today, help: "The order's date when empty.").with {
        field in
        field.isStop = false
        field.priority = 10
      },
      .whole(
        "commitment", "Of", width: 3,
        help: "The number of the commitment; empty where only one names no item."
      ).with { field in
        field.isStop = false
        field.priority = 9
      },
    ]
    var spec = RecordSpec(
      title: "Release order of \(number)", contexts: ["release"],
      fields: [
        .day(
          "requestedShipDate", "Requested ship", today: desk.today,
          help: "When the goods must leave; today when empty."),
        Field(
          "customerReference", "Their reference", width: 20, help: "The customer's own number for the order."),
      ], source: lookups, load: { try ReleaseForm.load(number, bench) },
      save: { try ReleaseForm.save(number, bench, $0, keeper) })
    spec.grids = [GridSpec("lines", "Released; a line without a quantity is left out", columns)]
    spec.about = (try? ActionRegistry.named(ReleaseAgreement.name))?.help
    spec.saveLabel = "Release"
    spec.keepDrafts(keeper, goingOnWith: draft)
    return RecordPanel(spec)
  }
}

private enum ReleaseForm {
  static func load(_ number: String, _ bench: Workbench) throws -> RecordValues {
    try DeskErrors.translating {
      let reading = try AgreementReading.read(bench, number)
      let status = reading.agreement.header.status
      guard status == .effective else {
        throw AgreementRefusal.notEffective(agreement: number, status: status, action: "ordered from")
      }
      let rows = zip(reading.agreement.lines, reading.fulfilment).map { line, figures -> GridRow in
        let counts = line.commitment.countsQuantity
        let left = DecimalText.plain(figures.shownRemaining, decimals: 6)
        return GridRow(
          id: line.lineNumber,
          values: [
            "commitment": "\(line.lineNumber)", "kind": line.commitment.rawValue, "item": line.item ?? "",
            "text": line.text.isEmpty ? line.commitment.words : line.text,
            "left": reading.shown(figures.shownRemaining, of: figures),
            "unit": counts ? line.unit : reading.currency.code,
            "quantity": counts && figures.shownRemaining > 0 ? left : "",
          ])
      }
      return RecordValues(lines: ["lines": rows])
    }
  }

  static func save(
    _ number: String, _ bench: Workbench, _ input: RecordInput, _ keeper: DraftKeeper
  ) throws -> RecordSaved {
    try DeskErrors.translating {
      let reading = try AgreementReading.read(bench, number)
      let kinds = Dictionary(
        reading.agreement.lines.map { ($0.lineNumber, $0.commitment) }
      ) { first, _ in first }
      let open =
        kinds.filter { !$0.value.namesItem }.count == 1 ? kinds.first { !$0.value.namesItem }?.key : nil
      var lines: [[String: Any]] = []
      var places: [String: String] = [:]
      for (row, typed) in (input.lines["lines"] ?? []).enumerated() {
        guard let quantity = typed.values["quantity"], !quantity.isEmpty, quantity != "0" else { continue }
        guard let commitment = Int(typed.values["commitment"] ?? "") ?? open else {
          throw RecordProblems(
            "Line \(row + 1) needs the number of its commitment.",
            fields: ["lines.\(row + 1).commitment": "needed"])
        }
        var line: [String: Any] = ["commitment": commitment, "quantity": quantity]
        if kinds[commitment]?.namesItem != true {
          guard let item = typed.values["item"], !item.isEmpty else {
            throw RecordProblems(
              "Commitment \(commitment) names no item: type the item.",
              fields: ["lines.\(row + 1).item": "needed"])
          }
          line["item"] = item
        }
        if let day = typed.values["requestedShipDate"], !day.isEmpty { line["requestedShipDate"] = day }
        lines.append(line)
        for field in ["item", "quantity", "requestedShipDate"] {
          places["lines.\(lines.count).\(field)"] = "lines.\(row + 1).\(field)"
        }
      }
      // Of value commitments an order may begin with its header alone; its lines are typed in the order.
      let headerOnly = lines.isEmpty && kinds.values.contains { !$0.countsQuantity }
      var object: [String: Any] = ["agreement": number]
      if !headerOnly { object["lines"] = lines }
      for (name, value) in input.values where !value.isEmpty { object[name] = value }
      let json = try JSONSerialization.data(withJSONObject: object)
      let outcome = try DeskErrors.translating(places) {
        try keeper.saving {
          try ActionRegistry.named(ReleaseAgreement.name).perform(
            json: json, desk: bench.desk, accepting: input.accepted, draft: $0)
        }
      }
      let made = try JSONSerialization.jsonObject(with: Data(outcome.utf8)) as? [String: Any] ?? [:]
      return RecordSaved(
        "\(JSONPath.text(made["number"])) is made under \(number)\(headerOnly ? ", without lines yet" : "").")
    }
  }
}
