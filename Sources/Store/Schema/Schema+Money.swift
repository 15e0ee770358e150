extension Schema {
  /// Posted invoices; their rows are never changed.
  static let invoicingTables = [
    """
    CREATE TABLE invoice (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, date TEXT NOT NULL,
      customer TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE, customer_name TEXT NOT NULL,
      invoice_account TEXT NOT NULL, invoice_address TEXT NOT NULL, delivery_address TEXT NOT NULL,
      tax_number TEXT NOT NULL, language TEXT NOT NULL, currency TEXT NOT NULL, exchange_rate INTEGER NOT NULL,
      customer_reference TEXT NOT NULL, orders TEXT NOT NULL, payment_terms TEXT NOT NULL, due_date TEXT NOT NULL,
      cash_discount_date TEXT, cash_discount INTEGER NOT NULL, tax_group TEXT NOT NULL, tax_method TEXT NOT NULL,
      prices_include_tax INTEGER NOT NULL, lines_net INTEGER NOT NULL, total_discount_percent INTEGER NOT NULL,
      total_discount INTEGER NOT NULL, charges_total INTEGER NOT NULL, tax INTEGER NOT NULL,
      rounding INTEGER NOT NULL, total INTEGER NOT NULL, cost INTEGER NOT NULL, voucher TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX invoice_customer ON invoice (customer, number)",
    "CREATE INDEX invoice_orders ON invoice (orders, number)",
    "CREATE INDEX invoice_date ON invoice (date, id)",
    "CREATE INDEX invoice_customer_name ON invoice (customer_name, id)",
    """
    CREATE TABLE invoice_line (
      id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoice, line_number INTEGER NOT NULL,
      "order" TEXT NOT NULL, order_line_id INTEGER NOT NULL REFERENCES sales_order_line, packing_slip TEXT,
      packing_slip_line_id INTEGER REFERENCES packing_slip_line, item TEXT, text TEXT NOT NULL,
      quantity INTEGER NOT NULL, unit TEXT NOT NULL, unit_factor INTEGER NOT NULL, unit_price INTEGER NOT NULL,
      price_unit INTEGER NOT NULL, price_source TEXT NOT NULL, discount_amount INTEGER NOT NULL,
      discount_percent INTEGER NOT NULL, net INTEGER NOT NULL, item_tax_group TEXT NOT NULL, taxes TEXT NOT NULL, cost INTEGER NOT NULL,
      UNIQUE (invoice_id, line_number)
    ) STRICT
    """,
    "CREATE INDEX invoice_line_order_line ON invoice_line (order_line_id)",
    """
    CREATE TABLE invoice_charge (
      id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoice, code TEXT NOT NULL, text TEXT NOT NULL,
      amount INTEGER NOT NULL, item_tax_group TEXT NOT NULL, taxes TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX invoice_charge_invoice ON invoice_charge (invoice_id)",
    """
    CREATE TABLE invoice_tax (
      id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoice, code TEXT NOT NULL,
      rate INTEGER NOT NULL, base INTEGER NOT NULL, amount INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX invoice_tax_invoice ON invoice_tax (invoice_id)",
  ]

  /// The ledger and what customers owe.
  static let ledgerTables = [
    """
    CREATE TABLE ledger_account (
      number TEXT PRIMARY KEY CHECK (number <> ''), name TEXT NOT NULL, kind TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE voucher (
      number TEXT PRIMARY KEY, date TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE voucher_line (
      id INTEGER PRIMARY KEY, voucher TEXT NOT NULL REFERENCES voucher (number),
      account TEXT NOT NULL REFERENCES ledger_account (number), text TEXT NOT NULL, amount INTEGER NOT NULL,
      currency TEXT NOT NULL, currency_amount INTEGER NOT NULL, tax_code TEXT, customer TEXT
    ) STRICT
    """,
    """
    CREATE TABLE ledger_month (
      account TEXT NOT NULL REFERENCES ledger_account (number), month TEXT NOT NULL, amount INTEGER NOT NULL,
      PRIMARY KEY (account, month)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX voucher_line_voucher ON voucher_line (voucher)",
    "CREATE INDEX voucher_line_account ON voucher_line (account, amount)",
    """
    CREATE TABLE customer_transaction (
      id INTEGER PRIMARY KEY, customer TEXT NOT NULL REFERENCES customer (account) ON UPDATE CASCADE,
      date TEXT NOT NULL, due_date TEXT NOT NULL, voucher TEXT NOT NULL, document TEXT NOT NULL, text TEXT NOT NULL,
      currency TEXT NOT NULL, amount INTEGER NOT NULL, base_amount INTEGER NOT NULL, open INTEGER NOT NULL,
      base_open INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX customer_transaction_customer ON customer_transaction (customer, id)",
    "CREATE INDEX customer_transaction_open ON customer_transaction (customer, base_open) WHERE base_open <> 0",
  ]

  /// Who did what, which warnings were accepted, and what is half typed.
  static let traceTables = [
    """
    CREATE TABLE audit (
      id INTEGER PRIMARY KEY, at TEXT NOT NULL, user TEXT NOT NULL, terminal TEXT NOT NULL, action TEXT NOT NULL,
      subject TEXT NOT NULL, details TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX audit_subject ON audit (subject, id)",
    """
    CREATE TABLE accepted_warning (
      document TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL, user TEXT NOT NULL, at TEXT NOT NULL,
      PRIMARY KEY (document, name)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY, action TEXT NOT NULL, title TEXT NOT NULL, user TEXT NOT NULL, terminal TEXT NOT NULL,
      at TEXT NOT NULL, content TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX draft_user ON draft (user, id)",
  ]
}
