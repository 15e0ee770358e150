extension Schema {
  /// The orders of each invoice that is for several, in their order; the orders of the others stand in the invoice.
  static let collectiveInvoiceTables = [
    """
    CREATE TABLE invoice_order (
      id INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL REFERENCES invoice, "order" TEXT NOT NULL,
      UNIQUE (invoice_id, "order")
    ) STRICT
    """,
    "CREATE INDEX invoice_order_order ON invoice_order (\"order\", invoice_id)",
    """
    INSERT INTO invoice_order (invoice_id, "order")
    SELECT i.id, l."order" FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
    WHERE i.orders <> l."order" AND i.id IN (
      SELECT invoice_id FROM invoice_line GROUP BY invoice_id HAVING count(DISTINCT "order") > 1)
    GROUP BY i.id, l."order" ORDER BY i.id, min(l.id)
    """,
  ]
}
