import GRDB
import Sales
import Testing

@testable import Desk
@testable import Store

@Suite("Where codes are used")
struct UsePlaceTests {
  private let flow: Flow

  init() throws { flow = try Flow() }

  /// Columns that name nothing which can be deleted: numbers and texts of the row itself, states, days, figures as JSON.
  private static let own: Set<String> = [
    "account.ledger", "accounts", "action", "address", "alternatives", "arrival", "arrived_on", "at",
    "bank_account",
    "blocked", "cash_discount_date", "checked_out_at", "colour", "comment", "commitment", "conditions",
    "confirmed_on", "confirmed_receipt_date", "confirmed_ship_date", "contact", "content", "created_on",
    "credit",
    "credit_limit_expires", "credit_reason", "credited_invoice", "credited_invoices", "customer_name",
    "customer_reference", "date", "date_control", "day", "deadline", "decided_at", "default_commitment",
    "default_order_type", "delivery", "delivery_address", "details", "document", "document_kind",
    "document_status", "due_date", "duty", "effect", "effective_date", "email", "evaluated_at",
    "expiration_date",
    "external_reference", "field", "financial_date", "follow_up_date", "group", "instalments",
    "invoice_address",
    "join", "key", "kind", "language", "login", "lot", "month", "name", "next_ship_date", "notes", "number",
    "order_date", "orders", "outcome", "phone", "physical_date", "placed_at", "prefix", "price_source",
    "quotation_date", "reasons", "released_at", "requested_receipt_date", "requested_ship_date",
    "requisition",
    "reservation", "role", "rule", "scope", "search_name", "sent_on", "series", "status", "stopped_action",
    "stopped_fields", "street", "subject", "summary", "tax_date", "tax_method", "tax_number", "taxes",
    "template_name", "terminal", "text", "their_name", "their_number", "times", "title", "type", "valid_from",
    "week", "about", "relation", "account_code", "item_code", "from_date", "to_date", "posted_on", "pricing",
    "discount_rule", "discount_source", "total_discount_source",
    "backorders", "ship_date", "oldest", "first_arrival", "short_from", "origin", "note",
    "approval_check", "approval_day", "item_scope", "customer_scope", "valid_to",
    "confirmed_delivery_date", "requested_delivery_date", "next_delivery_date", "former", "hold",
    "our_account", "set_on", "vendor_item", "vendor_name", "vendor_number", "vendor_reference", "vendor_slip",
  ]

  /// Columns that name a document, a user or an account, none of which can be deleted, or only with what names them.
  private static let kept: Set<String> = [
    "order", "invoice", "packing_slip", "voucher", "quotation", "agreement", "rma", "replacement", "project",
    "sales_taker", "user", "by", "placed_by", "checked_out_by", "released_by", "decided_by", "confirmed_by",
    "sent_by", "created_by", "journal", "buyer", "set_by", "receipt", "rejected_by", "owner",
  ]

  /// Rows that go with the record that they name.
  private static let children: [String: String] = [
    "customer_address.customer": "customer", "customer_contact.customer": "customer",
    "customer_item.item": "item", "unit_conversion.item": "item", "item_bar_code.item": "item",
    "item_link.item": "item", "item_script.item": "item", "item_site.item": "item",
    "calendar_day.calendar": "work_calendar", "tax_rate.tax_code": "tax_code",
    "vendor_address.vendor": "vendor", "vendor_contact.vendor": "vendor", "vendor_item.vendor": "vendor",
    "vendor_price.vendor": "vendor", "rejected_proposal.item": "item",
    "exchange_rate.currency": "rate", "cash_rounding.currency": "rounding",
  ]

  /// Columns that have another column's name and name nothing, or nothing that is looked for by ``UsePlace``.
  private static let others: [String: String] = [
    "waiting_line.customer": "follows the order", "waiting_line.item": "follows the order line",
    "waiting_line.warehouse": "follows the order line", "stock_balance.item": "follows the transactions",
    "stock_balance.warehouse": "follows the transactions", "item_coverage.item": "follows what waits",
    "item_coverage.warehouse": "follows what waits", "coverage_stale.item": "a mark",
    "coverage_stale.warehouse": "a mark",
    "credit_hold.reason": "free text", "order_hold.reason": "free text",
    "stock_transaction.reason": "free text", "delivery_date_change.reason": "free text",
    "accepted_warning.reason": "free text", "suggestion_record.reason": "free text",
    "return_order.reason": "keeps the name", "return_line.disposition": "keeps its action",
    "order_charge.category": "how it is figured", "quotation_charge.category": "how it is figured",
    "order_charge.source": "how it came about", "quotation_charge.source": "how it came about",
    "order_charge.rule": "told only; documents keep what came from an auto charge that is gone",
    "quotation_charge.rule": "told only; documents keep what came from an auto charge that is gone",
    "auto_charge.code": "its own", "auto_charge.level": "a word", "auto_charge.account_code": "a word",
    "auto_charge.item_code": "a word",
    "order_charge.invoice": "a document", "quotation_charge.invoice": "a document",
    "company.currency": "the ledger's, which needs no rate", "ledger_month.account": "a ledger account",
    "voucher_line.account": "a ledger account", "customer.account": "its own", "vendor.account": "its own",
    "order_hold.code": "a hold code, which its own table guards",
    "tax_group_member.tax_group": "goes with the group",
    "tax_group_member.tax_code": "which its own table guards",
    "invoice_tax.code": "which its own table guards", "voucher_line.tax_code": "goes with the invoice's tax",
    "transport_time.country": "a country", "credit_rule.value": "another kind of value",
    "suggestion_record.customer": "a report", "suggestion_record.item": "a report",
    "suggestion_record.suggested": "a report",
    "rejected_proposal.warehouse": "holds for a day only",
    "vendor_invoice_tax.code": "which its own table guards",
  ]

  /// What is posted has its words printed on it, and the order that it comes from names the code too.
  private static let posted: Set<String> = [
    "invoice", "invoice_line", "invoice_charge", "packing_slip", "packing_slip_line", "picking_list",
    "picking_list_line", "customer_transaction", "voucher_line", "product_receipt", "product_receipt_line",
    "vendor_invoice", "vendor_invoice_line", "vendor_transaction",
  ]

  @Test("Each column of the schema that names a record stands in the list, or has a reason not to")
  func columns() throws {
    let places = Set(UsePlace.all.map { "\($0.table).\($0.column)" })
    let rows = try flow.desk.read { reader in
      try Row.fetchAll(
        reader.database,
        sql: """
          SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c
          WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND t.name NOT LIKE 'finder%'
            AND t.name NOT LIKE 'sqlite%' AND c.type = 'TEXT'
          """
      ).map { (table: $0[0] as String, column: $0[1] as String) }
    }
    #expect(rows.count > 300)
    for (table, column) in rows {
      let name = "\(table).\(column)"
      if places.contains(name) || Self.children[name] != nil || Self.others[name] != nil { continue }
      if Self.own.contains(column) || Self.kept.contains(column) || Self.posted.contains(table) { continue }
      // The code of a set-up table is its own.
      if column == "code", !table.hasSuffix("_charge") { continue }
      Issue.record("\(name) is in no list: does it name a record that can be deleted?")
    }
  }

  @Test("Each place is a column of the schema, and its rows can be told by a name")
  func queries() throws {
    for place in UsePlace.all {
      #expect(UsePlace.owners[place.table] != nil, "\(place.table)")
      let found = try flow.desk.read { reader in
        try String.fetchAll(reader.database, sql: place.query, arguments: ["code": "no such code"])
      }
      #expect(found.isEmpty, "\(place.table).\(place.column)")
    }
  }

  @Test("A code that stands in one place only can't be deleted, whichever place it is")
  func everyPlace() throws {
    try flow.desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("2"))]))
    try flow.invoice(try flow.hammers("1"), .all)
    try flow.desk.perform(NoteWaiting(order: try flow.hammers("1"), line: 1, reason: "PRICE"))
    for place in UsePlace.all where place.form == .plain && place.condition.isEmpty {
      let user = try flow.company.store.rehearse { writer -> String? in
        try writer.database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        try writer.database.execute(
          sql: "UPDATE \"\(place.table)\" SET \"\(place.column)\" = 'ONLY-HERE' WHERE true")
        guard writer.database.changesCount > 0 else { return "an empty table" }
        return try String.fetchOne(writer.database, sql: place.query, arguments: ["code": "ONLY-HERE"])
      }
      #expect(user?.isEmpty == false, "\(place.table).\(place.column)")
    }
  }
}
