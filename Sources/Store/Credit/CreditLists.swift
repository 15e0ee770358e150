extension ListDefinition {
  /// The rules of credit management.
  public static let creditRules = ListDefinition(
    name: "credit-rules", title: "Credit rules",
    help: "Which orders are put on credit hold, and which are excluded.",
    columns: [
      ListColumn("code", "Rule", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("kind", "Looks at", .status, "kind"),
      ListColumn("effect", "Effect", .status, "effect"),
      ListColumn("days", "Days", .integer, "days"),
      ListColumn("amount", "Amount", .amount(currencyColumn: nil), "amount"),
      ListColumn("percent", "%", .percent, "percent"),
      ListColumn("value", "Value", .code, "value"),
      ListColumn("scope", "For", .status, "scope"),
      ListColumn("account", "Account", .code, "account"),
      ListColumn("graceDays", "Grace", .integer, "grace_days"),
      ListColumn("releasesOrder", "Releases", .flag, "releases_order"),
      ListColumn("active", "Active", .flag, "active"),
    ], from: "credit_rule", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  private static let creditHoldColumns = [
    ListColumn("id", "No.", .integer, "h.id", sortable: true),
    ListColumn("order", "Order", .code, "o.number"),
    ListColumn("status", "State", .status, "h.status"),
    ListColumn("summary", "Reason", .status, "h.summary"),
    ListColumn("invoiceAccount", "Account", .code, "o.invoice_account"),
    ListColumn("customerName", "Name", .text, "o.customer_name"),
    ListColumn("openAmount", "Not invoiced", .amount(currencyColumn: "currency"), "o.open_amount"),
    ListColumn("currency", "Cur", .code, "o.currency"),
    ListColumn("forced", "Forced", .flag, "h.forced"),
    ListColumn("stopped", "Stopped", .code, "h.stopped_action"),
    ListColumn("placedBy", "By", .code, "h.placed_by"),
    ListColumn("placedAt", "Since (UTC)", .moment, "h.placed_at"),
    ListColumn("decidedBy", "Decided by", .code, "h.decided_by"),
    ListColumn("reason", "Why", .text, "h.reason"),
  ]

  /// The orders that are stopped for their credit.
  public static let creditHolds = ListDefinition(
    name: "credit-holds", title: "Credit holds",
    help: "The orders that are stopped for their credit, with the reasons.",
    columns: creditHoldColumns, from: "credit_hold h JOIN sales_order o ON o.id = h.order_id", rowKey: "h.id",
    keyColumn: "order", defaultSort: ListSort("id"), condition: "h.status IN ('held', 'ready', 'rejected')")

  /// All orders that were ever stopped for their credit, the latest first.
  public static let allCreditHolds = ListDefinition(
    name: "all-credit-holds", title: "All credit holds",
    help: "The orders that are or were stopped for their credit.",
    columns: creditHoldColumns, from: "credit_hold h JOIN sales_order o ON o.id = h.order_id", rowKey: "h.id",
    keyColumn: "order", defaultSort: ListSort("id", descending: true))
}
