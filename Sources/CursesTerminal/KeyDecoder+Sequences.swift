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
