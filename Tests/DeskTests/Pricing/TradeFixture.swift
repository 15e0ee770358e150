import Sales
import Store

@testable import Desk

extension Fixture {
  /// Posts a journal with lines.
  @discardableResult
  func agree(_ lines: TradeLineEntry...) throws -> TradeJournalOutcome {
    try desk.perform(CreateTradeJournal(name: "test", lines: lines, post: true))
  }

  /// Changes the price search of the company.
  func search(_ change: (inout ChangePricing) -> Void) throws {
    var action = ChangePricing()
    change(&action)
    try desk.perform(action)
  }

  /// Adds a code to a short list.
  func code(_ kind: CodeKind, _ code: String) throws {
    try desk.perform(SaveCode(kind, code))
  }

  /// Changes an item.
  func item(_ number: String, _ change: (inout ItemEntry) -> Void) throws {
    var entry = ItemEntry()
    change(&entry)
    try desk.perform(ChangeItem(number, entry))
  }

  /// Changes a customer.
  func customer(_ account: String, _ change: (inout CustomerEntry) -> Void) throws {
    var entry = CustomerEntry()
    change(&entry)
    try desk.perform(ChangeCustomer(account, entry))
  }

  /// The active agreements, by row.
  func agreements() throws -> [TradeAgreement] {
    try desk.read { try $0.tradeAgreements(account: nil, item: nil) }
  }
}

extension TradeLineEntry {
  /// A price of an item, for all customers or for one.
  static func price(
    _ amount: String, _ item: String, _ account: String? = nil, from: String? = nil, to: String? = nil
  )
    throws -> TradeLineEntry
  {
    var line = TradeLineEntry(.price)
    line.item = item
    line.account = account
    line.amount = try Price(amount)
    line.quantityFrom = try from.map { try Quantity($0) }
    line.quantityTo = try to.map { try Quantity($0) }
    return line
  }

  /// A discount in per cent; the codes are set on the value.
  static func percent(
    _ relation: TradeRelation, _ percent: String, _ change: (inout TradeLineEntry) throws -> Void = { _ in }
  )
    throws -> TradeLineEntry
  {
    var line = TradeLineEntry(relation)
    line.percent1 = try Percent(percent)
    try change(&line)
    return line
  }
}
