import Sales

extension Schema {
  /// What waits for goods, what there is of each item in each warehouse, and how far it covers what waits.
  ///
  /// The lines that wait and the balances are kept by the database itself, so that every change of a line or a movement
  /// is in them, whoever makes it. What an item lacks and when is laid out by the program for the places that are marked
  /// as stale.
  static let backorderStep: [String] =
    [
      "ALTER TABLE named_code ADD COLUMN rank INTEGER NOT NULL DEFAULT 0",
      "ALTER TABLE customer ADD COLUMN backorders TEXT", "ALTER TABLE sales_order ADD COLUMN backorders TEXT",
      """
      CREATE TABLE waiting_line (
        line_id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, customer TEXT NOT NULL, item TEXT NOT NULL,
        warehouse TEXT NOT NULL, ship_date TEXT NOT NULL, remainder INTEGER NOT NULL, stocked INTEGER NOT NULL,
        planned INTEGER NOT NULL, reserved INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX waiting_line_date ON waiting_line (ship_date)",
      "CREATE INDEX waiting_line_customer ON waiting_line (customer, ship_date)",
      "CREATE INDEX waiting_line_place ON waiting_line (item, warehouse, ship_date)",
      """
      CREATE TABLE stock_balance (
        item TEXT NOT NULL, warehouse TEXT NOT NULL, physical INTEGER NOT NULL, reserved INTEGER NOT NULL,
        reserved_ordered INTEGER NOT NULL, on_order INTEGER NOT NULL, ordered INTEGER NOT NULL,
        PRIMARY KEY (item, warehouse)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE item_coverage (
        id INTEGER PRIMARY KEY, item TEXT NOT NULL, warehouse TEXT NOT NULL, lines INTEGER NOT NULL,
        waiting INTEGER NOT NULL, coming INTEGER NOT NULL, shortage INTEGER NOT NULL, oldest TEXT NOT NULL,
        first_arrival TEXT, short_from TEXT, UNIQUE (item, warehouse)
      ) STRICT
      """,
      "CREATE INDEX item_coverage_oldest ON item_coverage (oldest)",
      "CREATE INDEX item_coverage_short ON item_coverage (short_from) WHERE short_from IS NOT NULL",
      """
      CREATE TABLE coverage_stale (
        item TEXT NOT NULL, warehouse TEXT NOT NULL, PRIMARY KEY (item, warehouse)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE reservation_origin (
        order_line_id INTEGER PRIMARY KEY REFERENCES sales_order_line ON DELETE CASCADE, origin TEXT NOT NULL,
        user TEXT NOT NULL, at TEXT NOT NULL, locked INTEGER NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE waiting_note (
        order_line_id INTEGER PRIMARY KEY REFERENCES sales_order_line ON DELETE CASCADE, reason TEXT NOT NULL,
        owner TEXT NOT NULL, note TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX waiting_note_owner ON waiting_note (owner)",
      // A movement changes its status several times; what is summed by status stands in the balance now.
      "DROP INDEX stock_transaction_place",
      "CREATE INDEX stock_transaction_place ON stock_transaction (item, warehouse)",
      "CREATE INDEX stock_transaction_coming ON stock_transaction (item, warehouse) WHERE status IN (14, 15)",
      "INSERT INTO stock_balance \(balanceOfTransactions)", "INSERT INTO waiting_line \(waitingLines)",
      "INSERT INTO coverage_stale SELECT DISTINCT item, warehouse FROM waiting_line",
    ] + waitingTriggers + balanceTriggers

  /// The balances as the inventory transactions tell, as rows of `stock_balance`.
  static var balanceOfTransactions: String {
    let sums = balanceColumns.map { "sum(\(bucket($0, "t"))) AS \($0.name)" }.joined(separator: ", ")
    return "SELECT item, warehouse, \(sums) FROM stock_transaction t GROUP BY item, warehouse"
  }

  /// All order lines that wait, as rows of `waiting_line`.
  static var waitingLines: String { waiting("true") }

  /// The order lines that wait under a condition on the line `l`, as rows of `waiting_line`.
  private static func waiting(_ condition: String) -> String {
    let types = OrderType.allCases.filter { $0.traits.plansStock && $0.traits.ships }
      .map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return """
      SELECT l.id, l.order_id, o.customer, l.item, l.warehouse,
        coalesce(l.confirmed_ship_date, l.requested_ship_date), l.quantity - l.delivered - l.cancelled, l.stocked,
        (SELECT ifnull(-sum(t.quantity), 0) FROM stock_transaction t
          WHERE t.order_line_id = l.id AND t.status IN (4, 5, 6)),
        (SELECT ifnull(-sum(t.quantity), 0) FROM stock_transaction t
          WHERE t.order_line_id = l.id AND t.status = 4)
      FROM sales_order_line l CROSS JOIN sales_order o ON o.id = l.order_id
      WHERE \(condition) AND l.status = 'open' AND l.item IS NOT NULL AND l.quantity > 0 AND o.type IN (\(types))
      """
  }

  private static func stale(_ row: String) -> String {
    "INSERT INTO coverage_stale VALUES (\(row).item, \(row).warehouse) ON CONFLICT DO NOTHING;"
  }

  private static let waitingTriggers = [
    """
    CREATE TRIGGER sales_order_line_insert_waits AFTER INSERT ON sales_order_line
    WHEN NEW.status = 'open' AND NEW.item IS NOT NULL
    BEGIN INSERT INTO waiting_line \(waiting("l.id = NEW.id")); END
    """,
    """
    CREATE TRIGGER sales_order_line_update_waits
    AFTER UPDATE OF status, item, warehouse, quantity, delivered, cancelled, stocked, requested_ship_date,
      confirmed_ship_date ON sales_order_line
    WHEN OLD.status = 'open' OR NEW.status = 'open'
    BEGIN
      DELETE FROM waiting_line WHERE line_id = OLD.id;
      INSERT INTO waiting_line \(waiting("l.id = NEW.id"));
    END
    """,
    """
    CREATE TRIGGER sales_order_line_delete_waits AFTER DELETE ON sales_order_line WHEN OLD.status = 'open'
    BEGIN DELETE FROM waiting_line WHERE line_id = OLD.id; END
    """,
    """
    CREATE TRIGGER sales_order_update_waits AFTER UPDATE OF type, customer ON sales_order
    WHEN OLD.type <> NEW.type OR OLD.customer <> NEW.customer
    BEGIN
      DELETE FROM waiting_line WHERE line_id IN (SELECT id FROM sales_order_line WHERE order_id = NEW.id);
      INSERT INTO waiting_line \(waiting("l.order_id = NEW.id"));
    END
    """,
    "CREATE TRIGGER waiting_line_insert_marks AFTER INSERT ON waiting_line BEGIN \(stale("NEW")) END",
    "CREATE TRIGGER waiting_line_delete_marks AFTER DELETE ON waiting_line BEGIN \(stale("OLD")) END",
    """
    CREATE TRIGGER purchase_order_line_update_marks AFTER UPDATE OF requested_delivery_date, confirmed_delivery_date
      ON purchase_order_line WHEN NEW.item IS NOT NULL BEGIN \(stale("NEW")) END
    """,
    """
    CREATE TRIGGER waiting_line_update_marks AFTER UPDATE OF planned ON waiting_line
    WHEN OLD.planned <> NEW.planned BEGIN \(stale("NEW")) END
    """,
  ]

  private static let balanceColumns: [(name: String, statuses: [StockStatus], sign: Int)] = [
    ("physical", StockStatus.allCases.filter(\.isPhysical), 1), ("reserved", [.reservedPhysical], -1),
    ("reserved_ordered", [.reservedOrdered], -1), ("on_order", [.onOrder], -1),
    ("ordered", [.ordered, .arrived], 1),
  ]

  /// What a movement adds to a column of the balance.
  private static func bucket(
    _ column: (name: String, statuses: [StockStatus], sign: Int), _ row: String
  ) -> String {
    let statuses = column.statuses.map { String($0.rawValue) }.joined(separator: ", ")
    return "iif(\(row).status IN (\(statuses)), \(column.sign < 0 ? "-" : "")\(row).quantity, 0)"
  }

  /// What a movement adds to its balance, or takes from it.
  private static func add(_ row: String, sign: String) -> String {
    let values = balanceColumns.map { "\(sign)\(bucket($0, row))" }.joined(separator: ", ")
    let sums = balanceColumns.map { "\($0.name) = \($0.name) + excluded.\($0.name)" }.joined(separator: ", ")
    return """
      INSERT INTO stock_balance VALUES (\(row).item, \(row).warehouse, \(values))
        ON CONFLICT (item, warehouse) DO UPDATE SET \(sums);
      """
  }

  /// What a movement adds to what its line has planned and reserved, or takes from it.
  private static func plan(_ row: String, sign: String) -> String {
    """
    UPDATE waiting_line SET planned = planned \(sign) iif(\(row).status IN (4, 5, 6), \(row).quantity, 0),
      reserved = reserved \(sign) iif(\(row).status = 4, \(row).quantity, 0)
      WHERE line_id = \(row).order_line_id AND \(row).status IN (4, 5, 6);
    """
  }

  private static let balanceTriggers = [
    """
    CREATE TRIGGER stock_transaction_insert_counts AFTER INSERT ON stock_transaction
    BEGIN \(add("NEW", sign: "")) \(plan("NEW", sign: "-")) \(stale("NEW")) END
    """,
    """
    CREATE TRIGGER stock_transaction_update_counts
    AFTER UPDATE OF item, warehouse, status, quantity, order_line_id ON stock_transaction
    BEGIN
      UPDATE stock_balance SET
        \(balanceColumns.map { "\($0.name) = \($0.name) + \(bucket($0, "NEW")) - \(bucket($0, "OLD"))" }
          .joined(separator: ",\n    "))
        WHERE item = NEW.item AND warehouse = NEW.warehouse AND OLD.item = NEW.item AND OLD.warehouse = NEW.warehouse;
      \(plan("OLD", sign: "+")) \(plan("NEW", sign: "-")) \(stale("OLD")) \(stale("NEW"))
    END
    """,
    """
    CREATE TRIGGER stock_transaction_move_counts AFTER UPDATE OF item, warehouse ON stock_transaction
    WHEN OLD.item <> NEW.item OR OLD.warehouse <> NEW.warehouse
    BEGIN \(add("OLD", sign: "-")) \(add("NEW", sign: "")) END
    """,
    """
    CREATE TRIGGER stock_transaction_delete_counts AFTER DELETE ON stock_transaction
    BEGIN \(add("OLD", sign: "-")) \(plan("OLD", sign: "+")) \(stale("OLD")) END
    """,
  ]
}
