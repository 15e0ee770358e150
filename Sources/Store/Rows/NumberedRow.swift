import GRDB
import Sales

/// A line of a document, told from the others by its number.
protocol NumberedRow: StoredRow, Equatable {
  var id: Int? { get set }
  /// The row of the document that it stands on.
  var documentId: Int? { get set }
  var lineNumber: Int { get }
}

extension OrderLine: NumberedRow {
  public static var databaseTableName: String { "sales_order_line" }
  var documentId: Int? {
    get { orderId }
    set { orderId = newValue }
  }
}

extension QuotationLine: NumberedRow {
  public static var databaseTableName: String { "quotation_line" }
  var documentId: Int? {
    get { quotationId }
    set { quotationId = newValue }
  }
}

extension AgreementLine: NumberedRow {
  public static var databaseTableName: String { "sales_agreement_line" }
  var documentId: Int? {
    get { agreementId }
    set { agreementId = newValue }
  }
}

extension StoreWriter {
  /// Adds the lines of a new document and gives them the rows that the store made for them.
  func insert<Line: NumberedRow>(_ lines: inout [Line], ofDocument id: Int) throws {
    for index in lines.indices { lines[index].documentId = id }
    for (index, row) in try Line.insertRows(lines, database).enumerated() { lines[index].id = row }
  }

  /// Saves the lines of a document over those that were read in the same transaction: those that are gone are deleted, new
  /// ones get their rows, and of the others only what differs is written.
  func save<Line: NumberedRow>(_ lines: inout [Line], over before: [Line], ofDocument id: Int) throws {
    let old = Dictionary(uniqueKeysWithValues: before.map { ($0.lineNumber, $0) })
    let kept = Set(lines.map(\.lineNumber))
    for line in before where !kept.contains(line.lineNumber) {
      try database.cachedStatement(sql: "DELETE FROM \(Line.databaseTableName) WHERE id = ?")
        .execute(arguments: [line.id])
    }
    var changed: [Line] = []
    var present: [Line] = []
    for index in lines.indices {
      lines[index].documentId = id
      guard let line = old[lines[index].lineNumber] else {
        lines[index].id = try insert(lines[index])
        continue
      }
      lines[index].id = line.id
      guard lines[index] != line else { continue }
      changed.append(lines[index])
      present.append(line)
    }
    try Line.updateRows(changed, over: present, database)
  }
}
