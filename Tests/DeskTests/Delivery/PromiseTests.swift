import Sales
import Store
import Testing

@testable import Desk

@Suite("The dates that orders promise")
struct PromiseTests {
  let company: Fixture
  private let today = Fixture.today

  init() throws { company = try Fixture { $0.delivery.control = .availableToPromise } }

  private func line(_ order: String, _ number: Int = 1) throws -> OrderLine {
    try #require(try company.order(order).lines.first { $0.lineNumber == number })
  }

  /// Hammers that come back to the shelf on a day: the supply of these tests.
  private func supply(_ quantity: String, in days: Int) throws {
    var entry = LineEntry(item: "0010", quantity: -(try Quantity(quantity)))
    entry.requestedShipDate = today + days
    try company.desk.perform(CreateOrder(customer: "C-1", lines: [entry]))
  }

  @Test("What is on the shelf is promised at once; what is not, on the day its supply comes")
  func promised() throws {
    try supply("20", in: 5)
    let first = try company.order([("0010", "30")])
    #expect(first.lines[0].confirmedShipDate == today)
    let second = try company.order([("0010", "25")])
    #expect(second.lines[0].requestedShipDate == today)
    #expect(second.lines[0].confirmedShipDate == today + 5)
  }

  @Test("Two lines of one order never promise the same goods")
  func sameOrder() throws {
    try supply("20", in: 5)
    let order = try company.order([("0010", "30"), ("0010", "25")])
    #expect(order.lines.map(\.confirmedShipDate) == [today, today + 5])
  }

  @Test("What no known supply covers has no promise, and its dates are none")
  func uncovered() throws {
    let order = try company.order([("0010", "41")])
    #expect(order.lines[0].confirmedShipDate == nil)
    #expect(try company.desk.availableDates(order: order.header.number, line: 1).isEmpty)
    let refused = try company.refusal {
      try company.desk.perform(ChooseDate(order: order.header.number, line: 1))
    }
    #expect(refused?.code == "order.no-date")
  }

  @Test("Rule 33: a later edit keeps the promise while it can be kept, and moves it only when it breaks")
  func laterEdits() throws {
    try supply("20", in: 5)
    let order = try company.order([("0010", "50")]).header.number
    #expect(try line(order).confirmedShipDate == today + 5)
    try company.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("30")))]))
    // It could go today now, and is not pulled in.
    #expect(try line(order).confirmedShipDate == today + 5)
    try supply("40", in: 9)
    try company.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(quantity: try Quantity("70")))]))
    #expect(try line(order).confirmedShipDate == today + 9)
  }

  @Test("Asked for later than it was promised, a line is promised for the new day")
  func putOff() throws {
    let order = try company.order([("0030", "5")]).header.number
    #expect(try company.order(order).lines[0].confirmedShipDate == today)
    var entry = LineEntry()
    entry.requestedShipDate = today + 9
    try company.desk.perform(ChangeOrder(order: order, lines: [LineChange(line: 1, entry)]))
    #expect(try company.order(order).lines[0].confirmedShipDate == today + 9)
  }

  @Test("A confirmed date that can't be met warns with the next possible one, and stays once accepted")
  func impossible() throws {
    try supply("20", in: 5)
    let order = try company.order([("0010", "50")]).header.number
    let choice = ChooseDate(order: order, line: 1, shipDate: today + 1, as: .confirmed)
    let warning = try company.refusal { try company.desk.perform(choice) }
    #expect(warning?.code == "order.date-impossible")
    #expect(warning?.figures.contains(Figure("next possible date", today + 5)) == true)
    try company.desk.perform(choice, accepting: ["order.date-impossible": "the customer collects"])
    #expect(try line(order).confirmedShipDate == today + 1)
  }

  @Test("The sales lead time of the site counts before the item's, that before the company's")
  func leadTimes() throws {
    try company.desk.perform(
      change { $0.delivery = DeliveryParametersEntry(control: .salesLeadTime, salesLeadDays: 9) })
    let order = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("400"))])
    #expect(try line(company.desk.perform(order).number).confirmedShipDate == today + 9)
    var item = ItemEntry()
    item.salesLeadDays = .value(4)
    try company.desk.perform(ChangeItem("0010", item))
    #expect(try line(company.desk.perform(order).number).confirmedShipDate == today + 4)
    try company.desk.perform(SaveCode(.site, "1"))
    item = ItemEntry()
    item.leadTimes = [LeadTimeEntry(site: "1", salesLeadDays: 2)]
    try company.desk.perform(ChangeItem("0010", item))
    #expect(try line(company.desk.perform(order).number).confirmedShipDate == today + 2)
  }

  @Test("The issue margin keeps goods back after they are available")
  func margin() throws {
    try supply("20", in: 5)
    var item = ItemEntry()
    item.issueMarginDays = 3
    try company.desk.perform(ChangeItem("0010", item))
    var create = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("50"))])
    create.terms.dateControl = .value(.availableWithMargin)
    #expect(try line(company.desk.perform(create).number).confirmedShipDate == today + 8)
  }

  @Test("Calendars and transport move the ship and the receipt date")
  func calendars() throws {
    // Today is a Tuesday; the warehouse ships on Fridays, the carrier needs two working days.
    try company.desk.perform(SaveCalendar("FRI", week: "0000100"))
    try company.desk.perform(SaveCalendar("OFFICE"))
    var warehouse = SaveWarehouse("11")
    warehouse.calendar = "FRI"
    try company.desk.perform(SaveCode(.site, "1"))
    try company.desk.perform(warehouse)
    var transport = SaveTransportTime("TRUCK", country: "DE", days: 2)
    transport.calendar = "OFFICE"
    try company.desk.perform(transport)
    var create = CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: try Quantity("4"))])
    create.header.deliveryMode = "TRUCK"
    let line = try line(company.desk.perform(create).number)
    #expect(line.confirmedShipDate == today + 3)
    #expect(line.confirmedReceiptDate == today + 7)
  }

  private func change(_ body: (inout ChangeCompany) -> Void) -> ChangeCompany {
    var action = ChangeCompany()
    body(&action)
    return action
  }
}

extension DeliveryParametersEntry {
  fileprivate init(control: DateControl, salesLeadDays: Int) {
    self.init()
    self.control = control
    self.salesLeadDays = salesLeadDays
  }
}
