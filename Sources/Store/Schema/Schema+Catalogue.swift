extension Schema {
  /// Units, items, their bar codes and the customers' own numbers for them, and the index for finding parts of words.
  static let catalogueTables = [
    """
    CREATE TABLE unit (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL,
      decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6), version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE item (
      number TEXT PRIMARY KEY CHECK (number <> ''), name TEXT NOT NULL, search_name TEXT NOT NULL,
      kind TEXT NOT NULL, item_group TEXT NOT NULL,
      stock_unit TEXT NOT NULL REFERENCES unit (code) ON UPDATE CASCADE,
      sales_unit TEXT NOT NULL REFERENCES unit (code) ON UPDATE CASCADE,
      base_price INTEGER NOT NULL, price_unit INTEGER NOT NULL CHECK (price_unit > 0), cost INTEGER NOT NULL,
      tax_group TEXT NOT NULL, warehouse TEXT NOT NULL, overdelivery INTEGER NOT NULL,
      underdelivery INTEGER NOT NULL, stopped INTEGER NOT NULL, notes TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX item_name ON item (name, number)",
    "CREATE INDEX item_group ON item (item_group, number)",
    """
    CREATE TABLE unit_conversion (
      item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE,
      unit TEXT NOT NULL REFERENCES unit (code) ON UPDATE CASCADE,
      factor INTEGER NOT NULL CHECK (factor > 0), PRIMARY KEY (item, unit)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE item_bar_code (
      code TEXT PRIMARY KEY CHECK (code <> ''),
      item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE, unit TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX item_bar_code_item ON item_bar_code (item)",
    """
    CREATE TABLE customer_item (
      customer TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE ON DELETE CASCADE,
      their_number TEXT NOT NULL CHECK (their_number <> ''),
      item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE,
      their_name TEXT NOT NULL, PRIMARY KEY (customer, their_number)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX customer_item_item ON customer_item (item)",
    """
    CREATE TABLE finder (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, UNIQUE (kind, key)
    ) STRICT
    """,
    """
    CREATE VIRTUAL TABLE finder_text USING fts5 (
      text, tokenize = 'trigram case_sensitive 1', detail = 'full'
    )
    """,
  ]
}
