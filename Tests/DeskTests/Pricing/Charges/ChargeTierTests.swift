import Sales
import Store
import Testing

@testable import Desk

@Suite("Freight by what the order comes to")
struct ChargeTierTests {
  let company: Fixture

  init() throws { company = try Fixture() }

  @Test("Bands of order value give 50, 100 and 200 on 100, 200 and 300, and nothing outside all bands")
  func bands() throws {
    try company.charge(
      "BANDS", .tier("FREIGHT", "50", from: "0", to: "101"), .tier("FREIGHT", "100", from: "101", to: "201"),
      .tier("FREIGHT", "200", from: "201", to: "2000"))
    let charges = try ["10", "20", "30", "210"].map { try company.hammers($0).figures.charges.minor }
    #expect(charges == [5000, 10000, 20000, 0])
  }

  @Test(
    "From 10 means more than 10: an order of exactly 10.00 has none, one of 20.00 has", arguments: ["1", "2"])
  func lowerBound(quantity: String) throws {
    try company.charge("FROM", .tier("FREIGHT", "5", from: "10"))
    #expect(try company.hammers(quantity).figures.charges.minor == (quantity == "1" ? 0 : 500))
  }

  @Test("To 10 without From means above 0 and below 10: 9.99 has the charge, 0.00 and 10.00 have not")
  func upperBound() throws {
    try company.charge("TO", .tier("FREIGHT", "5", to: "10"))
    let charges = try ["9.99", "0", "10"].map { price in
      try company.hammers("1") { $0.lines?[0].unitPrice = try? Price(price) }.figures.charges.minor
    }
    #expect(charges == [500, 0, 0])
  }

  @Test("Bounds that meet are told when they are saved, as an order on the bound has no charge at all")
  func meetingBounds() throws {
    let save = SaveAutoCharge(
      "MEET",
      charges: [try .tier("FREIGHT", "5", to: "10"), try .tier("FREIGHT", "3", from: "10")])
    #expect(try company.desk.perform(save).notes.count == 1)
    #expect(try company.hammers("1").figures.charges.isZero)
  }

  @Test("The total discount counts: 20 hammers less 10 % are 180.00 and stay below 190")
  func afterDiscount() throws {
    try company.charge("TO", .tier("FREIGHT", "7", to: "190"))
    let order = try company.hammers("20") { $0.header.totalDiscountPercent = try? Percent("10") }
    #expect(order.figures.charges.minor == 700)
  }

  @Test("Another quantity takes the tier that no longer applies off and puts the next in its place")
  func changedQuantity() throws {
    try company.charge(
      "BANDS", .tier("FREIGHT", "50", to: "101"), .tier("FREIGHT", "100", from: "101"))
    let order = try company.hammers("10")
    #expect(order.chargeTexts == ["FREIGHT 5000 auto"])
    var line = LineChange(line: 1)
    line.entry.quantity = try Quantity("20")
    let changed = try company.desk.perform(ChangeOrder(order: order.number, lines: [line]))
    #expect(changed.chargeTexts == ["FREIGHT 10000 auto"])
  }

  @Test("The currency must be the order's, and the day within the dates")
  func currencyAndDay() throws {
    var euro = try AutoChargeEntry.tier("FREIGHT", "5")
    euro.toDate = Fixture.today
    try company.charge("EUR", euro)
    #expect(try company.hammers("1").figures.charges.minor == 500)
    #expect(try company.hammers("1", customer: "C-4").figures.charges.isZero)
    #expect(try company.hammers("1") { $0.orderDate = Fixture.today + 1 }.figures.charges.isZero)
  }
}
