extension Schema {
  /// How credit is checked, the rules of credit management, and the orders that they hold.
  static let creditTables = [
    """
    ALTER TABLE company ADD COLUMN credit TEXT NOT NULL DEFAULT
      '{"limitType":"balance-all","excess":"warning","atEntry":true,"atConfirmation":true,"atPackingSlip":true,"atInvoice":true}'
    """,
    "ALTER TABLE customer ADD COLUMN mandatory_credit_limit INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE customer ADD COLUMN credit_limit_expires TEXT",
    "ALTER TABLE customer ADD COLUMN account_status TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sales_order ADD COLUMN exclude_from_credit INTEGER",
    """
    CREATE TABLE credit_rule (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, kind TEXT NOT NULL, effect TEXT NOT NULL,
      scope TEXT NOT NULL, account TEXT NOT NULL, days INTEGER, grace_days INTEGER NOT NULL, amount INTEGER,
      percent INTEGER, value TEXT NOT NULL, releases_order INTEGER NOT NULL, active INTEGER NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE credit_hold (
      id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL UNIQUE REFERENCES sales_order ON DELETE CASCADE,
      status TEXT NOT NULL, forced INTEGER NOT NULL, reasons TEXT NOT NULL, summary TEXT NOT NULL,
      stopped_action TEXT NOT NULL, stopped_fields TEXT NOT NULL, placed_at TEXT NOT NULL,
      placed_by TEXT NOT NULL, evaluated_at TEXT NOT NULL, decided_at TEXT NOT NULL, decided_by TEXT NOT NULL,
      reason TEXT NOT NULL, released_amount INTEGER
    ) STRICT
    """,
    "CREATE INDEX credit_hold_status ON credit_hold (status, id)",
  ]
}
