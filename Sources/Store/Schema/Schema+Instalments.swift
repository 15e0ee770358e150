extension Schema {
  /// Least and multiple quantities of items, instalments of terms and invoices, and totals that are rounded for cash.
  static let instalmentTables = [
    "ALTER TABLE item ADD COLUMN minimum_quantity INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE item ADD COLUMN multiple_quantity INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE payment_terms ADD COLUMN instalments TEXT NOT NULL DEFAULT '[]'",
    """
    CREATE TABLE invoice_instalment (
      id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoice, number INTEGER NOT NULL,
      due_date TEXT NOT NULL, amount INTEGER NOT NULL, UNIQUE (invoice_id, number)
    ) STRICT
    """,
    """
    CREATE TABLE cash_rounding (
      currency TEXT PRIMARY KEY, step INTEGER NOT NULL CHECK (step > 0)
    ) STRICT, WITHOUT ROWID
    """,
    "ALTER TABLE quotation ADD COLUMN rounding_step INTEGER",
    "ALTER TABLE sales_order ADD COLUMN rounding_step INTEGER",
    "ALTER TABLE invoice ADD COLUMN rounding_step INTEGER",
  ]
}
