extension ListDefinition {
  /// The items, each with its stock in all warehouses.
  public static let items = ListDefinition(
    name: "items", title: "Items",
    help: "All items, by number or name, with what is on hand and free in all warehouses.",
    columns: [
      ListColumn("number", "Item", .code, "number", sortable: true),
      ListColumn("name", "Name", .text, "name", sortable: true),
      ListColumn("group", "Group", .code, "item_group", sortable: true),
      ListColumn("kind", "Kind", .status, "kind"),
      ListColumn("unit", "Unit", .code, "sales_unit"),
      ListColumn("price", "Price", .price, "base_price"),
      ListColumn("priceUnit", "Per", .quantity, "price_unit"),
      ListColumn(
        "onHand", "On hand", .quantity,
        "(SELECT sum(physical) FROM stock_balance b WHERE b.item = item.number)",
        help: "What can be counted in all warehouses, in stock units."),
      ListColumn(
        "available", "Free", .quantity,
        "(SELECT sum(physical - reserved) FROM stock_balance b WHERE b.item = item.number)",
        help: "On hand less what is reserved, in stock units."),
      ListColumn("stopped", "Stopped", .flag, "stopped"),
      ListColumn("cost", "Cost", .price, "cost"),
      ListColumn("taxGroup", "Tax", .code, "tax_group"),
    ], from: "item", rowKey: "number", keyColumn: "number", defaultSort: ListSort("number"),
    search: Search.record("item", also: "item-alias", code: "number", name: "name"))

  /// The stock of each item in each warehouse.
  public static let onHand = ListDefinition(
    name: "on-hand", title: "On hand", help: "What there is of each item in each warehouse, in stock units.",
    columns: [
      ListColumn("item", "Item", .code, "b.item", sortable: true),
      ListColumn("warehouse", "Warehouse", .code, "b.warehouse"),
      ListColumn("name", "Name", .text, "i.name"),
      ListColumn("unit", "Unit", .code, "i.stock_unit"),
      ListColumn("onHand", "On hand", .quantity, "b.physical"),
      ListColumn("reserved", "Reserved", .quantity, "b.reserved"),
      ListColumn("onOrder", "On order", .quantity, "b.on_order"),
    ],
    from: "stock_balance b CROSS JOIN item i ON i.number = b.item", rowKey: "b.warehouse", keyColumn: "item",
    defaultSort: ListSort("item"))
}
