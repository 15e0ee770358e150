import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// The form that says how much of each line is still to be delivered; less closes it short (domain.md 4.6).
  func remainders(of order: String, draft: Draft? = nil) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(desk: desk, action: "order.deliver-remainder", key: order, row: draft?.id)
    let columns = [
      Field("item", "Item", width: 12).readOnly,
      Field("text", "Name", width: 16).readOnly.with { $0.stretches = true },
      Field("open", "Open", width: 9).readOnly.with { $0.align = .right },
      Field("unit", "Unit", width: 5).readOnly,
      Field.number(
        "left", "To deliver", width: 10, help: "How much is still to be delivered; 0 cancels the rest."),
    ]
    var spec = RecordSpec(
      title: "Deliver remainder of \(order)", contexts: ["quantities"], fields: [], source: lookups,
      load: { try RemainderForm.load(order, bench) },
      save: { try RemainderForm.save(order, bench, $0, keeper) })
    spec.saveLabel = "Close"
    spec.keepDrafts(keeper, goingOnWith: draft)
    spec.grids = [GridSpec("lines", "Lines", columns, allowsNew: false)]
    return RecordPanel(spec)
  }
}

private enum RemainderForm {
  static func load(_ number: String, _ bench: Workbench) throws -> RecordValues {
    try DeskErrors.translating {
      let order = try bench.desk.read { try $0.order(number) }
      guard let order else { throw NotFound("order", number) }
      return RecordValues(
        lines: [
          "lines": order.lines.filter { !$0.deliverRemainder.isZero }.map { line in
            let open = DecimalText.plain(line.deliverRemainder.millionths, decimals: 6)
            return GridRow(
              id: line.lineNumber,
              values: [
                "item": line.item ?? "", "text": line.text, "open": open, "unit": line.unit, "left": open,
              ])
          }
        ])
    }
  }

  /// Sets the remainder of each line that was changed, of all of them or of none.
  static func save(
    _ number: String, _ bench: Workbench, _ input: RecordInput, _ keeper: DraftKeeper
  ) throws -> RecordSaved {
    let changed = (input.lines["lines"] ?? []).filter { $0.changes["left"] != nil }
    guard !changed.isEmpty else { return RecordSaved("Nothing of \(number) was changed.") }
    return try DeskErrors.translating {
      let objects = changed.map { row -> [String: Any] in
        let left = row.values["left"].flatMap { $0.isEmpty ? nil : $0 } ?? "0"
        return ["order": number, "line": row.id ?? 0, "quantity": left]
      }
      try keeper.perform("order.deliver-remainder", objects, accepting: input.accepted)
      return RecordSaved("\(changed.count) line\(changed.count == 1 ? "" : "s") of \(number) set.")
    }
  }
}
