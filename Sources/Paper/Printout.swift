/// A document that goes on paper, as what stands on it: where it stands is found by the layout.
///
/// The kit knows no business word: all text comes in the language of the reader, all figures as they are printed.
public struct Printout: Sendable, Hashable {
  /// The language of its text as a tag such as `de`, by which glyphs and the direction of writing are chosen.
  public var language: String
  public var letterhead: Letterhead
  /// What it is and its number, such as `Invoice IN-000042`: the title of the file and the head of later pages.
  public var title: String
  public var blocks: [Block]
  /// The columns at the foot of each page, each some lines.
  public var footer: [[String]]
  public var words: PageWords
  /// Printed large across each page, such as `PRO FORMA`; nil prints nothing there.
  public var watermark: String?

  /// Makes a printout.
  public init(language: String, letterhead: Letterhead, title: String, words: PageWords) {
    self.language = language
    self.letterhead = letterhead
    self.title = title
    self.words = words
    blocks = []
    footer = []
    watermark = nil
  }

  /// One part of a printout, in the order of reading.
  public enum Block: Sendable, Hashable {
    /// The window of the envelope with the address, and facts such as number and date beside it.
    case address(AddressBlock)
    /// The name of the document.
    case title(String)
    /// Text that is broken into lines; each line feed begins a new one.
    case text(String, TextStyle)
    case table(PrintTable)
    /// Sums at the right under a table, kept on one page.
    case sums([Sum])
    /// A square of dark and light modules that a telephone reads, with text beside it.
    case code(CodeSquare, String)
    /// Room between two parts.
    case space
  }

  /// A label and a figure.
  public struct Sum: Sendable, Hashable {
    public var label: String
    public var value: String
    /// Whether it is the one that people look for.
    public var isStrong: Bool

    /// Makes a sum.
    public init(_ label: String, _ value: String, strong: Bool = false) {
      self.label = label
      self.value = value
      isStrong = strong
    }
  }
}

/// Who sends a printout.
public struct Letterhead: Sendable, Hashable {
  public var name: String
  /// The lines under the name: address, telephone, mail.
  public var lines: [String]
  /// A picture as the bytes of a PNG file; nil prints the name instead.
  public var logo: [UInt8]?

  /// Makes a letterhead.
  public init(name: String, lines: [String], logo: [UInt8]? = nil) {
    self.name = name
    self.lines = lines
    self.logo = logo
  }
}

/// The words that the layout itself prints, in the language of the reader.
public struct PageWords: Sendable, Hashable {
  /// Such as `Page {page} of {pages}`.
  public var page: String
  /// Before the sum at the foot of a page whose table goes on.
  public var carriedForward: String
  /// Before the same sum at the head of the next page.
  public var broughtForward: String

  /// Makes the words.
  public init(page: String, carriedForward: String, broughtForward: String) {
    self.page = page
    self.carriedForward = carriedForward
    self.broughtForward = broughtForward
  }

  func page(_ number: Int, of count: Int) -> String {
    page.replacing("{page}", with: String(number)).replacing("{pages}", with: String(count))
  }
}

/// The address that shows in the window of an envelope, with facts beside it.
public struct AddressBlock: Sendable, Hashable {
  /// The sender in one small line over the address.
  public var sender: String
  public var lines: [String]
  /// Labels and what they tell, such as `Date` and `24.11.2026`.
  public var facts: [Fact]

  /// A label and what it tells.
  public struct Fact: Sendable, Hashable {
    public var label: String
    public var value: String

    /// Makes a fact.
    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// Makes an address block; facts that tell nothing are left out.
  public init(sender: String, lines: [String], facts: [Fact]) {
    self.sender = sender
    self.lines = lines
    self.facts = facts.filter { !$0.value.isEmpty }
  }
}

/// A square of modules, dark where true, row by row.
public struct CodeSquare: Sendable, Hashable {
  public var size: Int
  public var modules: [Bool]

  /// Makes a square; nil when there are not as many modules as its size asks for.
  public init?(size: Int, modules: [Bool]) {
    guard size > 0, modules.count == size * size else { return nil }
    self.size = size
    self.modules = modules
  }
}
