extension Schema {
  /// Up-sell and cross-sell: linked items with their rules, texts about items, and what became of suggestions.
  static let sellingTables = [
    """
    CREATE TABLE selling_variable (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, field TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE selling_rule (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, "join" TEXT NOT NULL, conditions TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE item_link (
      id INTEGER PRIMARY KEY, item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE,
      linked_item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE, kind TEXT NOT NULL,
      priority INTEGER NOT NULL, rule TEXT NOT NULL, active INTEGER NOT NULL, UNIQUE (item, linked_item)
    ) STRICT
    """,
    "CREATE INDEX item_link_linked ON item_link (linked_item)",
    """
    CREATE TABLE item_script (
      id INTEGER PRIMARY KEY, item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE,
      kind TEXT NOT NULL, priority INTEGER NOT NULL, text TEXT NOT NULL, active INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX item_script_item ON item_script (item, priority)",
    """
    CREATE TABLE suggestion_record (
      id INTEGER PRIMARY KEY, document_kind TEXT NOT NULL, document TEXT NOT NULL, customer TEXT NOT NULL,
      item TEXT NOT NULL, suggested TEXT NOT NULL, kind TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL,
      at TEXT NOT NULL, user TEXT NOT NULL, value INTEGER NOT NULL,
      UNIQUE (document, item, suggested)
    ) STRICT
    """,
    "CREATE INDEX suggestion_record_link ON suggestion_record (item, suggested, outcome, value)",
  ]
}
