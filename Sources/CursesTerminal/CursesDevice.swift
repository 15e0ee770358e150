import CNcurses
import CTerminal
import Foundation
import Terminal

/// The real terminal: ncurses draws, the bytes of the keys are read and understood here.
///
/// It belongs to the main thread, and a process has one at a time. While it is open, signals come as input,
/// standard error goes to a log file and a crash puts the terminal back.
public final class CursesDevice: TerminalDevice {
  public internal(set) var size: Size
  public let showsUnicode: Bool
  public let colors: Int
  /// The kind of terminal that was taken because TERM's own is unknown here; nil when it is known.
  public let fallbackKind: String?

  let settings: TerminalSettings
  let signals: Int32
  var decoder: KeyDecoder
  var painter: ScreenPainter
  var isOpen = true
  /// The terminal is gone: nothing is read from it or written to it any more.
  var isGone = false
  var receipt: FrameReceipt
  /// What was typed while the last answer of the terminal was awaited.
  var kept: [InputEvent] = []
  /// Whether clicks and the wheel come here; otherwise the terminal marks and scrolls with them itself.
  public var capturesMouse = false {
    didSet {
      guard isOpen, !isGone, capturesMouse != oldValue else { return }
      CursesDevice.send(capturesMouse ? CursesDevice.mouseOn : CursesDevice.mouseOff)
    }
  }
  private var repaintNext = false
  private var hasRung = false

  /// Opens the screen.
  public init(_ settings: TerminalSettings) throws(TerminalFault) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
      docket_screen_save(STDIN_FILENO, STDOUT_FILENO) == 0
    else { throw .notATerminal }
    let erase = docket_erase_byte(STDIN_FILENO)
    let unicode = DisplayText.useUnicodeLocale()
    setenv("NCURSES_NO_UTF8_ACS", "1", 0)
    let kind: TerminalKind
    do {
      kind = try TerminalKind.open(settings.kind)
    } catch {
      docket_screen_modes()
      throw error
    }
    signals = docket_signals_install()
    guard signals >= 0 else {
      endwin()
      throw .noSignals
    }
    self.settings = settings
    fallbackKind = kind.fallback
    showsUnicode = unicode && !settings.ascii && docket_console_without_utf8(STDOUT_FILENO) == 0
    var hasDefaults = true
    if settings.noColor || !has_colors() {
      colors = 0
    } else {
      start_color()
      hasDefaults = use_default_colors() == OK
      colors = CursesDevice.depth(Int(docket_color_count()))
    }
    decoder = KeyDecoder(escapeDelay: settings.escapeDelay, eraseByte: UInt8(truncatingIfNeeded: erase))
    painter = ScreenPainter(
      colors: colors, showsUnicode: showsUnicode, hasDefaults: hasDefaults, send: CursesDevice.send)
    receipt = FrameReceipt(isRemote: settings.isRemote)
    size = Size(columns: 80, rows: 24)
    docket_guard_install()
    docket_screen_up(1)
    docket_stderr_aside(settings.logFile)
    docket_modes()
    CursesDevice.send("\u{1B}[?2004h")
    measure()
  }

  deinit { close() }

  public var wake: @Sendable () -> Void { { docket_wake() } }

  public func present(_ frame: Frame, everything: Bool) {
    guard isOpen, !isGone else { return }
    let isNew = painter.paint(frame, on: size, everything: everything || repaintNext)
    repaintNext = false
    hasRung = false
    if isNew, receipt.asks(at: CursesDevice.now) { CursesDevice.send(FrameReceipt.request) }
  }

  public var isBehind: Bool {
    guard isOpen, !isGone else { return false }
    if receipt.isOutstanding(answers: decoder.answers, at: CursesDevice.now) { return true }
    return docket_output_waits(STDOUT_FILENO) != 0
  }

  /// Rings once between two frames however often it is asked to.
  public func bell() {
    guard isOpen, !isGone, !hasRung else { return }
    hasRung = true
    if let bytes = FrameBytes.caught({ beep() }) { CursesDevice.send(bytes) }
  }

  public func suspended(_ work: () -> Void) {
    guard isOpen, !isGone else { return }
    leave()
    work()
    dropInterrupts()
    comeBack()
  }

  public func close() {
    guard isOpen else { return }
    isOpen = false
    if isGone {
      docket_screen_up(0)
    } else {
      leave()
    }
    docket_stderr_back()
    docket_signals_remove()
  }

  /// Gives the terminal back to others: each step works without the one before.
  private func leave() {
    takeLastAnswer()
    CursesDevice.send("\u{1B}[?2004l")
    if capturesMouse { CursesDevice.send(CursesDevice.mouseOff) }
    def_prog_mode()
    curs_set(1)
    endwin()
    docket_screen_modes()
    docket_screen_up(0)
    docket_stderr_back()
  }

  /// Takes the terminal back, with the size that it has now; the next frame is sent as a whole.
  func comeBack() {
    docket_stderr_aside(settings.logFile)
    docket_screen_up(1)
    reset_prog_mode()
    docket_modes()
    CursesDevice.send("\u{1B}[?2004h")
    if capturesMouse { CursesDevice.send(CursesDevice.mouseOn) }
    measure()
    painter.forget()
    repaintNext = true
  }

  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

  /// Puts text into the clipboard of the terminal (OSC 52); one that does not take it draws nothing.
  public func copy(_ text: String) {
    guard isOpen, !isGone else { return }
    CursesDevice.send("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}")
  }

  /// Stops the program for job control, on a terminal that was given back already.
  public static func stopProgram() { docket_stop() }

  /// Stops the program as Ctrl-Z does and comes back when it goes on.
  func stop() {
    leave()
    docket_stop()
    comeBack()
  }

  /// Learns the size of the terminal; true when it differs from the one known.
  @discardableResult
  func measure() -> Bool {
    var columns: Int32 = 0
    var rows: Int32 = 0
    if docket_screen_size(STDOUT_FILENO, &columns, &rows) != 0 {
      columns = max(1, getmaxx(stdscrWindow))
      rows = max(1, getmaxy(stdscrWindow))
    }
    let now = Size(columns: Int(columns), rows: Int(rows))
    if getmaxx(stdscrWindow) != columns || getmaxy(stdscrWindow) != rows { resizeterm(rows, columns) }
    guard now != size else { return false }
    size = now
    painter.forget()
    return true
  }

  /// The depth of colour that themes know for what the terminal's description says.
  private static func depth(_ count: Int) -> Int {
    [0x1000000, 256, 16, 8].first { count >= $0 } ?? 0
  }

  private var stdscrWindow: UnsafeMutablePointer<WINDOW>? { docket_screen() }

  /// Sends a mode string past ncurses, which has nothing buffered between frames.
  private static func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends the bytes of a frame, or of a mode; a terminal that is full gets them as it takes them.
  private static func send(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBufferPointer { docket_send($0.baseAddress, $0.count, -1) }
  }
}
