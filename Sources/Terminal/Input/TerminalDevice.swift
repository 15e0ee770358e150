/// A terminal: takes frames, gives input.
///
/// The real one is in CursesTerminal; tests use one in memory.
///
/// A device belongs to the main thread.
public protocol TerminalDevice: AnyObject {
  /// The size of the screen now.
  var size: Size { get }
  /// True when the terminal can show characters beyond ASCII.
  var showsUnicode: Bool { get }
  /// How many colours: 0 (monochrome or NO_COLOR), 8, 16, 256 or 16,777,216.
  var colors: Int { get }

  /// True while the terminal has not yet shown what was sent: another frame would only queue up behind it.
  var isBehind: Bool { get }

  /// Waits until input, a signal or a wake-up arrives and returns all that has arrived, in order; empty after a wake-up
  /// alone, when the terminal is no longer behind, or when `timeout` milliseconds (nil: no limit) have passed.
  func waitForInput(timeout: Int?) -> [InputEvent]

  /// Makes the terminal show the frame, sending only what differs from the last one. With `everything` all is sent anew.
  func present(_ frame: Frame, everything: Bool)

  /// Rings the bell.
  func bell()

  /// Whether clicks and the wheel come as input; otherwise the terminal marks text and scrolls with them itself.
  var capturesMouse: Bool { get set }

  /// Puts text into the clipboard of the terminal, where it takes that.
  func copy(_ text: String)

  /// Makes ``waitForInput(timeout:)`` return; the one call that may come from any thread.
  var wake: @Sendable () -> Void { get }

  /// Leaves the screen, runs the work (another program, a shell) on the plain terminal and comes back to a full repaint.
  func suspended(_ work: () -> Void)

  /// Leaves the screen for good, restoring the terminal. Safe to call twice.
  func close()
}
