import Sales
import Store
import Testing

@testable import Desk

@Suite("Templates of quotations")
struct TemplateTests {
  let flow: Flow
  private var company: Fixture { flow.company }

  init() throws {
    flow = try Flow()
    try flow.desk.perform(SaveCode(.templateGroup, "SPRING"))
  }

  /// A template of ten hammers at the base price of its day, and of a saw blade whose price was typed.
  private func template(active: Bool = true) throws -> String {
    var create = CreateQuotation(customer: "C-1")
    create.dates.templateGroup = "SPRING"
    create.dates.templateName = "Tools"
    create.dates.templateActive = active
    let number = try company.desk.perform(create).number
    try company.desk.perform(
      ChangeQuotation(
        quotation: number, lines: [LineChange(LineEntry(item: "0010", quantity: try Quantity("10")))]))
    return number
  }

  private func people(_ account: String, _ names: String...) throws {
    var entry = CustomerEntry()
    entry.contacts = names.map { ContactEntry(name: $0) }
    try company.desk.perform(ChangeCustomer(account, entry))
  }

  private func raisePrice() throws {
    var item = ItemEntry()
    item.basePrice = try Price("11")
    try company.desk.perform(ChangeItem("0010", item))
  }

  @Test("Rule 17: one quotation for each contact; an account without contacts gets none")
  func mass() throws {
    _ = try template()
    try people("C-1", "Anna", "Bert")
    try people("C-2", "Cora")
    let made = try company.desk.perform(MassCreateQuotations(group: "SPRING", template: "Tools"))
    #expect(made.rows.map { "\($0.customer) \($0.contact)" } == ["C-1 Anna", "C-1 Bert", "C-2 Cora"])
    let header = try company.quotation(made.numbers[2]).header
    #expect(header.customer == "C-2" && header.contact == "Cora" && header.templateGroup == nil)
    try flow.expectClean()
  }

  @Test("Prices are today's, or those of the template")
  func calculation() throws {
    _ = try template()
    try people("C-1", "Anna")
    try raisePrice()
    for (calculation, price) in [(TemplateCalculation.current, "11"), (.template, "10")] {
      var mass = MassCreateQuotations(group: "SPRING", template: "Tools", calculation: calculation)
      mass.expirationDate = Fixture.today + 90
      let number = try company.desk.perform(mass).numbers[0]
      #expect(try company.quotation(number).lines[0].unitPrice == Price(price))
      #expect(try company.quotation(number).header.expirationDate == Fixture.today + 90)
    }
  }

  @Test("A query narrows the contacts; one that finds nobody is told")
  func query() throws {
    _ = try template()
    try people("C-1", "Anna")
    try people("C-2", "Cora")
    var mass = MassCreateQuotations(group: "SPRING", template: "Tools")
    mass.customers = ["C-2", "C-3"]
    #expect(try company.desk.perform(mass).rows.map(\.contact) == ["Cora"])
    mass.customers = ["C-3"]
    #expect(try company.refusal { try company.desk.perform(mass) }?.code == "contact.not-found")
  }

  @Test("A template is applied to a new quotation, at today's prices unless told")
  func applied() throws {
    _ = try template()
    try raisePrice()
    let number = try company.desk.perform(CreateQuotation(customer: "C-2")).number
    try company.desk.perform(ApplyTemplate(quotation: number, group: "SPRING", template: "Tools"))
    #expect(try company.quotation(number).lines.map(\.unitPrice) == [try Price("11")])
  }

  @Test("Only an active template can be applied, and it is named before lines are entered")
  func refused() throws {
    _ = try template(active: false)
    let number = try company.desk.perform(
      CreateQuotation(customer: "C-2", lines: [LineEntry(item: "0010")])
    ).number
    let apply = ApplyTemplate(quotation: number, group: "SPRING", template: "Tools")
    #expect(try company.refusal { try company.desk.perform(apply) }?.code == "template.inactive")
    var change = ChangeQuotation(quotation: number)
    change.dates.templateGroup = "SPRING"
    change.dates.templateName = "Late"
    #expect(try company.refusal { try company.desk.perform(change) }?.code == "template.has-lines")
    var twin = CreateQuotation(customer: "C-2")
    twin.dates.templateGroup = "SPRING"
    twin.dates.templateName = "Tools"
    #expect(try company.refusal { try company.desk.perform(twin) }?.code == "template.taken")
  }
}
