import Documents
import Foundation
import Sales

/// The two streams: results to standard output, messages to standard error.
enum Output {
  /// Writes a line of the result; at once, so that a program at the other end can answer it.
  static func line(_ text: String) { Output.text(text + "\n") }

  /// Writes text of the result as it is.
  ///
  /// A result that can't be written, such as to a full disk, ends the program: whoever reads it must not take a part for the whole.
  static func text(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      message("The result can't be written: \(error.localizedDescription)")
      exit(ExitStatus.file.rawValue)
    }
  }

  /// Writes a message.
  static func message(_ text: String) {
    // Where messages can't be written there is nowhere to say so.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Tells what was refused, by which figures, and what to do next.
  static func refusal(_ error: any Error) {
    for line in RefusalText(error).lines { message(line) }
  }
}
