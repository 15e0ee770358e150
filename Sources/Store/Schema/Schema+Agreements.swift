extension Schema {
  /// Sales agreements with their commitments and confirmations, and the links of orders to them.
  static let agreementTables = [
    """
    CREATE TABLE sales_agreement (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
      customer TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE, customer_name TEXT NOT NULL,
      classification TEXT NOT NULL, title TEXT NOT NULL, external_reference TEXT NOT NULL, currency TEXT NOT NULL,
      default_commitment TEXT NOT NULL, effective_date TEXT NOT NULL, expiration_date TEXT NOT NULL,
      payment_terms TEXT NOT NULL, delivery_terms TEXT NOT NULL, delivery_mode TEXT NOT NULL,
      delivery_address TEXT NOT NULL, notes TEXT NOT NULL, confirmation INTEGER NOT NULL, version INTEGER NOT NULL,
      CHECK (effective_date <= expiration_date)
    ) STRICT
    """,
    "CREATE INDEX sales_agreement_customer ON sales_agreement (customer, status)",
    "CREATE INDEX sales_agreement_customer_name ON sales_agreement (customer_name, id)",
    "CREATE INDEX sales_agreement_expiration ON sales_agreement (expiration_date, id)",
    "CREATE INDEX sales_agreement_classification ON sales_agreement (classification)",
    """
    CREATE TABLE sales_agreement_line (
      id INTEGER PRIMARY KEY, agreement_id INTEGER NOT NULL REFERENCES sales_agreement ON DELETE CASCADE,
      line_number INTEGER NOT NULL, commitment TEXT NOT NULL,
      item TEXT REFERENCES item (number) ON UPDATE CASCADE, category TEXT, text TEXT NOT NULL,
      quantity INTEGER NOT NULL, unit TEXT NOT NULL, unit_factor INTEGER NOT NULL CHECK (unit_factor > 0),
      amount INTEGER NOT NULL, unit_price INTEGER, price_unit INTEGER NOT NULL CHECK (price_unit > 0),
      discount_amount INTEGER NOT NULL, discount_percent INTEGER NOT NULL, effective_date TEXT, expiration_date TEXT,
      max_enforced INTEGER NOT NULL, price_fixed INTEGER NOT NULL, minimum_release INTEGER, maximum_release INTEGER,
      UNIQUE (agreement_id, line_number), CHECK (minimum_release IS NULL OR maximum_release IS NULL
        OR minimum_release <= maximum_release)
    ) STRICT
    """,
    "CREATE INDEX sales_agreement_line_item ON sales_agreement_line (item) WHERE item IS NOT NULL",
    """
    CREATE TABLE agreement_confirmation (
      agreement_id INTEGER NOT NULL REFERENCES sales_agreement ON DELETE CASCADE, sequence INTEGER NOT NULL,
      confirmed_on TEXT NOT NULL, confirmed_by TEXT NOT NULL, document TEXT NOT NULL,
      PRIMARY KEY (agreement_id, sequence)
    ) STRICT, WITHOUT ROWID
    """,
    "ALTER TABLE sales_order ADD COLUMN agreement TEXT",
    "CREATE INDEX sales_order_agreement ON sales_order (agreement) WHERE agreement IS NOT NULL",
    "ALTER TABLE sales_order_line ADD COLUMN agreement_line_id INTEGER REFERENCES sales_agreement_line",
    """
    CREATE INDEX sales_order_line_agreement ON sales_order_line (agreement_line_id)
      WHERE agreement_line_id IS NOT NULL
    """,
    // A company that is being made gets its series with all the others.
    """
    INSERT INTO number_series (code, prefix, digits, next, version)
      SELECT 'agreement', 'SA-', 6, 1, 1 WHERE EXISTS (SELECT 1 FROM company)
    """,
  ]
}
