extension Schema {
  /// Who may buy which items, and how that is checked.
  static let approvedTables = [
    "ALTER TABLE item ADD COLUMN approval_check TEXT NOT NULL DEFAULT 'none'",
    "ALTER TABLE company ADD COLUMN approval_day TEXT NOT NULL DEFAULT 'today'",
    """
    CREATE TABLE approved_customer (
      item_scope TEXT NOT NULL, item TEXT NOT NULL, customer_scope TEXT NOT NULL, customer TEXT NOT NULL,
      valid_from TEXT, valid_to TEXT, CHECK ((item_scope = 'all') = (item = '')),
      CHECK ((customer_scope = 'all') = (customer = '')),
      PRIMARY KEY (item_scope, item, customer_scope, customer)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX approved_customer_customer ON approved_customer (customer, customer_scope)",
    "CREATE INDEX item_approval ON item (number) WHERE approval_check <> 'none'",
  ]
}
