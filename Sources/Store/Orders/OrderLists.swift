import Sales

extension ListDefinition {
  private static let orderColumns = [
    ListColumn("number", "Order", .code, "number", sortable: true),
    ListColumn("customer", "Customer", .code, "customer"),
    ListColumn("customerName", "Name", .text, "customer_name", sortable: true),
    ListColumn("status", "Status", .status, "status"),
    ListColumn("documentStatus", "Document", .status, "document_status"),
    ListColumn("type", "Type", .status, "type"),
    ListColumn("orderDate", "Ordered", .day, "order_date", sortable: true),
    ListColumn(
      "nextShipDate", "Ships", .day, "next_ship_date",
      help: "The earliest ship date with something to deliver."),
    ListColumn("total", "Total", .amount(currencyColumn: "currency"), "total"),
    ListColumn("currency", "Cur", .code, "currency"),
    ListColumn("customerReference", "Their reference", .text, "customer_reference"),
    ListColumn("salesTaker", "Taken by", .code, "sales_taker"),
    ListColumn("openAmount", "Not invoiced", .amount(currencyColumn: "currency"), "open_amount"),
    ListColumn(
      "holds", "Holds", .text,
      """
      ltrim(ifnull((SELECT group_concat(h.code, ' ') FROM order_hold h WHERE h.order_id = sales_order.id
        AND h.released_at IS NULL), '')
      || CASE WHEN EXISTS (SELECT 1 FROM credit_hold c WHERE c.order_id = sales_order.id
        AND c.status <> 'released') THEN ' CREDIT' ELSE '' END)
      """, help: "The codes of the holds that keep the order from being processed."),
  ]

  /// The sales orders, the latest first.
  public static let orders = ListDefinition(
    name: "orders", title: "Sales orders", help: "All sales orders.", columns: orderColumns,
    from: "sales_order", rowKey: "id", keyColumn: "number", defaultSort: ListSort("number", descending: true),
    condition: """
      (type <> 'returned-order' OR EXISTS (
        SELECT 1 FROM return_order r WHERE r.order_id = sales_order.id AND r.status IN ('open', 'closed')))
      """,
    search: Search.document(
      in: "sales_order", number: "number", customer: "customer", reference: "customer_reference",
      series: .order))

  /// The orders with something to deliver, the most urgent first.
  public static let ordersToShip = ListDefinition(
    name: "orders-to-ship", title: "Orders to ship",
    help:
      "Orders with something to deliver, by the earliest ship date of such a line; before today it is late.",
    columns: orderColumns.map { column in
      column.id == "nextShipDate"
        ? ListColumn("nextShipDate", "Ships", .day, "next_ship_date", sortable: true, help: column.help)
        : column
    },
    from: "sales_order", rowKey: "id", keyColumn: "number", defaultSort: ListSort("nextShipDate"),
    condition: "next_ship_date IS NOT NULL",
    search: Search.document(
      in: "sales_order", number: "number", customer: "customer", reference: "customer_reference",
      series: .order))

  /// The order lines with something to deliver.
  public static let openOrderLines = ListDefinition(
    name: "open-order-lines", title: "Open order lines",
    help:
      "Lines of orders with something to deliver, by item, without Journal orders and returns; a line is late when its ship date is before today.",
    columns: [
      ListColumn("item", "Item", .code, "l.item", sortable: true),
      ListColumn("order", "Order", .code, "o.number"),
      ListColumn("line", "Line", .integer, "l.line_number"),
      ListColumn("customer", "Customer", .code, "o.customer"),
      ListColumn("customerName", "Name", .text, "o.customer_name"),
      ListColumn("text", "Text", .text, "l.text"),
      ListColumn("shipDate", "Ships", .day, "ifnull(l.confirmed_ship_date, l.requested_ship_date)"),
      ListColumn("quantity", "Ordered", .quantity, "l.quantity"),
      ListColumn(
        "remainder", "Left", .quantity, "l.quantity - l.delivered - l.cancelled",
        help: "What is still to be delivered, in the line's unit."),
      ListColumn("unit", "Unit", .code, "l.unit"),
      ListColumn("warehouse", "Warehouse", .code, "l.warehouse"),
      ListColumn("net", "Net", .amount(currencyColumn: "currency"), "l.net"),
      ListColumn("currency", "Cur", .code, "o.currency"),
    ],
    from: "sales_order_line l JOIN sales_order o ON o.id = l.order_id", rowKey: "l.id", keyColumn: "order",
    defaultSort: ListSort("item"),
    condition:
      "l.status = 'open' AND l.item IS NOT NULL AND o.type IN (\(waitingTypes))")

  /// The types of orders whose open lines wait for stock and leave the house (domain.md 15.1), as SQL.
  private static var waitingTypes: String {
    OrderType.allCases.filter { $0.traits.plansStock && $0.traits.ships }.map { "'\($0.rawValue)'" }
      .joined(separator: ", ")
  }
}
