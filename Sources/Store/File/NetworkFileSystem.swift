import Foundation

/// Finds out whether a path lies on a network file system, where SQLite's locks can't be trusted.
enum NetworkFileSystem {
  /// Refuses such a path.
  static func refuse(_ path: String) throws {
    guard let mounts = try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8) else { return }
    // A link may point to another file system, and so may its folder.
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = file.deletingLastPathComponent().resolvingSymlinksInPath().path
    if let kind = kind(of: folder, mounts: mounts) {
      throw StoreRefusal.networkFileSystem(path: path, kind: kind)
    }
  }

  /// The kind of the network file system that a folder lies on, nil for a local one.
  static func kind(of folder: String, mounts: String) -> String? {
    var longest = ""
    var kind = ""
    for line in mounts.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count > 2 else { continue }
      let point = plain(parts[1])
      let inside = point == "/" || folder == point || folder.hasPrefix(point + "/")
      if inside, point.count >= longest.count {
        longest = point
        kind = String(parts[2])
      }
    }
    let remote = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs", "9p",
    ]
    return remote.contains(kind) ? kind : nil
  }

  /// A place of the list of mounts, in which blanks and backslashes are written as octal numbers.
  private static func plain(_ text: Substring) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")].reduce(String(text)) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }
}
