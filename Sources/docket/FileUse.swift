import Foundation

/// Whether a company's file is open in some process of this host.
enum FileUse {
  /// The byte of the shared-memory file that every SQLite connection in WAL mode holds a lock on while it is open.
  private static let connectionByte: off_t = 128

  /// Whether somebody has it open.
  static func isInUse(_ path: String) -> Bool {
    let descriptor = open(path + "-shm", O_RDWR)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = connectionByte
    lock.l_len = 1
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return true }
    return lock.l_type != Int16(F_UNLCK)
  }

  /// The files that belong to a company's file while it is open, or after a crash.
  static func companions(of path: String) -> [String] {
    [path + "-wal", path + "-shm"].filter { FileManager.default.fileExists(atPath: $0) }
  }
}
