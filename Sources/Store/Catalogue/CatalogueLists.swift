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
        """
        (SELECT sum(quantity) FROM stock_transaction t
         WHERE t.item = item.number AND t.status IN (1, 2, 3, 11, 12, 13))
        """, help: "What can be counted in all warehouses, in stock units."),
      ListColumn(
        "available", "Free", .quantity,
        """
        (SELECT sum(quantity) FROM stock_transaction t
         WHERE t.item = item.number AND t.status IN (1, 2, 3, 4, 11, 12, 13))
        """, help: "On hand less what is reserved, in stock units."),
      ListColumn("stopped", "Stopped", .flag, "stopped"),
      ListColumn("cost", "Cost", .price, "cost"),
      ListColumn("taxGroup", "Tax", .code, "tax_group"),
    ], from: "item", rowKey: "number", keyColumn: "number", defaultSort: ListSort("number"),
    search: Search.record("item", also: "item-alias", code: "number", name: "name"))

  /// The stock of each item in each warehouse.
  public static let onHand = ListDefinition(
    name: "on-hand", title: "On hand", help: "What there is of each item in each warehouse, in stock units.",
    columns: [
      ListColumn("item", "Item", .code, "item.number", sortable: true),
      ListColumn("warehouse", "Warehouse", .code, "warehouse.code"),
      ListColumn("name", "Name", .text, "item.name"),
      ListColumn("unit", "Unit", .code, "item.stock_unit"),
      ListColumn(
        "onHand", "On hand", .quantity,
        """
        ifnull((SELECT sum(quantity) FROM stock_transaction t WHERE t.item = item.number
         AND t.warehouse = warehouse.code AND t.status IN (1, 2, 3, 11, 12, 13)), 0)
        """),
      ListColumn(
        "reserved", "Reserved", .quantity,
        """
        ifnull((SELECT -sum(quantity) FROM stock_transaction t WHERE t.item = item.number
         AND t.warehouse = warehouse.code AND t.status = 4), 0)
        """),
      ListColumn(
        "onOrder", "On order", .quantity,
        """
        ifnull((SELECT -sum(quantity) FROM stock_transaction t WHERE t.item = item.number
         AND t.warehouse = warehouse.code AND t.status = 6), 0)
        """),
    ],
    from: "item CROSS JOIN warehouse", rowKey: "warehouse.code", keyColumn: "item",
    defaultSort: ListSort("item"),
    condition: """
      EXISTS (SELECT 1 FROM stock_transaction s WHERE s.item = item.number AND s.warehouse = warehouse.code)
      """)
}
