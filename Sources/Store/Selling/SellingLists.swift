extension ListDefinition {
  /// The variables of selling rules.
  public static let sellingVariables = ListDefinition(
    name: "selling-variables", title: "Selling variables",
    help: "Fields under a name, with which conditions of selling rules compare.",
    columns: [
      ListColumn("code", "Variable", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("field", "Field", .code, "field"),
    ], from: "selling_variable", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  /// The selling rules.
  public static let sellingRules = ListDefinition(
    name: "selling-rules", title: "Selling rules", help: "When linked items are suggested.",
    columns: [
      ListColumn("code", "Rule", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("join", "Join", .status, "\"join\""),
      ListColumn("conditions", "Conditions", .integer, "json_array_length(conditions)"),
    ], from: "selling_rule", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  /// How often each linked item was offered and taken, and what it brought.
  public static let suggestionReport = ListDefinition(
    name: "suggestion-report", title: "Up-sell and cross-sell",
    help: "How often each linked item was offered, taken and declined, and what was sold by it.",
    columns: [
      ListColumn("id", "No.", .integer, "k.id", sortable: true),
      ListColumn("item", "Item", .code, "k.item"),
      ListColumn("suggested", "Suggested", .code, "k.linked_item"),
      ListColumn("name", "Name", .text, "i.name"),
      ListColumn("kind", "Kind", .status, "k.kind"),
      ListColumn("offered", "Offered", .integer, count("true")),
      ListColumn("taken", "Taken", .integer, count("outcome = 'taken'")),
      ListColumn("declined", "Declined", .integer, count("outcome = 'declined'")),
      ListColumn(
        "rate", "Rate %", .percent,
        "ifnull(\(count("outcome = 'taken'")) * 100000000 / nullif(\(count("true")), 0), 0)",
        help: "Taken of 100 offered, cut to six decimals."),
      ListColumn(
        "value", "Value", .amount(currencyColumn: nil),
        "(SELECT ifnull(sum(value), 0) FROM suggestion_record r WHERE \(ofLink) AND outcome = 'taken')",
        help: "Net amounts of the lines that were taken, in the company's currency."),
      ListColumn("active", "Active", .flag, "k.active"),
    ], from: "item_link k JOIN item i ON i.number = k.linked_item", rowKey: "k.id", keyColumn: "item",
    defaultSort: ListSort("id"))

  private static let ofLink = "r.item = k.item AND r.suggested = k.linked_item"

  private static func count(_ condition: String) -> String {
    "(SELECT count(*) FROM suggestion_record r WHERE \(ofLink) AND \(condition))"
  }

  /// What became of each suggestion, the latest first.
  public static let suggestions = ListDefinition(
    name: "suggestions", title: "Suggestions",
    help: "What was suggested on which document, and what became of it.",
    columns: [
      ListColumn("id", "No.", .integer, "id", sortable: true),
      ListColumn("document", "Document", .code, "document"),
      ListColumn("documentKind", "Kind of document", .status, "document_kind"),
      ListColumn("customer", "Customer", .code, "customer"),
      ListColumn("item", "Item", .code, "item"),
      ListColumn("suggested", "Suggested", .code, "suggested"),
      ListColumn("kind", "Kind", .status, "kind"),
      ListColumn("outcome", "Outcome", .status, "outcome"),
      ListColumn("reason", "Reason", .text, "reason"),
      ListColumn("value", "Value", .amount(currencyColumn: nil), "value"),
      ListColumn("user", "User", .code, "user"),
      ListColumn("at", "At (UTC)", .moment, "at"),
    ], from: "suggestion_record", rowKey: "id", keyColumn: "document",
    defaultSort: ListSort("id", descending: true))
}
