import Foundation
import Terminal

/// Where a paper is written to.
enum PaperFile {
  /// The file of a typed path; `~` is the user's home.
  static func url(_ path: String) -> URL {
    URL(fileURLWithPath: NSString(string: path).expandingTildeInPath)
  }

  /// Refuses a path whose folder isn't there, and a file that is there and was not written from here.
  @Sendable static func check(_ path: String) -> FieldCheck {
    let file = url(path)
    let folder = file.deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      return .wrong("There is no folder \(folder).")
    }
    guard FileManager.default.fileExists(atPath: file.path) else { return .fine(path) }
    if file.pathExtension.lowercased() == "csv" {
      return .wrong("\(file.path) is there already; choose another name.")
    }
    guard let handle = try? FileHandle(forReadingFrom: file), let start = try? handle.read(upToCount: 4),
      start.isEmpty || start == Data("%PDF".utf8)
    else { return .wrong("\(file.path) is there and is no PDF; choose another name.") }
    return .fine(path)
  }

  /// What is told when characters have no font; nil when all have one.
  static func missing(_ characters: [Character]) -> String? {
    guard !characters.isEmpty else { return nil }
    let shown = characters.prefix(8).map(String.init).joined(separator: " ")
    return "No font here has \(shown): boxes stand for them until one is installed."
  }
}
