import GRDB
import Sales

extension ReservationOrigin: StoredRow {
  public static var databaseTableName: String { "reservation_origin" }
}
extension BackorderPolicy: DatabaseValueConvertible {}
extension WaitingNote: StoredRow {
  public static var databaseTableName: String { "waiting_note" }
}

extension StoreReader {
  /// Why a line has reserved what it has; nil for a reservation that came about by itself.
  public func reservationOrigin(ofLine id: Int) throws -> ReservationOrigin? {
    try ReservationOrigin.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM reservation_origin WHERE order_line_id = ?"),
      arguments: [id])
  }

  /// Who looks after a waiting line, and why it waits.
  public func waitingNote(ofLine id: Int) throws -> WaitingNote? {
    try WaitingNote.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM waiting_note WHERE order_line_id = ?"), arguments: [id])
  }
}

extension StoreWriter {
  /// Keeps why a line has reserved what it has.
  public func put(_ origin: ReservationOrigin) throws {
    try forgetOrigin(ofLine: origin.orderLineId)
    try origin.insertRow(database)
  }

  /// A reservation that came about by itself, or is gone, has no other reason.
  public func forgetOrigin(ofLine id: Int) throws {
    try database.cachedStatement(sql: "DELETE FROM reservation_origin WHERE order_line_id = ?")
      .execute(arguments: [id])
  }

  /// Keeps who looks after a waiting line; a note that says nothing goes.
  public func put(_ note: WaitingNote) throws {
    try database.cachedStatement(sql: "DELETE FROM waiting_note WHERE order_line_id = ?")
      .execute(arguments: [note.orderLineId])
    guard note != WaitingNote(orderLineId: note.orderLineId) else { return }
    try note.insertRow(database)
  }
}
