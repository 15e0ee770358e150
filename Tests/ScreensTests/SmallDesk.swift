import Desk
import Foundation
import Sales
import ScreenScript
import Screens
import Store
import Terminal

@testable import Screens

/// A company in a real file, made by the actions that anybody has: Mühlbach Handel in Germany, on 24 November 2026.
///
/// Items: 1001 Hammer 10.00 (40 on hand), 1002 Ball valve 24.50 (6 on hand), 1003 Assembly, a service, 60.00.
/// Customers: C-100 Brücke & Söhne, C-200 Lindqvist AB.
final class SmallDesk {
  let desk: Desk
  let bench: Workbench
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "screens-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try Store(creating: folder.appending(path: "small.docket").path)
    let made = NewCompany(
      name: "Mühlbach Handel", currency: "EUR", country: "DE", login: "anna", userName: "Anna")
    try made.make(in: store, moment: "2026-11-24T08:00:00Z")
    guard let day = Day("2026-11-24") else { throw UnreadableInput(field: "day", reason: "no day") }
    desk = Desk(store: store, session: Session(login: "anna", terminal: "test"), day: day)
    bench = try Workbench(desk: desk)
    let warehouse = try desk.read { try $0.company().warehouse }
    for (number, name, kind, price, count) in [
      ("1001", "Hammer", ItemKind.stocked, "10.00", "40"), ("1002", "Ball valve", .stocked, "24.50", "6"),
      ("1003", "Assembly", .service, "60.00", ""),
    ] {
      try perform(
        "item.create",
        ["number": number, "name": name, "kind": kind.rawValue, "basePrice": price, "cost": "5"])
      if !count.isEmpty {
        try perform(
          "stock.adjust", ["item": number, "warehouse": warehouse, "quantity": count, "reason": "Opening"])
      }
    }
    try perform("customer.create", ["account": "C-100", "name": "Brücke & Söhne"])
    try perform("customer.create", ["account": "C-200", "name": "Lindqvist AB"])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Performs an action by its name.
  @discardableResult
  func perform(_ action: String, _ fields: [String: Any], accepting: [String: String] = [:]) throws -> String
  {
    try ActionRegistry.named(action).perform(
      json: JSONSerialization.data(withJSONObject: fields), desk: desk, accepting: accepting)
  }

  /// Limits what C-100 may owe, whatever it owes already.
  func limitCredit(to amount: String) throws {
    try perform(
      "customer.change", ["customer": "C-100", "creditLimit": amount],
      accepting: ["customer.limit-below-exposure": "Insurance cut"])
  }

  /// A screen of the manager who made the company; it begins at home.
  func screen(columns: Int = 80, rows: Int = 24, unicode: Bool = true) -> ScreenScript {
    screen(of: bench, columns: columns, rows: rows, unicode: unicode)
  }

  /// A screen of a user who is not the manager that made the company.
  func screen(of login: String, role: String) throws -> ScreenScript {
    try perform("user.save", ["login": login, "name": login, "role": role])
    let other = Desk(store: desk.store, session: Session(login: login, terminal: "test"), day: desk.today)
    return screen(of: try Workbench(desk: other), columns: 80, rows: 24, unicode: true)
  }

  private func screen(of bench: Workbench, columns: Int, rows: Int, unicode: Bool) -> ScreenScript {
    let script = ScreenScript(
      HomePanel(bench: bench), commands: ScreenCommands.all, columns: columns, rows: rows, unicode: unicode,
      refusal: { bench.obstacle(toCommand: $0) }, jump: { Jump.effects($0, bench) })
    script.owner = self
    return script
  }

  /// The order of a number.
  func order(_ number: String) throws -> SalesOrder? { try desk.read { try $0.order(number) } }

  /// What the check of the company finds.
  func findings() throws -> [String] {
    var found: [String] = []
    _ = try desk.check { found.append("\($0.document) \($0.what): \($0.stored), not \($0.recomputed)") }
    return found
  }
}
