import Terminal

/// Turns the bytes that a terminal sends into keys and pastes.
///
/// It is a value without a clock: the caller says when bytes came, and asks again when ``deadline`` has
/// passed. A key whose bytes come torn over a slow line is put together again, also when its Esc has been
/// told already; a sequence that nobody knows types nothing.
public struct KeyDecoder: Sendable {
  enum State: Sendable {
    case ground
    /// After Esc: a key of its own, or the start of a sequence.
    case escape
    /// After Esc `[` (or `O`): the bytes so far, and whether the Esc has been told as a key already.
    case sequence(introducer: UInt8, bytes: [UInt8], late: Bool)
    case paste
  }

  /// How long after Esc and `[` the rest of a key may come, in milliseconds.
  static let tornLimit = 100
  /// The bytes of a paste that are kept; what is more is dropped up to its end.
  static let pasteLimit = 1 << 20
  /// How long a paste may pause before it counts as ended, in milliseconds.
  static let pastePause = 1000

  let escapeDelay: Int
  let eraseByte: UInt8
  var state = State.ground
  /// When the state now began, or the last byte of a paste came.
  var since = 0
  /// When an Esc was told as a key, as long as nothing else came.
  var escapeTold: Int?
  var utf8: [UInt8] = []
  var pasted: [UInt8] = []
  var events: [InputEvent] = []
  /// How many times the terminal has answered that it is well: it has drawn what was sent before the question.
  public internal(set) var answers = 0

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - escapeDelay: How long a lone Esc waits for the rest of a sequence, in milliseconds.
  ///   - eraseByte: The terminal's own erase character, taken as Backspace beside 8 and 127.
  public init(escapeDelay: Int, eraseByte: UInt8 = 127) {
    self.escapeDelay = max(0, escapeDelay)
    self.eraseByte = eraseByte
  }

  /// When ``expire(at:)`` has something to do, in milliseconds of the caller's clock; nil when nothing is
  /// pending.
  public var deadline: Int? {
    switch state {
    case .ground: utf8.isEmpty ? nil : since + KeyDecoder.tornLimit
    case .escape: since + escapeDelay
    case .sequence: since + max(KeyDecoder.tornLimit, escapeDelay)
    case .paste: since + KeyDecoder.pastePause
    }
  }

  /// Takes bytes that came at a moment, and gives the events that they complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>, at now: Int) -> [InputEvent] {
    for byte in bytes { take(byte, now) }
    return takeEvents()
  }

  /// Settles what was waiting for more bytes if its time is up.
  public mutating func expire(at now: Int) -> [InputEvent] {
    guard let deadline, now >= deadline else { return [] }
    switch state {
    case .ground: flushUTF8()
    case .escape:
      state = .ground
      tell(.escape)
      escapeTold = now
    case .sequence(let introducer, let bytes, let late): abandon(introducer, bytes, late)
    case .paste: endPaste()
    }
    return takeEvents()
  }

  private mutating func takeEvents() -> [InputEvent] {
    defer { events = [] }
    return events
  }

  private mutating func take(_ byte: UInt8, _ now: Int) {
    switch state {
    case .ground: takeGround(byte, now)
    case .escape:
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
        state = .sequence(introducer: byte, bytes: [], late: false)
        since = now
      } else {
        // A second Esc, or a key typed so soon after Esc that both came together: two keys.
        state = .ground
        tell(.escape)
        takeGround(byte, now)
      }
    case .sequence(let introducer, let bytes, let late): takeSequence(byte, introducer, bytes, late, now)
    case .paste: takePaste(byte, now)
    }
  }

  mutating func takeGround(_ byte: UInt8, _ now: Int) {
    let told = escapeTold
    escapeTold = nil
    if byte >= 0x80 {
      takeUTF8(byte, now)
      return
    }
    flushUTF8()
    if byte == 0x1B {
      state = .escape
      since = now
    } else if let told, now - told <= KeyDecoder.tornLimit,
      byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O")
    {
      state = .sequence(introducer: byte, bytes: [], late: true)
      since = now
    } else {
      takePlain(byte)
    }
  }

  private mutating func takePlain(_ byte: UInt8) {
    switch byte {
    case 0x09: tell(.tab)
    case 0x0A, 0x0D: tell(.enter)
    case 0x08, 0x7F, eraseByte: tell(.backspace)
    case 0x00: tell(.character(" "), .control)
    case 0x01...0x1A: tell(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    case 0x1C...0x1F: tell(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    default: type(Unicode.Scalar(byte))
    }
  }

  mutating func tell(_ code: Key.Code, _ modifiers: Key.Modifiers = []) {
    events.append(.key(Key(code, modifiers)))
  }

  /// Tells a typed character; a mark that came with its base becomes one character with it.
  mutating func type(_ scalar: Unicode.Scalar) {
    if case .key(let key)? = events.last, case .character(let last) = key.code, key.modifiers.isEmpty {
      var joined = String(last)
      joined.unicodeScalars.append(scalar)
      if joined.count == 1, let character = joined.first {
        events[events.count - 1] = .key(Key(.character(character)))
        return
      }
    }
    tell(.character(Character(scalar)))
  }
}
