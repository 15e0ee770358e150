extension ListDefinition {
  /// The packing slips, the latest first.
  public static let packingSlips = ListDefinition(
    name: "packing-slips", title: "Packing slips", help: "All packing slips.",
    columns: [
      ListColumn("number", "Slip", .code, "number", sortable: true),
      ListColumn("order", "Order", .code, "\"order\""),
      ListColumn("customer", "Customer", .code, "customer"),
      ListColumn("customerName", "Name", .text, "customer_name", sortable: true),
      ListColumn("date", "Date", .day, "date"),
      ListColumn("status", "Status", .status, "status", help: "Open until all of it is invoiced."),
      ListColumn("warehouse", "Warehouse", .code, "warehouse"),
      ListColumn("invoiceAccount", "Invoice account", .code, "invoice_account"),
      ListColumn("currency", "Cur", .code, "currency"),
    ], from: "packing_slip", rowKey: "id", keyColumn: "number",
    defaultSort: ListSort("number", descending: true),
    search: Search.document(
      in: "packing_slip", number: "number", customer: "customer", reference: "\"order\"", series: .packingSlip
    ))

  /// The picking lists, the latest first.
  public static let pickingLists = ListDefinition(
    name: "picking-lists", title: "Picking lists", help: "All picking lists.",
    columns: [
      ListColumn("number", "List", .code, "number", sortable: true),
      ListColumn("order", "Order", .code, "\"order\""),
      ListColumn("customer", "Customer", .code, "customer"),
      ListColumn("customerName", "Name", .text, "customer_name"),
      ListColumn("date", "Date", .day, "date"),
      ListColumn("status", "Status", .status, "status"),
      ListColumn("warehouse", "Warehouse", .code, "warehouse"),
    ], from: "picking_list", rowKey: "id", keyColumn: "number",
    defaultSort: ListSort("number", descending: true),
    search: Search.document(
      in: "picking_list", number: "number", customer: "customer", reference: "\"order\"", series: .pickingList
    ))
}
