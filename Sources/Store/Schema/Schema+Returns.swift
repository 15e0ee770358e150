extension Schema {
  /// Returns with their codes, and what credits an invoice.
  static let returnStep = [
    """
    CREATE TABLE disposition (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, action TEXT NOT NULL, charges TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE return_reason (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, "group" TEXT NOT NULL, charges TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE return_order (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE,
      order_id INTEGER NOT NULL UNIQUE REFERENCES sales_order, "order" TEXT NOT NULL, customer TEXT NOT NULL,
      customer_name TEXT NOT NULL, reason TEXT NOT NULL, created_on TEXT NOT NULL, deadline TEXT NOT NULL,
      status TEXT NOT NULL, replacement TEXT, version INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX return_order_customer ON return_order (customer, number)",
    "CREATE INDEX return_order_status ON return_order (status, id)",
    "CREATE INDEX return_order_deadline ON return_order (deadline, id)",
    """
    CREATE TABLE return_line (
      id INTEGER PRIMARY KEY, return_id INTEGER NOT NULL REFERENCES return_order ON DELETE CASCADE,
      order_line_id INTEGER NOT NULL UNIQUE REFERENCES sales_order_line ON DELETE CASCADE, lot TEXT NOT NULL,
      invoice TEXT, arrival TEXT NOT NULL, arrived_on TEXT, disposition TEXT, action TEXT,
      inspected INTEGER NOT NULL, replacement TEXT, status TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX return_line_return ON return_line (return_id, id)",
    "ALTER TABLE sales_order ADD COLUMN rma TEXT",
    "ALTER TABLE sales_order ADD COLUMN credit_reason TEXT",
    "ALTER TABLE sales_order ADD COLUMN tax_date TEXT",
    "CREATE INDEX sales_order_rma ON sales_order (rma) WHERE rma IS NOT NULL",
    "ALTER TABLE sales_order_line ADD COLUMN credited_invoice TEXT",
    "ALTER TABLE sales_order_line ADD COLUMN credited_line_id INTEGER",
    "ALTER TABLE sales_order_line ADD COLUMN return_cost INTEGER",
    """
    CREATE INDEX sales_order_line_credited ON sales_order_line (credited_line_id)
    WHERE credited_line_id IS NOT NULL
    """,
    "ALTER TABLE invoice ADD COLUMN credited_invoices TEXT",
    "ALTER TABLE invoice ADD COLUMN credit_reason TEXT",
    "ALTER TABLE invoice ADD COLUMN tax_date TEXT",
    "ALTER TABLE invoice_line ADD COLUMN credited_invoice TEXT",
    "ALTER TABLE invoice_line ADD COLUMN credited_line_id INTEGER",
    "ALTER TABLE company ADD COLUMN return_days INTEGER NOT NULL DEFAULT 30",
    """
    INSERT INTO number_series (code, prefix, digits, next, version) SELECT 'returns', 'RMA-', 6, 1, 1
    WHERE EXISTS (SELECT 1 FROM company)
    """,
    """
    INSERT INTO ledger_account (number, name, kind) SELECT '5300', 'Scrapped returns', 'expense'
    WHERE EXISTS (SELECT 1 FROM company) AND NOT EXISTS (SELECT 1 FROM ledger_account WHERE number = '5300')
    """,
  ]
}
