extension Schema {
  /// Hold codes, and the holds on orders.
  static let holdTables = [
    """
    CREATE TABLE hold_code (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, duty TEXT, colour TEXT NOT NULL,
      is_default INTEGER NOT NULL, removes_reservations INTEGER NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE order_hold (
      id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES sales_order ON DELETE CASCADE,
      code TEXT NOT NULL REFERENCES hold_code ON UPDATE CASCADE, comment TEXT NOT NULL, placed_at TEXT NOT NULL,
      placed_by TEXT NOT NULL, checked_out_by TEXT NOT NULL, checked_out_at TEXT NOT NULL, released_at TEXT,
      released_by TEXT NOT NULL, reason TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX order_hold_order ON order_hold (order_id)",
    "CREATE INDEX order_hold_code ON order_hold (code, id)",
    "CREATE INDEX order_hold_active ON order_hold (id) WHERE released_at IS NULL",
  ]
}
