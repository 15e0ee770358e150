extension ListDefinition {
  /// The customers.
  public static let customers = ListDefinition(
    name: "customers", title: "Customers", help: "All customers, by account or name.",
    columns: [
      ListColumn("account", "Account", .code, "account", sortable: true),
      ListColumn("name", "Name", .text, "name", sortable: true),
      ListColumn("group", "Group", .code, "customer_group", sortable: true),
      ListColumn("classification", "Class", .code, "classification"),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("blocked", "Blocked", .status, "blocked"),
      ListColumn("phone", "Phone", .text, "phone"),
      ListColumn("email", "E-mail", .text, "email"),
      ListColumn("paymentTerms", "Terms", .code, "payment_terms"),
      ListColumn("invoiceAccount", "Invoice account", .code, "invoice_account"),
      ListColumn("creditLimit", "Credit limit", .amount(currencyColumn: nil), "credit_limit"),
      ListColumn("taxNumber", "Tax number", .code, "tax_number"),
    ], from: "customer", rowKey: "account", keyColumn: "account", defaultSort: ListSort("account"),
    search: Search.record("customer", code: "account", name: "name"))

  /// The vendors.
  public static let vendors = ListDefinition(
    name: "vendors", title: "Vendors", help: "All vendors, by account or name.",
    columns: [
      ListColumn("account", "Account", .code, "account", sortable: true),
      ListColumn("name", "Name", .text, "name", sortable: true),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("contact", "Contact", .text, "contact"),
      ListColumn("buyerGroup", "Buyers", .code, "buyer_group", sortable: true),
      ListColumn("hold", "Hold", .status, "hold"),
      ListColumn("leadDays", "Lead", .integer, "lead_days"),
      ListColumn("phone", "Phone", .text, "phone"),
      ListColumn("email", "E-mail", .text, "email"),
    ], from: "vendor", rowKey: "account", keyColumn: "account", defaultSort: ListSort("account"),
    search: Search.record("vendor", code: "account", name: "name"))
}
