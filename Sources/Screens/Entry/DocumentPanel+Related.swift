import Desk
import Sales
import Store
import Terminal

/// The other documents: those of the chain, and those that lines are copied from.
extension DocumentPanel {
  func jump() -> [Effect] {
    guard let flow = view?.flow else { return [] }
    if flow.count == 1 { return bench.open(flow[0]) }
    return [
      ask(FlowEntry.list(flow, title: "Documents")) { (panel, row: PromptRow) in
        panel.view?.flow.first { $0.number == row.code }.map { panel.bench.open($0) } ?? []
      }
    ]
  }

  func copyLines() -> [Effect] {
    guard let number else { return [.refuse("Save with F10 first.")] }
    if isDirty { return [.refuse("Save with F10 first.")] }
    return [.open(bench.copyLines(to: number, of: spec.kind))]
  }
}

extension Workbench {
  /// The form that copies lines of any document into an order or a quotation.
  func copyLines(to number: String, of kind: String, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Copy lines to \(number)",
      fields: [
        RecordField(
          .code(
            "from", "From document", "document", width: 20,
            help:
              "Quotation, order, slip, invoice, return or agreement: its number, or part of the customer's name."
          ).needed),
        RecordField(.number("factor", "Factor", help: "What quantities are multiplied by.")),
        RecordField(.flag("invertSign", "Turn the sign round", help: "For goods that come back."), .flag),
        RecordField(.flag("reprice", "Search prices anew", help: "Typed prices stay."), .flag),
        RecordField(.flag("copyCharges", "Charges too", help: "Whether charges are copied."), .flag),
      ], key: nil, keyName: "", create: "\(kind).copy-lines", change: "\(kind).copy-lines",
      read: { _, _ in "{}" },
      defaults: ["factor": "1", "invertSign": "no", "reprice": "no", "copyCharges": "no"],
      constants: ["to": number], draft: draft, about: number, verb: "Copy"
    ).panel
  }
}
