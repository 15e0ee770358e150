import CNcurses
import CTerminal
import Glibc

/// Which description of a terminal the screen was opened with.
struct TerminalKind {
  /// What TERM said; empty when it was unset.
  var asked: String
  /// The kind that was found instead, or nil when TERM's own was.
  var fallback: String?

  /// Opens the screen: as TERM says, else as the nearest kind that the system knows.
  ///
  /// A server often lacks the description of a newer terminal, which nearly always does what an xterm does.
  static func open(_ asked: String) throws(TerminalFault) -> TerminalKind {
    if asked == "dumb" { throw .cannotDraw(kind: asked) }
    let output = docket_capture_file(STDOUT_FILENO)
    if !asked.isEmpty, docket_open(nil, output) != nil {
      guard docket_can_address() != 0 else {
        endwin()
        throw .cannotDraw(kind: asked)
      }
      return TerminalKind(asked: asked)
    }
    for kind in candidates(for: asked) where docket_open(kind, output) != nil {
      return TerminalKind(asked: asked, fallback: kind)
    }
    throw .unknown(kind: asked.isEmpty ? "(TERM is not set)" : asked)
  }

  static func candidates(for asked: String) -> [String] {
    let modern = [
      "xterm", "kitty", "ghostty", "alacritty", "foot", "wezterm", "rio", "contour", "konsole", "iterm",
    ]
    let name = asked.lowercased()
    return (modern.contains { name.contains($0) } ? ["xterm-256color"] : []) + ["xterm", "vt100", "ansi"]
  }
}
