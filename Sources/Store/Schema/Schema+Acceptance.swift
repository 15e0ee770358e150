extension Schema {
  /// What somebody has let pass: a warning for what it is about, and the numbers that a series leaves out.
  static let acceptance = [
    """
    CREATE TABLE accepted_warning_next (
      document TEXT NOT NULL, name TEXT NOT NULL, about TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL,
      user TEXT NOT NULL, at TEXT NOT NULL,
      PRIMARY KEY (document, name, about)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO accepted_warning_next (document, name, reason, user, at)
    SELECT document, name, reason, user, at FROM accepted_warning
    """,
    "DROP TABLE accepted_warning",
    "ALTER TABLE accepted_warning_next RENAME TO accepted_warning",
    """
    CREATE TABLE number_gap (
      series TEXT NOT NULL, prefix TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last >= first),
      PRIMARY KEY (series, prefix, first)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// Quotations are found by the customer's reference, as orders are.
  static let quotationReference = [
    """
    CREATE INDEX quotation_reference ON quotation (customer_reference, id) WHERE customer_reference <> ''
    """
  ]

  /// The accounts of postings that came with returns and projects, for companies that are older than they.
  static let postingAccounts = [
    """
    UPDATE company SET accounts = json_patch('{"projectCost":"5200","scrap":"5300"}', accounts)
    """
  ]

  /// Columns in which nothing meant the same as zero have zero.
  static let zeroes = [
    ("sales_order", "exclude_from_credit"), ("sales_order_line", "renewed"), ("sales_order", "rounding_step"),
    ("quotation", "rounding_step"), ("invoice", "rounding_step"),
  ].flatMap { table, column in
    [
      "ALTER TABLE \(table) ADD COLUMN \(column)_next INTEGER NOT NULL DEFAULT 0",
      "UPDATE \(table) SET \(column)_next = \(column) WHERE \(column) IS NOT NULL",
      "ALTER TABLE \(table) DROP COLUMN \(column)",
      "ALTER TABLE \(table) RENAME COLUMN \(column)_next TO \(column)",
    ]
  }
}
