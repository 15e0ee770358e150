/// A key as the program sees it, whatever bytes the terminal sent for it.
public struct Key: Hashable, Sendable {
  /// Which key.
  public enum Code: Hashable, Sendable {
    /// A key that types: one character as the terminal sent it.
    case character(Character)
    /// F1 to F24.
    case function(Int)
    case enter, keypadEnter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
  }

  /// The keys held down with it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let shift = Modifiers(rawValue: 1)
    public static let control = Modifiers(rawValue: 2)
    public static let alt = Modifiers(rawValue: 4)
  }

  public var code: Code
  public var modifiers: Modifiers

  /// Makes a key.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}

/// One thing that came in from outside the program.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// A bracketed paste: its text with control characters other than newline and tab dropped.
  case paste(String)
  /// A click of the mouse on a cell, where the terminal tells of them.
  case click(Position)
  /// The terminal has a new size.
  case resize(Size)
  /// The terminal is gone, or the program was told to end (HUP, TERM): keep drafts and leave.
  case hangup
  /// The program was stopped and goes on: repaint everything.
  case resumed
}
