extension Schema {
  /// Customers with their addresses and contacts, vendors, terms of payment.
  static let partyTables = [
    """
    CREATE TABLE payment_terms (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, kind TEXT NOT NULL,
      months INTEGER NOT NULL, days INTEGER NOT NULL, fixed_day INTEGER NOT NULL,
      discount_days INTEGER NOT NULL, discount_percent INTEGER NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE customer (
      account TEXT PRIMARY KEY CHECK (account <> ''), name TEXT NOT NULL, kind TEXT NOT NULL,
      search_name TEXT NOT NULL, customer_group TEXT NOT NULL, classification TEXT NOT NULL,
      invoice_account TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
      currency TEXT NOT NULL, language TEXT NOT NULL, payment_terms TEXT NOT NULL, delivery_terms TEXT NOT NULL,
      delivery_mode TEXT NOT NULL, tax_group TEXT NOT NULL, tax_number TEXT NOT NULL, credit_limit INTEGER,
      blocked TEXT NOT NULL, ship_complete INTEGER NOT NULL, warehouse TEXT NOT NULL, phone TEXT NOT NULL,
      email TEXT NOT NULL, notes TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX customer_name ON customer (name, account)",
    "CREATE INDEX customer_group ON customer (customer_group, account)",
    "CREATE INDEX customer_invoice_account ON customer (invoice_account)",
    """
    CREATE TABLE customer_address (
      id INTEGER PRIMARY KEY,
      customer TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE ON DELETE CASCADE,
      role TEXT NOT NULL, address TEXT NOT NULL, is_primary INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX customer_address_customer ON customer_address (customer)",
    """
    CREATE TABLE customer_contact (
      id INTEGER PRIMARY KEY,
      customer TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE ON DELETE CASCADE,
      name TEXT NOT NULL, title TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX customer_contact_customer ON customer_contact (customer)",
    """
    CREATE TABLE vendor (
      account TEXT PRIMARY KEY CHECK (account <> ''), name TEXT NOT NULL, currency TEXT NOT NULL,
      address TEXT NOT NULL, contact TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
      tax_number TEXT NOT NULL, payment_terms TEXT NOT NULL, notes TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX vendor_name ON vendor (name, account)",
  ]
}
