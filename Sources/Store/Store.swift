import Foundation
import GRDB
import Sales

/// One company: one SQLite file, shared by all processes of one host.
///
/// Reads see one moment and never wait for a writer; writes are short `BEGIN IMMEDIATE` transactions that are on the
/// disk when they return (design: WAL, `synchronous=FULL`).
public final class Store: Sendable {
  private let connections: Connections
  private let setUp = RememberedSetUp()
  /// Where the file is.
  public let path: String

  private var writer: DatabaseQueue { connections.writer }
  private var readers: DatabasePool { connections.readers }

  /// Opens a company; nothing is written to the file, unless its schema has to be brought up to date.
  ///
  /// - Parameter busySeconds: how long a write waits for another process before it is refused.
  /// - Throws: ``StoreRefusal`` when the file is missing, is no company, was made by a newer program, is damaged, is locked
  ///   or lies on a network file system.
  public init(opening path: String, busySeconds: Double = 5) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreRefusal.missing(path: path) }
    try NetworkFileSystem.refuse(path)
    try FileHeader.check(path, known: Schema.steps.count)
    self.path = path
    do {
      connections = try Connections(path, busySeconds: busySeconds)
      try Schema.bringUpToDate(connections.writer, path: path)
    } catch {
      throw StoreRefusal.translate(error, path: path)
    }
  }

  /// Makes the file of a new, empty company and opens it.
  ///
  /// - Throws: ``StoreRefusal`` when something is there already or the file can't be made; no file is left then.
  public init(creating path: String, busySeconds: Double = 5) throws {
    try NetworkFileSystem.refuse(path)
    let claim = try NewFile(claiming: path)
    self.path = path
    do {
      connections = try Connections(path, busySeconds: busySeconds)
      try Schema.create(connections.writer)
    } catch {
      claim.remove()
      throw StoreRefusal.translate(error, path: path)
    }
  }

  /// Reads at one moment.
  ///
  /// - Throws: what the body throws, and ``StoreRefusal``.
  public func read<Value>(_ body: (StoreReader) throws -> Value) throws -> Value {
    do {
      return try readers.read { try body(StoreReader(database: $0, setUp: setUp)) }
    } catch {
      throw StoreRefusal.translate(error, path: path)
    }
  }

  /// Writes in one transaction: all of it or nothing, and durable when it returns.
  ///
  /// - Throws: what the body throws, and ``StoreRefusal``; nothing is written then.
  public func write<Value>(_ body: (StoreWriter) throws -> Value) throws -> Value {
    do {
      return try writer.write { database in
        let value = try body(StoreWriter(database: database, setUp: setUp))
        try connections.checkPlace()
        return value
      }
    } catch {
      throw StoreRefusal.translate(error, path: path)
    }
  }

  /// Does everything a write does and takes it back: what an action would do, shown before it is done.
  ///
  /// - Throws: as ``write(_:)``.
  public func rehearse<Value>(_ body: (StoreWriter) throws -> Value) throws -> Value {
    var result: Value?
    do {
      try writer.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          result = try body(StoreWriter(database: database, setUp: setUp))
          return .rollback
        }
      }
    } catch {
      throw StoreRefusal.translate(error, path: path)
    }
    guard let result else { throw StoreRefusal.damaged(path: path, detail: "the rehearsal gave no result") }
    return result
  }

  /// A number that changes whenever any process has written to the file; for polling while somebody is there.
  ///
  /// - Throws: ``StoreRefusal``.
  public func changeCounter() throws -> Int {
    do {
      return try readers.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    } catch {
      throw StoreRefusal.translate(error, path: path)
    }
  }

  /// Copies the whole company to another file while it is in use.
  ///
  /// - Throws: ``StoreRefusal``; no file is left then.
  public func backup(to target: String) throws {
    let claim = try NewFile(claiming: target)
    do {
      let copy = try DatabaseQueue(path: target)
      try readers.backup(to: copy)
      try copy.close()
    } catch {
      claim.remove()
      throw StoreRefusal.translate(error, path: target)
    }
  }

  /// Lets the query planner learn the sizes of the tables; cheap, for after large imports.
  ///
  /// - Throws: ``StoreRefusal``.
  public func analyze() throws {
    do {
      try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE") }
    } catch {
      throw StoreRefusal.translate(error, path: path)
    }
  }

  /// Writes many transactions at once without waiting for the disk after each; for building large test companies only.
  ///
  /// - Throws: as ``write(_:)``.
  public func writeInBulk<Value>(_ body: (StoreWriter) throws -> Value) throws -> Value {
    do {
      return try writer.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = OFF")
        defer { try? database.execute(sql: "PRAGMA synchronous = FULL") }
        var result: Value?
        try database.inTransaction(.immediate) {
          result = try body(StoreWriter(database: database, setUp: setUp))
          return .commit
        }
        guard let result else {
          throw StoreRefusal.damaged(path: path, detail: "the transaction gave no result")
        }
        return result
      }
    } catch {
      throw StoreRefusal.translate(error, path: path)
    }
  }
}

extension Store {
  /// Works without waiting for the disk and without looking at foreign keys; for building large test companies only.
  func withoutChecks(_ body: (Database) throws -> Void) throws {
    do {
      try writer.writeWithoutTransaction { database in
        try database.execute(
          sql: "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -262144")
        defer {
          try? database.execute(
            sql: "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -8192")
        }
        try body(database)
      }
    } catch let error as DatabaseError {
      throw StoreRefusal.translate(error, path: path)
    }
  }
}

/// Reads of one moment; each area of the desk adds its own in the folder of its name.
public struct StoreReader {
  let database: Database
  /// What the process remembers of set-up; nil reads everything anew.
  var setUp: RememberedSetUp?
}

/// Reads and writes of one transaction; each area of the desk adds its own in the folder of its name.
public struct StoreWriter {
  let database: Database
  /// What the process remembers of set-up; nil reads everything anew.
  var setUp: RememberedSetUp?

  /// The reads of the same transaction.
  public var reader: StoreReader { StoreReader(database: database, setUp: setUp) }

  /// Runs the work and takes back all that it wrote if it throws, leaving the transaction as it was.
  ///
  /// - Throws: what the work throws.
  public func attempt(_ work: () throws -> Void) throws {
    try database.inSavepoint {
      try work()
      return .commit
    }
  }
}
