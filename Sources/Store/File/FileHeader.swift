import Foundation
import GRDB
import Sales

/// What a file says of itself before it is opened as a company.
///
/// Opening a pool switches a file to write-ahead logging, which changes its bytes. So whether it is a company of a schema that is
/// known is found out first, and a file that is refused stays as it was.
struct FileHeader {
  /// Which program the file belongs to.
  let application: Int
  /// How many steps of the schema it has taken.
  let schema: Int

  /// Refuses what is no plain file, what is no company and what a newer program has written.
  static func check(_ path: String, known: Int) throws {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw StoreRefusal.missing(path: path) }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw StoreRefusal.cannotOpen(path: path, detail: "it is no plain file")
    }
    guard facts.st_size > 0 else { throw StoreRefusal.notACompany(path: path) }
    // What can't be read here is told by the opening that follows.
    guard let header = try? FileHeader(path: path) else { return }
    try header.check(path, known: known)
  }

  /// Refuses what is no company and what a newer program has written.
  func check(_ path: String, known: Int) throws {
    guard application == Schema.applicationID else { throw StoreRefusal.notACompany(path: path) }
    guard schema <= known else { throw StoreRefusal.newer(path: path, schema: schema, known: known) }
  }

  /// Reads the marks in a connection.
  init(_ database: Database) throws {
    application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    schema = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Reads the marks of a file without writing to it or beside it.
  ///
  /// It goes through SQLite and not through a descriptor of our own: closing one would drop the locks that this process holds on
  /// the file already.
  private init(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(1)
    let queue = try DatabaseQueue(path: FileHeader.name(of: path), configuration: configuration)
    defer { try? queue.close() }
    self = try queue.read { try FileHeader($0) }
  }

  /// The name to open it by: without a log there is nothing to lock and nothing to make beside the file.
  private static func name(of path: String) -> String {
    var facts = stat()
    let log = URL(fileURLWithPath: path).resolvingSymlinksInPath().path + "-wal"
    if stat(log, &facts) == 0, facts.st_size > 0 { return path }
    let full = URL(fileURLWithPath: path).path
    let kept = CharacterSet(charactersIn: "/-._~").union(.alphanumerics)
    guard let escaped = full.addingPercentEncoding(withAllowedCharacters: kept) else { return path }
    return "file:\(escaped)?immutable=1"
  }
}
