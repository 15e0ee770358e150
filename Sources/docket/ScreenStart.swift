import CursesTerminal
import Desk
import Foundation
import Sales
import Screens

/// Opens the full screen on the terminal.
enum ScreenStart {
  /// Runs the desk on the terminal until it is left.
  ///
  /// - Throws: ``UsageRefusal`` when there is no terminal, `NotFound` for a login that the company does not know, and
  ///   the refusals of the store.
  static func run(_ options: GlobalOptions) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw UsageRefusal(
        "The full screen needs a terminal.", next: "docket --help tells what can be done without one.")
    }
    let folders = UserFolders()
    let desk = try options.desk(busySeconds: 5)
    let login = options.login
    guard try desk.read({ try $0.user(login) }) != nil else { throw NotFound("user", login) }
    try? FileManager.default.createDirectory(atPath: folders.state, withIntermediateDirectories: true)
    let logFile = folders.state + "/docket.log"
    let settings = TerminalSettings(
      environment: ProcessInfo.processInfo.environment, ascii: options.ascii,
      allowsSuspend: !options.noSuspend && hasShell, logFile: logFile)
    let device: CursesDevice
    do {
      device = try CursesDevice(settings)
    } catch {
      throw UsageRefusal("\(error)", next: "docket --help tells what can be done without a full screen.")
    }
    defer { device.close() }
    let stop: (@Sendable () -> Void)? =
      settings.allowsSuspend ? { @Sendable in CursesDevice.stopProgram() } : nil
    let notice = device.fallbackKind.map { "This kind of terminal is unknown here; it is used as \($0)." }
    try FullScreen(
      desk: desk,
      options: FullScreen.Options(
        theme: options.theme, configuration: URL(filePath: folders.configuration),
        logFile: URL(filePath: logFile), stop: stop)
    ).run(on: options.trapsWhenQuiet ? TrappingDevice(device) : device, notice: notice)
  }
}

/// Whether a shell with job control may be behind the program: there is none behind the leader of a session.
private var hasShell: Bool { getsid(0) != getpid() }

/// Where the user's files lie, by the XDG base directories.
struct UserFolders {
  /// Keys, themes, and the theme that was chosen.
  let configuration: String
  /// The log and the reports of crashes.
  let state: String

  init(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    func folder(_ name: String, _ usual: String) -> String {
      (environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/\(usual)") + "/docket"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
  }
}
