import Foundation
import GRDB
import Sales

/// The connections of one process to a company: one that writes, and some that read beside it.
///
/// They are not one `DatabasePool`, because opening that writes to the file: it would wait for whoever writes, though it only wants
/// to read, and it would turn `synchronous` down to `NORMAL`.
final class Connections: Sendable {
  /// Writes; one transaction after the other.
  let writer: DatabaseQueue
  /// Reads, each at one moment.
  let readers: DatabasePool
  private let path: String
  private let place: FilePlace?

  /// Opens them.
  ///
  /// - Throws: the error of the database.
  init(_ path: String, busySeconds: Double) throws {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA cache_size = -8192")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      // A page that many postings change goes back to the file once for all of them, and the file is waited for once: the log
      // grows to 64 MB for that.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 16000")
      database.add(function: NetShare.function)
    }
    writer = try DatabaseQueue(path: path, configuration: configuration)
    try writer.writeWithoutTransaction { database in
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
      guard mode == "wal" else {
        throw StoreRefusal.cannotOpen(path: path, detail: "write-ahead logging is not possible there")
      }
      // The first read makes the files of the log, which the readers need and can't make.
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    }
    configuration.readonly = true
    readers = try DatabasePool(path: path, configuration: configuration)
    place = FilePlace(path)
  }

  /// Closes the readers first: whoever is last brings the log into the file, and a reader can't write.
  deinit {
    try? readers.close()
    try? writer.close()
  }

  /// Refuses to go on when another file, or none, has taken the place of the one that is open: what is written now would be lost.
  func checkPlace() throws {
    if FilePlace(path) != place { throw StoreRefusal.gone(path: path) }
  }
}
