import Terminal

/// A terminal that ends in a trap once nobody has typed for half a second: `--debug-trap`.
///
/// It shows on any machine that a fault of the program itself gives the terminal back, is reported and loses no draft.
final class TrappingDevice: TerminalDevice {
  private static let pause = 500
  private let device: any TerminalDevice

  /// Makes one around the terminal that is drawn on.
  init(_ device: any TerminalDevice) { self.device = device }

  var size: Size { device.size }
  var showsUnicode: Bool { device.showsUnicode }
  var colors: Int { device.colors }
  var isBehind: Bool { device.isBehind }
  var wake: @Sendable () -> Void { device.wake }

  func waitForInput(timeout: Int?) -> [InputEvent] {
    let limit = min(timeout ?? TrappingDevice.pause, TrappingDevice.pause)
    let clock = ContinuousClock()
    let start = clock.now
    let events = device.waitForInput(timeout: limit)
    // A wake-up gives no events either, but comes sooner.
    if events.isEmpty, start.duration(to: clock.now) >= .milliseconds(TrappingDevice.pause) {
      preconditionFailure("This trap was asked for by --debug-trap.")
    }
    return events
  }

  func present(_ frame: Frame, everything: Bool) { device.present(frame, everything: everything) }
  func bell() { device.bell() }
  var capturesMouse: Bool {
    get { device.capturesMouse }
    set { device.capturesMouse = newValue }
  }
  func copy(_ text: String) { device.copy(text) }
  func suspended(_ work: () -> Void) { device.suspended(work) }
  func close() { device.close() }
}
