import GRDB
import Sales

// Walks over all documents of a company for its check: one document at a time, so that memory stays flat.

extension StoreReader {
  /// Walks over all quotations, the oldest first.
  public func eachQuotation(_ body: (Quotation) throws -> Void) throws {
    try each("SELECT number FROM quotation ORDER BY id") { number in
      if let quotation = try quotation(number) { try body(quotation) }
    }
  }

  /// Walks over all orders, the oldest first.
  public func eachOrder(_ body: (SalesOrder) throws -> Void) throws {
    try each("SELECT number FROM sales_order ORDER BY id") { number in
      if let order = try order(number) { try body(order) }
    }
  }

  /// Walks over all packing slips, the oldest first.
  public func eachPackingSlip(_ body: (PackingSlip) throws -> Void) throws {
    try each("SELECT number FROM packing_slip ORDER BY id") { number in
      if let slip = try packingSlip(number) { try body(slip) }
    }
  }

  /// Walks over all picking lists, the oldest first.
  public func eachPickingList(_ body: (PickingList) throws -> Void) throws {
    try each("SELECT number FROM picking_list ORDER BY id") { number in
      if let list = try pickingList(number) { try body(list) }
    }
  }

  /// Walks over all invoices, the oldest first.
  public func eachInvoice(_ body: (Invoice) throws -> Void) throws {
    try each("SELECT number FROM invoice ORDER BY id") { number in
      if let invoice = try invoice(number) { try body(invoice) }
    }
  }

  private func each(_ sql: String, _ body: (String) throws -> Void) throws {
    let numbers = try String.fetchCursor(database.makeStatement(sql: sql))
    while let number = try numbers.next() { try body(number) }
  }
}

/// What documents tell of an order line, in its unit.
public struct LineDocuments: Hashable, Sendable {
  /// Delivered by packing slips that stand.
  public var onSlips = Quantity.zero
  /// Delivered by invoices themselves.
  public var onInvoicesAlone = Quantity.zero
  /// Invoiced one way or the other.
  public var invoiced = Quantity.zero

  /// Nothing.
  public init() {}
}

extension StoreReader {
  /// What the documents of an order have delivered and invoiced, by line.
  public func documents(ofOrder id: Int) throws -> [Int: LineDocuments] {
    var lines: [Int: LineDocuments] = [:]
    let slips = try database.cachedStatement(
      sql: """
        SELECT p.order_line_id AS line, sum(p.quantity) AS quantity FROM sales_order_line l
        JOIN packing_slip_line p ON p.order_line_id = l.id JOIN packing_slip s ON s.id = p.packing_slip_id
        WHERE l.order_id = ? AND s.status <> 'canceled' GROUP BY p.order_line_id
        """)
    for row in try Row.fetchAll(slips, arguments: [id]) {
      try lines[row.value("line"), default: LineDocuments()].onSlips = row.value("quantity")
    }
    let invoices = try database.cachedStatement(
      sql: """
        SELECT i.order_line_id AS line, sum(i.quantity) AS invoiced,
          ifnull(sum(i.quantity) FILTER (WHERE i.packing_slip_line_id IS NULL), 0) AS alone
        FROM sales_order_line l JOIN invoice_line i ON i.order_line_id = l.id
        WHERE l.order_id = ? GROUP BY i.order_line_id
        """)
    for row in try Row.fetchAll(invoices, arguments: [id]) {
      try lines[row.value("line"), default: LineDocuments()].onInvoicesAlone = row.value("alone")
      try lines[row.value("line"), default: LineDocuments()].invoiced = row.value("invoiced")
    }
    return lines
  }

  /// What invoices have taken of the lines of a packing slip, by slip line.
  public func invoiced(ofPackingSlip id: Int) throws -> [Int: Quantity] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT i.packing_slip_line_id AS line, sum(i.quantity) AS quantity FROM packing_slip_line p
        JOIN invoice_line i ON i.order_line_id = p.order_line_id AND i.packing_slip_line_id = p.id
        WHERE p.packing_slip_id = ? GROUP BY p.id
        """)
    return Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(statement, arguments: [id]).map { ($0["line"], $0["quantity"]) })
  }
}
