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
}
