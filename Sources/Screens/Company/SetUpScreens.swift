import Desk
import Sales
import Store
import Terminal

/// One short table of the company: its list and its form over the actions that save and delete it.
///
/// Users, units, terms and their like are values of this; a new table is one more value.
struct SetUpTable: Sendable {
  let title: String
  let definition: ListDefinition
  /// What one record is called, such as `user`.
  let kind: String
  /// The name by which the saving action calls the record's key, and the field that holds it.
  let keyName: String
  let save: String
  /// The action that makes one, where it is not the one that saves.
  var create: String?
  let delete: String?
  let fields: @Sendable (_ bench: Workbench, _ isNew: Bool) -> [RecordField]
  var grids: [RecordGrid] = []
  /// The record as JSON, by its key.
  let read: @Sendable (Desk, String) throws -> String
  /// The columns that name a row.
  var keyColumns: [String] = []
  /// The fields of the deleting action by a row's key; the key's name alone unless more are needed.
  var deletion: @Sendable (String) -> [String: String] = { _ in [:] }
  /// The fields by which the saving action knows a record of several keys; those of the deleting action unless given.
  var identity: (@Sendable (String) -> [String: String])?
  var filters: [DeskList.Filter] = []
  /// What the trail calls a record, by its key, where that is not its kind and its key.
  var subject: (@Sendable (String) -> String)?
  var canCreate = true
  /// The widths of columns whose values are wider than usual.
  var widths: [String: Int] = [:]
  /// The values of a new record before anything is typed.
  var defaults: [String: String] = [:]
  /// Options of its own, beside those of all tables.
  var more: @Sendable (Workbench) -> [ListOption] = { _ in [] }
}

extension Workbench {
  /// The list of a table.
  func list(_ table: SetUpTable) -> ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: table.definition, columns: table.definition.columns.map(\.id),
      filters: table.filters, keyColumns: table.keyColumns)
    var spec = ListSpec(
      title: table.title, contexts: ["set-up"],
      columns: data.columnSpecs(["name": 24, "kind": 16].merging(table.widths) { $1 }), data: data,
      open: { [.open(bench.form(table, $0))] })
    spec.filters = table.filters.map { FieldChoice($0.code, $0.title) }
    if table.canCreate { spec.create = { [.open(bench.form(table, nil))] } }
    spec.options = [ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.form(table, $0)) } }]
    if let delete = table.delete {
      spec.options.append(
        ListOption(4, "Delete") { keys in
          [
            bench.confirmDeletion(keys, table.kind, action: delete) { key in
              let own = table.deletion(key)
              return own.isEmpty ? [table.keyName: key] : own
            }
          ]
        })
    }
    spec.options += table.more(self)
    spec.options.append(
      ListOption(9, "History") { keys in
        keys.reversed().map { .open(bench.history(table.subject?($0) ?? "\(table.kind) \($0)")) }
      })
    return ListPanel(spec)
  }

  /// The form of a record of a table; a new one without a key.
  func form(_ table: SetUpTable, _ key: String?, draft: Draft? = nil) -> RecordPanel {
    // The saving action takes the key as one of its fields, so that a new record and a changed one are saved alike.
    ActionRecord(
      workbench: self, title: key.map { "\(table.kind.capitalizedFirst) \($0)" } ?? "New \(table.kind)",
      fields: table.fields(self, key == nil), grids: table.grids, key: key,
      keyName: table.keyColumns.isEmpty ? table.keyName : "", create: table.create ?? table.save,
      change: table.save,
      read: table.read, defaults: table.defaults,
      constants: key.map { table.keyColumns.isEmpty ? [:] : (table.identity ?? table.deletion)($0) } ?? [:],
      draft: draft
    ).panel
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
