import Sales
import Store
import Testing

@testable import Desk

@Suite("Whom and what auto charges concern")
struct ChargeReachTests {
  let company: Fixture

  init() throws {
    company = try Fixture()
    try company.charge("ALL", .tier("FREIGHT", "10"))
  }

  @Test("What a customer has of its own takes the place of what all have, even where it is nothing")
  func ownCustomer() throws {
    try company.charge("OWN", .tier("FREIGHT", "0")) { $0.account = "C-1" }
    #expect(try company.hammers("1").figures.charges.isZero)
    #expect(try company.hammers("1", customer: "C-2").figures.charges.minor == 1000)
  }

  @Test("A mode of delivery has its own freight, among several by comma; other charges add up")
  func deliveryMode() throws {
    try company.charge("MAIL", .tier("FREIGHT", "4")) { $0.deliveryModes = "MAIL, TRUCK" }
    try company.charge("INSURED", .tier("INSURE", "2", category: .percent))
    let mail = try company.hammers("10") { $0.header.deliveryMode = "MAIL" }
    #expect(mail.chargeTexts == ["INSURE 200 auto", "FREIGHT 400 auto"])
    #expect(try company.hammers("1").chargeTexts == ["FREIGHT 1000 auto", "INSURE 20 auto"])
  }

  @Test("A charge by the piece is of each line of its item, with the quantity")
  func pieces() throws {
    try company.charge("CRATE", level: .line, .tier("INSURE", "0.25", category: .pieces)) {
      $0.item = "0010"
    }
    let order = try company.hammers("7") { $0.lines?.append(LineEntry(item: "0040", quantity: .one)) }
    #expect(order.chargeTexts == ["FREIGHT 1000 auto", "INSURE/1 175 auto"])
  }

  @Test("After fixed 100, compound 2 % on lines of 0.00 are 2.00: 102.00 together")
  func compound() throws {
    try company.charge(
      "ALL", .tier("FREIGHT", "100"), .tier("INSURE", "2", category: .compound))
    let order = try company.hammers("1") { $0.lines?[0].unitPrice = .zero }
    #expect(order.figures.charges.minor == 10200)
  }

  @Test("A charge by the piece of the header, bounds on a line and customers that are not there are refused")
  func refusals() throws {
    var save = SaveAutoCharge("WRONG", charges: [try .tier("FREIGHT", "1", category: .pieces)])
    save.account = "C-77"
    save.item = "0010"
    let refusal = #expect(throws: ProblemsRefusal.self) { try company.desk.perform(save) }
    #expect(
      refusal?.problems.map(\.field).sorted() == ["account", "charges.1.category", "item"])
  }

  @Test("An auto charge is listed, shows its use and goes")
  func lifeOfARule() throws {
    let page = try company.desk.page(.autoCharges, ListRequest())
    #expect(page.rows.count == 1)
    #expect(throws: (any Error).self) { try company.desk.perform(DeleteCode(.charge, "FREIGHT")) }
    _ = try company.desk.perform(DeleteAutoCharge("ALL"))
    #expect(try company.hammers("1").charges.isEmpty)
  }
}
