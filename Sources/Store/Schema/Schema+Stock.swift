extension Schema {
  /// What stock was worth more or less when the cost of its item was changed.
  ///
  /// A transaction keeps the cost of its day; the sum of all costs of an item with its revaluations is what the stock
  /// account has of it.
  static let revaluationTables = [
    """
    CREATE TABLE stock_revaluation (
      id INTEGER PRIMARY KEY, item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE, date TEXT NOT NULL,
      quantity INTEGER NOT NULL, former_cost INTEGER NOT NULL, cost INTEGER NOT NULL, value INTEGER NOT NULL,
      voucher TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX stock_revaluation_item ON stock_revaluation (item)",
  ]
}
