import Sales

/// A column that names records of one kind, so that such a record can't be deleted while a row has it there.
///
/// A test goes over all columns of the schema and wants each that names something to stand here, or the reason why not.
struct UsePlace {
  /// What the column names.
  enum Named: Hashable {
    case customer, vendor, item, warehouse, currency, calendar, prognosis, unit, paymentTerms
    case code(CodeKind)
  }

  /// How the value lies in the column.
  enum Form: Hashable {
    /// The code itself.
    case plain
    /// A JSON list of objects with a field `code`.
    case codes
    /// Codes separated by commas.
    case separated
  }

  let named: Named
  let table: String
  let column: String
  let form: Form
  /// Which rows count; all of them when it is empty.
  let condition: String

  init(_ named: Named, _ table: String, _ column: String, _ form: Form = .plain, where condition: String = "")
  {
    self.named = named
    self.table = table
    self.column = column
    self.form = form
    self.condition = condition
  }

  /// Finds a user of the code in the one argument.
  var query: String {
    let owner = UsePlace.owners[table] ?? "'\(table)'"
    let test =
      switch form {
      case .plain: "\"\(column)\" = :code"
      case .separated: "instr(',' || \(column) || ',', ',' || :code || ',') > 0"
      case .codes: "EXISTS (SELECT 1 FROM json_each(\(column)) WHERE value ->> 'code' = :code)"
      }
    return
      "SELECT \(owner) FROM \(table) WHERE \(test)\(condition.isEmpty ? "" : " AND \(condition)") LIMIT 1"
  }

  /// How the row of a table is told, as an expression of SQL.
  static let owners = [
    "approved_customer": "'the approved customers'",
    "auto_charge": "'auto charge ' || code",
    "company": "'the company''s parameters'",
    "credit_rule": "'credit rule ' || code",
    "customer": "'customer ' || account",
    "customer_item": "'item ' || item",
    "customer_transaction": "'invoice ' || document",
    "disposition": "'disposition code ' || code",
    "item": "'item ' || number",
    "item_bar_code": "'item ' || item",
    "item_link": "'item ' || item",
    "item_site": "'item ' || item",
    "order_charge": "'order ' || (SELECT number FROM sales_order WHERE id = document_id)",
    "order_deadline": "'the order entry deadlines'",
    "project": "'project ' || number",
    "quotation": "'quotation ' || number",
    "quotation_charge": "'quotation ' || (SELECT number FROM quotation WHERE id = document_id)",
    "quotation_line": "'quotation ' || (SELECT number FROM quotation WHERE id = quotation_id)",
    "return_order": "'return ' || number",
    "return_line": "'return ' || (SELECT number FROM return_order WHERE id = return_id)",
    "return_reason": "'return reason ' || code",
    "sales_agreement": "'sales agreement ' || number",
    "sales_agreement_line":
      "'sales agreement ' || (SELECT number FROM sales_agreement WHERE id = agreement_id)",
    "sales_order": "'order ' || number",
    "sales_order_line": "'order ' || (SELECT number FROM sales_order WHERE id = order_id)",
    "stock_revaluation": "'the revaluation of item ' || item || ' on ' || date",
    "stock_transaction": "'the stock of item ' || item || ' in warehouse ' || warehouse",
    "tax_group_member": "kind || ' tax group ' || tax_group",
    "trade_agreement": "'trade agreement ' || id",
    "trade_journal_line": "'trade agreement journal ' || journal",
    "transport_time": "'the transport times'",
    "unit_conversion": "'item ' || item",
    "vendor": "'vendor ' || account",
    "vendor_item": "'vendor ' || vendor",
    "vendor_price": "'the prices of vendor ' || vendor",
    "purchase_order": "'purchase order ' || number",
    "purchase_order_line": "'purchase order ' || (SELECT number FROM purchase_order WHERE id = order_id)",
    "vendor_transaction": "'vendor invoice ' || document",
    "waiting_note":
      """
    'a waiting line of order ' || (SELECT o.number FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id
      WHERE l.id = order_line_id)
    """,
    "warehouse": "'warehouse ' || code",
  ]

  /// All places, those that are quick to look through first: the tables of many rows come last, when nothing else has
  /// the code.
  static let all: [UsePlace] =
    [
      UsePlace(.warehouse, "company", "warehouse"),
      UsePlace(.paymentTerms, "company", "payment_terms"),
      UsePlace(.code(.taxGroup), "company", "tax_group"),
      UsePlace(.code(.itemTaxGroup), "company", "charges_tax_group"),
      UsePlace(.code(.itemTaxGroup), "company", "item_tax_group"),
      UsePlace(.code(.site), "warehouse", "site"),
      UsePlace(.calendar, "warehouse", "calendar"),
      UsePlace(.calendar, "transport_time", "calendar"),
      UsePlace(.warehouse, "transport_time", "warehouse"),
      UsePlace(.code(.deliveryMode), "transport_time", "mode"),
      UsePlace(.code(.site), "order_deadline", "site"),
      UsePlace(.code(.deadlineGroup), "order_deadline", "deadline_group"),
      UsePlace(.customer, "credit_rule", "account", where: "scope = 'table'"),
      UsePlace(.code(.customerGroup), "credit_rule", "account", where: "scope = 'group'"),
      UsePlace(.code(.accountStatus), "credit_rule", "value", where: "kind = 'account-status'"),
      UsePlace(.customer, "approved_customer", "customer", where: "customer_scope = 'table'"),
      UsePlace(.code(.customerGroup), "approved_customer", "customer", where: "customer_scope = 'group'"),
      UsePlace(.item, "approved_customer", "item", where: "item_scope = 'table'"),
      UsePlace(.code(.itemGroup), "approved_customer", "item", where: "item_scope = 'group'"),
      UsePlace(.code(.charge), "return_reason", "charges", .codes),
      UsePlace(.code(.charge), "disposition", "charges", .codes),
      UsePlace(.currency, "vendor", "currency"),
      UsePlace(.paymentTerms, "vendor", "payment_terms"),
      UsePlace(.customer, "customer", "invoice_account", where: "account <> :code"),
      UsePlace(.code(.customerGroup), "customer", "customer_group"),
      UsePlace(.code(.classification), "customer", "classification"),
      UsePlace(.currency, "customer", "currency"),
      UsePlace(.paymentTerms, "customer", "payment_terms"),
      UsePlace(.code(.deliveryTerms), "customer", "delivery_terms"),
      UsePlace(.code(.deliveryMode), "customer", "delivery_mode"),
      UsePlace(.code(.taxGroup), "customer", "tax_group"),
      UsePlace(.warehouse, "customer", "warehouse"),
      UsePlace(.code(.accountStatus), "customer", "account_status"),
      UsePlace(.code(.deadlineGroup), "customer", "deadline_group"),
      UsePlace(.calendar, "customer", "calendar"),
      UsePlace(.code(.itemGroup), "item", "item_group"),
      UsePlace(.unit, "item", "stock_unit"),
      UsePlace(.unit, "item", "sales_unit"),
      UsePlace(.code(.itemTaxGroup), "item", "tax_group"),
      UsePlace(.warehouse, "item", "warehouse"),
      UsePlace(.unit, "unit_conversion", "unit"),
      UsePlace(.unit, "item_bar_code", "unit"),
      UsePlace(.code(.site), "item_site", "site"),
      UsePlace(.item, "item_link", "linked_item"),
      UsePlace(.customer, "customer_item", "customer"),
      UsePlace(.customer, "project", "customer"),
      UsePlace(.customer, "sales_agreement", "customer"),
      UsePlace(.code(.agreementClassification), "sales_agreement", "classification"),
      UsePlace(.currency, "sales_agreement", "currency"),
      UsePlace(.paymentTerms, "sales_agreement", "payment_terms"),
      UsePlace(.code(.deliveryTerms), "sales_agreement", "delivery_terms"),
      UsePlace(.code(.deliveryMode), "sales_agreement", "delivery_mode"),
      UsePlace(.item, "sales_agreement_line", "item"),
      UsePlace(.code(.itemGroup), "sales_agreement_line", "category"),
      UsePlace(.unit, "sales_agreement_line", "unit"),
      UsePlace(.customer, "return_order", "customer"),
      UsePlace(.item, "return_line", "replacement_item"),
      UsePlace(.unit, "return_line", "replacement_unit"),
      UsePlace(.code(.templateGroup), "quotation", "template_group"),
      UsePlace(.customer, "quotation", "customer"),
      UsePlace(.customer, "quotation", "invoice_account"),
      // Only what is still to be valued at a rate needs the currency.
      UsePlace(.currency, "quotation", "currency", where: "status IN ('created', 'sent')"),
      UsePlace(.paymentTerms, "quotation", "payment_terms"),
      UsePlace(.code(.deliveryTerms), "quotation", "delivery_terms"),
      UsePlace(.code(.deliveryMode), "quotation", "delivery_mode"),
      UsePlace(.warehouse, "quotation", "warehouse"),
      UsePlace(.code(.taxGroup), "quotation", "tax_group"),
      UsePlace(.code(.reason), "quotation", "reason"),
      UsePlace(.prognosis, "quotation", "prognosis"),
      UsePlace(.item, "quotation_line", "item"),
      UsePlace(.unit, "quotation_line", "unit"),
      UsePlace(.warehouse, "quotation_line", "warehouse"),
      UsePlace(.code(.itemTaxGroup), "quotation_line", "item_tax_group"),
      UsePlace(.prognosis, "quotation_line", "prognosis"),
      UsePlace(.code(.charge), "quotation_charge", "code"),
      UsePlace(.code(.itemTaxGroup), "quotation_charge", "item_tax_group"),
      UsePlace(.customer, "sales_order", "customer"),
      UsePlace(.customer, "customer_transaction", "customer"),
      UsePlace(.customer, "sales_order", "invoice_account"),
      UsePlace(.currency, "sales_order", "currency", where: "status IN ('open', 'delivered')"),
      UsePlace(.paymentTerms, "sales_order", "payment_terms"),
      UsePlace(.code(.deliveryTerms), "sales_order", "delivery_terms"),
      UsePlace(.code(.deliveryMode), "sales_order", "delivery_mode"),
      UsePlace(.warehouse, "sales_order", "warehouse"),
      UsePlace(.code(.taxGroup), "sales_order", "tax_group"),
      UsePlace(.item, "sales_order_line", "item"),
      UsePlace(.unit, "sales_order_line", "unit"),
      UsePlace(.warehouse, "sales_order_line", "warehouse"),
      UsePlace(.code(.itemTaxGroup), "sales_order_line", "item_tax_group"),
      UsePlace(.code(.deliveryMode), "sales_order_line", "delivery_mode"),
      UsePlace(.code(.charge), "order_charge", "code"),
      UsePlace(.code(.itemTaxGroup), "order_charge", "item_tax_group"),
      UsePlace(.code(.reason), "waiting_note", "reason"),
      UsePlace(.item, "stock_transaction", "item"),
      UsePlace(.item, "stock_revaluation", "item"),
      UsePlace(.warehouse, "stock_transaction", "warehouse"),
    ] + trade + purchasing
}
