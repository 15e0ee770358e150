extension Color {
  /// A colour as a theme file writes it: `#RRGGBB`, a number up to 255, one of sixteen names, or `default`.
  public init?(name: String) {
    if name == "default" {
      self = .standard
    } else if let number = UInt8(name) {
      self = .palette(number)
    } else if let index = Color.names.firstIndex(of: name) {
      self = .palette(UInt8(truncatingIfNeeded: index))
    } else if name.first == "#", name.utf8.count == 7, name.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(name.dropFirst(), radix: 16)
    {
      self = .rgb(
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value))
    } else {
      return nil
    }
  }

  /// The names of the terminal's own sixteen colours, in their order.
  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
    "bright-cyan",
    "bright-white",
  ]
}

extension Style.Attributes {
  /// The names that a theme file may write.
  static let names = ["bold", "dim", "italic", "reverse", "underline"]

  /// An attribute as a theme file writes it.
  init?(name: String) {
    switch name {
    case "bold": self = .bold
    case "dim": self = .dim
    case "italic": self = .italic
    case "reverse": self = .reverse
    case "underline": self = .underline
    default: return nil
    }
  }
}
