extension ListDefinition {
  /// The sales agreements, the latest first.
  public static let agreements = ListDefinition(
    name: "agreements", title: "Sales agreements",
    help: "What customers have committed themselves to take, and on which terms.",
    columns: [
      ListColumn("number", "Agreement", .code, "number", sortable: true),
      ListColumn("customer", "Customer", .code, "customer"),
      ListColumn("customerName", "Name", .text, "customer_name", sortable: true),
      ListColumn("status", "Status", .status, "status"),
      ListColumn("classification", "Class", .code, "classification"),
      ListColumn("title", "Title", .text, "title"),
      ListColumn("effectiveDate", "From", .day, "effective_date"),
      ListColumn("expirationDate", "To", .day, "expiration_date", sortable: true),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("externalReference", "Their reference", .text, "external_reference"),
      ListColumn(
        "confirmation", "Version", .integer, "confirmation", help: "Which version was confirmed last."),
    ], from: "sales_agreement", rowKey: "id", keyColumn: "number",
    defaultSort: ListSort("number", descending: true),
    search: Search.document(
      in: "sales_agreement", number: "number", customer: "customer", reference: nil, series: .agreement))

  /// The order lines that draw on sales agreements.
  public static let agreementOrderLines = ListDefinition(
    name: "agreement-order-lines", title: "Release order lines",
    help: "Order lines that draw on a sales agreement: what is on order, delivered and invoiced of it.",
    columns: [
      ListColumn("agreement", "Agreement", .code, "a.number"),
      ListColumn("commitment", "Commitment", .integer, "c.line_number"),
      ListColumn("order", "Order", .code, "o.number", sortable: false),
      ListColumn("line", "Line", .integer, "l.line_number"),
      ListColumn("customer", "Customer", .code, "o.customer"),
      ListColumn("item", "Item", .code, "l.item"),
      ListColumn("text", "Text", .text, "l.text"),
      ListColumn("requestedShipDate", "Ships", .day, "l.requested_ship_date"),
      ListColumn("quantity", "Ordered", .quantity, "l.quantity"),
      ListColumn("delivered", "Delivered", .quantity, "l.delivered"),
      ListColumn("invoiced", "Invoiced", .quantity, "l.invoiced"),
      ListColumn("unit", "Unit", .code, "l.unit"),
      ListColumn("net", "Net", .amount(currencyColumn: "currency"), "l.net"),
      ListColumn("currency", "Cur", .code, "o.currency"),
      ListColumn("id", "Row", .integer, "l.agreement_line_id", sortable: true),
    ],
    from: """
      sales_order_line l JOIN sales_order o ON o.id = l.order_id
      JOIN sales_agreement_line c ON c.id = l.agreement_line_id JOIN sales_agreement a ON a.id = c.agreement_id
      """, rowKey: "l.id", keyColumn: "order", defaultSort: ListSort("id"),
    condition: "l.agreement_line_id IS NOT NULL")
}
