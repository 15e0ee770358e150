import Foundation
import Sales
import Store
import Testing

@testable import Desk

/// Several people work on one file: what one has seen and another has changed since.
@Suite("Two users")
struct TwoUsersTests {
  let flow: Flow
  let kurt: Desk

  init() throws {
    flow = try Flow()
    kurt = flow.desk.desk(for: "kurt")
  }

  private func quantity(_ text: String) throws -> [LineChange] {
    [LineChange(line: 1, LineEntry(quantity: try Quantity(text)))]
  }

  @Test("Saving a note over somebody's quantity is refused with who saved, and the quantity stays")
  func lastSave() throws {
    let order = try flow.hammers("5")
    try kurt.perform(ChangeOrder(order: order, version: 1, lines: quantity("7")))
    var note = ChangeOrder(order: order, version: 1)
    note.header.notes = "ring first"
    let conflict = #expect(throws: Conflict.self) { try flow.desk.perform(note) }
    #expect(conflict?.by == "kurt")
    #expect(try flow.line(order).quantity.description == "7")
    note.version = try flow.company.order(order).header.version
    try flow.desk.perform(note)
    #expect(try flow.line(order).quantity.description == "7")
    #expect(try flow.company.order(order).header.notes == "ring first")
  }

  @Test("A clerk's own changes, one after another, are never a conflict")
  func ownChanges() throws {
    let order = try flow.hammers("5")
    var version = 1
    for text in ["6", "7", "8"] {
      version = try flow.desk.perform(ChangeOrder(order: order, version: version, lines: quantity(text)))
        .version
    }
    try flow.desk.perform(ConfirmOrder(order))
    try flow.pack(order, [1: "3"])
    let present = try flow.company.order(order).header.version
    try flow.desk.perform(ChangeOrder(order: order, version: present, lines: quantity("9")))
    #expect(try flow.line(order).quantity.description == "9")
  }

  @Test("An order that is packed while a clerk types is not saved over")
  func packedMeanwhile() throws {
    let order = try flow.hammers("5")
    let seen = try flow.company.order(order).header.version
    try kurt.perform(PostSlip(orders: [order]))
    #expect(throws: Conflict.self) {
      try flow.desk.perform(ChangeOrder(order: order, version: seen, lines: quantity("4")))
    }
    #expect(try flow.line(order).delivered.description == "5")
    try flow.expectClean()
  }

  @Test("A quotation that both confirm becomes one order, and the second is told which")
  func confirmedTwice() throws {
    let quotation = try flow.desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("4"))])
    ).number
    try flow.desk.perform(SendQuotation(quotation))
    try flow.desk.perform(ConfirmQuotation(quotation))
    let refusal = try flow.company.refusal { try kurt.perform(ConfirmQuotation(quotation)) }
    #expect(refusal != nil)
    #expect(try flow.company.onHand("0010").reserved.description == "4")
    #expect(try flow.company.refusal { _ = try flow.company.order("SO-000002") } != nil)
  }

  @Test(
    "The last pieces go to as many orders as there are pieces, however the clerks race",
    .timeLimit(.minutes(2)))
  func lastPieces() async throws {
    let path = flow.company.folder.appending(path: "company.docket").path
    let orders = try (1...4).map { _ in
      var create = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0030", quantity: try Quantity("3"))])
      create.terms.reservation = .manual
      return try flow.desk.perform(create).number
    }
    let reserved = try await withThrowingTaskGroup(of: Int.self) { group in
      for order in orders {
        group.addTask {
          let desk = Desk(
            store: try Store(opening: path), session: Session(login: "kurt", terminal: order),
            day: Fixture.today)
          do {
            try desk.perform(ReserveStock(order: order, line: 1, quantity: try Quantity("3")))
            return 1
          } catch let refusal as OrderRefusal {
            #expect(refusal.code == "order-line.none-free")
            return 0
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(reserved == 2)
    #expect(try flow.company.onHand("0030").available.description == "1")
    try flow.expectClean()
  }
}
