extension Schema {
  /// Subscriptions and the item requirements of projects.
  static let orderKindStep = [
    """
    CREATE TABLE project (
      number TEXT PRIMARY KEY CHECK (number <> ''), name TEXT NOT NULL,
      customer TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE, status TEXT NOT NULL,
      notes TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX project_name ON project (name, number)",
    "CREATE INDEX project_customer ON project (customer, number)",
    "ALTER TABLE warehouse ADD COLUMN advanced_management INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sales_order ADD COLUMN project TEXT",
    "CREATE UNIQUE INDEX sales_order_project ON sales_order (project) WHERE type = 'item-requirements'",
    "ALTER TABLE sales_order_line ADD COLUMN renewed INTEGER",
    "ALTER TABLE packing_slip ADD COLUMN project TEXT",
    """
    INSERT INTO ledger_account (number, name, kind) SELECT '5200', 'Consumed by projects', 'expense'
    WHERE EXISTS (SELECT 1 FROM company) AND NOT EXISTS (SELECT 1 FROM ledger_account WHERE number = '5200')
    """,
  ]
}
