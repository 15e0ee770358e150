import Documents
import Foundation
import Sales

/// Reads lines as they come, so that a program at the other end gets its answer before it sends the next line.
struct LineReader: ~Copyable {
  /// How many bytes a line may have: far more than an order of ten thousand lines has.
  static let longest = 16 * 1_024 * 1_024

  /// One line without its end.
  struct Line {
    /// Its bytes; nil when there were more than the longest line may have, which are passed over.
    let bytes: [UInt8]?
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  /// Up to where no end of a line was found.
  private var searched = 0
  private var isTooLong = false
  private var isFirst = true
  private var ended = false

  /// Opens a file, or standard input for `-`.
  ///
  /// - Throws: ``NoSuchFile``.
  init(path: String) throws {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    if descriptor < 0 { throw NoSuchFile(path: path) }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The next line; nil when there is none.
  ///
  /// - Throws: ``UsageRefusal`` when the input can't be read.
  mutating func next() throws -> Line? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = take(upTo: end)
        start = end + 1
        searched = start
        return line
      }
      buffer.removeFirst(start)
      start = 0
      if buffer.count > LineReader.longest {
        isTooLong = true
        buffer = []
      }
      searched = buffer.count
      if !ended, try fill() { continue }
      ended = true
      guard isTooLong || !buffer.isEmpty else { return nil }
      let line = take(upTo: buffer.count)
      buffer = []
      searched = 0
      return line
    }
  }

  private mutating func take(upTo end: Int) -> Line {
    defer {
      isFirst = false
      isTooLong = false
    }
    if isTooLong { return Line(bytes: nil) }
    var line = buffer[start..<end]
    // Some programs mark a file as UTF-8 at its beginning.
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    return Line(bytes: Array(line))
  }

  private mutating func fill() throws -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    var count = -1
    repeat {
      count = read(descriptor, &piece, piece.count)
    } while count < 0 && errno == EINTR
    guard count >= 0 else {
      throw UsageRefusal(
        "The input can't be read: \(String(cString: strerror(errno))).",
        next: "Name a file of lines, or - for standard input.")
    }
    buffer += piece[..<count]
    return count > 0
  }
}
