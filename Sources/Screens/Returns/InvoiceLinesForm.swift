import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// The form that takes lines of an invoice back.
  func returnFromInvoice(_ invoice: String, draft: Draft? = nil) -> RecordPanel {
    InvoiceLinesForm(
      bench: self, invoice: invoice, title: "Return from invoice", action: "return.from-invoice",
      fields: [
        Field("return", "To return", width: 14, help: "An RMA number; a new one when empty."),
        .code("reason", "Reason", "return-reason", help: "Why the goods come back; of a new return."),
      ], back: "Back", draft: draft
    ).panel(draft)
  }

  /// The form that credits an invoice.
  func credit(_ invoice: String, draft: Draft? = nil) -> RecordPanel {
    InvoiceLinesForm(
      bench: self, invoice: invoice, title: "Credit invoice", action: "invoice.credit",
      fields: [
        Field("reason", "Reason", width: 40, help: "Printed on the credit note.").needed,
        .flag("goods", "Goods back", help: "Whether the goods come back into stock; yes when empty."),
      ], back: "Credit", draft: draft
    ).panel(draft)
  }
}

/// The lines of an invoice with what is left of each, to take some of them.
private struct InvoiceLinesForm {
  let bench: Workbench
  let invoice: String
  let title: String
  let action: String
  let fields: [Field]
  let back: String
  let keeper: DraftKeeper

  init(
    bench: Workbench, invoice: String, title: String, action: String, fields: [Field], back: String,
    draft: Draft?
  ) {
    self.bench = bench
    self.invoice = invoice
    self.title = title
    self.action = action
    self.fields = fields
    self.back = back
    keeper = DraftKeeper(desk: bench.desk, action: action, key: invoice, row: draft?.id)
  }

  func panel(_ draft: Draft?) -> RecordPanel {
    var spec = RecordSpec(
      title: "\(title) \(invoice)", fields: fields, source: bench.lookups, load: load, save: save)
    spec.keepDrafts(keeper, goingOnWith: draft)
    spec.grids = [
      GridSpec(
        "lines", "Lines; with no quantity at all, all that is left",
        [
          Field("item", "Item", width: 12).readOnly,
          Field("text", "Name", width: 16).readOnly.with { $0.stretches = true },
          Field("quantity", "Invoiced", width: 10).readOnly.with { $0.align = .right },
          Field("left", "Left", width: 10).readOnly.with { $0.align = .right },
          Field("unit", "Unit", width: 5).readOnly,
          .number("taken", back, width: 10, help: "How much of the line; nothing of it when empty."),
        ], allowsNew: false)
    ]
    return RecordPanel(spec)
  }

  private func load() throws -> RecordValues {
    try DeskErrors.translating {
      try bench.desk.read { reader in
        guard let found = try reader.invoice(invoice) else { throw NotFound("invoice", invoice) }
        let rows = try found.lines.filter { $0.item != nil }.map { line in
          let taken = try reader.credited(ofInvoiceLine: line.id ?? 0).quantity
          return GridRow(
            id: line.lineNumber,
            values: [
              "item": line.item ?? "", "text": line.text, "quantity": Shown.number(line.quantity),
              "left": Shown.number(try line.quantity - taken), "unit": line.unit,
            ])
        }
        return RecordValues(lines: ["lines": rows])
      }
    }
  }

  private func save(_ input: RecordInput) throws -> RecordSaved {
    let lines = (input.lines["lines"] ?? []).compactMap { row -> [String: Any]? in
      guard let text = row.values["taken"], !text.isEmpty else { return nil }
      return ["line": row.id ?? 0, "quantity": text]
    }
    var object: [String: Any] = ["invoice": invoice]
    if !lines.isEmpty { object["lines"] = lines }
    for field in fields {
      guard let text = input.values[field.name], !text.isEmpty else { continue }
      object[field.name] = field.name == "goods" ? text == "yes" : text
    }
    return try DeskErrors.translating {
      let done = try keeper.perform(action, [object], accepting: input.accepted).joined()
      let result = try JSONSerialization.jsonObject(with: Data(done.utf8)) as? [String: Any] ?? [:]
      return RecordSaved("\(JSONPath.text(result["number"])) is made.")
    }
  }
}
