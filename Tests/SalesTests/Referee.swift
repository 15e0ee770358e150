import Foundation

/// Reference rows that lie beside the package, under `../shared/referees`; they are not part of it, so tests that
/// read them are left out where they are absent.
struct Referee {
  private let url: URL

  init(_ path: String) {
    url =
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/referees/\(path)")
      .standardized
  }

  /// Whether the rows are there.
  var isPresent: Bool { FileManager.default.fileExists(atPath: url.path()) }

  /// The file as it is.
  func data() throws -> Data { try Data(contentsOf: url) }

  /// The rows without the heading, cut at their commas; none of the files has quoted fields.
  func rows() throws -> [[String]] {
    try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
