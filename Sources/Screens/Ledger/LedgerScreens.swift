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
    cell: @escaping @Sendable (String, [String: ListValue]) -> ListCell? = { _, _ in nil }
  ) -> ListPanel {
    let data = DeskList(
      workbench: self, definition: definition,
      columns: columns.isEmpty ? definition.columns.map(\.id) : columns, cell: cell)
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

  /// Who did what.
  var audit: ListPanel {
    readOnly(
      .audit, context: "audit", columns: ["id", "at", "user", "action", "subject", "terminal", "details"],
      widths: ["subject": 18, "at": 19, "user": 8, "action": 21, "terminal": 12, "details": 20]
    ) { column, values in
      guard column == "at", case .text(let moment)? = values[column] else { return nil }
      return ListCell(moment.replacing("T", with: " ").replacing("Z", with: ""))
    }
  }
}
