extension ListDefinition {
  /// The posted customer invoices, the latest first.
  public static let invoices = ListDefinition(
    name: "invoices", title: "Invoices", help: "All posted customer invoices and credit notes.",
    columns: [
      ListColumn("number", "Invoice", .code, "number", sortable: true),
      ListColumn("date", "Date", .day, "date", sortable: true),
      ListColumn("customer", "Customer", .code, "customer"),
      ListColumn("customerName", "Name", .text, "customer_name", sortable: true),
      ListColumn("invoiceAccount", "Invoice account", .code, "invoice_account"),
      ListColumn("dueDate", "Due", .day, "due_date"),
      ListColumn("net", "Net", .amount(currencyColumn: "currency"), "total - tax - rounding"),
      ListColumn("tax", "Tax", .amount(currencyColumn: "currency"), "tax"),
      ListColumn("total", "Total", .amount(currencyColumn: "currency"), "total"),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("orders", "Orders", .text, "orders"),
      ListColumn("voucher", "Voucher", .code, "voucher"),
    ], from: "invoice", rowKey: "id", keyColumn: "number", defaultSort: ListSort("number", descending: true),
    search: { text in
      let document = Search.document(
        in: "invoice", number: "number", customer: "customer", reference: "orders", series: .invoice)
      // A collective invoice is found by each of its orders.
      let collective = SearchPart(
        """
        invoice.id IN (SELECT invoice_id FROM invoice_order \
        WHERE \(Search.range("\"order\"")) ORDER BY "order" LIMIT 500)
        """, [text, text + "\u{10FFFF}"])
      return SearchCondition(parts: document(text).parts + [collective])
    })

  /// What customers owe, document by document.
  public static let customerTransactions = ListDefinition(
    name: "customer-transactions", title: "Customer transactions",
    help: "What each posted document added to what a customer owes, and what of it is open.",
    columns: [
      ListColumn("id", "No.", .integer, "id", sortable: true),
      ListColumn("customer", "Customer", .code, "customer"),
      ListColumn("date", "Date", .day, "date"),
      ListColumn("dueDate", "Due", .day, "due_date"),
      ListColumn("document", "Document", .code, "document"),
      ListColumn("text", "Text", .text, "text"),
      ListColumn("amount", "Amount", .amount(currencyColumn: "currency"), "amount"),
      ListColumn("open", "Open", .amount(currencyColumn: "currency"), "open"),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("baseOpen", "Open here", .amount(currencyColumn: nil), "base_open"),
      ListColumn("voucher", "Voucher", .code, "voucher"),
    ], from: "customer_transaction", rowKey: "id", keyColumn: "document",
    defaultSort: ListSort("id", descending: true))
}
