extension Schema {
  private static let pricedLineColumns = """
    line_number INTEGER NOT NULL, item TEXT REFERENCES item (number) ON UPDATE CASCADE, text TEXT NOT NULL,
    quantity INTEGER NOT NULL, unit TEXT NOT NULL, unit_factor INTEGER NOT NULL, unit_price INTEGER NOT NULL,
    price_unit INTEGER NOT NULL CHECK (price_unit > 0), price_source TEXT NOT NULL,
    discount_amount INTEGER NOT NULL, discount_percent INTEGER NOT NULL, net INTEGER NOT NULL,
    item_tax_group TEXT NOT NULL
    """

  private static let chargeColumns = """
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, text TEXT NOT NULL, category TEXT NOT NULL, value INTEGER NOT NULL,
    item_tax_group TEXT NOT NULL, invoice TEXT
    """

  /// Quotations with their lines, charges and the versions that were sent.
  static let quotationTables = [
    """
    CREATE TABLE quotation (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, status TEXT NOT NULL,
      customer TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE, customer_name TEXT NOT NULL,
      invoice_account TEXT NOT NULL, contact TEXT NOT NULL, currency TEXT NOT NULL, language TEXT NOT NULL,
      customer_reference TEXT NOT NULL, quotation_date TEXT NOT NULL, follow_up_date TEXT NOT NULL,
      expiration_date TEXT NOT NULL, requested_ship_date TEXT NOT NULL, delivery_mode TEXT NOT NULL,
      delivery_terms TEXT NOT NULL, delivery_address TEXT NOT NULL, warehouse TEXT NOT NULL,
      payment_terms TEXT NOT NULL, tax_group TEXT NOT NULL, tax_method TEXT NOT NULL,
      prices_include_tax INTEGER NOT NULL, total_discount_percent INTEGER NOT NULL, sales_taker TEXT NOT NULL,
      reason TEXT NOT NULL, notes TEXT NOT NULL, "order" TEXT, net INTEGER NOT NULL, total INTEGER NOT NULL,
      version INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX quotation_customer ON quotation (customer, number)",
    "CREATE INDEX quotation_status ON quotation (status, id)",
    "CREATE INDEX quotation_follow_up ON quotation (status, follow_up_date)",
    "CREATE INDEX quotation_expiration ON quotation (status, expiration_date)",
    "CREATE INDEX quotation_customer_name ON quotation (customer_name, id)",
    "CREATE INDEX quotation_date ON quotation (quotation_date, id)",
    """
    CREATE TABLE quotation_line (
      id INTEGER PRIMARY KEY, quotation_id INTEGER NOT NULL REFERENCES quotation ON DELETE CASCADE,
      \(pricedLineColumns), warehouse TEXT NOT NULL, requested_ship_date TEXT NOT NULL, cost INTEGER NOT NULL,
      UNIQUE (quotation_id, line_number)
    ) STRICT
    """,
    "CREATE INDEX quotation_line_item ON quotation_line (item)",
    """
    CREATE TABLE quotation_charge (
      \(chargeColumns), document_id INTEGER NOT NULL REFERENCES quotation ON DELETE CASCADE
    ) STRICT
    """,
    "CREATE INDEX quotation_charge_document ON quotation_charge (document_id)",
    """
    CREATE TABLE quotation_version (
      quotation_id INTEGER NOT NULL REFERENCES quotation ON DELETE CASCADE, revision INTEGER NOT NULL,
      sent_on TEXT NOT NULL, sent_by TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (quotation_id, revision)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// Sales orders with their lines, charges and confirmations.
  static let orderTables = [
    """
    CREATE TABLE sales_order (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, type TEXT NOT NULL, status TEXT NOT NULL,
      document_status TEXT NOT NULL, customer TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE,
      customer_name TEXT NOT NULL, invoice_account TEXT NOT NULL, contact TEXT NOT NULL, currency TEXT NOT NULL,
      language TEXT NOT NULL, customer_reference TEXT NOT NULL, requisition TEXT NOT NULL, order_date TEXT NOT NULL,
      requested_ship_date TEXT NOT NULL, requested_receipt_date TEXT, confirmed_ship_date TEXT,
      confirmed_receipt_date TEXT, delivery_mode TEXT NOT NULL, delivery_terms TEXT NOT NULL,
      delivery_address TEXT NOT NULL, warehouse TEXT NOT NULL, payment_terms TEXT NOT NULL, tax_group TEXT NOT NULL,
      tax_method TEXT NOT NULL, prices_include_tax INTEGER NOT NULL, total_discount_percent INTEGER NOT NULL,
      reservation TEXT NOT NULL, ship_complete INTEGER NOT NULL, sales_taker TEXT NOT NULL, quotation TEXT,
      notes TEXT NOT NULL, net INTEGER NOT NULL, total INTEGER NOT NULL, open_amount INTEGER NOT NULL,
      next_ship_date TEXT, version INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX sales_order_customer ON sales_order (customer, number)",
    "CREATE INDEX sales_order_status ON sales_order (status, id)",
    "CREATE INDEX sales_order_next_ship ON sales_order (next_ship_date, id) WHERE next_ship_date IS NOT NULL",
    "CREATE INDEX sales_order_ship_number ON sales_order (number) WHERE next_ship_date IS NOT NULL",
    "CREATE INDEX sales_order_ship_customer ON sales_order (customer, number) WHERE next_ship_date IS NOT NULL",
    "CREATE INDEX sales_order_ship_name ON sales_order (customer_name, id) WHERE next_ship_date IS NOT NULL",
    "CREATE INDEX sales_order_ship_date ON sales_order (order_date, id) WHERE next_ship_date IS NOT NULL",
    "CREATE INDEX sales_order_open ON sales_order (invoice_account, currency, open_amount) WHERE open_amount <> 0",
    "CREATE INDEX sales_order_customer_name ON sales_order (customer_name, id)",
    "CREATE INDEX sales_order_date ON sales_order (order_date, id)",
    "CREATE INDEX sales_order_reference ON sales_order (customer_reference, id) WHERE customer_reference <> ''",
    """
    CREATE TABLE sales_order_line (
      id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES sales_order ON DELETE CASCADE,
      \(pricedLineColumns), stocked INTEGER NOT NULL, warehouse TEXT NOT NULL, requested_ship_date TEXT NOT NULL,
      confirmed_ship_date TEXT, deliver_now INTEGER NOT NULL, overdelivery INTEGER NOT NULL,
      underdelivery INTEGER NOT NULL, delivered INTEGER NOT NULL, cancelled INTEGER NOT NULL,
      invoiced INTEGER NOT NULL, status TEXT NOT NULL, cost INTEGER NOT NULL, UNIQUE (order_id, line_number)
    ) STRICT
    """,
    "CREATE INDEX sales_order_line_item ON sales_order_line (item, status)",
    """
    CREATE TABLE order_charge (
      \(chargeColumns), document_id INTEGER NOT NULL REFERENCES sales_order ON DELETE CASCADE
    ) STRICT
    """,
    "CREATE INDEX order_charge_document ON order_charge (document_id)",
    """
    CREATE TABLE order_confirmation (
      order_id INTEGER NOT NULL REFERENCES sales_order ON DELETE CASCADE, sequence INTEGER NOT NULL,
      confirmed_on TEXT NOT NULL, confirmed_by TEXT NOT NULL, document TEXT NOT NULL,
      PRIMARY KEY (order_id, sequence)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
