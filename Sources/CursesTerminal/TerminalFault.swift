/// Why the screen could not be opened, in one line for the user.
public enum TerminalFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal can't place its cursor.
  case cannotDraw(kind: String)
  /// Neither TERM nor any kind that it might be is known here.
  case unknown(kind: String)
  /// The system gave no pipe for signals.
  case noSignals

  /// The line to print.
  public var description: String {
    let otherWay = "Use the subcommands instead: docket --help lists them."
    return switch self {
    case .notATerminal: "The full screen needs a terminal for input and output. \(otherWay)"
    case .cannotDraw(let kind): "A terminal of kind \(kind) can't place its cursor. \(otherWay)"
    case .unknown(let kind):
      "This system knows no terminal of kind \(kind), nor xterm or vt100. Set TERM, or install ncurses-base."
    case .noSignals: "The system has no file descriptors left for the screen."
    }
  }
}
