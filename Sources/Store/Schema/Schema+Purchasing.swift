extension Schema {
  /// Vendors in full, purchase orders, product receipts and vendor invoices.
  static let purchasingTables =
    vendorColumns + vendorTables + itemPurchaseColumns + purchaseTables + receiptTables + vendorInvoiceTables
    + purchaseStock + purchaseSetUp

  private static let vendorColumns =
    [
      "search_name", "delivery_terms", "delivery_mode", "tax_group", "buyer_group", "our_account",
    ].map { "ALTER TABLE vendor ADD COLUMN \($0) TEXT NOT NULL DEFAULT ''" } + [
      "ALTER TABLE vendor ADD COLUMN language TEXT NOT NULL DEFAULT 'en'",
      "ALTER TABLE vendor ADD COLUMN hold TEXT NOT NULL DEFAULT 'nothing'",
      "ALTER TABLE vendor ADD COLUMN lead_days INTEGER NOT NULL DEFAULT 0",
      "CREATE INDEX vendor_buyer_group ON vendor (buyer_group, account)",
    ]

  private static let vendorTables = [
    """
    CREATE TABLE vendor_address (
      id INTEGER PRIMARY KEY,
      vendor TEXT NOT NULL REFERENCES vendor (account) ON UPDATE CASCADE ON DELETE CASCADE,
      role TEXT NOT NULL, address TEXT NOT NULL, is_primary INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX vendor_address_vendor ON vendor_address (vendor)",
    """
    CREATE TABLE vendor_contact (
      id INTEGER PRIMARY KEY,
      vendor TEXT NOT NULL REFERENCES vendor (account) ON UPDATE CASCADE ON DELETE CASCADE,
      name TEXT NOT NULL, title TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX vendor_contact_vendor ON vendor_contact (vendor)",
    """
    CREATE TABLE vendor_item (
      id INTEGER PRIMARY KEY, vendor TEXT NOT NULL REFERENCES vendor (account) ON UPDATE CASCADE ON DELETE CASCADE,
      item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE,
      their_number TEXT NOT NULL, their_name TEXT NOT NULL, minimum_quantity INTEGER NOT NULL,
      multiple_quantity INTEGER NOT NULL, lead_days INTEGER, version INTEGER NOT NULL, UNIQUE (vendor, item)
    ) STRICT
    """,
    "CREATE INDEX vendor_item_item ON vendor_item (item, vendor)",
    "CREATE INDEX vendor_item_number ON vendor_item (vendor, their_number) WHERE their_number <> ''",
    """
    CREATE TABLE vendor_price (
      id INTEGER PRIMARY KEY,
      vendor TEXT NOT NULL REFERENCES vendor (account) ON UPDATE CASCADE ON DELETE CASCADE,
      item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE,
      currency TEXT NOT NULL, unit TEXT NOT NULL, from_quantity INTEGER NOT NULL, price INTEGER NOT NULL,
      price_unit INTEGER NOT NULL CHECK (price_unit > 0), valid_from TEXT, valid_to TEXT, version INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX vendor_price_vendor ON vendor_price (vendor, item, unit, currency)",
    "CREATE INDEX vendor_price_item ON vendor_price (item, vendor)",
  ]

  private static let itemPurchaseColumns =
    [
      "main_vendor TEXT NOT NULL DEFAULT ''", "purchase_unit TEXT NOT NULL DEFAULT ''",
      "reorder_point INTEGER NOT NULL DEFAULT 0", "safety_stock INTEGER NOT NULL DEFAULT 0",
      "purchase_lead_days INTEGER", "purchase_minimum INTEGER NOT NULL DEFAULT 0",
      "purchase_multiple INTEGER NOT NULL DEFAULT 0", "buyer_group TEXT NOT NULL DEFAULT ''",
    ].map { "ALTER TABLE item ADD COLUMN \($0)" } + [
      "CREATE INDEX item_main_vendor ON item (main_vendor, number) WHERE main_vendor <> ''",
      "CREATE INDEX item_planned ON item (number) WHERE reorder_point > 0 OR safety_stock > 0",
    ]

  private static let purchaseTables = [
    """
    CREATE TABLE purchase_order (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, status TEXT NOT NULL, document_status TEXT NOT NULL,
      vendor TEXT NOT NULL REFERENCES vendor (account) ON UPDATE CASCADE, vendor_name TEXT NOT NULL,
      contact TEXT NOT NULL, currency TEXT NOT NULL, language TEXT NOT NULL, vendor_reference TEXT NOT NULL,
      order_date TEXT NOT NULL, requested_delivery_date TEXT NOT NULL, confirmed_delivery_date TEXT,
      delivery_mode TEXT NOT NULL, delivery_terms TEXT NOT NULL, delivery_address TEXT NOT NULL,
      warehouse TEXT NOT NULL, payment_terms TEXT NOT NULL, tax_group TEXT NOT NULL, tax_method TEXT NOT NULL,
      prices_include_tax INTEGER NOT NULL, buyer TEXT NOT NULL, notes TEXT NOT NULL, net INTEGER NOT NULL,
      total INTEGER NOT NULL, next_delivery_date TEXT, version INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX purchase_order_vendor ON purchase_order (vendor, number)",
    "CREATE INDEX purchase_order_vendor_name ON purchase_order (vendor_name, id)",
    "CREATE INDEX purchase_order_status ON purchase_order (status, id)",
    "CREATE INDEX purchase_order_date ON purchase_order (order_date, id)",
    "CREATE INDEX purchase_order_reference ON purchase_order (vendor_reference, id) WHERE vendor_reference <> ''",
    """
    CREATE INDEX purchase_order_next ON purchase_order (next_delivery_date, id)
    WHERE next_delivery_date IS NOT NULL
    """,
    """
    CREATE INDEX purchase_order_next_vendor ON purchase_order (vendor, next_delivery_date)
    WHERE next_delivery_date IS NOT NULL
    """,
    """
    CREATE TABLE purchase_order_line (
      id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES purchase_order ON DELETE CASCADE,
      line_number INTEGER NOT NULL, item TEXT REFERENCES item (number) ON UPDATE CASCADE, text TEXT NOT NULL,
      vendor_item TEXT NOT NULL, stocked INTEGER NOT NULL, quantity INTEGER NOT NULL, unit TEXT NOT NULL,
      unit_factor INTEGER NOT NULL, unit_price INTEGER NOT NULL,
      price_unit INTEGER NOT NULL CHECK (price_unit > 0), price_source TEXT NOT NULL,
      discount_percent INTEGER NOT NULL, net INTEGER NOT NULL, item_tax_group TEXT NOT NULL,
      warehouse TEXT NOT NULL, requested_delivery_date TEXT NOT NULL, confirmed_delivery_date TEXT,
      overdelivery INTEGER NOT NULL, underdelivery INTEGER NOT NULL, received INTEGER NOT NULL,
      cancelled INTEGER NOT NULL, invoiced INTEGER NOT NULL, status TEXT NOT NULL,
      sales_line_id INTEGER REFERENCES sales_order_line, is_direct INTEGER NOT NULL, UNIQUE (order_id, line_number)
    ) STRICT
    """,
    "CREATE INDEX purchase_order_line_item ON purchase_order_line (item, status)",
    """
    CREATE INDEX purchase_order_line_due
    ON purchase_order_line (ifnull(confirmed_delivery_date, requested_delivery_date), id) WHERE status = 'open'
    """,
    """
    CREATE INDEX purchase_order_line_sale ON purchase_order_line (sales_line_id) WHERE sales_line_id IS NOT NULL
    """,
    """
    CREATE TABLE purchase_confirmation (
      order_id INTEGER NOT NULL REFERENCES purchase_order ON DELETE CASCADE, sequence INTEGER NOT NULL,
      confirmed_on TEXT NOT NULL, confirmed_by TEXT NOT NULL, document TEXT NOT NULL,
      PRIMARY KEY (order_id, sequence)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE delivery_date_change (
      id INTEGER PRIMARY KEY,
      purchase_line_id INTEGER NOT NULL REFERENCES purchase_order_line ON DELETE CASCADE, kind TEXT NOT NULL,
      former TEXT, date TEXT NOT NULL, reason TEXT NOT NULL, set_on TEXT NOT NULL, set_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX delivery_date_change_line ON delivery_date_change (purchase_line_id)",
  ]

  private static let receiptTables = [
    """
    CREATE TABLE product_receipt (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, order_id INTEGER NOT NULL REFERENCES purchase_order,
      "order" TEXT NOT NULL, vendor TEXT NOT NULL REFERENCES vendor (account) ON UPDATE CASCADE,
      vendor_name TEXT NOT NULL, vendor_slip TEXT NOT NULL, currency TEXT NOT NULL, date TEXT NOT NULL,
      warehouse TEXT NOT NULL, status TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX product_receipt_order ON product_receipt (order_id)",
    "CREATE INDEX product_receipt_order_number ON product_receipt (\"order\", number)",
    "CREATE INDEX product_receipt_vendor ON product_receipt (vendor, status, number)",
    "CREATE INDEX product_receipt_vendor_name ON product_receipt (vendor_name, id)",
    "CREATE INDEX product_receipt_status ON product_receipt (status, id)",
    "CREATE INDEX product_receipt_date ON product_receipt (date, id)",
    """
    CREATE TABLE product_receipt_line (
      id INTEGER PRIMARY KEY, product_receipt_id INTEGER NOT NULL REFERENCES product_receipt,
      line_number INTEGER NOT NULL, purchase_line_id INTEGER NOT NULL REFERENCES purchase_order_line,
      item TEXT NOT NULL, text TEXT NOT NULL, quantity INTEGER NOT NULL, unit TEXT NOT NULL,
      stock_quantity INTEGER NOT NULL, remainder INTEGER NOT NULL, invoiced INTEGER NOT NULL, packing_slip TEXT,
      UNIQUE (product_receipt_id, line_number)
    ) STRICT
    """,
    "CREATE INDEX product_receipt_line_purchase ON product_receipt_line (purchase_line_id)",
    """
    CREATE INDEX product_receipt_line_slip ON product_receipt_line (packing_slip) WHERE packing_slip IS NOT NULL
    """,
  ]

  private static let vendorInvoiceTables = [
    """
    CREATE TABLE vendor_invoice (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, vendor_number TEXT NOT NULL CHECK (vendor_number <> ''),
      vendor TEXT NOT NULL REFERENCES vendor (account) ON UPDATE CASCADE, vendor_name TEXT NOT NULL,
      date TEXT NOT NULL, currency TEXT NOT NULL, exchange_rate INTEGER NOT NULL, orders TEXT NOT NULL,
      payment_terms TEXT NOT NULL, due_date TEXT NOT NULL, tax_group TEXT NOT NULL, tax_method TEXT NOT NULL,
      prices_include_tax INTEGER NOT NULL, lines_net INTEGER NOT NULL, tax INTEGER NOT NULL,
      total INTEGER NOT NULL, cost INTEGER NOT NULL, price_difference INTEGER NOT NULL, voucher TEXT NOT NULL,
      UNIQUE (vendor, vendor_number)
    ) STRICT
    """,
    "CREATE INDEX vendor_invoice_vendor ON vendor_invoice (vendor, number)",
    "CREATE INDEX vendor_invoice_vendor_name ON vendor_invoice (vendor_name, id)",
    "CREATE INDEX vendor_invoice_date ON vendor_invoice (date, id)",
    """
    CREATE TABLE vendor_invoice_line (
      id INTEGER PRIMARY KEY, vendor_invoice_id INTEGER NOT NULL REFERENCES vendor_invoice,
      line_number INTEGER NOT NULL, "order" TEXT NOT NULL,
      purchase_line_id INTEGER NOT NULL REFERENCES purchase_order_line, receipt TEXT NOT NULL,
      receipt_line_id INTEGER NOT NULL REFERENCES product_receipt_line, item TEXT NOT NULL, text TEXT NOT NULL,
      stocked INTEGER NOT NULL, quantity INTEGER NOT NULL, unit TEXT NOT NULL, unit_price INTEGER NOT NULL,
      price_unit INTEGER NOT NULL, discount_percent INTEGER NOT NULL, net INTEGER NOT NULL,
      item_tax_group TEXT NOT NULL, taxes TEXT NOT NULL, cost INTEGER NOT NULL,
      UNIQUE (vendor_invoice_id, line_number)
    ) STRICT
    """,
    "CREATE INDEX vendor_invoice_line_purchase ON vendor_invoice_line (purchase_line_id)",
    "CREATE INDEX vendor_invoice_line_receipt ON vendor_invoice_line (receipt_line_id)",
    "CREATE INDEX vendor_invoice_line_order ON vendor_invoice_line (\"order\", vendor_invoice_id)",
    """
    CREATE TABLE vendor_invoice_tax (
      id INTEGER PRIMARY KEY, vendor_invoice_id INTEGER NOT NULL REFERENCES vendor_invoice, code TEXT NOT NULL,
      rate INTEGER NOT NULL, base INTEGER NOT NULL, amount INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX vendor_invoice_tax_invoice ON vendor_invoice_tax (vendor_invoice_id)",
    """
    CREATE TABLE vendor_transaction (
      id INTEGER PRIMARY KEY, vendor TEXT NOT NULL REFERENCES vendor (account) ON UPDATE CASCADE,
      date TEXT NOT NULL, due_date TEXT NOT NULL, voucher TEXT NOT NULL, document TEXT NOT NULL,
      currency TEXT NOT NULL, amount INTEGER NOT NULL, base_amount INTEGER NOT NULL, open INTEGER NOT NULL,
      base_open INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX vendor_transaction_vendor ON vendor_transaction (vendor, id)",
    "CREATE INDEX vendor_transaction_open ON vendor_transaction (vendor, base_open) WHERE base_open <> 0",
  ]

  private static let purchaseStock = [
    "ALTER TABLE stock_transaction ADD COLUMN purchase_line_id INTEGER REFERENCES purchase_order_line",
    "ALTER TABLE stock_transaction ADD COLUMN product_receipt_id INTEGER",
    "ALTER TABLE stock_transaction ADD COLUMN vendor_invoice_id INTEGER",
    """
    CREATE INDEX stock_transaction_purchase ON stock_transaction (purchase_line_id)
    WHERE purchase_line_id IS NOT NULL
    """,
    "ALTER TABLE voucher_line ADD COLUMN vendor TEXT",
    """
    CREATE TABLE rejected_proposal (
      item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE, warehouse TEXT NOT NULL,
      day TEXT NOT NULL, rejected_by TEXT NOT NULL, PRIMARY KEY (item, warehouse)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let purchaseSetUp =
    [("purchase", "PO-"), ("product-receipt", "PR-"), ("vendor-invoice", "VI-")].map { code, prefix in
      """
      INSERT INTO number_series (code, prefix, digits, next, version) SELECT '\(code)', '\(prefix)', 6, 1, 1
      WHERE EXISTS (SELECT 1 FROM company)
      """
    }
    + [
      ("1450", "Input tax", "asset"), ("2000", "Accounts payable", "liability"),
      ("5050", "Bought services", "expense"), ("5400", "Purchase price differences", "expense"),
    ].map { number, name, kind in
      """
      INSERT INTO ledger_account (number, name, kind) SELECT '\(number)', '\(name)', '\(kind)'
      WHERE EXISTS (SELECT 1 FROM company)
        AND NOT EXISTS (SELECT 1 FROM ledger_account WHERE number = '\(number)')
      """
    } + [
      """
      UPDATE company SET accounts = json_patch(
        '{"payable":"2000","inputTax":"1450","purchases":"5050","priceDifference":"5400"}', accounts)
      """
    ]
}
