extension Schema {
  /// Calendars, transport times, deadlines and the method by which delivery dates are controlled; delivery schedules.
  static let deliveryTables = [
    "ALTER TABLE company ADD COLUMN delivery TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE warehouse ADD COLUMN calendar TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE item ADD COLUMN sales_lead_days INTEGER",
    "ALTER TABLE item ADD COLUMN issue_margin_days INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE customer ADD COLUMN date_control TEXT",
    "ALTER TABLE customer ADD COLUMN deadline_group TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE customer ADD COLUMN calendar TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sales_order ADD COLUMN date_control TEXT",
    "ALTER TABLE sales_order_line ADD COLUMN date_control TEXT",
    "ALTER TABLE sales_order_line ADD COLUMN delivery_mode TEXT",
    "ALTER TABLE sales_order_line ADD COLUMN requested_receipt_date TEXT",
    "ALTER TABLE sales_order_line ADD COLUMN confirmed_receipt_date TEXT",
    "ALTER TABLE sales_order_line ADD COLUMN schedule INTEGER",
    "ALTER TABLE quotation_line ADD COLUMN schedule INTEGER",
    "ALTER TABLE order_charge ADD COLUMN line INTEGER",
    "ALTER TABLE quotation_charge ADD COLUMN line INTEGER",
    """
    CREATE TABLE work_calendar (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, week TEXT NOT NULL, version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE calendar_day (
      calendar TEXT NOT NULL REFERENCES work_calendar ON UPDATE CASCADE ON DELETE CASCADE, day TEXT NOT NULL,
      works INTEGER NOT NULL, PRIMARY KEY (calendar, day)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE transport_time (
      mode TEXT NOT NULL, warehouse TEXT NOT NULL, country TEXT NOT NULL, days INTEGER NOT NULL CHECK (days >= 0),
      calendar TEXT NOT NULL, PRIMARY KEY (mode, warehouse, country)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE order_deadline (
      site TEXT NOT NULL, deadline_group TEXT NOT NULL, times TEXT NOT NULL, PRIMARY KEY (site, deadline_group)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE item_site (
      item TEXT NOT NULL REFERENCES item (number) ON UPDATE CASCADE ON DELETE CASCADE, site TEXT NOT NULL,
      sales_lead_days INTEGER NOT NULL CHECK (sales_lead_days >= 0), PRIMARY KEY (item, site)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// Probability, prognosis, alternatives and templates of quotations.
  static let quotationExtras = [
    "ALTER TABLE quotation ADD COLUMN probability INTEGER CHECK (probability BETWEEN 0 AND 100)",
    "ALTER TABLE quotation ADD COLUMN prognosis TEXT",
    "ALTER TABLE quotation ADD COLUMN pipeline INTEGER",
    "ALTER TABLE quotation ADD COLUMN alternatives TEXT",
    "ALTER TABLE quotation ADD COLUMN template_group TEXT",
    "ALTER TABLE quotation ADD COLUMN template_name TEXT",
    "ALTER TABLE quotation ADD COLUMN template_active INTEGER",
    "CREATE INDEX quotation_pipeline ON quotation (status) WHERE pipeline <> 0",
    "CREATE INDEX quotation_alternatives ON quotation (alternatives) WHERE alternatives IS NOT NULL",
    """
    CREATE UNIQUE INDEX quotation_template ON quotation (template_group, template_name)
    WHERE template_group IS NOT NULL
    """,
    "ALTER TABLE quotation_line ADD COLUMN probability INTEGER CHECK (probability BETWEEN 0 AND 100)",
    "ALTER TABLE quotation_line ADD COLUMN prognosis TEXT",
    """
    CREATE TABLE prognosis (
      code TEXT PRIMARY KEY CHECK (code <> ''), name TEXT NOT NULL, from_days INTEGER NOT NULL CHECK (from_days >= 0),
      to_days INTEGER NOT NULL CHECK (to_days >= from_days)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
