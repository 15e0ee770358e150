extension ListDefinition {
  /// The users.
  public static let users = ListDefinition(
    name: "users", title: "Users", help: "Who may work at the desk, by login name, and with which role.",
    columns: [
      ListColumn("login", "Login", .code, "login", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("role", "Role", .status, "role"),
    ], from: "user", rowKey: "login", keyColumn: "login", defaultSort: ListSort("login"))

  /// The number series.
  public static let numberSeries = ListDefinition(
    name: "number-series", title: "Number series",
    help: "Where documents and records take their numbers from.",
    columns: [
      ListColumn("code", "Series", .code, "code", sortable: true),
      ListColumn("prefix", "Prefix", .text, "prefix"),
      ListColumn("digits", "Digits", .integer, "digits"),
      ListColumn("next", "Next number", .integer, "next"),
    ], from: "number_series", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  /// The warehouses.
  public static let warehouses = ListDefinition(
    name: "warehouses", title: "Warehouses", help: "Where goods are kept.",
    columns: [
      ListColumn("code", "Warehouse", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("site", "Site", .code, "site"),
    ], from: "warehouse", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  /// The units.
  public static let units = ListDefinition(
    name: "units", title: "Units", help: "Units of quantities and how many decimals they take.",
    columns: [
      ListColumn("code", "Unit", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("decimals", "Decimals", .integer, "decimals"),
    ], from: "unit", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  /// The terms of payment.
  public static let paymentTerms = ListDefinition(
    name: "payment-terms", title: "Terms of payment",
    help: "When invoices fall due, and the discount for paying early.",
    columns: [
      ListColumn("code", "Terms", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("kind", "Kind", .status, "kind"),
      ListColumn("months", "Months", .integer, "months"),
      ListColumn("days", "Days", .integer, "days"),
      ListColumn("fixedDay", "Day of month", .integer, "fixed_day"),
      ListColumn("discountPercent", "Discount %", .percent, "discount_percent"),
      ListColumn("discountDays", "within days", .integer, "discount_days"),
    ], from: "payment_terms", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  /// The sales tax codes.
  public static let taxCodes = ListDefinition(
    name: "tax-codes", title: "Sales tax codes",
    help: "Taxes, each with the rate that is the latest one entered.",
    columns: [
      ListColumn("code", "Tax", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("kind", "Kind", .status, "kind"),
      ListColumn(
        "rate", "Rate %", .percent,
        "(SELECT rate FROM tax_rate r WHERE r.tax_code = tax_code.code ORDER BY valid_from DESC LIMIT 1)"),
      ListColumn(
        "validFrom", "Valid from", .day,
        "(SELECT max(valid_from) FROM tax_rate r WHERE r.tax_code = tax_code.code)"),
    ], from: "tax_code", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  /// The short lists of codes.
  public static let codes = ListDefinition(
    name: "codes", title: "Codes",
    help: "The short lists: groups, terms and modes of delivery, sites, reasons, charges.",
    columns: [
      ListColumn("kind", "List", .code, "kind", sortable: true),
      ListColumn("code", "Code", .code, "code"),
      ListColumn("name", "Name", .text, "name"),
    ], from: "named_code", rowKey: "code", keyColumn: "code", defaultSort: ListSort("kind"))

  /// The sales tax groups of customers and of items, each with its taxes.
  public static let taxGroups = ListDefinition(
    name: "tax-groups", title: "Sales tax groups",
    help: "Which taxes customers and items bear: a line has those that both of its groups have.",
    columns: [
      ListColumn(
        "kind", "Of", .code, "replace(replace(kind, 'item-tax-group', 'item'), 'tax-group', 'customer')"),
      ListColumn("code", "Group", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn(
        "taxes", "Taxes", .text,
        """
        (SELECT group_concat(tax_code, ' ') FROM tax_group_member m WHERE m.tax_group = code
         AND m.kind = replace(replace(named_code.kind, 'item-tax-group', 'item'), 'tax-group', 'customer'))
        """),
    ], from: "named_code", rowKey: "kind", keyColumn: "code", defaultSort: ListSort("code"),
    condition: "kind IN ('tax-group', 'item-tax-group')")

  /// The exchange rates.
  public static let exchangeRates = ListDefinition(
    name: "exchange-rates", title: "Exchange rates",
    help: "How many units of the company's currency one unit of a currency makes, from a day on.",
    columns: [
      ListColumn("currency", "Currency", .code, "currency", sortable: true),
      ListColumn("validFrom", "Valid from", .day, "valid_from"),
      ListColumn("rate", "Rate", .factor, "rate"),
    ], from: "exchange_rate", rowKey: "valid_from", keyColumn: "currency", defaultSort: ListSort("currency"))

  /// The chart of accounts.
  public static let ledgerAccounts = ListDefinition(
    name: "ledger-accounts", title: "Ledger accounts",
    help: "The chart of accounts with the balance of each.",
    columns: [
      ListColumn("number", "Account", .code, "number", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("kind", "Kind", .status, "kind"),
      ListColumn(
        "balance", "Balance", .amount(currencyColumn: nil),
        "(SELECT ifnull(sum(amount), 0) FROM ledger_month m WHERE m.account = ledger_account.number)"),
    ], from: "ledger_account", rowKey: "number", keyColumn: "number", defaultSort: ListSort("number"))

  /// The audit trail, the latest first.
  public static let audit = ListDefinition(
    name: "audit", title: "Audit trail", help: "Who did what to what, and when.",
    columns: [
      ListColumn("id", "No.", .integer, "id", sortable: true),
      ListColumn("at", "At (UTC)", .moment, "at"),
      ListColumn("user", "User", .code, "user"),
      ListColumn("terminal", "Terminal", .text, "terminal"),
      ListColumn("action", "Action", .code, "action"),
      ListColumn("subject", "Done to", .text, "subject"),
      ListColumn("details", "Details", .text, "details"),
    ], from: "audit", rowKey: "id", keyColumn: "id", defaultSort: ListSort("id", descending: true))
}
