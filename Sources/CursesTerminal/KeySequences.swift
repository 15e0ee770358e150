import Terminal

/// What the sequences of the many terminals mean.
///
/// A terminal's description lists one form of each key, terminals send others: so all that are in use are
/// known here, whatever TERM says.
enum KeySequences {
  /// Esc `[` parameters final: xterm and its kin, VT220, rxvt, the Linux console, PuTTY.
  static func control(_ parameters: [UInt8], _ final: UInt8) -> Key? {
    let numbers = KeySequences.numbers(parameters)
    guard let numbers else { return nil }
    let first = numbers.first ?? 1
    let held = modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~"):
      if first == 27, numbers.count == 3 { return character(numbers[2], held) }
      return numbered(first, held)
    case UInt8(ascii: "^"): return numbered(first, .control)
    case UInt8(ascii: "$"): return numbered(first, .shift)
    case UInt8(ascii: "@"): return numbered(first, [.control, .shift])
    case UInt8(ascii: "u"): return character(first, held)
    case UInt8(ascii: "Z"): return Key(.backTab)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return arrow(final - 0x20, .shift)
    default: return lettered(final, held)
    }
  }

  /// Esc `O` final: cursor keys, PF keys and the keypad in application mode; some put a modifier's number
  /// before it.
  static func application(_ parameters: [UInt8], _ final: UInt8) -> Key? {
    guard let numbers = KeySequences.numbers(parameters) else { return nil }
    let held = modifiers(numbers.last ?? 1)
    switch final {
    case UInt8(ascii: "M"): return Key(.keypadEnter, held)
    case UInt8(ascii: "I"): return Key(.tab, held)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return arrow(final - 0x20, .control)
    case UInt8(ascii: "p")...UInt8(ascii: "y"): return typed(final - 0x40)
    case UInt8(ascii: "j")...UInt8(ascii: "o"): return typed(final - 0x40)
    case UInt8(ascii: "X"): return typed(UInt8(ascii: "="))
    default: return lettered(final, held)
    }
  }

  /// Esc `[[` final: F1 to F5 of the Linux console.
  static func linuxFunction(_ final: UInt8) -> Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return nil }
    return Key(.function(Int(final - UInt8(ascii: "A")) + 1))
  }

  private static func typed(_ byte: UInt8) -> Key { Key(.character(Character(Unicode.Scalar(byte)))) }

  private static func lettered(_ final: UInt8, _ held: Key.Modifiers) -> Key? {
    switch final {
    case UInt8(ascii: "A")...UInt8(ascii: "D"): arrow(final, held)
    case UInt8(ascii: "F"): Key(.end, held)
    case UInt8(ascii: "H"): Key(.home, held)
    case UInt8(ascii: "P")...UInt8(ascii: "S"): function(Int(final - UInt8(ascii: "P")) + 1, held)
    default: nil
    }
  }

  private static func arrow(_ final: UInt8, _ held: Key.Modifiers) -> Key? {
    switch final {
    case UInt8(ascii: "A"): Key(.up, held)
    case UInt8(ascii: "B"): Key(.down, held)
    case UInt8(ascii: "C"): Key(.right, held)
    case UInt8(ascii: "D"): Key(.left, held)
    default: nil
    }
  }

  private static func numbered(_ number: Int, _ held: Key.Modifiers) -> Key? {
    switch number {
    case 1, 7: Key(.home, held)
    case 2: Key(.insert, held)
    case 3: Key(.delete, held)
    case 4, 8: Key(.end, held)
    case 5: Key(.pageUp, held)
    case 6: Key(.pageDown, held)
    case 11...15: function(number - 10, held)
    case 17...21: function(number - 11, held)
    case 23...26: function(number - 12, held)
    case 28, 29: function(number - 13, held)
    case 31...34: function(number - 14, held)
    default: nil
    }
  }

  /// F1 to F24; Shift adds twelve, as on a 5250 keyboard.
  private static func function(_ number: Int, _ held: Key.Modifiers) -> Key {
    if held.contains(.shift), number <= 12 { return Key(.function(number + 12), held.subtracting(.shift)) }
    return Key(.function(number), held)
  }

  /// A key told by the number of its character, as newer terminals can.
  private static func character(_ code: Int, _ held: Key.Modifiers) -> Key? {
    switch code {
    case 9: return held.contains(.shift) ? Key(.backTab, held.subtracting(.shift)) : Key(.tab, held)
    case 13: return Key(.enter, held)
    case 27: return Key(.escape, held)
    case 8, 127: return Key(.backspace, held)
    default:
      guard code >= 0x20, code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      return Key(.character(Character(scalar)), held.subtracting(held == .shift ? .shift : []))
    }
  }

  private static func modifiers(_ number: Int) -> Key.Modifiers {
    guard number >= 2, number <= 16 else { return [] }
    let bits = number - 1
    var held: Key.Modifiers = []
    if bits & 1 != 0 { held.insert(.shift) }
    if bits & 2 != 0 { held.insert(.alt) }
    if bits & 4 != 0 { held.insert(.control) }
    return held
  }

  /// The numbers between semicolons; nil for a report that is no key.
  private static func numbers(_ bytes: [UInt8]) -> [Int]? {
    if bytes.isEmpty { return [] }
    var numbers = [0]
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ";"): numbers.append(0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let grown = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
        guard grown < 0x200000 else { return nil }
        numbers[numbers.count - 1] = grown
      default: return nil
      }
    }
    return numbers
  }
}
