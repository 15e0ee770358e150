extension ListDefinition {
  /// The projects.
  public static let projects = ListDefinition(
    name: "projects", title: "Projects",
    help: "Projects, each with the order that holds its item requirements.",
    columns: [
      ListColumn("number", "Project", .code, "project.number", sortable: true),
      ListColumn("name", "Name", .text, "project.name", sortable: true),
      ListColumn("customer", "Customer", .code, "project.customer"),
      ListColumn("status", "Status", .status, "project.status"),
      ListColumn("order", "Requirements", .code, "o.number"),
      ListColumn("orderStatus", "Order is", .status, "o.status"),
    ],
    from: """
      project LEFT JOIN sales_order o ON o.project = project.number AND o.type = 'item-requirements'
      """, rowKey: "project.number", keyColumn: "number", defaultSort: ListSort("number"))
}
