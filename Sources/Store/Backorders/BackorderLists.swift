import Sales

extension ListDefinition {
  /// The items that somebody waits for, warehouse by warehouse (domain.md 8.2).
  public static let backordersByItem = ListDefinition(
    name: "backorders.by-item", title: "Backorders by item",
    help: """
      Items that orders wait for, late or not, in each warehouse: what is there, what comes, and how much is missing from \
      which day on. Short is what the balance over both streams lacks where it is lowest.
      """,
    columns: [
      ListColumn("item", "Item", .code, "c.item", sortable: true),
      ListColumn("warehouse", "Wh", .code, "c.warehouse"),
      ListColumn("name", "Name", .text, "i.name"),
      ListColumn(
        "onHand", "On hand", .quantity, "ifnull(b.physical, 0)", help: "What can be counted, in stock units."),
      ListColumn(
        "free", "Free", .quantity, "ifnull(b.physical - b.reserved, 0)",
        help: "On hand less what is reserved."),
      ListColumn(
        "waiting", "Waiting", .quantity, "c.waiting", help: "To be delivered and not picked, in stock units."),
      ListColumn("lines", "Lines", .integer, "c.lines", help: "The order lines that wait."),
      ListColumn(
        "oldest", "Oldest", .day, "c.oldest", sortable: true,
        help: "The earliest ship date of a waiting line."),
      ListColumn("coming", "Coming", .quantity, "c.coming", help: "To be received, in stock units."),
      ListColumn("firstArrival", "First", .day, "c.first_arrival", help: "When the first of it comes."),
      ListColumn(
        "shortage", "Short", .quantity, "c.shortage", help: "What is missing where the balance is lowest."),
      ListColumn("shortFrom", "From", .day, "c.short_from", help: "The first day on which it is missing."),
      ListColumn("unit", "Unit", .code, "i.stock_unit"),
      ListColumn("itemGroup", "Group", .code, "i.item_group"),
    ],
    from: """
      item_coverage c CROSS JOIN item i ON i.number = c.item
      LEFT JOIN stock_balance b ON b.item = c.item AND b.warehouse = c.warehouse
      """, rowKey: "c.id", keyColumn: "item", defaultSort: ListSort("oldest"), isPlanned: true)

  /// The order lines that wait, the most urgent first (domain.md 8.3).
  public static let backordersByCustomer = ListDefinition(
    name: "backorders.by-customer", title: "Backorders by customer",
    help: """
      Order lines that are not delivered, without Journal orders and returns. A line is a backorder line once its ship \
      date is before the backorder date, else it is only open.
      """,
    columns: [
      ListColumn("customer", "Customer", .code, "w.customer", sortable: true),
      ListColumn("customerName", "Name", .text, "o.customer_name"),
      ListColumn("class", "Class", .code, "c.classification", help: "The class that ranks the customer."),
      ListColumn("order", "Order", .code, "o.number"),
      ListColumn("line", "Line", .integer, "l.line_number"),
      ListColumn("item", "Item", .code, "w.item", sortable: true),
      ListColumn("text", "Text", .text, "l.text"),
      ListColumn("warehouse", "Wh", .code, "w.warehouse"),
      ListColumn(
        "shipDate", "Ships", .day, "w.ship_date", sortable: true,
        help: "Confirmed where there is a confirmed date, else requested."),
      ListColumn("quantity", "Ordered", .quantity, "l.quantity"),
      ListColumn("remainder", "Left", .quantity, "w.remainder", help: "To be delivered, in the line's unit."),
      ListColumn("unit", "Unit", .code, "l.unit"),
      ListColumn("planned", "Waits", .quantity, "w.planned", help: "Left and not picked, in stock units."),
      ListColumn(
        "reserved", "Reserved", .quantity, "w.reserved", help: "On the shelf for it, in stock units."),
      ListColumn("net", "Line net", .amount(currencyColumn: "currency"), "l.net"),
      ListColumn(
        "open", "Net left", .amount(currencyColumn: "currency"), "net_share(l.net, w.remainder, l.quantity)",
        help: "The net amount of what is still to be delivered."),
      ListColumn("currency", "Cur", .code, "o.currency"),
      ListColumn("reference", "Their reference", .text, "o.customer_reference"),
      ListColumn("requested", "Requested", .day, "l.requested_ship_date"),
      ListColumn("confirmed", "Confirmed", .day, "l.confirmed_ship_date"),
      ListColumn("itemGroup", "Group", .code, "i.item_group"),
      ListColumn("owner", "Owner", .code, "ifnull(n.owner, '')", help: "Who looks after the line."),
      ListColumn("reason", "Reason", .code, "ifnull(n.reason, '')", help: "Why it still waits."),
    ],
    from: """
      waiting_line w CROSS JOIN sales_order_line l ON l.id = w.line_id CROSS JOIN sales_order o ON o.id = w.order_id
      CROSS JOIN customer c ON c.account = w.customer CROSS JOIN item i ON i.number = w.item
      LEFT JOIN waiting_note n ON n.order_line_id = w.line_id
      """, rowKey: "w.line_id", keyColumn: "order", defaultSort: ListSort("shipDate"))
}

extension ListDefinition {
  /// The purchase lines that are not received, the most overdue first (domain.md 8.4).
  public static let backordersByVendor = ListDefinition(
    name: "backorders.by-vendor", title: "Backorders by vendor",
    help: """
      Purchase lines of which something is still to come. A line is a backorder line once its delivery date is before the \
      backorder date, else it is only open.
      """,
    columns: [
      ListColumn(
        "due", "Due", .day, "ifnull(l.confirmed_delivery_date, l.requested_delivery_date)", sortable: true,
        help: "Confirmed where there is a confirmed date, else requested."),
      ListColumn("order", "Purchase", .code, "o.number"),
      ListColumn("line", "Line", .integer, "l.line_number"),
      ListColumn("vendor", "Vendor", .code, "o.vendor"),
      ListColumn("vendorName", "Name", .text, "o.vendor_name"),
      ListColumn("item", "Item", .code, "l.item", sortable: true),
      ListColumn("text", "Text", .text, "l.text"),
      ListColumn("warehouse", "Wh", .code, "l.warehouse"),
      ListColumn("quantity", "Ordered", .quantity, "l.quantity"),
      ListColumn(
        "remainder", "To come", .quantity, "max(0, l.quantity - l.received - l.cancelled)",
        help: "To be received, in the line's unit."),
      ListColumn("unit", "Unit", .code, "l.unit"),
      ListColumn("requested", "Requested", .day, "l.requested_delivery_date"),
      ListColumn("confirmed", "Confirmed", .day, "l.confirmed_delivery_date"),
      ListColumn(
        "open", "Net to come", .amount(currencyColumn: "currency"),
        "net_share(l.net, max(0, l.quantity - l.received - l.cancelled), l.quantity)",
        help: "The net amount of what is still to come."),
      ListColumn("currency", "Cur", .code, "o.currency"),
      ListColumn("buyer", "Buyer", .code, "o.buyer"),
      ListColumn("itemGroup", "Group", .code, "i.item_group"),
      ListColumn("direct", "Direct", .flag, "l.is_direct", help: "The vendor ships to the customer."),
    ],
    from: """
      purchase_order_line l CROSS JOIN purchase_order o ON o.id = l.order_id CROSS JOIN item i ON i.number = l.item
      """, rowKey: "l.id", keyColumn: "order", defaultSort: ListSort("due"), condition: "l.status = 'open'")
}
