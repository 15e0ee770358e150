import GRDB
import Sales

extension PackingSlipHeader: StoredRow {
  public static var databaseTableName: String { "packing_slip" }
}
extension PackingSlipLine: StoredRow {
  public static var databaseTableName: String { "packing_slip_line" }
}
extension PickingListHeader: StoredRow {
  public static var databaseTableName: String { "picking_list" }
}
extension PickingListLine: StoredRow {
  public static var databaseTableName: String { "picking_list_line" }
}

extension StoreReader {
  /// A packing slip with its lines.
  public func packingSlip(_ number: String) throws -> PackingSlip? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM packing_slip WHERE number = ?")
    return try PackingSlipHeader.fetchOne(statement, arguments: [number]).map(slip(of:))
  }

  /// The packing slips of an order, the oldest first.
  public func packingSlips(ofOrder id: Int) throws -> [PackingSlip] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM packing_slip WHERE order_id = ? ORDER BY id")
    return try PackingSlipHeader.fetchAll(statement, arguments: [id]).map(slip(of:))
  }

  /// Whether every line of a packing slip is invoiced in full.
  public func isInvoiced(packingSlip id: Int) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM packing_slip_line WHERE packing_slip_id = ? AND quantity <> invoiced)
        """)
    return try Bool.fetchOne(statement, arguments: [id]) ?? false
  }

  private func slip(of header: PackingSlipHeader) throws -> PackingSlip {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM packing_slip_line WHERE packing_slip_id = ? ORDER BY line_number")
    return PackingSlip(
      header: header, lines: try PackingSlipLine.fetchAll(statement, arguments: [header.id ?? 0]))
  }

  /// A picking list with its lines.
  public func pickingList(_ number: String) throws -> PickingList? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM picking_list WHERE number = ?")
    return try PickingListHeader.fetchOne(statement, arguments: [number]).map(list(of:))
  }

  /// The picking lists of an order, the oldest first.
  public func pickingLists(ofOrder id: Int) throws -> [PickingList] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM picking_list WHERE order_id = ? ORDER BY id")
    return try PickingListHeader.fetchAll(statement, arguments: [id]).map(list(of:))
  }

  /// A document that an order line stands on, whatever its status, such as `packing slip PS-000001`.
  public func document(naming orderLine: Int) throws -> String? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT 'invoice ' || d.number FROM invoice_line l JOIN invoice d ON d.id = l.invoice_id
        WHERE l.order_line_id = :line
        UNION ALL SELECT 'packing slip ' || d.number FROM packing_slip_line l
          JOIN packing_slip d ON d.id = l.packing_slip_id WHERE l.order_line_id = :line
        UNION ALL SELECT 'picking list ' || d.number FROM picking_list_line l
          JOIN picking_list d ON d.id = l.picking_list_id WHERE l.order_line_id = :line
        LIMIT 1
        """)
    return try String.fetchOne(statement, arguments: ["line": orderLine])
  }

  /// The first open picking list that asks for an order line.
  public func openPickingList(naming orderLine: Int) throws -> String? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT d.number FROM picking_list_line l JOIN picking_list d ON d.id = l.picking_list_id
        WHERE l.order_line_id = ? AND d.status = 'open' ORDER BY d.id LIMIT 1
        """)
    return try String.fetchOne(statement, arguments: [orderLine])
  }

  private func list(of header: PickingListHeader) throws -> PickingList {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM picking_list_line WHERE picking_list_id = ? ORDER BY line_number")
    return PickingList(
      header: header, lines: try PickingListLine.fetchAll(statement, arguments: [header.id ?? 0]))
  }
}

extension StoreWriter {
  /// Adds a packing slip with its lines.
  ///
  /// - Returns: the slip with the rows it was given.
  public func insert(_ slip: PackingSlip) throws -> PackingSlip {
    var slip = slip
    let id = try insert(slip.header)
    slip.header.id = id
    for index in slip.lines.indices { slip.lines[index].packingSlipId = id }
    for (index, row) in try PackingSlipLine.insertRows(slip.lines, database).enumerated() {
      slip.lines[index].id = row
    }
    return slip
  }

  /// Saves the status of a slip.
  public func setStatus(packingSlip id: Int, _ status: PackingSlipStatus) throws {
    try database.cachedStatement(sql: "UPDATE packing_slip SET status = ? WHERE id = ?")
      .execute(arguments: [status, id])
  }

  /// Saves how much of a slip line is invoiced.
  public func setInvoiced(packingSlipLine id: Int, _ quantity: Quantity) throws {
    try database.cachedStatement(sql: "UPDATE packing_slip_line SET invoiced = ? WHERE id = ?")
      .execute(arguments: [quantity, id])
  }

  /// Adds a picking list with its lines.
  ///
  /// - Returns: the list with the rows it was given.
  public func insert(_ list: PickingList) throws -> PickingList {
    var list = list
    let id = try insert(list.header)
    list.header.id = id
    for index in list.lines.indices { list.lines[index].pickingListId = id }
    for (index, row) in try PickingListLine.insertRows(list.lines, database).enumerated() {
      list.lines[index].id = row
    }
    return list
  }

  /// Saves the status of a picking list and what was picked.
  public func save(_ list: PickingList) throws {
    try database.execute(
      sql: "UPDATE picking_list SET status = ? WHERE id = ?", arguments: [list.header.status, list.header.id])
    for line in list.lines {
      try database.execute(
        sql: "UPDATE picking_list_line SET picked = ? WHERE id = ?", arguments: [line.picked, line.id])
    }
  }
}
