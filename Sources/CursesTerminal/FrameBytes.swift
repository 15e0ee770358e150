import CNcurses
import CTerminal
import Glibc

/// The bytes of one frame, caught before they go to the terminal.
///
/// What ncurses writes for a frame is caught, made shorter by a ``FrameShortener`` and sent at once.
enum FrameBytes {
  /// Whether the terminal knows the sequences by which a frame is shortened, and stays in its row at the right margin.
  static var canShorten: Bool {
    docket_has("cup", "\u{1B}[%i%p1%d;%p2%dH") != 0 && docket_has("hpa", "\u{1B}[%i%p1%dG") != 0
      && docket_has("cuf", "\u{1B}[%p1%dC") != 0 && docket_has("cud1", "\n") != 0
      && docket_has_margin_glitch() != 0
  }

  /// Whether the terminal erases cells where they stand.
  static var canErase: Bool { docket_has("ech", "\u{1B}[%p1%dX") != 0 }

  /// Does the drawing and gives what it wrote; nil when it went to the terminal itself.
  static func caught(_ draw: () -> Void) -> [UInt8]? {
    let isCaught = docket_capture_begin() == 0
    draw()
    guard isCaught else { return nil }
    let length = docket_capture_end()
    var bytes = [UInt8](repeating: 0, count: length)
    let count = docket_capture_read(&bytes, length)
    return Array(bytes.prefix(count))
  }
}
