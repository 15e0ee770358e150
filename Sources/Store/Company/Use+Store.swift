import GRDB
import Sales

/// Something that can't be deleted while it is used.
public enum UsedRecord: Hashable, Sendable {
  case customer(String)
  case vendor(String)
  case item(String)
  case warehouse(String)
  case currency(String)
  case calendar(String)
  case prognosis(String)
  case named(CodeKind, String)
}

extension StoreReader {
  /// What uses a record, such as `order SO-000042`; nil when nothing does.
  ///
  /// Records in the way of a deletion are those that would lose their meaning: documents, stock, what is owed, and other
  /// records that name it.
  public func use(of record: UsedRecord) throws -> String? {
    for query in record.queries {
      let statement = try database.cachedStatement(sql: "SELECT \(query.name) FROM \(query.rest) LIMIT 1")
      let count = query.rest.count { $0 == "?" }
      let arguments = StatementArguments(Array(repeating: record.code, count: count))
      if let name = try String.fetchOne(statement, arguments: arguments) {
        return query.kind.isEmpty ? name : "\(query.kind) \(name)"
      }
    }
    return nil
  }
}

/// One place where a record may be used: the kind and name of the user, and where to look.
private struct UseQuery {
  let kind: String
  let name: String
  let rest: String

  init(_ kind: String, _ name: String, _ rest: String) {
    self.kind = kind
    self.name = name
    self.rest = rest
  }
}

extension UsedRecord {
  fileprivate var code: String {
    switch self {
    case .customer(let code), .vendor(let code), .item(let code), .warehouse(let code), .currency(let code),
      .calendar(let code), .prognosis(let code),
      .named(_, let code):
      code
    }
  }

  fileprivate var queries: [UseQuery] {
    switch self {
    case .customer: UsedRecord.customerUse
    // Nothing is bought yet, so nothing names a vendor.
    case .vendor: []
    case .item: UsedRecord.itemUse
    case .warehouse: UsedRecord.warehouseUse
    case .currency: UsedRecord.currencyUse
    case .calendar: UsedRecord.calendarUse
    case .prognosis:
      [
        UseQuery("quotation", "number", "quotation WHERE prognosis = ?"),
        UseQuery(
          "quotation", "number",
          "quotation WHERE id = (SELECT quotation_id FROM quotation_line WHERE prognosis = ? LIMIT 1)"),
      ]
    case .named(let kind, _): UsedRecord.codeUse(kind)
    }
  }

  private static let customerUse = [
    UseQuery("order", "number", "sales_order WHERE customer = ?"),
    UseQuery("quotation", "number", "quotation WHERE customer = ?"),
    UseQuery("sales agreement", "number", "sales_agreement WHERE customer = ?"),
    UseQuery("customer", "account", "customer WHERE invoice_account = ? AND account <> ?"),
    UseQuery("order", "number", "sales_order WHERE invoice_account = ?"),
    UseQuery("invoice", "document", "customer_transaction WHERE customer = ?"),
    UseQuery("item", "item", "customer_item WHERE customer = ?"),
    UseQuery("project", "number", "project WHERE customer = ?"),
    UseQuery(
      "", "'the approved customers'", "approved_customer WHERE customer_scope = 'table' AND customer = ?"),
  ]

  private static let itemUse = [
    UseQuery(
      "order", "number",
      "sales_order WHERE id = (SELECT order_id FROM sales_order_line WHERE item = ? LIMIT 1)"),
    UseQuery(
      "quotation", "number",
      "quotation WHERE id = (SELECT quotation_id FROM quotation_line WHERE item = ? LIMIT 1)"),
    UseQuery("", "'the stock in warehouse ' || warehouse", "stock_transaction WHERE item = ?"),
    UseQuery(
      "sales agreement", "number",
      "sales_agreement WHERE id = (SELECT agreement_id FROM sales_agreement_line WHERE item = ? LIMIT 1)"),
    UseQuery("", "'the approved customers'", "approved_customer WHERE item_scope = 'table' AND item = ?"),
  ]

  private static let warehouseUse = [
    UseQuery("", "'the company''s parameters'", "company WHERE warehouse = ?"),
    UseQuery("customer", "account", "customer WHERE warehouse = ?"),
    UseQuery("item", "number", "item WHERE warehouse = ?"),
    UseQuery("", "'the stock of item ' || item", "stock_transaction WHERE warehouse = ?"),
    UseQuery("order", "number", "sales_order WHERE warehouse = ?"),
    UseQuery("quotation", "number", "quotation WHERE warehouse = ?"),
    UseQuery("", "'the transport times'", "transport_time WHERE warehouse = ?"),
  ]

  private static let calendarUse = [
    UseQuery("warehouse", "code", "warehouse WHERE calendar = ?"),
    UseQuery("customer", "account", "customer WHERE calendar = ?"),
    UseQuery("", "'the transport times'", "transport_time WHERE calendar = ?"),
  ]

  /// What is still to be valued at a rate; invoices keep theirs.
  private static let currencyUse = [
    UseQuery("customer", "account", "customer WHERE currency = ?"),
    UseQuery("order", "number", "sales_order WHERE currency = ? AND status IN ('open', 'delivered')"),
    UseQuery("quotation", "number", "quotation WHERE currency = ? AND status IN ('created', 'sent')"),
  ]

  /// The places of a field that company, customers and documents have under one name.
  private static func fieldUse(_ column: String, inCompany: Bool = true) -> [UseQuery] {
    (inCompany ? [UseQuery("", "'the company''s parameters'", "company WHERE \(column) = ?")] : []) + [
      UseQuery("customer", "account", "customer WHERE \(column) = ?"),
      UseQuery("order", "number", "sales_order WHERE \(column) = ?"),
      UseQuery("quotation", "number", "quotation WHERE \(column) = ?"),
    ]
  }

  private static func codeUse(_ kind: CodeKind) -> [UseQuery] {
    switch kind {
    case .customerGroup:
      [
        UseQuery("customer", "account", "customer WHERE customer_group = ?"),
        UseQuery(
          "", "'the approved customers'", "approved_customer WHERE customer_scope = 'group' AND customer = ?"),
      ]
    case .classification: [UseQuery("customer", "account", "customer WHERE classification = ?")]
    case .itemGroup:
      [
        UseQuery("item", "number", "item WHERE item_group = ?"),
        UseQuery("", "'the approved customers'", "approved_customer WHERE item_scope = 'group' AND item = ?"),
        UseQuery(
          "sales agreement", "number",
          "sales_agreement WHERE id = (SELECT agreement_id FROM sales_agreement_line WHERE category = ? LIMIT 1)"
        ),
      ]
    case .deliveryTerms: fieldUse("delivery_terms", inCompany: false)
    case .deliveryMode:
      fieldUse("delivery_mode", inCompany: false) + [
        UseQuery("", "'the transport times'", "transport_time WHERE mode = ?")
      ]
    case .site:
      [
        UseQuery("warehouse", "code", "warehouse WHERE site = ?"),
        UseQuery("item", "item", "item_site WHERE site = ?"),
        UseQuery("", "'the order entry deadlines'", "order_deadline WHERE site = ?"),
      ]
    case .agreementClassification:
      [UseQuery("sales agreement", "number", "sales_agreement WHERE classification = ?")]
    case .reason: [UseQuery("quotation", "number", "quotation WHERE reason = ?")]
    case .taxGroup: fieldUse("tax_group")
    case .itemTaxGroup:
      [
        UseQuery("", "'the company''s parameters'", "company WHERE charges_tax_group = ?"),
        UseQuery("", "'the company''s parameters'", "company WHERE item_tax_group = ?"),
        UseQuery("item", "number", "item WHERE tax_group = ?"),
      ]
    case .accountStatus:
      [
        UseQuery("customer", "account", "customer WHERE account_status = ?"),
        UseQuery("credit rule", "code", "credit_rule WHERE kind = 'account-status' AND value = ?"),
      ]
    case .deadlineGroup:
      [
        UseQuery("customer", "account", "customer WHERE deadline_group = ?"),
        UseQuery("", "'the order entry deadlines'", "order_deadline WHERE deadline_group = ?"),
      ]
    case .templateGroup: [UseQuery("quotation", "number", "quotation WHERE template_group = ?")]
    case .charge:
      [
        UseQuery(
          "order", "(SELECT number FROM sales_order WHERE id = document_id)", "order_charge WHERE code = ?"),
        UseQuery(
          "quotation", "(SELECT number FROM quotation WHERE id = document_id)",
          "quotation_charge WHERE code = ?"),
      ]
    }
  }
}
