extension ListDefinition {
  /// The quotations, the latest first.
  public static let quotations = ListDefinition(
    name: "quotations", title: "Quotations", help: "All quotations.",
    columns: [
      ListColumn("number", "Quotation", .code, "number", sortable: true),
      ListColumn("customer", "Customer", .code, "customer"),
      ListColumn("customerName", "Name", .text, "customer_name", sortable: true),
      ListColumn("status", "Status", .status, "status"),
      ListColumn("revision", "Rev", .integer, "revision"),
      ListColumn("quotationDate", "Dated", .day, "quotation_date", sortable: true),
      ListColumn("followUpDate", "Follow up", .day, "follow_up_date"),
      ListColumn(
        "expirationDate", "Expires", .day, "expiration_date", help: "The last day on which the offer holds."),
      ListColumn("total", "Total", .amount(currencyColumn: "currency"), "total"),
      ListColumn("currency", "Cur", .code, "currency"),
      ListColumn("probability", "Prob%", .integer, "probability"),
      ListColumn(
        "pipeline", "Expected", .amount(currencyColumn: "currency"), "pipeline",
        help: "The total times the probability."),
      ListColumn("prognosis", "Prognosis", .code, "prognosis"),
      ListColumn("alternatives", "Alternatives", .code, "alternatives"),
      ListColumn("templateGroup", "Template group", .code, "template_group"),
      ListColumn("templateName", "Template", .text, "template_name"),
      ListColumn("order", "Order", .code, "\"order\""),
      ListColumn("customerReference", "Their reference", .text, "customer_reference"),
      ListColumn("salesTaker", "Taken by", .code, "sales_taker"),
    ], from: "quotation", rowKey: "id", keyColumn: "number",
    defaultSort: ListSort("number", descending: true),
    search: Search.document(
      in: "quotation", number: "number", customer: "customer", reference: "customer_reference",
      series: .quotation))

  /// The prognosis codes.
  public static let prognoses = ListDefinition(
    name: "prognoses", title: "Prognoses",
    help: "Within which days after its date a quotation is likely to be decided.",
    columns: [
      ListColumn("code", "Prognosis", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("fromDays", "From day", .integer, "from_days"),
      ListColumn("toDays", "To day", .integer, "to_days"),
    ], from: "prognosis", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))
}
