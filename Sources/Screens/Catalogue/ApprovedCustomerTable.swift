import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  /// Who may buy the items that only approved customers may buy.
  static let approvedCustomers = SetUpTable(
    title: "Approved customers", definition: .approvedCustomers, kind: "approved customer", keyName: "item",
    save: "approved-customer.save", delete: "approved-customer.delete",
    fields: { bench, isNew in
      func fixed(_ field: Field) -> Field { field.with { $0.isReadOnly = !isNew } }
      return [
        RecordField(
          fixed(.choice("itemScope", "Item is", RelationScope.self, help: "One item, an item group, or all."))
        ),
        RecordField(
          fixed(
            .code(
              "item", "Item", ScopedLookup.kind("item", group: "item-group", by: "itemScope"), width: 20,
              help: "The item or item group; empty for all."))),
        RecordField(
          fixed(
            .choice(
              "customerScope", "Customer is", RelationScope.self, help: "One customer, a group, or all."))),
        RecordField(
          fixed(
            .code(
              "customer", "Customer",
              ScopedLookup.kind("customer", group: "customer-group", by: "customerScope"), width: 20,
              help: "The customer or customer group; empty for all."))),
        RecordField(.day("validFrom", "From", today: bench.desk.today, help: "Empty is from ever.")),
        RecordField(.day("validTo", "To", today: bench.desk.today, help: "The last day; empty is for ever.")),
      ]
    },
    read: { desk, key in
      let parts = DeliveryKey.parts(key, 4)
      let row = try desk.read {
        try $0.approvedCustomer(
          RelationScope(rawValue: parts[0]) ?? .table, parts[1], RelationScope(rawValue: parts[2]) ?? .table,
          parts[3])
      }
      guard let row else { throw NotFound("approved customer", key) }
      return try JSONText.encode(row)
    }, keyColumns: ["key"],
    deletion: { key in
      let parts = DeliveryKey.parts(key, 4)
      return ["itemScope": parts[0], "item": parts[1], "customerScope": parts[2], "customer": parts[3]]
    }, widths: ["item": 16, "customer": 16],
    defaults: ["itemScope": "table", "customerScope": "table"])
}
