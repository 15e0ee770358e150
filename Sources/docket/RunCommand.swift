import ArgumentParser
import Documents
import Foundation

/// Performs actions, one JSON object a line.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Perform actions, one JSON object a line; answers one line each.",
    discussion: """
      A line is {"action":"order.create","as":"o1","with":{...}}; a later line may say "$o1.number". Each line is one \
      transaction. "accept":{"WARNING":"REASON"} accepts a warning, "date":"2026-11-24" sets the line's day. It goes \
      on after a refusal unless --stop, and ends with 1 when any line was refused.
      """)

  @OptionGroup var globals: GlobalOptions
  @Argument(help: ArgumentHelp("The file; standard input when it is - or left out.", valueName: "file.jsonl"))
  var file = "-"
  @Flag(help: "Stop at the first refusal.")
  var stop = false

  func run() throws {
    var lines = try LineReader(path: file)
    var batch = Batch(desk: try globals.desk())
    var number = 0
    while let line = lines.next() {
      number += 1
      guard let answer = try batch.perform(line, line: number) else { continue }
      Output.line(answer.json)
      if stop, !answer.ok { break }
    }
    if batch.refused > 0 { throw Ending(status: .refused) }
  }
}

/// Reads lines as they come, so that a program at the other end gets its answer before it sends the next line.
struct LineReader: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
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

  /// The next line without its end; nil when there is none.
  mutating func next() -> String? {
    while true {
      if let end = buffer[start...].firstIndex(of: 10) {
        let line = String(decoding: buffer[start..<end], as: UTF8.self)
        start = end + 1
        return line
      }
      buffer.removeFirst(start)
      start = 0
      if ended || !fill() {
        ended = true
        guard !buffer.isEmpty else { return nil }
        let line = String(decoding: buffer, as: UTF8.self)
        buffer = []
        return line
      }
    }
  }

  private mutating func fill() -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    var count = -1
    repeat {
      count = read(descriptor, &piece, piece.count)
    } while count < 0 && errno == EINTR
    guard count > 0 else { return false }
    buffer += piece[..<count]
    return true
  }
}
