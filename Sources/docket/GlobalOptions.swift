import ArgumentParser
import Desk
import Foundation
import Sales
import Store

/// The options that every verb takes, before it or after it.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The company's file.", valueName: "file"))
  var company: String?
  @Option(help: ArgumentHelp("The login of the user who works.", valueName: "name"))
  var user: String?
  @Option(help: ArgumentHelp("The business day, instead of today.", valueName: "yyyy-mm-dd"))
  var date: String?
  @Option(help: ArgumentHelp("The theme of the full screen.", valueName: "name"))
  var theme: String?
  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false
  @Flag(help: "Ctrl-Z does not stop the program: for a desk that has no shell.")
  var noSuspend = false
  @Flag(name: .customLong("debug-trap"), help: .hidden)
  var trapsWhenQuiet = false

  /// The names of the options that take a value.
  static let valued = ["--company", "--user", "--date", "--theme"]
  /// The names of those that take none.
  static let flags = ["--ascii", "--no-suspend", "--debug-trap"]

  /// The company's file: as given, else `DOCKET_COMPANY`, else `docket/company.docket` in the user's data folder.
  var companyPath: String {
    let environment = ProcessInfo.processInfo.environment
    if let company { return company }
    if let path = environment["DOCKET_COMPANY"], !path.isEmpty { return path }
    return GlobalOptions.usualCompanyPath
  }

  /// The company's file where none is named: in the user's data folder.
  static var usualCompanyPath: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? NSHomeDirectory()
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/.local/share"
    return "\(data)/docket/company.docket"
  }

  /// The login of the user: as given, else `DOCKET_USER`, else that of the system.
  var login: String {
    let environment = ProcessInfo.processInfo.environment
    return user ?? [environment["DOCKET_USER"], environment["USER"], environment["LOGNAME"]]
      .compactMap(\.self).first { !$0.isEmpty } ?? NSUserName()
  }

  /// The business day that was asked for; nil is today.
  ///
  /// - Throws: `UnreadableInput` when it is no date.
  func day() throws -> Day? {
    guard let date else { return nil }
    guard let day = Day(date) else {
      throw UnreadableInput(field: "--date", reason: "\(date) is no date such as 2026-11-24")
    }
    return day
  }

  /// Opens the desk of the company.
  ///
  /// - Parameter busySeconds: how long a write waits for another process. A command can wait for a long import; nobody looks on.
  func desk(busySeconds: Double = 30) throws -> Desk {
    let day = try day()
    let store = try Store(opening: companyPath, busySeconds: busySeconds)
    return Desk(store: store, session: Session(login: login, terminal: Terminals.name), day: day)
  }
}

/// The terminal that the program was started at.
enum Terminals {
  /// Its name, such as `pts/3`; `batch` when there is none.
  static var name: String {
    guard isatty(STDIN_FILENO) == 1, let path = ttyname(STDIN_FILENO) else { return "batch" }
    let full = String(cString: path)
    return full.hasPrefix("/dev/") ? String(full.dropFirst("/dev/".count)) : full
  }
}
