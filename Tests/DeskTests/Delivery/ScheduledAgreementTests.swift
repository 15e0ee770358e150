import Sales
import Store
import Testing

@testable import Desk

@Suite("A line under a sales agreement that is delivered in several parts")
struct ScheduledAgreementTests {
  let company: Fixture

  init() throws {
    company = try Fixture()
    try company.allowAgreements()
  }

  private func divided(_ agreement: String) throws -> String {
    let order = try company.order(
      under: agreement, [LineEntry(item: "0010", quantity: try Quantity("12"))]
    ).number
    let deliveries = try ["4", "8"].enumerated().map { index, quantity in
      DeliveryEntry(quantity: try Quantity(quantity), requestedShipDate: Fixture.today + 7 * index)
    }
    try company.desk.perform(SaveSchedule(document: order, line: 1, deliveries: deliveries))
    return order
  }

  @Test("Every delivery keeps the agreed price and draws on the commitment")
  func linked() throws {
    let agreement = try company.agreement([company.hammers()]).number
    let lines = try company.order(divided(agreement)).lines
    #expect(lines.map(\.unitPrice) == [try Price("8"), try Price("8")])
    #expect(Set(lines.map(\.agreementLineId)).count == 1)
    #expect(lines.allSatisfy { $0.agreementLineId != nil })
    #expect(try company.fulfilment(of: agreement) == ["12", "0", "0", "88"])
    var findings = 0
    _ = try company.desk.check { _ in findings += 1 }
    #expect(findings == 0)
  }

  @Test("The least release is tested on the whole quantity, not on each delivery")
  func whole() throws {
    // 12 at 8.00 are 96.00; neither delivery reaches 80.00 alone.
    let agreement = try company.agreement([company.hammers { $0.minimumRelease = .value(try Price("80")) }])
      .number
    let lines = try company.order(divided(agreement)).lines
    #expect(lines.map(\.unitPrice) == [try Price("8"), try Price("8")])
    #expect(lines.allSatisfy { $0.agreementLineId != nil })
  }

  @Test("A charge of a line follows the copy of the line")
  func chargeOfCopy() throws {
    let agreement = try company.agreement([company.hammers()]).number
    let from = try divided(agreement)
    var freight = ChargeEntry(code: "FREIGHT", value: try Price("10"))
    freight.line = try #require(company.order(from).lines.last?.lineNumber)
    var change = ChangeOrder(order: from)
    change.charges = [freight]
    try company.desk.perform(change)
    let to = try company.order([("0040", "1")]).header.number
    var copy = CopyLines(from: from, to: to)
    copy.copy.copyCharges = true
    try company.desk.perform(copy)
    #expect(try company.order(to).charges.map(\.line) == [3])
  }
}
