import ArgumentParser
import Desk
import Foundation
import Sales
import Store

/// Makes the demo company and opens it.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make an invented company with a year of business, and open it.",
    discussion: """
      Without a file the demo company is demo.docket in the user's data folder; it is made once and opened from then on. A \
      file that is named must not be there yet. The year of business ends on the day of --date, else today.
      """)

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "The file to make.")
  var file: String?
  @Flag(help: "Make it and don't open the full screen.")
  var noScreen = false

  func run() throws {
    guard noScreen || (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) else {
      throw UsageRefusal(
        "The full screen needs a terminal.", next: "docket demo --no-screen makes the company without it.")
    }
    let named = file ?? globals.company
    let path = named ?? DemoCommand.usualPath
    if named != nil || !FileManager.default.fileExists(atPath: path) { try make(path) }
    guard !noScreen else { return }
    var options = globals
    options.company = path
    try ScreenStart.run(options)
  }

  private func make(_ path: String) throws {
    let url = URL(filePath: path)
    if file == nil {
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      } catch {
        throw StoreRefusal.cannotOpen(path: path, detail: error.localizedDescription)
      }
    }
    let today = try globals.day() ?? Day(at: Date())
    let tells = isatty(STDERR_FILENO) == 1
    try DemoCompany.make(at: url, today: today, login: globals.login) { step in
      if tells { Output.message(step) }
    }
    Output.message("\(path) is made; \(globals.login) is one of its managers.")
  }

  /// `demo.docket` beside the company that opens without a name.
  private static var usualPath: String {
    let company = GlobalOptions.usualCompanyPath
    return URL(filePath: company).deletingLastPathComponent().appending(path: "demo.docket").path
  }
}
