import Foundation
import Sales
import Store
import Testing

@testable import Desk

/// What was typed can be taken back: an empty field is empty again.
@Suite("Emptying a field")
struct EmptiedFieldTests {
  let company: Fixture
  init() throws { company = try Fixture() }

  private func perform(_ name: String, _ json: String) throws {
    try ActionRegistry.named(name).perform(json: Data(json.utf8), desk: company.desk)
  }

  @Test("Promised and wanted dates of an order go when they are emptied, and stay when they are left out")
  func datesOfOrder() throws {
    try perform(
      "order.create",
      #"""
      {"customer": "C-1", "confirmedShipDate": "2026-12-01", "confirmedReceiptDate": "2026-12-03",
       "requestedReceiptDate": "2026-12-02", "lines": [{"item": "0010"}]}
      """#)
    let number = "SO-000001"
    #expect(try company.order(number).header.nextShipDate == Day("2026-12-01"))
    try perform("order.change", #"{"order": "SO-000001", "notes": "call first"}"#)
    #expect(try company.order(number).header.confirmedShipDate == Day("2026-12-01"))
    try perform(
      "order.change",
      #"""
      {"order": "SO-000001", "confirmedShipDate": "", "confirmedReceiptDate": "", "requestedReceiptDate": "",
       "applyToLines": true}
      """#)
    let header = try company.order(number).header
    #expect(header.confirmedShipDate == nil)
    #expect(header.confirmedReceiptDate == nil)
    #expect(header.requestedReceiptDate == nil)
    #expect(try company.order(number).lines[0].confirmedShipDate == nil)
    #expect(header.nextShipDate == Fixture.today)
  }

  @Test("The promise of one line is taken back by itself")
  func dateOfLine() throws {
    try perform(
      "order.create",
      #"{"customer": "C-1", "confirmedShipDate": "2026-12-01", "lines": [{"item": "0010"}, {"item": "0020"}]}"#
    )
    try perform("order.change", #"{"order": "SO-000001", "lines": [{"line": 2, "confirmedShipDate": ""}]}"#)
    let order = try company.order("SO-000001")
    #expect(order.lines.map(\.confirmedShipDate) == [Day("2026-12-01"), nil])
    #expect(order.header.confirmedShipDate == Day("2026-12-01"))
  }

  @Test("An emptied credit limit is no limit, a limit of 0 is no credit")
  func creditLimit() throws {
    try perform("customer.change", #"{"customer": "C-2", "creditLimit": "0"}"#)
    #expect(try company.desk.customer("C-2").customer.creditLimit == .zero)
    try perform("customer.change", #"{"customer": "C-2", "creditLimit": ""}"#)
    #expect(try company.desk.customer("C-2").customer.creditLimit == nil)
  }

  @Test("A date that every order has can't be emptied")
  func neededDate() throws {
    try company.order([("0010", "1")])
    #expect(throws: (any Error).self) {
      try perform("order.change", #"{"order": "SO-000001", "requestedShipDate": ""}"#)
    }
    #expect(try company.order("SO-000001").header.requestedShipDate == Fixture.today)
  }

  @Test("What was emptied is kept in the audit trail as it was said, and a draft keeps it too")
  func roundTrip() throws {
    var change = ChangeOrder(order: "SO-000001")
    change.terms.confirmedShipDate = .empty
    let text = try JSONText.encode(change)
    #expect(text.contains(#""confirmedShipDate":"""#))
    #expect(try JSONDecoder().decode(ChangeOrder.self, from: Data(text.utf8)).terms == change.terms)
    let field = FieldDescription.of(ChangeOrder.self).first { $0.name == "confirmedShipDate" }
    #expect(field?.type == "date")
    #expect(field?.optional == true)
  }
}
