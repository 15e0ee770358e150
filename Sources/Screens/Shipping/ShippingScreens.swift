import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of packing slips.
  var packingSlips: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .packingSlips, columns: ListDefinition.packingSlips.columns.map(\.id),
      filters: [
        .init("all", "all"), .init("open", "to invoice", [ListFilter("status", .equal, "open")]),
        .init("canceled", "canceled", [ListFilter("status", .equal, "canceled")]),
      ], pane: { try bench.slipLines($0) },
      around: { try bench.facts(aroundSlip: $0) })
    var spec = ListSpec(
      title: "Packing slips", contexts: ["slips"],
      columns: data.columnSpecs(["customerName": 16, "number": 10]),
      data: data, open: { [.open(bench.packingSlip($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.options = [
      ListOption(4, "Cancel") { keys in
        [.open(bench.posting(keys.map(PostingStep.cancelSlip), "Cancel packing slips"))]
      },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.packingSlip($0)) } },
      ListOption(6, "Print") { bench.papers(of: $0) },
      ListOption(7, "Invoice") { keys in
        [.open(bench.posting([PostingStep.invoiceSlips(keys)], "Post invoice"))]
      },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("packing slip \($0)")) } },
    ]
    spec.perform = { command, key in
      command == "slips.invoice"
        ? key.map { [.open(bench.posting([PostingStep.invoiceSlips([$0])], "Post invoice"))] } ?? [] : []
    }
    spec.availability = { _, key in key == nil ? .disabled("There is no slip under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// The list of picking lists.
  var pickingLists: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .pickingLists, columns: ListDefinition.pickingLists.columns.map(\.id),
      filters: [.init("open", "to pick", [ListFilter("status", .equal, "open")]), .init("all", "all")],
      pane: { try bench.pickingLines($0) }, around: { try bench.facts(aroundPickingList: $0) })
    var spec = ListSpec(
      title: "Picking lists", contexts: ["picking-lists"],
      columns: data.columnSpecs(["number": 12, "customerName": 16]),
      data: data,
      open: { [.open(bench.pickingList($0))] })
    spec.filters = data.filters.map { FieldChoice($0.code, $0.title) }
    spec.options = [
      ListOption(4, "Cancel") { keys in
        [.open(bench.posting(keys.map(PostingStep.cancelPicking), "Cancel picking lists"))]
      },
      ListOption(5, "Display") { keys in keys.reversed().map { .open(bench.pickingList($0)) } },
      ListOption(6, "Print") { bench.papers(of: $0) },
      ListOption(7, "Register") { keys in
        [.open(bench.posting(keys.map(PostingStep.registerPicking), "Register picking"))]
      },
    ]
    spec.perform = { command, key in
      command == "picking-lists.register"
        ? key.map { [.open(bench.posting([PostingStep.registerPicking($0)], "Register picking"))] } ?? [] : []
    }
    spec.availability = { _, key in
      key == nil ? .disabled("There is no picking list under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// A packing slip to read.
  func packingSlip(_ number: String) -> DocumentReader {
    DocumentReader(
      bench: self, title: "Packing slip \(number)", contexts: ["slip.view"],
      lines: { try $0.slipLines(number) }, steps: { try $0.slipSteps(number) }
    ) {
      bench in try bench.slipFlow(number)
    }
  }

  /// A picking list to read.
  func pickingList(_ number: String) -> DocumentReader {
    DocumentReader(
      bench: self, title: "Picking list \(number)", contexts: ["picking.view"],
      lines: { try $0.pickingLines(number) }, steps: { try $0.pickingSteps(number) }
    ) {
      bench in
      try bench.desk.read { reader in
        guard let list = try reader.pickingList(number) else { return [] }
        return [FlowEntry(kind: "order", number: list.header.order, status: "")]
      }
    }
  }

  func slipLines(_ number: String) throws -> [PaneLine] {
    try desk.read { reader in
      guard let slip = try reader.packingSlip(number) else { throw NotFound("packing slip", number) }
      let header = slip.header
      var lines: [PaneLine] = [
        PaneLine("Status", Shown.words(header.status.rawValue)), PaneLine("Order", header.order),
        PaneLine("Customer", "\(header.customer) \(header.customerName)"),
        PaneLine("Date", Shown.day(header.date)),
        PaneLine("Warehouse", header.warehouse),
        PaneLine("Delivery", "\(header.deliveryMode) \(header.deliveryTerms)"),
        PaneLine("Their ref", header.customerReference), PaneLine("Ship to", header.deliveryAddress.street),
        PaneLine(" ", header.deliveryAddress.cityLine), PaneLine("", ""),
      ]
      for line in slip.lines {
        let left = line.remainder.isZero ? "" : "   \(Shown.number(line.remainder)) follow later"
        lines.append(
          PaneLine("\(Shown.number(line.quantity)) \(line.unit)", "\(line.item) \(line.text)\(left)"))
      }
      return lines
    }
  }

  private func slipFlow(_ number: String) throws -> [FlowEntry] {
    try desk.read { reader in
      guard let slip = try reader.packingSlip(number) else { return [] }
      return [FlowEntry(kind: "order", number: slip.header.order, status: "")]
        + (try reader.invoices(ofOrder: slip.header.orderId).map {
          FlowEntry(kind: "invoice", number: $0.number, status: "posted")
        })
    }
  }

  func pickingLines(_ number: String) throws -> [PaneLine] {
    try desk.read { reader in
      guard let list = try reader.pickingList(number) else { throw NotFound("picking list", number) }
      var lines: [PaneLine] = [
        PaneLine("Status", Shown.words(list.header.status.rawValue)), PaneLine("Order", list.header.order),
        PaneLine("Customer", "\(list.header.customer) \(list.header.customerName)"),
        PaneLine("Date", Shown.day(list.header.date)), PaneLine("Warehouse", list.header.warehouse),
        PaneLine("", ""),
      ]
      for line in list.lines {
        lines.append(
          PaneLine(
            "\(Shown.number(line.quantity)) \(line.unit)",
            "\(line.item) \(line.text)   \(Shown.number(line.picked)) picked"))
      }
      return lines
    }
  }
}
