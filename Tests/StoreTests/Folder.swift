import Foundation
import GRDB

@testable import Store

/// A folder of its own, gone when the test ends.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "docket-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    _ = try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of what lies in it.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// Makes an empty company and closes it.
  func company(_ name: String = "company.docket") throws -> String {
    let path = file(name)
    _ = try Store(creating: path)
    return path
  }

  /// Makes a file of some bytes.
  func write(_ name: String, _ bytes: Data) throws -> String {
    let path = file(name)
    try bytes.write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A connection that may keep its transaction open, as another process does.
  func otherProcess(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Runs SQL on a file behind the back of the store.
  func edit(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }
}

/// The bytes of a file.
func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

/// The refusal that opening a file meets; nil when it opens.
func refusal(opening path: String) -> StoreRefusal? {
  do {
    _ = try Store(opening: path, busySeconds: 0.2)
    return nil
  } catch {
    return error as? StoreRefusal
  }
}
