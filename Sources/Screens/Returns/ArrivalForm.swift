import Desk
import Foundation
import Sales
import Store
import Terminal

/// What a form of the lines of a return is for.
enum ReturnWork {
  /// Registers what arrived.
  case arrival
  /// Ends the quarantine.
  case inspection
  /// Says what becomes of lines outside an arrival: credited without coming back, or decided later.
  case disposition

  fileprivate var action: String {
    switch self {
    case .arrival: "return.register"
    case .inspection: "return.inspect"
    case .disposition: "return.dispose"
    }
  }

  fileprivate var title: String {
    switch self {
    case .arrival: "Arrival of"
    case .inspection: "End quarantine of"
    case .disposition: "Dispositions of"
    }
  }

  /// What F10 does.
  fileprivate var verb: String {
    switch self {
    case .arrival: "Register"
    case .inspection: "End"
    case .disposition: "Decide"
    }
  }

  fileprivate func takes(_ record: ReturnLine) -> Bool {
    switch self {
    case .arrival: record.status == .expected && record.action != .creditOnly
    case .inspection: record.status == .quarantine
    case .disposition: [.expected, .registered].contains(record.status) && !record.inspected
    }
  }
}

extension Workbench {
  /// The form that registers what arrived of a return line by line, ends a quarantine, or sets dispositions.
  func arrival(of number: String, _ work: ReturnWork = .arrival, draft: Draft? = nil) -> RecordPanel {
    let form = ArrivalForm(
      number: number, work: work, bench: self,
      keeper: DraftKeeper(desk: desk, action: work.action, key: number, row: draft?.id))
    var spec = RecordSpec(
      title: "\(work.title) \(number)", contexts: ["quantities"], fields: [], source: lookups,
      load: form.load, save: form.save)
    spec.saveLabel = work.verb
    spec.keepDrafts(form.keeper, goingOnWith: draft)
    spec.grids = [GridSpec("lines", "Lines", form.columns, allowsNew: false)]
    return RecordPanel(spec)
  }
}

private struct ArrivalForm {
  let number: String
  let work: ReturnWork
  let bench: Workbench
  let keeper: DraftKeeper

  var columns: [Field] {
    var columns = [
      Field("item", "Item", width: 10).readOnly,
      Field("text", "Name", width: 12).readOnly.with {
        $0.stretches = true
        $0.priority = 9
      },
      Field("open", work == .inspection ? "In" : "Due", width: 6).readOnly.with { $0.align = .right },
      Field("unit", "Unit", width: 4).readOnly,
    ]
    if work == .arrival {
      columns.append(
        .number("quantity", "Arrived", width: 7, help: "How much is here; 0 leaves the line expected."))
    }
    columns.append(
      .code(
        "disposition", "Becomes", "disposition", width: 12, help: "What becomes of it; empty decides later."))
    if work == .arrival {
      columns.append(
        .flag("quarantine", "Quar.", help: "Whether it waits for an inspection.").with { $0.isStop = false })
    }
    let replacement: [Field] = [
      .code(
        "replacementItem", "Send item", "item", width: 10,
        help: "Another item that is sent instead, where the disposition replaces; the same when empty."),
      .number(
        "replacementQuantity", "Send", width: 7, help: "How much is sent instead; as much as came when empty."
      ),
    ]
    columns += replacement.map { field in
      field.with {
        $0.isStop = false
        $0.priority = 5
      }
    }
    return columns
  }

  func load() throws -> RecordValues {
    try DeskErrors.translating {
      try bench.desk.read { reader in
        guard let back = try reader.returnOrder(number), let order = try reader.order(back.header.order)
        else { throw NotFound("return", number) }
        let rows = order.lines.compactMap { line -> GridRow? in
          guard let record = back.line(of: line), work.takes(record) else { return nil }
          let due = DecimalText.plain(line.quantity.magnitude.millionths, decimals: 6)
          let sent = record.replacementQuantity.map { DecimalText.plain($0.millionths, decimals: 6) }
          return GridRow(
            id: line.lineNumber,
            values: [
              "item": line.item ?? "", "text": line.text, "open": due, "unit": line.unit, "quantity": due,
              "disposition": record.disposition ?? "", "quarantine": "no",
              "replacementItem": record.replacementItem ?? "", "replacementQuantity": sent ?? "",
            ])
        }
        return RecordValues(lines: ["lines": rows])
      }
    }
  }

  func save(_ input: RecordInput) throws -> RecordSaved {
    let rows = input.lines["lines"] ?? []
    return try DeskErrors.translating {
      work == .arrival ? try register(rows, input) : try dispose(rows, input)
    }
  }

  private func register(_ rows: [GridRow], _ input: RecordInput) throws -> RecordSaved {
    let lines = rows.compactMap { row -> [String: Any]? in
      let quantity = row.values["quantity"].flatMap { $0.isEmpty ? nil : $0 } ?? "0"
      guard quantity != "0" else { return nil }
      var line = typed(row)
      line["quantity"] = quantity
      if row.values["quarantine"] == "yes" { line["quarantine"] = true }
      return line
    }
    let object: [String: Any] = ["return": number, "lines": lines]
    try keeper.perform(work.action, [object], accepting: input.accepted)
    return RecordSaved("\(number): \(counted(lines.count)) registered.")
  }

  /// Does all lines that got a disposition together, or none.
  private func dispose(_ rows: [GridRow], _ input: RecordInput) throws -> RecordSaved {
    let objects = rows.map(typed).filter { $0.count > 1 }.map { line in
      var whole = line
      whole["return"] = number
      return whole
    }
    try keeper.perform(work.action, objects, accepting: input.accepted)
    return RecordSaved(
      "\(number): \(counted(objects.count)) \(work == .inspection ? "inspected" : "disposed").")
  }

  /// The fields that all three actions share.
  private func typed(_ row: GridRow) -> [String: Any] {
    var line: [String: Any] = ["line": row.id ?? 0]
    if let code = row.values["disposition"], !code.isEmpty { line["disposition"] = code }
    var replacement: [String: Any] = [:]
    for (name, field) in [("item", "replacementItem"), ("quantity", "replacementQuantity")] {
      if let text = row.values[field], !text.isEmpty { replacement[name] = text }
    }
    if !replacement.isEmpty { line["replacement"] = replacement }
    return line
  }

  private func counted(_ lines: Int) -> String { "\(lines) line\(lines == 1 ? "" : "s")" }
}
