extension Schema {
  /// The inventory transactions: the only place where stock is kept.
  static let inventoryTables = [
    """
    CREATE TABLE stock_transaction (
      id INTEGER PRIMARY KEY, item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE,
      warehouse TEXT NOT NULL, status INTEGER NOT NULL, quantity INTEGER NOT NULL CHECK (quantity <> 0),
      order_line_id INTEGER REFERENCES sales_order_line, physical_date TEXT, financial_date TEXT,
      packing_slip_id INTEGER, invoice_id INTEGER, cost INTEGER NOT NULL, voucher TEXT, reason TEXT NOT NULL,
      CHECK ((status < 10) = (quantity < 0))
    ) STRICT
    """,
    "CREATE INDEX stock_transaction_place ON stock_transaction (item, warehouse, status, quantity)",
    "CREATE INDEX stock_transaction_line ON stock_transaction (order_line_id) WHERE order_line_id IS NOT NULL",
  ]

  /// Picking lists and packing slips.
  static let shippingTables = [
    """
    CREATE TABLE picking_list (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, order_id INTEGER NOT NULL REFERENCES sales_order,
      "order" TEXT NOT NULL, customer TEXT NOT NULL, customer_name TEXT NOT NULL, date TEXT NOT NULL,
      warehouse TEXT NOT NULL, status TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX picking_list_order ON picking_list (order_id)",
    "CREATE INDEX picking_list_order_number ON picking_list (\"order\", number)",
    "CREATE INDEX picking_list_customer ON picking_list (customer, number)",
    "CREATE INDEX picking_list_status ON picking_list (status, id)",
    """
    CREATE TABLE picking_list_line (
      id INTEGER PRIMARY KEY, picking_list_id INTEGER NOT NULL REFERENCES picking_list, line_number INTEGER NOT NULL,
      order_line_id INTEGER NOT NULL REFERENCES sales_order_line, item TEXT NOT NULL, text TEXT NOT NULL,
      quantity INTEGER NOT NULL, unit TEXT NOT NULL, picked INTEGER NOT NULL, UNIQUE (picking_list_id, line_number)
    ) STRICT
    """,
    "CREATE INDEX picking_list_line_order_line ON picking_list_line (order_line_id)",
    """
    CREATE TABLE packing_slip (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, order_id INTEGER NOT NULL REFERENCES sales_order,
      "order" TEXT NOT NULL, customer TEXT NOT NULL, customer_name TEXT NOT NULL, invoice_account TEXT NOT NULL,
      currency TEXT NOT NULL, date TEXT NOT NULL, warehouse TEXT NOT NULL, delivery_address TEXT NOT NULL,
      delivery_mode TEXT NOT NULL, delivery_terms TEXT NOT NULL, customer_reference TEXT NOT NULL,
      status TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX packing_slip_order ON packing_slip (order_id)",
    "CREATE INDEX packing_slip_order_number ON packing_slip (\"order\", number)",
    "CREATE INDEX packing_slip_status ON packing_slip (status, id)",
    "CREATE INDEX packing_slip_customer ON packing_slip (customer, number)",
    "CREATE INDEX packing_slip_customer_name ON packing_slip (customer_name, id)",
    """
    CREATE TABLE packing_slip_line (
      id INTEGER PRIMARY KEY, packing_slip_id INTEGER NOT NULL REFERENCES packing_slip, line_number INTEGER NOT NULL,
      order_line_id INTEGER NOT NULL REFERENCES sales_order_line, item TEXT NOT NULL, text TEXT NOT NULL,
      quantity INTEGER NOT NULL, unit TEXT NOT NULL, stock_quantity INTEGER NOT NULL,
      picked_quantity INTEGER NOT NULL, remainder INTEGER NOT NULL, invoiced INTEGER NOT NULL,
      UNIQUE (packing_slip_id, line_number)
    ) STRICT
    """,
    "CREATE INDEX packing_slip_line_order_line ON packing_slip_line (order_line_id)",
  ]
}
