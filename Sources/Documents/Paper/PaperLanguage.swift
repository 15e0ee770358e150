import Configuration
import Sales

/// A language in which papers are written: its words, and how it writes figures and dates.
public struct PaperLanguage: Sendable, Hashable {
  /// Two letters, such as `de`.
  public let code: String
  /// What its speakers call it.
  public let name: String
  /// Between the whole number and its decimals.
  public let decimalMark: Character
  private let groupMark: String
  private let datePattern: String
  private let months: [String]
  private let words: [PaperWord: String]

  /// Reads a language file.
  ///
  /// - Parameters:
  ///   - code: two letters.
  ///   - file: the file; lines that could not be read are among its problems.
  ///   - other: the language whose words and figures stand in for what the file leaves out.
  /// - Returns: the language, and what is wrong with its file, each with its line.
  public static func read(
    _ code: String, from file: ConfigFile, fallingBackTo other: PaperLanguage?
  ) -> (language: PaperLanguage, problems: [ConfigProblem]) {
    var problems = file.problems
    var settings: [String: String] = [:]
    var words = other?.words ?? [:]
    var found: Set<PaperWord> = []
    for entry in file.entries {
      guard let text = entry.value.text else {
        problems.append(ConfigProblem(file: file.name, line: entry.line, reason: "\(entry.key) must be text"))
        continue
      }
      if entry.section.isEmpty {
        settings[entry.key] = text
      } else if let word = PaperWord(rawValue: entry.key) {
        words[word] = text
        found.insert(word)
      } else {
        problems.append(
          ConfigProblem(file: file.name, line: entry.line, reason: "\(entry.key) is no word of a paper"))
      }
    }
    for word in PaperWord.allCases where !found.contains(word) {
      problems.append(ConfigProblem(file: file.name, line: 1, reason: "\(word.rawValue) is missing"))
    }
    let months = settings["months"]?.split(separator: " ").map(String.init) ?? other?.months ?? []
    let language = PaperLanguage(
      code: code, name: settings["name"] ?? code,
      decimalMark: settings["decimal-mark"]?.first ?? other?.decimalMark ?? ".",
      groupMark: settings["group-mark"] ?? other?.groupMark ?? ",",
      datePattern: settings["date"] ?? other?.datePattern ?? "yyyy-MM-dd", months: months, words: words)
    return (language, problems)
  }

  /// A word, with what its braces name put in.
  public func callAsFunction(_ word: PaperWord, _ parts: [String: String] = [:]) -> String {
    parts.reduce(words[word] ?? word.rawValue) { text, part in
      text.replacing("{\(part.key)}", with: part.value)
    }
  }

  /// A figure such as `-1234.50` as the language writes it: `-1.234,50`.
  public func figure(_ plain: String) -> String {
    String(
      DecimalText.grouped(plain).flatMap { character -> String in
        switch character {
        case ",": groupMark
        case ".": String(decimalMark)
        default: String(character)
        }
      })
  }

  /// An amount with all decimals of its currency, without the currency.
  public func amount(_ amount: Amount, _ currency: Currency) -> String { figure(currency.text(amount)) }

  /// An amount with its currency, for a sentence.
  public func money(_ amount: Amount, _ currency: Currency) -> String {
    "\(self.amount(amount, currency))\u{A0}\(currency.code)"
  }

  /// A price with at least so many decimals, and as many more as it has.
  public func price(_ price: Price, decimals: Int) -> String {
    figure(DecimalText.fixed(price.millionths, decimals: 6, atLeast: decimals))
  }

  /// A quantity or a percentage with the decimals that it has.
  public func number(_ number: some ScaledNumber) -> String { figure(number.description) }

  /// A date as the language writes it.
  public func date(_ day: Day) -> String {
    let (year, month, date) = day.components
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let month3 = months.indices.contains(month - 1) ? months[month - 1] : two(month)
    return datePattern.replacing("yyyy", with: String(year)).replacing("MMM", with: "\u{1}")
      .replacing("MM", with: two(month)).replacing("dd", with: two(date)).replacing("d", with: String(date))
      .replacing("\u{1}", with: month3)
  }

  /// The words of the layout itself.
  var pageWords: (page: String, carriedForward: String, broughtForward: String) {
    (self(.page), self(.carriedForward), self(.broughtForward))
  }
}
