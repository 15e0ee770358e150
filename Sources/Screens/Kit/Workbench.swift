import Desk
import Documents
import Sales
import Store
import Terminal

/// What every screen works with: the desk, and how its figures are shown.
public struct Workbench: Sendable {
  public let desk: Desk
  /// The company's currency, for amounts that are in no document's.
  public let currency: Currency
  /// What puts documents on paper.
  public let papers: PaperPress

  /// Makes the workbench of a desk.
  ///
  /// - Throws: a refusal of the store; `NotFound` when the company's currency is unknown.
  public init(desk: Desk, papers: PaperPress = PaperPress()) throws {
    self.desk = desk
    self.papers = papers
    currency = try desk.ledgerCurrency
  }

  /// Where forms look records up.
  var lookups: DeskLookups { DeskLookups(desk: desk) }
}

/// The text of figures as screens show them.
enum Shown {
  /// An amount with its decimals and thousands apart: `1,492.62`.
  static func amount(_ amount: Amount, _ currency: Currency) -> String { currency.shown(amount) }

  /// An amount of a currency by its code.
  static func amount(_ amount: Amount, _ code: String) -> String {
    Currency.named(code).map { self.amount(amount, $0) } ?? "\(amount.minor)"
  }

  /// A quantity, price or percentage without needless decimals.
  static func number(_ number: some ScaledNumber, atLeast decimals: Int = 0) -> String {
    DecimalText.grouped(DecimalText.fixed(number.millionths, decimals: 6, atLeast: decimals))
  }

  /// A day with its weekday: `Thu 2026-12-03`.
  static func day(_ day: Day?) -> String {
    guard let day else { return "" }
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let index = day.weekday - 1
    return names.indices.contains(index) ? "\(day) \(names[index])" : "\(day)"
  }

  /// A stored code in words: `packing-slip` as `packing slip`.
  static func words(_ code: String) -> String { code.split(separator: "-").joined(separator: " ") }
}
