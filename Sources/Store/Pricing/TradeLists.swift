extension ListDefinition {
  /// The active trade agreements.
  public static let tradeAgreements = ListDefinition(
    name: "trade-agreements", title: "Trade agreements",
    help: "The prices and discounts that hold or held for customers and items; newest last.",
    columns: [
      ListColumn("id", "No.", .integer, "id", sortable: true),
      ListColumn("relation", "Relation", .status, "relation"),
      ListColumn("accountCode", "For", .status, "account_code"),
      ListColumn("account", "Customer", .code, "account", sortable: true),
      ListColumn("itemCode", "Of", .status, "item_code"),
      ListColumn("item", "Item", .code, "item", sortable: true),
      ListColumn("quantityFrom", "From", .quantity, "quantity_from"),
      ListColumn("quantityTo", "To below", .quantity, "quantity_to"),
      ListColumn("unit", "Unit", .code, "unit"),
      ListColumn("amount", "Amount", .price, "amount"),
      ListColumn("priceUnit", "Per", .quantity, "price_unit"),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("percent1", "%", .percent, "percent1"),
      ListColumn("percent2", "% 2", .percent, "percent2"),
      ListColumn("fromDate", "From date", .day, "from_date"),
      ListColumn("toDate", "To date", .day, "to_date"),
      ListColumn("findNext", "Next", .flag, "find_next"),
      ListColumn("priceCharges", "Charges", .price, "price_charges"),
      ListColumn("leadTime", "Lead", .integer, "lead_time"),
      ListColumn("journal", "Journal", .code, "journal", sortable: true),
    ], from: "trade_agreement", rowKey: "id", keyColumn: "id", defaultSort: ListSort("id"))

  /// The journals in which trade agreements are prepared.
  public static let tradeJournals = ListDefinition(
    name: "trade-journals", title: "Trade agreement journals",
    help: "The journals in which prices and discounts are prepared, posted or not.",
    columns: [
      ListColumn("number", "Journal", .code, "number", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("status", "Status", .status, "status"),
      ListColumn(
        "lines", "Lines", .integer,
        "(SELECT count(*) FROM trade_journal_line l WHERE l.journal = trade_journal.number)"),
      ListColumn("createdOn", "Made on", .day, "created_on"),
      ListColumn("createdBy", "By", .code, "created_by"),
      ListColumn("postedOn", "Posted on", .day, "posted_on"),
    ], from: "trade_journal", rowKey: "number", keyColumn: "number",
    defaultSort: ListSort("number", descending: true))
}
