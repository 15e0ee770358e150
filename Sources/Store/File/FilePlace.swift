import Foundation

/// Which file lies at a path: the same path can be another file later.
struct FilePlace: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// The file at a path; nil when there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    number = UInt64(truncatingIfNeeded: facts.st_ino)
  }

  /// Why a file can't be opened for writing, in words; nil when nothing is found.
  static func fault(_ path: String) -> String? {
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
    if access(folder, F_OK) != 0 { return "there is no folder \(folder)" }
    if access(path, F_OK) == 0 {
      if access(path, R_OK) != 0 { return "the file may not be read" }
      if access(path, W_OK) != 0 { return "the file may not be written" }
    }
    return access(folder, W_OK) == 0 ? nil : "its folder \(folder) may not be written"
  }
}

/// A file that this process has made and nobody else: claimed before anything is written.
struct NewFile {
  private let path: String

  /// Makes the empty file.
  ///
  /// - Throws: ``StoreRefusal/exists(path:)`` when something is there, also when another process has just made it.
  init(claiming path: String) throws {
    self.path = path
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o644)
    if descriptor >= 0 {
      close(descriptor)
      return
    }
    let reason = errno
    if reason == EEXIST { throw StoreRefusal.exists(path: path) }
    if reason == ENOSPC || reason == EDQUOT { throw StoreRefusal.full(path: path) }
    throw StoreRefusal.cannotOpen(
      path: path, detail: FilePlace.fault(path) ?? String(cString: strerror(reason)))
  }

  /// Takes the file away again, with all that was made beside it.
  func remove() { Store.remove(path) }
}

extension Store {
  /// Takes the file of a company away that has just been made and can't be used, with all that lies beside it.
  public static func remove(_ path: String) {
    for part in ["", "-wal", "-shm", "-journal"] { unlink(path + part) }
  }
}
