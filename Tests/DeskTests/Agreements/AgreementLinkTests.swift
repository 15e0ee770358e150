import Sales
import Store
import Testing

@testable import Desk

@Suite("What ends the link of an order line to its sales agreement")
struct AgreementLinkTests {
  let company: Fixture

  init() throws {
    company = try Fixture()
    try company.allowAgreements()
  }

  @discardableResult
  private func change(_ order: String, _ entry: LineEntry) throws -> SalesDocumentOutcome {
    try company.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, entry)]))
  }

  private func isLinked(_ order: String) throws -> Bool {
    try company.desk.read { try $0.order(order)?.lines[0].agreementLineId } != nil
  }

  @Test("Rule 15: where price and discount are fixed, another price ends the link, whichever answer is given")
  func fixedPrice() throws {
    let number = try company.agreement([company.hammers { $0.priceFixed = true }]).number
    for (answer, price, source) in [
      (AgreementAnswer.reprice, "10", "base"), (.keepPrice, "7.5", "manual"),
    ] {
      let order = try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("5"))])
        .number
      var entry = LineEntry(unitPrice: try Price("7.5"))
      let refusal = try company.refusal { try change(order, entry) }
      #expect(refusal?.code == "agreement.breaks-link")
      #expect(refusal?.figures.contains(Figure("field", "unit price")) == true)
      #expect(try isLinked(order))
      entry.leaveAgreement = answer
      let after = try change(order, entry)
      #expect(after.lines[0].unitPrice == (try Price(price)))
      #expect(after.lines[0].priceSource == source)
      #expect(try !isLinked(order))
    }
    #expect(try company.fulfilment(of: number) == ["0", "0", "0", "100"])
  }

  @Test("Where the price is not fixed, a typed price stays on the line and the line goes on counting")
  func freePrice() throws {
    let number = try company.agreement([company.hammers()]).number
    let order = try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("5"))])
      .number
    #expect(
      try change(order, LineEntry(unitPrice: try Price("7.5"))).lines[0].unitPrice == (try Price("7.5")))
    #expect(
      try change(order, LineEntry(quantity: try Quantity("6"))).lines[0].unitPrice == (try Price("7.5")))
    #expect(try company.fulfilment(of: number) == ["6", "0", "0", "94"])
  }

  @Test("Rule 14: the enforced maximum counts all orders together, not the line alone")
  func maximum() throws {
    let number = try company.agreement([company.hammers { $0.maxEnforced = true }]).number
    try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("60"))])
    let order = try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("40"))])
      .number
    var entry = LineEntry(quantity: try Quantity("41"))
    let refusal = try company.refusal { try change(order, entry) }
    #expect(refusal?.code == "agreement.breaks-link")
    #expect(refusal?.figures.suffix(2) == [Figure("committed", "100"), Figure("wanted", "101")])
    entry.leaveAgreement = .keepPrice
    #expect(try change(order, entry).lines[0].unitPrice == (try Price("8")))
    #expect(try company.fulfilment(of: number) == ["60", "0", "0", "40"])
  }

  @Test("Without an enforced maximum more may be ordered, and what is left is shown as less than nothing")
  func overdrawn() throws {
    let number = try company.agreement([company.hammers()]).number
    try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("130"))])
    #expect(try company.fulfilment(of: number) == ["130", "0", "0", "-30"])
  }

  @Test("A requested ship date outside the agreement must end the link before the order is saved")
  func date() throws {
    let number = try company.agreement([company.hammers()]).number
    let order = try company.order(under: number, [LineEntry(item: "0010")]).number
    var entry = LineEntry()
    entry.requestedShipDate = Fixture.today + 61
    let refusal = try company.refusal { try change(order, entry) }
    #expect(refusal?.code == "agreement.breaks-link")
    entry.leaveAgreement = .reprice
    #expect(try change(order, entry).lines[0].unitPrice == (try Price("10")))
    #expect(try !isLinked(order))
  }

  @Test("Rule 14: the least and the greatest release are net amounts of one order line, and are warned of")
  func releaseLimits() throws {
    let number = try company.agreement([
      company.hammers {
        $0.minimumRelease = .value(try Price("40"))
        $0.maximumRelease = .value(try Price("80"))
      }
    ]).number
    try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("5"))])
    try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("10"))])
    for quantity in ["4", "11"] {
      let refusal = try company.refusal {
        try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity(quantity))])
      }
      #expect(refusal?.code == "agreement.release-limit")
    }
    // Two lines that are each within them are, whatever they come to together.
    let both = try ["5", "10"].map { LineEntry(item: "0010", quantity: try Quantity($0)) }
    #expect(try company.order(under: number, both).lines.allSatisfy { $0.priceSource == "agreement" })
  }

  @Test("A line is linked and unlinked by hand, and its price follows or stays")
  func byHand() throws {
    let number = try company.agreement([company.hammers()]).number
    let order = try company.order([("0010", "5")]).header.number
    let linked = try company.desk.perform(LinkAgreement(order: order, line: 1))
    #expect(linked.lines[0].unitPrice == (try Price("8")))
    #expect(try company.fulfilment(of: number) == ["5", "0", "0", "95"])
    let kept = try company.desk.perform(UnlinkAgreement(order: order, line: 1))
    #expect(kept.lines[0].priceSource == "manual")
    #expect(try company.fulfilment(of: number) == ["0", "0", "0", "100"])
    let again = UnlinkAgreement(order: order, line: 1)
    #expect(try company.refusal { try company.desk.perform(again) }?.code == "agreement.not-linked")
  }
}
