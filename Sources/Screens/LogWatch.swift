import Dispatch
import Foundation
import Synchronization
import Terminal

/// Notices what other parts of the program, and programs that it started, wrote to the log while the screen is up.
///
/// The file is looked at away from the main thread; what was found out is told at the next call.
final class LogWatch: Sendable {
  private struct State {
    var isLooking = false
    var end: UInt64?
    var lines = 0
    var last = ""
  }

  /// The most bytes that are read at once; of a flood the rest is only counted as one line.
  private static let limit = 1 << 16

  private let file: URL
  private let state = Mutex(State())

  /// Watches a file from its end on.
  init(_ file: URL) {
    self.file = file
    state.withLock { $0.end = LogWatch.size(of: file) }
  }

  /// What is new in the log since the last call that told something, as far as is known by now.
  func news() -> Notice? {
    state.withLock { state in
      if !state.isLooking {
        state.isLooking = true
        DispatchQueue.global(qos: .utility).async { self.look() }
      }
      guard state.lines > 0 else { return nil }
      defer { state.lines = 0 }
      let count = state.lines == 1 ? "1 new log line" : "\(state.lines) new log lines"
      return Notice(.warning, "\(count) in \(file.path): \(state.last)")
    }
  }

  private static func size(of file: URL) -> UInt64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    return (attributes?[.size] as? NSNumber)?.uint64Value ?? 0
  }

  private func look() {
    let before = state.withLock { $0.end ?? 0 }
    let now = LogWatch.size(of: file)
    let text = now > before ? read(from: before) : ""
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    state.withLock { state in
      state.end = now
      state.lines += lines.count
      if let last = lines.last { state.last = String(last) }
      state.isLooking = false
    }
  }

  private func read(from start: UInt64) -> String {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return "" }
    defer { try? handle.close() }
    guard (try? handle.seek(toOffset: start)) != nil,
      let data = try? handle.read(upToCount: LogWatch.limit)
    else { return "" }
    return String(decoding: data, as: UTF8.self)
  }
}
