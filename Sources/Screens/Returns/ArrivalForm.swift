import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// The form that registers what arrived of a return line by line, or ends the quarantine of its lines.
  func arrival(of number: String, inspects: Bool = false, draft: Draft? = nil) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(
      desk: desk, action: inspects ? "return.inspect" : "return.register", key: number, row: draft?.id)
    var columns = [
      Field("item", "Item", width: 10).readOnly,
      Field("text", "Name", width: 14).readOnly.with { $0.stretches = true },
      Field("open", inspects ? "In" : "Due", width: 7).readOnly.with { $0.align = .right },
      Field("unit", "Unit", width: 4).readOnly,
    ]
    if !inspects {
      columns.append(
        .number("quantity", "Arrived", width: 8, help: "How much is here; 0 leaves the line expected."))
    }
    columns.append(
      .code(
        "disposition", "Becomes", "disposition", width: 16, help: "What becomes of it; empty decides later."))
    if !inspects {
      columns.append(
        .flag("quarantine", "Quar.", help: "Whether it waits for an inspection.").with { $0.isStop = false })
    }
    var spec = RecordSpec(
      title: inspects ? "End quarantine of \(number)" : "Arrival of \(number)", contexts: ["quantities"],
      fields: [], source: lookups, load: { try ArrivalForm.load(number, inspects, bench) },
      save: { try ArrivalForm.save(number, inspects, bench, $0, keeper) })
    spec.saveLabel = inspects ? "End" : "Register"
    spec.keepDrafts(keeper, goingOnWith: draft)
    spec.grids = [GridSpec("lines", "Lines", columns, allowsNew: false)]
    return RecordPanel(spec)
  }
}

private enum ArrivalForm {
  static func load(_ number: String, _ inspects: Bool, _ bench: Workbench) throws -> RecordValues {
    try DeskErrors.translating {
      try bench.desk.read { reader in
        guard let back = try reader.returnOrder(number), let order = try reader.order(back.header.order)
        else {
          throw NotFound("return", number)
        }
        let wanted: ReturnLineStatus = inspects ? .quarantine : .expected
        let rows = order.lines.compactMap { line -> GridRow? in
          guard let record = back.line(of: line), record.status == wanted, record.action != .creditOnly else {
            return nil
          }
          let due = DecimalText.plain(line.quantity.magnitude.millionths, decimals: 6)
          return GridRow(
            id: line.lineNumber,
            values: [
              "item": line.item ?? "", "text": line.text, "open": due, "unit": line.unit, "quantity": due,
              "disposition": record.disposition ?? "", "quarantine": "no",
            ])
        }
        return RecordValues(lines: ["lines": rows])
      }
    }
  }

  static func save(
    _ number: String, _ inspects: Bool, _ bench: Workbench, _ input: RecordInput, _ keeper: DraftKeeper
  ) throws -> RecordSaved {
    let rows = input.lines["lines"] ?? []
    return try DeskErrors.translating {
      if inspects { return try inspect(number, rows, bench, input, keeper) }
      let lines = rows.compactMap { row -> [String: Any]? in
        let quantity = row.values["quantity"].flatMap { $0.isEmpty ? nil : $0 } ?? "0"
        guard quantity != "0" else { return nil }
        var line: [String: Any] = ["line": row.id ?? 0, "quantity": quantity]
        if let code = row.values["disposition"], !code.isEmpty { line["disposition"] = code }
        if row.values["quarantine"] == "yes" { line["quarantine"] = true }
        return line
      }
      let object: [String: Any] = ["return": number, "lines": lines]
      try keeper.performing(1) { _, draft in
        try ActionRegistry.named("return.register").perform(
          json: JSONSerialization.data(withJSONObject: object), desk: bench.desk, accepting: input.accepted,
          draft: draft)
      }
      return RecordSaved("\(number): \(lines.count) line\(lines.count == 1 ? "" : "s") registered.")
    }
  }

  /// Ends the quarantine of each line that got a disposition; each is an inspection of its own.
  private static func inspect(
    _ number: String, _ rows: [GridRow], _ bench: Workbench, _ input: RecordInput,
    _ keeper: DraftKeeper
  ) throws -> RecordSaved {
    let given = rows.filter { $0.values["disposition"]?.isEmpty == false }
    try keeper.performing(given.count) { index, draft in
      let object: [String: Any] = [
        "return": number, "line": given[index].id ?? 0,
        "disposition": given[index].values["disposition"] ?? "",
      ]
      try ActionRegistry.named("return.inspect").perform(
        json: JSONSerialization.data(withJSONObject: object), desk: bench.desk, accepting: input.accepted,
        draft: draft)
    }
    return RecordSaved("\(number): \(given.count) line\(given.count == 1 ? "" : "s") inspected.")
  }
}
