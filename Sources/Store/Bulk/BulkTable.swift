import GRDB
import Sales

/// How the rows of one table are copied from one set of documents to the next: which columns change, and how.
struct BulkTable {
  /// What becomes of a column; one that is not named is copied as it is.
  enum Change {
    /// The row of another table of the set.
    case row(of: String)
    /// A number of a series.
    case number(SeriesCode)
    /// Numbers of a series, parted by blanks: those that rows of another table name, else the one that stands there.
    case numbers(SeriesCode, column: String, of: String, reference: String)
    /// A customer account, which becomes that of another customer.
    case customer
    /// The name of the customer that the column names.
    case customerName(of: String)
    /// An item number, which becomes that of another item.
    case item
    /// A date.
    case day
    /// A moment of the audit trail.
    case moment
    /// What an action was done to: the word of a document, a blank and its number.
    case subject(String, SeriesCode)
    /// The fields of an action, which name the document that it was done to.
    case details(String, SeriesCode)
  }

  let name: String
  let changes: [String: Change]

  /// The tables that hold orders and all that follows from them.
  static let all = orders + shipping + invoicing + trace

  private static let orders = [
    BulkTable(
      name: "sales_order",
      changes: [
        "number": .number(.order), "customer": .customer, "invoice_account": .customer,
        "customer_name": .customerName(of: "customer"), "order_date": .day, "requested_ship_date": .day,
        "confirmed_ship_date": .day, "next_ship_date": .day,
      ]),
    BulkTable(
      name: "sales_order_line",
      changes: [
        "order_id": .row(of: "sales_order"), "item": .item, "requested_ship_date": .day,
        "confirmed_ship_date": .day,
      ]),
    BulkTable(
      name: "order_charge", changes: ["document_id": .row(of: "sales_order"), "invoice": .number(.invoice)]),
    BulkTable(
      name: "stock_transaction",
      changes: [
        "item": .item, "order_line_id": .row(of: "sales_order_line"),
        "packing_slip_id": .row(of: "packing_slip"),
        "invoice_id": .row(of: "invoice"), "voucher": .number(.voucher), "physical_date": .day,
        "financial_date": .day,
      ]),
  ]

  private static let shipping = [
    BulkTable(
      name: "picking_list",
      changes: [
        "number": .number(.pickingList), "order_id": .row(of: "sales_order"), "order": .number(.order),
        "customer": .customer, "customer_name": .customerName(of: "customer"), "date": .day,
      ]),
    BulkTable(
      name: "picking_list_line",
      changes: [
        "picking_list_id": .row(of: "picking_list"), "order_line_id": .row(of: "sales_order_line"),
        "item": .item,
      ]),
    BulkTable(
      name: "packing_slip",
      changes: [
        "number": .number(.packingSlip), "order_id": .row(of: "sales_order"), "order": .number(.order),
        "customer": .customer, "customer_name": .customerName(of: "customer"), "invoice_account": .customer,
        "date": .day,
      ]),
    BulkTable(
      name: "packing_slip_line",
      changes: [
        "packing_slip_id": .row(of: "packing_slip"), "order_line_id": .row(of: "sales_order_line"),
        "item": .item,
      ]),
  ]

  private static let invoicing = [
    BulkTable(
      name: "invoice",
      changes: [
        "number": .number(.invoice), "date": .day, "customer": .customer,
        "customer_name": .customerName(of: "customer"), "invoice_account": .customer,
        "orders": .numbers(.order, column: "order", of: "invoice_order", reference: "invoice_id"),
        "due_date": .day, "cash_discount_date": .day, "voucher": .number(.voucher),
      ]),
    BulkTable(
      name: "invoice_line",
      changes: [
        "invoice_id": .row(of: "invoice"), "order": .number(.order),
        "order_line_id": .row(of: "sales_order_line"),
        "packing_slip": .number(.packingSlip), "packing_slip_line_id": .row(of: "packing_slip_line"),
        "item": .item,
      ]),
    BulkTable(
      name: "invoice_order", changes: ["invoice_id": .row(of: "invoice"), "order": .number(.order)]),
    BulkTable(name: "invoice_charge", changes: ["invoice_id": .row(of: "invoice")]),
    BulkTable(name: "invoice_tax", changes: ["invoice_id": .row(of: "invoice")]),
    BulkTable(name: "voucher", changes: ["number": .number(.voucher), "date": .day]),
    BulkTable(name: "voucher_line", changes: ["voucher": .number(.voucher), "customer": .customer]),
    BulkTable(
      name: "customer_transaction",
      changes: [
        "customer": .customer, "date": .day, "due_date": .day, "voucher": .number(.voucher),
        "document": .number(.invoice),
      ]),
  ]
  private static let trace = [
    BulkTable(
      name: "audit",
      changes: ["at": .moment, "subject": .subject("order", .order), "details": .details("order", .order)])
  ]
}
