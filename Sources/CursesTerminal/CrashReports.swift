import CTerminal

/// Where the reports of crashes go.
public enum CrashReports {
  /// Makes the program write the report of a crash into a folder, without questions on the screen.
  ///
  /// The runtime reads its settings before the first line of the program, so it is started again once with
  /// them; call this first of all. When SWIFT_BACKTRACE is set already, nothing happens.
  public static func write(into folder: String) {
    docket_quiet_backtrace(folder, CommandLine.unsafeArgv)
  }
}
