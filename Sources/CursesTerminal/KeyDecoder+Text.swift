import Terminal

extension KeyDecoder {
  /// Collects the bytes of one character beyond ASCII.
  mutating func takeUTF8(_ byte: UInt8, _ now: Int) {
    if byte & 0xC0 != 0x80 { flushUTF8() }
    if utf8.isEmpty { since = now }
    utf8.append(byte)
    let wanted =
      switch utf8[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    if utf8.count >= wanted { flushUTF8() }
  }

  /// Tells the collected bytes as a character; U+FFFD when they are none.
  mutating func flushUTF8() {
    guard !utf8.isEmpty else { return }
    let text = String(decoding: utf8, as: UTF8.self)
    utf8 = []
    if let scalar = text.unicodeScalars.first { type(scalar) }
  }

  /// Collects a byte of a bracketed paste, up to its end mark.
  mutating func takePaste(_ byte: UInt8, _ now: Int) {
    since = now
    pasted.append(byte)
    let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    if byte == 0x7E, pasted.suffix(end.count).elementsEqual(end) {
      pasted.removeLast(end.count)
      endPaste()
    } else if pasted.count > KeyDecoder.pasteLimit + 2 * end.count {
      // Over the limit only the tail is needed, to find the end mark.
      pasted.remove(at: KeyDecoder.pasteLimit)
    }
  }

  /// Tells the pasted text: line ends as newlines, every other control character but the tab dropped.
  mutating func endPaste() {
    state = .ground
    let kept = String(decoding: pasted.prefix(KeyDecoder.pasteLimit), as: UTF8.self)
    pasted = []
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in kept.unicodeScalars {
      let isNewline = scalar == "\n"
      if scalar == "\r" || (isNewline && !afterReturn) {
        text.append("\n")
      } else if scalar == "\t" || (scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)) {
        text.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    events.append(.paste(String(text)))
  }
}
