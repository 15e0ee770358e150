extension ListDefinition {
  /// The purchase orders, the latest first.
  public static let purchases = ListDefinition(
    name: "purchase-orders", title: "Purchase orders", help: "All purchase orders.",
    columns: purchaseColumns(sortingByNext: false), from: "purchase_order", rowKey: "id", keyColumn: "number",
    defaultSort: ListSort("number", descending: true),
    search: Search.document(
      in: "purchase_order", number: "number", customer: "vendor", reference: "vendor_reference",
      series: .purchase, party: "vendor"))

  /// The purchase orders of which something is still to come, the most urgent first.
  public static let purchasesToReceive = ListDefinition(
    name: "purchase-orders-to-receive", title: "Expected receipts",
    help: "Purchase orders of which something is still to come, by the next delivery date.",
    columns: purchaseColumns(sortingByNext: true), from: "purchase_order", rowKey: "id", keyColumn: "number",
    defaultSort: ListSort("next"), condition: "next_delivery_date IS NOT NULL",
    search: Search.document(
      in: "purchase_order", number: "number", customer: "vendor", reference: "vendor_reference",
      series: .purchase, party: "vendor"))

  private static func purchaseColumns(sortingByNext: Bool) -> [ListColumn] {
    [
      ListColumn("number", "Order", .code, "number", sortable: true),
      ListColumn("vendor", "Vendor", .code, "vendor"),
      ListColumn("vendorName", "Name", .text, "vendor_name", sortable: true),
      ListColumn("status", "Status", .status, "status"),
      ListColumn(
        "next", "Next due", .day, "next_delivery_date", sortable: sortingByNext,
        help: "The earliest delivery date of a line with something to come."),
      ListColumn("total", "Total", .amount(currencyColumn: "currency"), "total"),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("date", "Date", .day, "order_date", sortable: true),
      ListColumn("reference", "Reference", .text, "vendor_reference"),
      ListColumn("warehouse", "Warehouse", .code, "warehouse"),
      ListColumn("buyer", "Buyer", .code, "buyer"),
      ListColumn("documentStatus", "Document", .status, "document_status"),
    ]
  }

  /// The purchase lines of which something is still to come, the earliest first.
  public static let openPurchaseLines = ListDefinition(
    name: "open-purchase-lines", title: "Open purchase lines",
    help: "Lines of purchase orders of which something is still to come, by delivery date.",
    columns: [
      ListColumn(
        "due", "Due", .day, "ifnull(l.confirmed_delivery_date, l.requested_delivery_date)", sortable: true,
        help: "The confirmed delivery date, else the requested one."),
      ListColumn("order", "Order", .code, "o.number"),
      ListColumn("line", "Line", .integer, "l.line_number"),
      ListColumn("vendor", "Vendor", .code, "o.vendor"),
      ListColumn("vendorName", "Name", .text, "o.vendor_name"),
      ListColumn("item", "Item", .code, "l.item"),
      ListColumn("text", "Text", .text, "l.text"),
      ListColumn("quantity", "Ordered", .quantity, "l.quantity"),
      ListColumn(
        "remainder", "To come", .quantity, "max(0, l.quantity - l.received - l.cancelled)",
        help: "Ordered less received less cancelled."),
      ListColumn("unit", "Unit", .code, "l.unit"),
      ListColumn("warehouse", "Warehouse", .code, "l.warehouse"),
      ListColumn("confirmed", "Confirmed", .day, "l.confirmed_delivery_date"),
      ListColumn("direct", "Direct", .flag, "l.is_direct", help: "The vendor ships to the customer."),
    ], from: "purchase_order_line l JOIN purchase_order o ON o.id = l.order_id",
    rowKey: "l.id", keyColumn: "order", defaultSort: ListSort("due"), condition: "l.status = 'open'")

  /// The product receipts, the latest first.
  public static let productReceipts = ListDefinition(
    name: "product-receipts", title: "Product receipts", help: "All product receipts.",
    columns: [
      ListColumn("number", "Receipt", .code, "number", sortable: true),
      ListColumn("order", "Order", .code, "\"order\""),
      ListColumn("vendor", "Vendor", .code, "vendor"),
      ListColumn("vendorName", "Name", .text, "vendor_name", sortable: true),
      ListColumn("date", "Date", .day, "date", sortable: true),
      ListColumn(
        "status", "Status", .status, "status", help: "Open until the vendor has invoiced all of it."),
      ListColumn("vendorSlip", "Vendor's slip", .text, "vendor_slip"),
      ListColumn("warehouse", "Warehouse", .code, "warehouse"),
      ListColumn("currency", "Cur", .code, "currency"),
    ], from: "product_receipt", rowKey: "id", keyColumn: "number",
    defaultSort: ListSort("number", descending: true),
    search: Search.document(
      in: "product_receipt", number: "number", customer: "vendor", reference: "\"order\"",
      series: .productReceipt, party: "vendor"))

  /// The vendor invoices, the latest first.
  public static let vendorInvoices = ListDefinition(
    name: "vendor-invoices", title: "Vendor invoices", help: "All posted vendor invoices.",
    columns: [
      ListColumn("number", "Invoice", .code, "number", sortable: true),
      ListColumn("vendorNumber", "Vendor's", .code, "vendor_number", help: "The vendor's own number."),
      ListColumn("vendor", "Vendor", .code, "vendor"),
      ListColumn("vendorName", "Name", .text, "vendor_name", sortable: true),
      ListColumn("date", "Date", .day, "date", sortable: true),
      ListColumn("dueDate", "Due", .day, "due_date"),
      ListColumn("total", "Total", .amount(currencyColumn: "currency"), "total"),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("orders", "Orders", .text, "orders"),
      ListColumn(
        "priceDifference", "Difference", .amount(currencyColumn: nil), "price_difference",
        help: "What the goods were bought for more than their standard cost."),
      ListColumn("voucher", "Voucher", .code, "voucher"),
    ], from: "vendor_invoice", rowKey: "id", keyColumn: "number",
    defaultSort: ListSort("number", descending: true),
    search: Search.document(
      in: "vendor_invoice", number: "number", customer: "vendor", reference: "vendor_number",
      series: .vendorInvoice, party: "vendor"))

  /// What vendors are owed.
  public static let vendorTransactions = ListDefinition(
    name: "vendor-transactions", title: "Vendor transactions",
    help: "What vendors are owed, the latest first.",
    columns: [
      ListColumn("id", "Entry", .integer, "id", sortable: true),
      ListColumn("vendor", "Vendor", .code, "vendor"),
      ListColumn("date", "Date", .day, "date"),
      ListColumn("dueDate", "Due", .day, "due_date"),
      ListColumn("document", "Invoice", .code, "document"),
      ListColumn("amount", "Amount", .amount(currencyColumn: "currency"), "amount"),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("open", "Open", .amount(currencyColumn: "currency"), "open", help: "What is not settled."),
      ListColumn("voucher", "Voucher", .code, "voucher"),
    ], from: "vendor_transaction", rowKey: "id", keyColumn: "id",
    defaultSort: ListSort("id", descending: true))

  /// The prices that vendors ask.
  public static let vendorPrices = ListDefinition(
    name: "vendor-prices", title: "Vendor prices", help: "The prices of vendors, by item, quantity and day.",
    columns: [
      ListColumn("id", "Price", .code, "id", sortable: true),
      ListColumn("vendor", "Vendor", .code, "vendor"),
      ListColumn("item", "Item", .code, "item"),
      ListColumn("fromQuantity", "From", .quantity, "from_quantity"),
      ListColumn("unit", "Unit", .code, "unit"),
      ListColumn("price", "Price", .price, "price"),
      ListColumn("priceUnit", "Per", .quantity, "price_unit"),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("validFrom", "Valid from", .day, "valid_from"),
      ListColumn("validTo", "Valid to", .day, "valid_to"),
    ], from: "vendor_price", rowKey: "id", keyColumn: "id", defaultSort: ListSort("id"))

  /// What is agreed with vendors about items besides prices.
  public static let vendorItems = ListDefinition(
    name: "vendor-items", title: "Items of vendors",
    help: "The vendors' own numbers for items, with minimum, multiple and lead time.",
    columns: [
      ListColumn("id", "Entry", .code, "id"),
      ListColumn("item", "Item", .code, "item", sortable: true),
      ListColumn("vendor", "Vendor", .code, "vendor"),
      ListColumn("theirNumber", "Their number", .code, "their_number"),
      ListColumn("theirName", "Their name", .text, "their_name"),
      ListColumn("minimum", "Minimum", .quantity, "minimum_quantity"),
      ListColumn("multiple", "Multiple", .quantity, "multiple_quantity"),
      ListColumn("leadDays", "Days", .integer, "lead_days"),
    ], from: "vendor_item", rowKey: "id", keyColumn: "id", defaultSort: ListSort("item"))
}
