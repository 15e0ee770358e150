import Desk
import Foundation
import Sales
import Store
import Testing

/// A new German company in a file of its own, with a manager, a clerk and a reader; the file goes with the value.
final class NewDesk {
  let desk: Desk
  private let folder: URL

  var store: Store { desk.store }
  var clerk: Desk { desk.desk(for: "clara") }
  var reader: Desk { desk.desk(for: "rita") }

  init(currency: String = "EUR", country: String = "DE") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "docket-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try Store(creating: folder.appending(path: "company.docket").path)
    try NewCompany(name: "Nordwind GmbH", currency: currency, country: country, login: "max")
      .make(in: store, moment: "2026-11-24T08:00:00Z")
    desk = Desk(
      store: store, session: Session(login: "max", terminal: "pts/1"), day: Day("2026-11-24"),
      clock: { Date(timeIntervalSince1970: 1_795_500_000) })
    try desk.perform(SaveUser("clara", name: "Clara", role: .clerk))
    try desk.perform(SaveUser("rita", role: .reader))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Adds a customer.
  @discardableResult
  func customer(_ account: String?, _ name: String, _ set: (inout CustomerEntry) -> Void = { _ in }) throws
    -> String
  {
    var entry = CustomerEntry()
    entry.name = name
    set(&entry)
    return try desk.perform(CreateCustomer(account: account, entry)).number
  }

  /// Adds an item.
  @discardableResult
  func item(_ number: String?, _ name: String, _ set: (inout ItemEntry) -> Void = { _ in }) throws -> String {
    var entry = ItemEntry()
    entry.name = name
    set(&entry)
    return try desk.perform(CreateItem(number: number, entry)).number
  }
}

/// The problems that an action is refused for.
func problems(_ body: () throws -> Void) throws -> [Problem] {
  let refusal = #expect(throws: ProblemsRefusal.self) { try body() }
  return try #require(refusal).problems
}
