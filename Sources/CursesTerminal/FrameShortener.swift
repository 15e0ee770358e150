/// Finds fewer bytes with the same effect as those that ncurses writes for a frame: a fifth less for a list.
///
/// - A place in the row that the cursor is in is addressed by its column, or by how far it is; one in the row below by a line
///   feed before.
/// - Blanks before such a place are erased at once, where no attributes are set.
/// - Attributes are put back before others are set only where some are set.
/// - The character set, which is always the same one, is chosen only by a frame that is sent whole.
struct FrameShortener {
  private let isWhole: Bool
  private let erases: Bool
  private var short: [UInt8] = []
  // Where the cursor is, as the terminal counts, and whether all attributes are off, each where that is certain.
  private var row: Int?
  private var column: Int?
  private var isPlain = false

  /// The same effect with fewer bytes.
  ///
  /// - Parameter erases: Whether the terminal erases cells where they stand.
  static func shortened(_ bytes: [UInt8], whole: Bool, erases: Bool) -> [UInt8] {
    var shortener = FrameShortener(isWhole: whole, erases: erases)
    shortener.short.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while !rest.isEmpty { rest = rest.dropFirst(shortener.take(rest)) }
    return shortener.short
  }

  private init(isWhole: Bool, erases: Bool) {
    self.isWhole = isWhole
    self.erases = erases
  }

  /// Takes what stands first; how many bytes that was.
  private mutating func take(_ rest: ArraySlice<UInt8>) -> Int {
    guard let byte = rest.first, byte == FrameShortener.escape else {
      rest.first.map { take($0) }
      return 1
    }
    if let sequence = ControlSequence(rest) {
      take(sequence)
      return sequence.bytes.count
    }
    if rest.starts(with: FrameShortener.usualCharacters) {
      if isWhole { short += FrameShortener.usualCharacters }
      return FrameShortener.usualCharacters.count
    }
    // Others may go anywhere.
    forgetPlace()
    short += rest.prefix(2)
    return 2
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    // ASCII, and the first byte of a Latin letter with its mark; the second one adds nothing.
    case 0x20..<0x7F, 0xC3...0xC9: column = column.map { $0 + 1 }
    case 0x80...0xBF: break
    case 0x08: column = column.map { max(1, $0 - 1) }
    case 0x0D: column = 1
    case 0x0A...0x0C: forgetPlace()
    // How wide other characters are, the terminal decides.
    default: column = nil
    }
    short.append(byte)
  }

  private mutating func take(_ sequence: ControlSequence) {
    switch sequence.final {
    case UInt8(ascii: "H"): place(sequence)
    case UInt8(ascii: "G"):
      if let target = sequence.number { go(to: target) } else { copy(sequence, to: nil) }
    case UInt8(ascii: "C"):
      copy(sequence, to: column.flatMap { column in sequence.number.map { column + $0 } })
    case UInt8(ascii: "d"):
      short += sequence.bytes
      row = sequence.number
    case UInt8(ascii: "m"): attributes(sequence)
    case UInt8(ascii: "X"), UInt8(ascii: "K"), UInt8(ascii: "P"), UInt8(ascii: "@"): short += sequence.bytes
    case UInt8(ascii: "D"), UInt8(ascii: "b"): copy(sequence, to: nil)
    default:
      forgetPlace()
      short += sequence.bytes
    }
  }

  /// Copies a sequence that stays in the row.
  private mutating func copy(_ sequence: ControlSequence, to target: Int?) {
    short += sequence.bytes
    column = target
  }

  private mutating func place(_ sequence: ControlSequence) {
    guard let (row, column) = sequence.pair else {
      forgetPlace()
      short += sequence.bytes
      return
    }
    switch self.row {
    case row: go(to: column)
    case row - 1:
      short.append(0x0A)
      go(to: column)
    default: copy(sequence, to: column)
    }
    self.row = row
  }

  /// Goes to a column of the row that the cursor is in.
  private mutating func go(to target: Int) {
    defer { column = target }
    guard let column, target >= column else { return add(target, "G") }
    guard target > column else { return }
    let blanks = isPlain && erases ? short.reversed().prefix { $0 == 0x20 }.count : 0
    let distance = target - column
    if blanks + FrameShortener.length(distance)
      > FrameShortener.length(blanks) + FrameShortener.length(blanks + distance)
    {
      short.removeLast(blanks)
      add(blanks, "X")
      add(blanks + distance, "C")
    } else {
      // As the columns are at least as many, the distance is never written longer.
      add(distance, "C")
    }
  }

  private mutating func add(_ number: Int, _ final: Character) {
    short += FrameShortener.introducer
    if number > 1 { short += "\(number)".utf8 }
    short += final.utf8
  }

  /// The bytes of a control sequence with a number.
  private static func length(_ number: Int) -> Int { number > 1 ? 3 + "\(number)".utf8.count : 3 }

  private mutating func attributes(_ sequence: ControlSequence) {
    let reset = FrameShortener.reset
    if isPlain, sequence.parameters.starts(with: reset) {
      short += FrameShortener.introducer
      short += sequence.parameters.dropFirst(reset.count)
      short.append(sequence.final)
    } else {
      short += sequence.bytes
    }
    isPlain = sequence.parameters.isEmpty || sequence.parameters.elementsEqual(reset.dropLast())
  }

  private mutating func forgetPlace() { (row, column) = (nil, nil) }

  private static let escape: UInt8 = 0x1B
  private static let introducer = Array("\u{1B}[".utf8)
  /// Chooses the usual characters, not those that draw lines.
  private static let usualCharacters = Array("\u{1B}(B".utf8)
  /// Begins the parameters of attributes that take the place of others.
  private static let reset = Array("0;".utf8)
}

/// A control sequence of a terminal: `ESC [`, parameters, and a byte that says what it does.
private struct ControlSequence {
  let bytes: ArraySlice<UInt8>
  let parameters: ArraySlice<UInt8>
  let final: UInt8

  /// The control sequence at the start of some bytes; nil when there is none.
  init?(_ rest: ArraySlice<UInt8>) {
    guard rest.dropFirst().first == UInt8(ascii: "[") else { return nil }
    parameters = rest.dropFirst(2).prefix { (0x20..<0x40).contains($0) }
    guard let final = rest[parameters.endIndex...].first else { return nil }
    self.final = final
    bytes = rest[...parameters.endIndex]
  }

  /// The one parameter, which is 1 where it is left out.
  var number: Int? { parameters.isEmpty ? 1 : ControlSequence.number(parameters) }

  /// The two parameters.
  var pair: (Int, Int)? {
    let parts = parameters.split(separator: UInt8(ascii: ";"))
    guard parts.count == 2, let first = ControlSequence.number(parts[0]),
      let second = ControlSequence.number(parts[1])
    else { return nil }
    return (first, second)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }
}
