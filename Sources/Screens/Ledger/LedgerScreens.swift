import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// A list that is only read: accounts, stock, the audit trail.
  ///
  /// - Parameter columns: which columns are shown, what a narrow screen can do without last; all of them when empty.
  func readOnly(
    _ definition: ListDefinition, context: String, columns: [String] = [], widths: [String: Int] = [:],
    pane: @escaping @Sendable (String) throws -> [PaneLine] = { _ in [] }
  ) -> ListPanel {
    let data = DeskList(
      workbench: self, definition: definition,
      columns: columns.isEmpty ? definition.columns.map(\.id) : columns, pane: pane)
    let bench = self
    let spec = ListSpec(
      title: definition.title, contexts: [context], columns: data.columnSpecs(widths), data: data,
      open: { key in [.open(bench.rowView(definition, key))] })
    return ListPanel(spec)
  }

  /// One row of a list in full, for records that have no form of their own: every column below the other.
  func rowView(_ definition: ListDefinition, _ key: String) -> TextView {
    let request = ListRequest(filters: [ListFilter(definition.keyColumn, .equal, key)], limit: 1)
    return reading("\(definition.title) \(key)", isDialog: true) { bench in
      guard let row = try bench.desk.page(definition, request).rows.first else {
        return [PaneLine("", "\(key) is gone.")]
      }
      return zip(definition.columns, row.values).map { PaneLine($0.title, $1.shown(as: $0.kind)) }
    }
  }

  /// The chart of accounts with its balances.
  var ledgerAccounts: ListPanel { list(.ledgerAccounts) }

  /// What is on hand, by item and warehouse.
  var onHand: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .onHand,
      columns: [
        "item", "name", "warehouse", "onHand", "reserved", "unit", "onOrder",
      ],
      role: { _, value in
        if case .decimal(let number) = value, number < 0 { return "state.short" }
        return nil
      }, pane: { try bench.itemPane($0) }, around: { try bench.itemFacts($0) })
    var spec = ListSpec(
      title: "Stock on hand", contexts: ["on-hand"],
      columns: data.columnSpecs([
        "name": 14, "warehouse": 9, "onHand": 9, "reserved": 9, "available": 9, "unit": 5,
      ]), data: data,
      open: { [.open(bench.itemView($0))] })
    spec.create = { [.open(bench.stockAdjustment(of: nil))] }
    return ListPanel(spec)
  }

  /// What was done, by whom, and what was given for it, a field a line.
  private func auditLines(_ id: String) throws -> [PaneLine] {
    let request = ListRequest(filters: [ListFilter("id", .equal, id)], limit: 1)
    guard let row = try desk.page(.audit, request).rows.first else { return [] }
    let values = Dictionary(zip(ListDefinition.audit.columns.map(\.id), row.values)) { first, _ in first }
    func text(_ column: String) -> String { values[column]?.plain ?? "" }
    let title = (try? ActionRegistry.named(text("action")).title) ?? text("action")
    let given = JSONPath.lines(of: text("details"))
    return [
      .heading(title), PaneLine("", text("subject")),
      PaneLine("By", "\(text("user")) at \(text("terminal"))"),
      PaneLine("At (UTC)", text("at").replacing("T", with: " ").replacing("Z", with: "")), PaneLine("", ""),
    ] + (given.isEmpty ? [] : [.heading("Given")] + given)
  }

  /// Who did what.
  var audit: ListPanel {
    readOnly(
      .audit, context: "audit", columns: ["id", "at", "user", "action", "subject", "terminal", "details"],
      widths: ["subject": 18, "user": 8, "action": 21, "terminal": 12, "details": 20],
      pane: { [self] in
        try auditLines($0)
      })
  }
}
