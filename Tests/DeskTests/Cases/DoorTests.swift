import Sales
import Store
import Testing

@testable import Desk

@Suite("The same rule at every door")
struct DoorTests {
  let company: Fixture
  var desk: Desk { company.desk }

  init() throws { company = try Fixture() }

  private func quotation(_ item: String = "0010") throws -> String {
    try desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: item, quantity: try Quantity("2"))])
    ).number
  }

  private func stop(_ item: String) throws {
    var entry = ItemEntry()
    entry.stopped = true
    try desk.perform(ChangeItem(item, entry))
  }

  @Test("A quotation with an item that was stopped since is copied no more, and confirmed after a warning")
  func stopped() throws {
    let number = try quotation()
    try stop("0010")
    let copy = try company.refusal { try desk.perform(CopyQuotation(quotation: number)) }
    #expect(copy?.code == "item.stopped")
    do {
      try desk.perform(ConfirmQuotation(number))
      Issue.record("nothing was said of the stopped item")
    } catch let warning as Warning {
      #expect(warning.name == "quotation.stopped-item")
      #expect(warning.what.contains("0010"))
    }
    try desk.perform(
      ConfirmQuotation(number), accepting: ["quotation.stopped-item": "the rest is on the shelf"])
    #expect(try company.quotation(number).header.status == .confirmed)
  }

  @Test("A version that is old is told before a status that does not fit")
  func versionFirst() throws {
    let number = try quotation()
    try desk.perform(ConfirmQuotation(number))
    let order = try company.order([("0010", "1")]).header.number
    try desk.perform(CancelOrder(order: order))
    var lines = CopyLines(from: number, to: order)
    lines.version = 99
    var offered = CopyLinesToQuotation(from: number, to: number)
    offered.version = 99
    let refusals = [
      try company.refusal { try desk.perform(ChangeQuotation(quotation: number, version: 99)) },
      try company.refusal { try desk.perform(ReviseQuotation(quotation: number, version: 99)) },
      try company.refusal { try desk.perform(offered) },
      try company.refusal { try desk.perform(lines) },
    ]
    #expect(refusals.allSatisfy { $0 is Conflict })
  }

  @Test("An item number typed in small letters is found on a line as it is in the lookup")
  func smallLetters() throws {
    var entry = ItemEntry()
    entry.name = "Chisel"
    try desk.perform(CreateItem(number: "AB-1", entry))
    #expect(try company.order([("ab-1", "1")]).lines[0].item == "AB-1")
  }

  @Test("Language, country and sales taker of a document are tested, and its number has the shape of a code")
  func header() throws {
    var action = CreateOrder(customer: "C-1", lines: [])
    action.header.language = "Deutsch"
    action.header.salesTaker = "nobody"
    let refusal = try #require(try company.refusal { try desk.perform(action) } as? ProblemsRefusal)
    #expect(refusal.problems.map(\.field) == ["salesTaker", "language"])
    var order = CreateOrder(customer: "C-1", lines: [])
    order.number = " WEB 77"
    #expect(try company.refusal { try desk.perform(order) }?.code == "order.code-shape")
  }

  @Test("An order of a return is not deleted")
  func orderOfReturn() throws {
    let returns = try Returns()
    let number = try returns.fromInvoice(try returns.invoiced("5"), "2")
    let order = try returns.order(number).header.number
    let refusal = try company.refusal { try returns.desk.perform(DeleteOrder(order: order)) }
    #expect(
      refusal as? OrderDeleteRefusal
        == .madeElsewhere(order: order, type: .returnedOrder, return: number))
    #expect(refusal?.next == "Cancel the return \(number) instead.")
  }
}
