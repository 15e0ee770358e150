import Documents
import Foundation
import Sales

/// The two streams: results to standard output, messages to standard error.
enum Output {
  /// Writes a line of the result; at once, so that a program at the other end can answer it.
  static func line(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Writes text of the result as it is.
  static func text(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes a message.
  static func message(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Tells what was refused, by which figures, and what to do next.
  static func refusal(_ error: any Error) {
    for line in RefusalText(error).lines { message(line) }
  }
}
