import Foundation

/// The full screen.
enum FullScreen {
  /// Opens the desk on the terminal until it is left.
  ///
  /// - Throws: ``UsageRefusal`` when there is no terminal.
  static func run(_ options: GlobalOptions) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw UsageRefusal(
        "The full screen needs a terminal.", next: "docket --help tells what can be done without one.")
    }
    _ = try options.desk()
  }
}
