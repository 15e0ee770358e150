extension Schema {
  /// The company, its users, number series, and the short lists of codes.
  static let companyTables = [
    """
    CREATE TABLE company (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL, address TEXT NOT NULL, tax_number TEXT NOT NULL, bank_account TEXT NOT NULL,
      phone TEXT NOT NULL, email TEXT NOT NULL, currency TEXT NOT NULL, tax_method TEXT NOT NULL,
      prices_include_tax INTEGER NOT NULL, price_decimals INTEGER NOT NULL CHECK (price_decimals BETWEEN 0 AND 6),
      default_order_type TEXT NOT NULL, quotation_days INTEGER NOT NULL, follow_up_days INTEGER NOT NULL,
      reservation TEXT NOT NULL, overdelivery_allowed INTEGER NOT NULL, underdelivery_allowed INTEGER NOT NULL,
      negative_stock_allowed INTEGER NOT NULL, warehouse TEXT NOT NULL, payment_terms TEXT NOT NULL,
      tax_group TEXT NOT NULL, charges_tax_group TEXT NOT NULL, item_tax_group TEXT NOT NULL,
      accounts TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE user (
      login TEXT PRIMARY KEY CHECK (login <> ''), name TEXT NOT NULL, role TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE number_series (
      code TEXT PRIMARY KEY, prefix TEXT NOT NULL, digits INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 18),
      next INTEGER NOT NULL CHECK (next > 0), version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE named_code (
      kind TEXT NOT NULL, code TEXT NOT NULL CHECK (code <> ''), name TEXT NOT NULL,
      PRIMARY KEY (kind, code)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE warehouse (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, site TEXT NOT NULL, address TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE exchange_rate (
      currency TEXT NOT NULL, valid_from TEXT NOT NULL, rate INTEGER NOT NULL CHECK (rate > 0),
      PRIMARY KEY (currency, valid_from)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// Sales tax codes with their rates, and the groups that put them on customers and items.
  static let taxTables = [
    """
    CREATE TABLE tax_code (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE tax_rate (
      tax_code TEXT NOT NULL REFERENCES tax_code ON UPDATE CASCADE ON DELETE CASCADE,
      valid_from TEXT NOT NULL, rate INTEGER NOT NULL, PRIMARY KEY (tax_code, valid_from)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE tax_group_member (
      kind TEXT NOT NULL CHECK (kind IN ('customer', 'item')), tax_group TEXT NOT NULL,
      tax_code TEXT NOT NULL REFERENCES tax_code ON UPDATE CASCADE, PRIMARY KEY (kind, tax_group, tax_code)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
