import CNcurses
import CTerminal
import Glibc

/// The bytes of one frame, caught before they go to the terminal.
///
/// ncurses addresses most places by row and column, also where the row stays the same and the column would do: a tenth of
/// a frame of a list. What it writes for a frame is caught, shortened there and sent at once.
enum FrameBytes {
  /// Whether the terminal knows the sequences by which a frame is shortened, and stays in its row at the right margin.
  static var canShorten: Bool {
    docket_has("cup", "\u{1B}[%i%p1%d;%p2%dH") != 0 && docket_has("hpa", "\u{1B}[%i%p1%dG") != 0
      && docket_has_margin_glitch() != 0
  }

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

  /// The same effect with fewer bytes: a place in the row that the cursor is in is addressed by its column.
  static func shortened(_ bytes: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(bytes.count)
    // The row that the cursor is in, as the terminal counts, where that is certain.
    var row: ArraySlice<UInt8>?
    var rest = bytes[...]
    while let byte = rest.first {
      guard byte == 0x1B else {
        if (0x0A...0x0C).contains(byte) { row = nil }
        short.append(byte)
        rest = rest.dropFirst()
        continue
      }
      guard let (sequence, parameters, final) = control(rest) else {
        // A change of the character set stays in the row; others may go anywhere.
        if rest.dropFirst().first != UInt8(ascii: "(") { row = nil }
        short += rest.prefix(2)
        rest = rest.dropFirst(2)
        continue
      }
      rest = rest.dropFirst(sequence.count)
      switch final {
      case UInt8(ascii: "H"):
        let places = parameters.split(separator: UInt8(ascii: ";"))
        if places.count == 2, let row, places[0] == row {
          short += [0x1B, UInt8(ascii: "[")] + places[1] + [UInt8(ascii: "G")]
        } else {
          short += sequence
          row = places.count == 2 ? places[0] : nil
        }
      case UInt8(ascii: "d"):
        short += sequence
        row = parameters
      default:
        short += sequence
        if !staying.contains(final) { row = nil }
      }
    }
    return short
  }

  /// The final bytes of the sequences that leave the cursor in its row.
  private static let staying = Set("GmXKCDP@b".utf8)

  /// The control sequence at the start of some bytes, its parameters and its final byte; nil when there is none.
  private static func control(
    _ bytes: ArraySlice<UInt8>
  ) -> (sequence: ArraySlice<UInt8>, parameters: ArraySlice<UInt8>, final: UInt8)? {
    guard bytes.dropFirst().first == UInt8(ascii: "[") else { return nil }
    let parameters = bytes.dropFirst(2).prefix { (0x20..<0x40).contains($0) }
    guard let final = bytes[parameters.endIndex...].first else { return nil }
    return (bytes[...parameters.endIndex], parameters, final)
  }
}
