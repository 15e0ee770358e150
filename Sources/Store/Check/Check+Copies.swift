import GRDB
import Sales

/// A column that repeats what another row says, and must go on saying the same.
public struct CopiedColumn: Sendable, Hashable {
  /// The document that has it, such as `packing slip`.
  public let kind: String
  /// What it is called in a finding.
  public let what: String
  /// A query for number, stored value and right value of the rows that differ.
  let sql: String

  private init(_ kind: String, _ what: String, number: String, stored: String, right: String, from: String) {
    self.kind = kind
    self.what = what
    sql = "SELECT \(number), \(stored), \(right) FROM \(from) WHERE \(stored) IS NOT \(right)"
  }

  /// What quotations repeat.
  public static let ofQuotations = [
    CopiedColumn(
      "quotation", "order that it became", number: "d.number", stored: "d.\"order\"", right: "o.number",
      from: "quotation d LEFT JOIN sales_order o ON o.number = d.\"order\"")
  ]

  /// What picking lists and packing slips repeat.
  public static let ofShipping = [
    order("picking list", "picking_list"), order("packing slip", "packing_slip"),
    item("picking list", "picking_list"), item("packing slip", "packing_slip"),
    CopiedColumn(
      "packing slip", "project", number: "d.number", stored: "d.project", right: "o.project",
      from: "packing_slip d JOIN sales_order o ON o.id = d.order_id"),
  ]

  /// What invoices repeat, and the customers' accounts of them.
  public static let ofInvoices: [CopiedColumn] =
    [
      CopiedColumn(
        "invoice", "order of a line", number: "d.number", stored: "l.\"order\"", right: "o.number",
        from: """
          invoice_line l JOIN invoice d ON d.id = l.invoice_id JOIN sales_order_line s ON s.id = l.order_line_id
          JOIN sales_order o ON o.id = s.order_id
          """),
      CopiedColumn(
        "invoice", "packing slip of a line", number: "d.number", stored: "l.packing_slip", right: "p.number",
        from: """
          invoice_line l JOIN invoice d ON d.id = l.invoice_id
          JOIN packing_slip_line s ON s.id = l.packing_slip_line_id JOIN packing_slip p ON p.id = s.packing_slip_id
          """),
      CopiedColumn(
        "invoice", "orders that it is for", number: "d.number", stored: "d.orders",
        right: """
          (SELECT group_concat("order", ' ') FROM
            (SELECT "order" FROM invoice_order WHERE invoice_id = d.id ORDER BY id))
          """, from: "(SELECT * FROM invoice WHERE id IN (SELECT invoice_id FROM invoice_order)) d"),
      credited("invoice of a credited line", "credited_invoice"),
      credited("row of a credited line", "credited_line_id"),
    ]
    + ["voucher", "date", "due_date", "currency"].map { column in
      CopiedColumn(
        "invoice", "\(column.replacing("_", with: " ")) of the customer transaction", number: "d.number",
        stored: "t.\(column)", right: column == "due_date" ? dueDate : "d.\(column)",
        from:
          "invoice d JOIN customer_transaction t ON t.customer = d.invoice_account AND t.document = d.number")
    }

  /// With instalments each transaction has a due date of its own, which is compared with its instalment apart.
  private static let dueDate =
    "CASE WHEN EXISTS (SELECT 1 FROM invoice_instalment i WHERE i.invoice_id = d.id) THEN t.due_date ELSE d.due_date END"

  /// What customers' accounts repeat: as long as nothing is settled in the company's currency, nothing is in the document's.
  public static let ofAccounts = [
    CopiedColumn(
      "customer transaction", "open amount in minor units", number: "t.document",
      stored: "CAST(t.open AS TEXT)", right: "CAST(t.amount AS TEXT)",
      from: "(SELECT * FROM customer_transaction WHERE base_open = base_amount) t")
  ]

  private static func credited(_ what: String, _ column: String) -> CopiedColumn {
    CopiedColumn(
      "invoice", what, number: "d.number", stored: "CAST(l.\(column) AS TEXT)",
      right: "CAST(s.\(column) AS TEXT)",
      from: """
        invoice_line l JOIN invoice d ON d.id = l.invoice_id JOIN sales_order_line s ON s.id = l.order_line_id
        """)
  }

  private static func order(_ kind: String, _ table: String) -> CopiedColumn {
    CopiedColumn(
      kind, "order", number: "d.number", stored: "d.\"order\"", right: "o.number",
      from: "\(table) d JOIN sales_order o ON o.id = d.order_id")
  }

  private static func item(_ kind: String, _ table: String) -> CopiedColumn {
    CopiedColumn(
      kind, "item of a line", number: "d.number", stored: "l.item", right: "s.item",
      from: """
        \(table)_line l JOIN \(table) d ON d.id = l.\(table)_id JOIN sales_order_line s ON s.id = l.order_line_id
        """)
  }
}

extension StoreReader {
  /// Walks over the rows in which a repeated column says something else: the document, what it says, what it should say.
  public func eachDifference(of column: CopiedColumn, _ body: (String, String, String) throws -> Void) throws
  {
    let rows = try Row.fetchCursor(database.makeStatement(sql: column.sql))
    while let row = try rows.next() {
      let (stored, right): (String?, String?) = (try row.value(1), try row.value(2))
      try body(try row.value(0), stored ?? "nothing", right ?? "nothing")
    }
  }
}
