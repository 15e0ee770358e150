import Terminal

extension KeyDecoder {
  /// The longest sequence that is waited for.
  private static let sequenceLimit = 40

  /// Takes a byte after Esc `[` or Esc `O`.
  mutating func takeSequence(_ byte: UInt8, _ introducer: UInt8, _ bytes: [UInt8], _ late: Bool, _ now: Int) {
    let isLinuxFunction = bytes == [UInt8(ascii: "[")]
    if byte < 0x20 || byte >= 0x7F {
      // Cut off by another key: what was there so far was none.
      abandon(introducer, bytes, late)
      takeGround(byte, now)
    } else if bytes.isEmpty, introducer == UInt8(ascii: "["), byte == UInt8(ascii: "[") {
      state = .sequence(introducer: introducer, bytes: [byte], late: late)
    } else if byte < 0x40 && !isLinuxFunction && bytes.count < KeyDecoder.sequenceLimit
      && !(introducer == UInt8(ascii: "O") && !(UInt8(ascii: "0")...UInt8(ascii: ";")).contains(byte)
        && byte != 0x20)
    {
      state = .sequence(introducer: introducer, bytes: bytes + [byte], late: late)
    } else {
      finish(introducer, bytes, byte, late, now)
    }
  }

  private mutating func finish(
    _ introducer: UInt8, _ bytes: [UInt8], _ final: UInt8, _ late: Bool, _ now: Int
  ) {
    state = .ground
    if introducer == UInt8(ascii: "["), final == UInt8(ascii: "~"), bytes == Array("200".utf8) {
      state = .paste
      since = now
      return
    }
    if introducer == UInt8(ascii: "["), bytes.first == UInt8(ascii: "<") {
      takeMouse(bytes.dropFirst(), isPress: final == UInt8(ascii: "M"))
      return
    }
    if introducer == UInt8(ascii: "["), final == UInt8(ascii: "n"), bytes == [UInt8(ascii: "0")] {
      answers += 1
      return
    }
    let key =
      if bytes == [UInt8(ascii: "[")] {
        KeySequences.linuxFunction(final)
      } else if introducer == UInt8(ascii: "O") {
        KeySequences.application(bytes, final)
      } else {
        KeySequences.control(bytes, final)
      }
    if let key {
      events.append(.key(key))
    } else if late, bytes.isEmpty {
      // Somebody typed Esc and then two letters quickly.
      type(Unicode.Scalar(introducer))
      type(Unicode.Scalar(final))
    }
  }

  /// How many rows a notch of the wheel moves.
  private static let notch = 3

  /// Takes what the mouse did, as SGR tells it: the button, the column and the row from 1.
  ///
  /// The wheel types arrows.
  private mutating func takeMouse(_ bytes: ArraySlice<UInt8>, isPress: Bool) {
    let numbers = bytes.split(separator: UInt8(ascii: ";")).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    guard isPress, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return }
    switch numbers[0] {
    case 0: events.append(.click(Position(column: numbers[1] - 1, row: numbers[2] - 1)))
    case 64: for _ in 0..<KeyDecoder.notch { tell(.up) }
    case 65: for _ in 0..<KeyDecoder.notch { tell(.down) }
    default: break
    }
  }

  /// Gives up waiting for the rest of a sequence.
  ///
  /// Esc and `[` alone were two keys; with more behind them they were a key whose end is lost, and type
  /// nothing.
  mutating func abandon(_ introducer: UInt8, _ bytes: [UInt8], _ late: Bool) {
    state = .ground
    guard bytes.isEmpty else { return }
    if !late { tell(.escape) }
    type(Unicode.Scalar(introducer))
  }
}
