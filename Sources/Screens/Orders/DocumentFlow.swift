import Sales
import Store
import Terminal

/// The chain that a document belongs to: quotation, order, picking lists, slips, invoices.
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
    flow += try reader.invoices(ofOrder: id).map {
      FlowEntry(kind: "invoice", number: $0.number, status: "posted")
    }
    return flow
  }
}

extension Workbench {
  /// Opens a document of a chain.
  func open(_ entry: FlowEntry) -> [Effect] {
    switch entry.kind {
    case "quotation": [.open(quotation(entry.number))]
    case "order": [.open(order(entry.number))]
    case "picking list": [.open(pickingList(entry.number))]
    case "slip": [.open(packingSlip(entry.number))]
    case "invoice": [.open(invoice(entry.number))]
    case "agreement": [.open(agreementView(entry.number))]
    default: []
    }
  }

  /// The documents of an order's chain, to jump to.
  func related(to order: String) -> DocumentPicker { DocumentPicker(bench: self, order: order) }
}

/// A list of the documents of an order; taking one opens it in place of the list.
struct DocumentPicker: Panel {
  let bench: Workbench
  let order: String
  private var flow: [FlowEntry] = []
  private var selected = 0

  init(bench: Workbench, order: String) {
    self.bench = bench
    self.order = order
  }

  var title: String { "Documents of \(order)" }
  var contexts: [String] { ["dialog"] }

  func placement(in size: Size) -> Rect? { .centered(columns: 60, rows: max(5, flow.count + 2), in: size) }

  mutating func appear() -> [Effect] {
    let (bench, order) = (bench, order)
    return [
      work(
        barrier: true,
        {
          try bench.desk.read { reader in
            guard let found = try reader.order(order) else { return [FlowEntry]() }
            return [FlowEntry(kind: "order", number: order, status: found.header.status.rawValue)]
              + (try DocumentFlow.ofOrder(found.header, reader))
          }
        },
        then: { panel, result in
          switch result {
          case .success(let flow):
            panel.flow = flow
            return []
          case .failure(let error): return [.refuse(DeskError(error).message)]
          }
        })
    ]
  }

  mutating func perform(_ command: String) -> [Effect] { command == "dialog.cancel" ? [.close] : take() }

  mutating func handle(_ key: Key) -> [Effect] {
    switch key.code {
    case .down: selected = min(selected + 1, max(0, flow.count - 1))
    case .up: selected = max(0, selected - 1)
    case .enter, .keypadEnter: return take()
    default: return [.refuse("Arrows move, Enter opens, F12 goes back.")]
    }
    return []
  }

  private func take() -> [Effect] {
    guard flow.indices.contains(selected) else { return [.close] }
    let opened = bench.open(flow[selected])
    guard case .open(let panel)? = opened.first else { return [.close] }
    return [.replace(panel)]
  }

  func draw(on canvas: Canvas) {
    let inner = canvas.framed(title: title)
    for (row, entry) in flow.enumerated() {
      let role = row == selected ? "list.row.selected" : "dialog"
      inner.fill(role, Rect(column: 0, row: row, columns: inner.columns, rows: 1))
      inner.text(entry.kind.capitalizedFirst, column: 1, row: row, width: 14, role: role)
      inner.text(entry.number, column: 16, row: row, width: 18, role: role)
      inner.text(entry.status, column: 35, row: row, role: role)
      if row == selected { inner.park(column: 0, row: row, visible: false) }
    }
  }
}
