extension Schema {
  /// Auto charges, and where the charges of documents come from.
  static let autoChargeTables = [
    """
    CREATE TABLE auto_charge (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, level TEXT NOT NULL, account_code TEXT NOT NULL,
      account TEXT NOT NULL, item_code TEXT NOT NULL, item TEXT NOT NULL, delivery_modes TEXT NOT NULL,
      charges TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX auto_charge_account ON auto_charge (account_code, account)",
    "ALTER TABLE order_charge ADD COLUMN source TEXT",
    "ALTER TABLE order_charge ADD COLUMN rule TEXT",
    "ALTER TABLE quotation_charge ADD COLUMN source TEXT",
    "ALTER TABLE quotation_charge ADD COLUMN rule TEXT",
  ]
}
