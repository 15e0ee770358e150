extension ListDefinition {
  /// The returns, the latest first.
  public static let returns = ListDefinition(
    name: "returns", title: "Returns",
    help: "Returns by RMA number; the customer column has all of one customer.",
    columns: [
      ListColumn("number", "RMA", .code, "number", sortable: true),
      ListColumn("customer", "Customer", .code, "customer"),
      ListColumn("customerName", "Name", .text, "customer_name"),
      ListColumn("status", "Status", .status, "status"),
      ListColumn("deadline", "Deadline", .day, "deadline", sortable: true),
      ListColumn("reason", "Reason", .code, "reason"),
      ListColumn("order", "Order", .code, "\"order\""),
      ListColumn("replacement", "Replaced by", .code, "replacement"),
      ListColumn("createdOn", "Agreed", .day, "created_on"),
    ], from: "return_order", rowKey: "id", keyColumn: "number",
    defaultSort: ListSort("number", descending: true))

  /// The disposition codes.
  public static let dispositions = ListDefinition(
    name: "dispositions", title: "Disposition codes", help: "What may become of returned goods.",
    columns: [
      ListColumn("code", "Code", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("action", "Action", .status, "action"),
    ], from: "disposition", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  /// The return reasons.
  public static let returnReasons = ListDefinition(
    name: "return-reasons", title: "Return reasons", help: "Why goods come back.",
    columns: [
      ListColumn("code", "Code", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("group", "Group", .code, "\"group\""),
    ], from: "return_reason", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))
}
