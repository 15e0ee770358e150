import CTerminal
import Glibc
import Terminal

/// What the surroundings ask of the screen: environment variables and the user's own options.
public struct TerminalSettings: Hashable, Sendable {
  /// The kind of terminal, from TERM.
  public var kind: String
  /// No colour at all, from NO_COLOR.
  public var noColor: Bool
  /// How long a lone Esc waits for the rest of a key, in milliseconds: from ESCDELAY, else 100 over SSH, else
  /// 25.
  public var escapeDelay: Int
  /// Whether the screen is at the far end of a network line, by SSH_TTY or SSH_CONNECTION.
  public var isRemote: Bool
  /// Draw with ASCII only: asked for, or the locale names another encoding than UTF-8.
  public var ascii: Bool
  /// Whether Ctrl-Z may stop the program; a desk without a shell says no.
  public var allowsSuspend: Bool
  /// Where standard error goes while the screen is up; nil throws it away.
  public var logFile: String?

  /// Reads an environment.
  public init(
    environment: [String: String], ascii: Bool = false, allowsSuspend: Bool = true, logFile: String? = nil
  ) {
    kind = environment["TERM"] ?? ""
    noColor = !(environment["NO_COLOR"] ?? "").isEmpty
    isRemote = environment["SSH_TTY"] != nil || environment["SSH_CONNECTION"] != nil
    let wished = environment["ESCDELAY"].flatMap { Int($0) }.map { min(max($0, 0), 10_000) }
    escapeDelay = wished ?? (isRemote ? 100 : 25)
    self.ascii = ascii || TerminalSettings.namesOtherEncoding(environment)
    self.allowsSuspend = allowsSuspend
    self.logFile = logFile
  }

  /// Whether the locale names an encoding that isn't UTF-8.
  ///
  /// `C`, an unset locale and one that names no encoding say nothing about the terminal, and today's are
  /// UTF-8.
  static func namesOtherEncoding(_ environment: [String: String]) -> Bool {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let named, let dot = named.firstIndex(of: ".") else { return false }
    let encoding = named[named.index(after: dot)...].prefix { $0 != "@" }.lowercased()
    return encoding != "utf-8" && encoding != "utf8"
  }
}
