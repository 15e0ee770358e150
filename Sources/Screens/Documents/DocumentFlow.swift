import Desk
import Sales
import Store
import Terminal

/// The chain that a document belongs to: quotation, order, picking lists, slips, what was bought for it, invoices.
enum DocumentFlow {
  /// The documents of an order, without the order itself.
  static func ofOrder(_ header: OrderHeader, _ reader: StoreReader) throws -> [FlowEntry] {
    var flow: [FlowEntry] = []
    if let number = header.quotation, let quotation = try reader.quotation(number) {
      flow.append(FlowEntry(kind: "quotation", number: number, status: quotation.header.status.rawValue))
    }
    if let number = header.agreement, let agreement = try reader.agreement(number) {
      flow.append(FlowEntry(kind: "agreement", number: number, status: agreement.header.status.rawValue))
    }
    guard let id = header.id else { return flow }
    flow += try reader.pickingLists(ofOrder: id).map {
      FlowEntry(kind: "picking list", number: $0.header.number, status: $0.header.status.rawValue)
    }
    flow += try reader.packingSlips(ofOrder: id).map {
      FlowEntry(kind: "slip", number: $0.header.number, status: $0.header.status.rawValue)
    }
    flow += try reader.purchases(forOrder: id).map {
      FlowEntry(kind: "purchase order", number: $0.number, status: $0.status.rawValue)
    }
    flow += try reader.invoices(ofOrder: id).map {
      FlowEntry(kind: "invoice", number: $0.number, status: "posted")
    }
    return flow
  }
}

extension Workbench {
  /// The documents of an order's chain, to jump to.
  func related(to order: String) -> HopPanel {
    let bench = self
    return HopPanel(bench: self) {
      let flow = try bench.desk.read { reader in
        guard let found = try reader.order(order) else { throw NotFound("order", order) }
        return [FlowEntry(kind: "order", number: order, status: found.header.status.rawValue)]
          + (try DocumentFlow.ofOrder(found.header, reader))
      }
      return { bench in
        .panel(
          AskPanel(FlowEntry.list(flow, title: "Documents of \(order)")) { (row: PromptRow) in
            let entry = flow.first { $0.number == row.code } ?? flow[0]
            return RecordType.named(entry.kind)?.panel(bench, entry.number) ?? bench.order(order)
          })
      }
    }
  }
}

extension FlowEntry {
  /// Documents to choose one of.
  static func list(_ flow: [FlowEntry], title: String) -> PromptList {
    PromptList(
      source: ChoiceSource(
        title: title,
        choices: flow.map {
          FieldChoice($0.number, [$0.kind, $0.status].filter { !$0.isEmpty }.joined(separator: ", "))
        }),
      kind: "", text: "", values: [:])
  }
}
