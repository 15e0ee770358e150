import Foundation
import GRDB
import Sales

/// Why the file of a company can't be used; the program ends with exit code 3.
public enum StoreRefusal: Refusal, Hashable {
  case missing(path: String)
  case exists(path: String)
  case notACompany(path: String)
  case newer(path: String, schema: Int, known: Int)
  case damaged(path: String, detail: String)
  case locked(path: String)
  case full(path: String)
  case cannotOpen(path: String, detail: String)
  case networkFileSystem(path: String, kind: String)
  /// The file was moved, removed or replaced while it was open.
  case gone(path: String)
  /// A rule of the tables was broken, such as a code that names nothing.
  case broken(rule: String)

  /// Turns an error of the database into a refusal; other errors pass through.
  static func translate(_ error: any Error, path: String) -> any Error {
    if error is RowDecodingError {
      // Such an error tells the whole row; the place is what matters.
      let place = String("\(error)".prefix { $0 != "," })
      return StoreRefusal.damaged(path: path, detail: place)
    }
    if let error = error as? DecodingError {
      return StoreRefusal.damaged(
        path: path, detail: "a row has a value that it can't have, \(place(of: error))")
    }
    guard let error = error as? DatabaseError else { return error }
    let detail = error.message ?? ""
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreRefusal.locked(path: path)
    case .SQLITE_FULL, .SQLITE_IOERR: return StoreRefusal.full(path: path)
    case .SQLITE_NOTADB: return StoreRefusal.notACompany(path: path)
    case .SQLITE_CORRUPT: return StoreRefusal.damaged(path: path, detail: detail)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      return StoreRefusal.cannotOpen(path: path, detail: FilePlace.fault(path) ?? detail)
    case .SQLITE_ERROR where detail == "integer overflow": return NumberError.overflow
    case .SQLITE_NOMEM: return StoreRefusal.cannotOpen(path: path, detail: "there is no memory left")
    case .SQLITE_CONSTRAINT: return StoreRefusal.broken(rule: detail)
    default: return StoreRefusal.damaged(path: path, detail: error.description)
    }
  }

  private static func place(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.last.map { "in \($0.stringValue)" } ?? context.debugDescription
    @unknown default: "\(error)"
    }
  }

  public var code: String {
    switch self {
    case .missing: "file.missing"
    case .exists: "file.exists"
    case .notACompany: "file.not-a-company"
    case .newer: "file.newer"
    case .damaged: "file.damaged"
    case .locked: "file.locked"
    case .full: "file.full"
    case .cannotOpen: "file.cannot-open"
    case .networkFileSystem: "file.network"
    case .gone: "file.gone"
    case .broken: "store.rule"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .missing(let path), .exists(let path), .notACompany(let path), .locked(let path), .full(let path),
      .gone(let path):
      [Figure("file", path)]
    case .newer(let path, let schema, let known):
      [Figure("file", path), Figure("schema", schema), Figure("known", known)]
    case .damaged(let path, let detail), .cannotOpen(let path, let detail):
      [Figure("file", path), Figure("detail", detail)]
    case .networkFileSystem(let path, let kind): [Figure("file", path), Figure("file system", kind)]
    case .broken(let rule): [Figure("rule", rule)]
    }
  }

  public var what: String {
    switch self {
    case .missing(let path): "There is no file \(path)."
    case .exists(let path): "\(path) is there already."
    case .notACompany(let path): "\(path) is not a Docket company."
    case .newer(_, let schema, let known):
      "The company was written by a newer Docket (schema \(schema), known \(known))."
    case .damaged(let path, let detail): "\(path) can't be read: \(detail)."
    case .locked(let path): "\(path) is being written by another process and did not become free."
    case .full(let path): "\(path) could not be written: the disk is full or failing."
    case .cannotOpen(let path, let detail): "\(path) can't be opened: \(detail)."
    case .networkFileSystem(_, let kind):
      "The company lies on a network file system (\(kind)), where locks are not safe."
    case .gone(let path): "\(path) was moved, removed or replaced while it was open."
    case .broken(let rule): "The store refused it: \(rule)."
    }
  }

  public var next: String {
    switch self {
    case .missing: "Check the name, or make a company with docket new."
    case .exists: "Choose another name; nothing was overwritten."
    case .notACompany: "Check the name of the file."
    case .newer: "Use a newer Docket; nothing was changed."
    case .damaged: "Restore a backup, or look at the file with sqlite3 and PRAGMA integrity_check."
    case .locked: "Try again; nothing was changed."
    case .full: "Make room and try again; nothing was changed."
    case .cannotOpen: "Look at the permissions of the file and its folder."
    case .networkFileSystem: "Put it on a disk of the host and work there over SSH."
    case .gone:
      "Put it back where it was, or start again with the file that is there; this change was not saved."
    case .broken: "Nothing was changed; tell who looks after Docket what you did and what it says."
    }
  }
}
