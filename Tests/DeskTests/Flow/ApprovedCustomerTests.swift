import Sales
import Store
import Testing

@testable import Desk

@Suite("Items for approved customers only")
struct ApprovedCustomerTests {
  let flow: Flow

  init() throws {
    flow = try Flow()
    try restrict(.notAllowed)
  }

  private func restrict(_ check: ApprovalCheck) throws {
    var entry = ItemEntry()
    entry.approvalCheck = check
    try flow.desk.perform(ChangeItem("0010", entry))
  }

  private func hammer(_ customer: String = "C-1") throws -> CreateOrder {
    CreateOrder(customer: customer, lines: [LineEntry(item: "0010", quantity: try Quantity("2"))])
  }

  @Test("An order line of it is refused for a customer who is not on the list, with item, customer and day")
  func refused() throws {
    let refusal = try flow.company.refusal { try flow.desk.perform(try hammer()) }
    #expect(refusal?.code == "item.not-approved")
    #expect(
      refusal?.what == "Line 1: C-1 is not approved for item 0010 on \(Fixture.today).",
      "\(refusal?.what ?? "")")
    #expect(try flow.desk.count(.orders, .init()) == 0)
    try flow.desk.perform(SaveApprovedCustomer(item: "0010", customer: "C-1"))
    try flow.desk.perform(try hammer())
    try flow.expectClean()
  }

  @Test("A customer group is approved for an item group, from its first day to its last")
  func groupsAndDays() throws {
    try flow.desk.perform(SaveCode(.customerGroup, "SMITHS", name: "Smiths"))
    try flow.desk.perform(SaveCode(.itemGroup, "STEEL", name: "Steel"))
    var customer = CustomerEntry()
    customer.customerGroup = "SMITHS"
    try flow.desk.perform(ChangeCustomer("C-1", customer))
    var item = ItemEntry()
    item.itemGroup = "STEEL"
    try flow.desk.perform(ChangeItem("0010", item))
    var approval = SaveApprovedCustomer(item: "STEEL", customer: "SMITHS")
    approval.itemScope = .group
    approval.customerScope = .group
    approval.validFrom = .value(Fixture.today + 3)
    approval.validTo = .value(Fixture.today + 4)
    try flow.desk.perform(approval)
    #expect(try flow.company.refusal { try flow.desk.perform(try hammer()) }?.code == "item.not-approved")
    var company = ChangeCompany()
    company.approvalDay = .requestedShip
    try flow.desk.perform(company)
    for (days, isApproved) in [(2, false), (3, true), (4, true), (5, false)] {
      var line = LineEntry(item: "0010", quantity: .one)
      line.requestedShipDate = Fixture.today + days
      let order = CreateOrder(customer: "C-1", lines: [line])
      let refusal = try flow.company.refusal { try flow.desk.perform(order) }
      #expect((refusal == nil) == isApproved, "\(days): \(refusal?.what ?? "taken")")
    }
  }

  @Test("With a warning it is sold to others once somebody says why")
  func warned() throws {
    try restrict(.warning)
    let refusal = try flow.company.refusal { try flow.desk.perform(try hammer()) }
    #expect((refusal as? Warning)?.name == "item.not-approved")
    try flow.desk.perform(try hammer(), accepting: ["item.not-approved": "the manager has agreed by phone"])
    #expect(try flow.desk.count(.orders, .init()) == 1)
  }

  @Test("A quotation may have it; its confirmation is refused")
  func quotation() throws {
    let quotation = try flow.desk.perform(
      CreateQuotation(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one)])
    ).number
    try flow.desk.perform(SendQuotation(quotation))
    let refusal = try flow.company.refusal { try flow.desk.perform(ConfirmQuotation(quotation)) }
    #expect(refusal?.code == "item.not-approved")
    try flow.desk.perform(SaveApprovedCustomer(item: "0010", customer: "C-1"))
    try flow.desk.perform(ConfirmQuotation(quotation))
  }

  @Test("Lines that stand on an order stay when the customer is taken off the list; a further one is refused")
  func linesThatStand() throws {
    try flow.desk.perform(SaveApprovedCustomer(item: "0010", customer: "C-1"))
    let order = try flow.desk.perform(try hammer()).number
    try flow.desk.perform(DeleteApprovedCustomer(item: "0010", customer: "C-1"))
    var more = ChangeOrder(order: order)
    more.lines = [LineChange(line: 1, LineEntry(quantity: try Quantity("3")))]
    try flow.desk.perform(more)
    more.lines = [LineChange(LineEntry(item: "0010", quantity: .one))]
    #expect(try flow.company.refusal { try flow.desk.perform(more) }?.code == "item.not-approved")
    try flow.pack(order)
    try flow.expectClean()
  }

  @Test("It is suggested only to approved customers")
  func suggestions() throws {
    try flow.desk.perform(SaveItemSelling("0020", links: [ItemLinkEntry("0010", .crossSell)]))
    let question = Suggest(customer: "C-1", item: "0020")
    #expect(try flow.desk.rehearse(question).outcome.suggestions.isEmpty)
    try flow.desk.perform(SaveApprovedCustomer(item: "0010", customer: "C-1"))
    #expect(try flow.desk.rehearse(question).outcome.suggestions.map(\.suggested) == ["0010"])
  }
}
