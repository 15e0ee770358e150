extension Schema {
  private static let tradeTermsColumns = """
    relation TEXT NOT NULL, account_code TEXT NOT NULL, account TEXT NOT NULL, item_code TEXT NOT NULL,
    item TEXT NOT NULL, unit TEXT NOT NULL, currency TEXT NOT NULL, quantity_from INTEGER NOT NULL,
    quantity_to INTEGER CHECK (quantity_to > quantity_from), price_unit INTEGER NOT NULL CHECK (price_unit > 0),
    amount INTEGER NOT NULL, percent1 INTEGER NOT NULL, percent2 INTEGER NOT NULL, from_date TEXT, to_date TEXT,
    find_next INTEGER NOT NULL, price_charges INTEGER NOT NULL, lead_time INTEGER
    """

  /// Trade agreements with their journals, the groups they are found by, and the discounts that they leave on lines.
  static let tradeStep =
    [
      """
      CREATE TABLE trade_agreement (
        id INTEGER PRIMARY KEY, \(tradeTermsColumns), journal TEXT NOT NULL, CHECK (to_date >= from_date)
      ) STRICT
      """,
      """
      CREATE INDEX trade_agreement_cell ON trade_agreement (relation, item_code, item, account_code, account)
      """,
      "CREATE INDEX trade_agreement_account ON trade_agreement (account, id)",
      "CREATE INDEX trade_agreement_item ON trade_agreement (item, id)",
      "CREATE INDEX trade_agreement_journal ON trade_agreement (journal, id)",
      """
      CREATE TABLE trade_journal (
        number TEXT PRIMARY KEY CHECK (number <> ''), name TEXT NOT NULL, status TEXT NOT NULL,
        created_on TEXT NOT NULL, created_by TEXT NOT NULL, posted_on TEXT, version INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX trade_journal_status ON trade_journal (status, number)",
      """
      CREATE TABLE trade_journal_line (
        journal TEXT NOT NULL REFERENCES trade_journal ON DELETE CASCADE, line_number INTEGER NOT NULL,
        \(tradeTermsColumns), replaces INTEGER, PRIMARY KEY (journal, line_number)
      ) STRICT, WITHOUT ROWID
      """,
      "ALTER TABLE company ADD COLUMN pricing TEXT NOT NULL DEFAULT '{}'",
      "ALTER TABLE item ADD COLUMN line_discount_group TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE item ADD COLUMN multiline_discount_group TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE item ADD COLUMN in_total_discount INTEGER NOT NULL DEFAULT 1",
      """
      INSERT INTO number_series (code, prefix, digits, next, version)
      SELECT 'trade-journal', 'TJ-', 6, 1, 1 FROM company
      """,
    ]
    + ["price_group", "line_discount_group", "multiline_discount_group", "total_discount_group"].flatMap {
      group in
      ["ALTER TABLE customer ADD COLUMN \(group) TEXT NOT NULL DEFAULT ''"]
        + ["quotation", "sales_order"].map { "ALTER TABLE \($0) ADD COLUMN \(group) TEXT" }
    }
    + ["quotation", "sales_order"].map { "ALTER TABLE \($0) ADD COLUMN total_discount_source TEXT" }
    + ["quotation_line", "sales_order_line"].map { "ALTER TABLE \($0) ADD COLUMN discount_source TEXT" }
    + ["quotation_line", "sales_order_line", "invoice_line"].flatMap { table in
      ["multiline_discount_percent INTEGER", "discount_rule TEXT", "in_total_discount INTEGER"].map {
        "ALTER TABLE \(table) ADD COLUMN \($0)"
      }
    }
}
