import Sales
import Store
import Testing

@testable import Desk

@Suite("Deleting codes that are used")
struct DeletedCodeTests {
  private let flow: Flow

  init() throws { flow = try Flow() }

  private func user(_ work: () throws -> Void) throws -> String? {
    guard case .used(let user) = (try flow.company.refusal(work) as? CodeRefusal)?.reason else { return nil }
    return user
  }

  @Test("A warehouse that one line of a quotation ships from stays")
  func warehouse() throws {
    try flow.desk.perform(SaveWarehouse("TEMP"))
    var line = LineEntry(item: "0040", quantity: .one)
    line.warehouse = "TEMP"
    let quotation = try flow.desk.perform(CreateQuotation(customer: "C-1", lines: [line]))
    #expect(try user { try flow.desk.perform(DeleteWarehouse("TEMP")) } == "quotation \(quotation.number)")
  }

  @Test("A unit that lines of documents count in stays, though no item has it any more")
  func unit() throws {
    try flow.desk.perform(
      CreateOrder(customer: "C-1", lines: [LineEntry(item: "0010", quantity: .one, unit: "box")]))
    try flow.company.store.write { writer in
      try writer.replaceBarCodes(of: "0010", with: [])
      try writer.replaceUnitFactors(of: "0010", with: [:])
    }
    #expect(try user { try flow.desk.perform(DeleteUnit("box")) } == "order SO-000001")
  }

  @Test("A tax group that is made anew has none of the taxes of the one that was deleted")
  func taxGroup() throws {
    try flow.desk.perform(SaveCode(.taxGroup, "GX"))
    try flow.company.store.write { try $0.replaceTaxes(of: "GX", kind: .customer, with: ["V19"]) }
    try flow.desk.perform(DeleteCode(.taxGroup, "GX"))
    try flow.desk.perform(SaveCode(.taxGroup, "GX"))
    #expect(try flow.desk.read { try $0.taxCodes(of: "GX", kind: .customer) }.isEmpty)
  }

  @Test("Terms of payment of a sales agreement stay")
  func terms() throws {
    try flow.desk.perform(SaveTerms("N45", name: "45 days"))
    try flow.desk.perform(SaveCode(.deliveryTerms, "DAP"))
    try flow.company.store.write { writer in
      var agreement = SalesAgreement(
        header: AgreementHeader(
          number: "SA-1", customer: "C-1", currency: "EUR", classification: "", effectiveDate: Fixture.today,
          expirationDate: Fixture.today))
      agreement.header.paymentTerms = "N45"
      agreement.header.deliveryTerms = "DAP"
      _ = try writer.insert(agreement)
    }
    #expect(try user { try flow.desk.perform(DeleteTerms("N45")) } == "sales agreement SA-1")
    #expect(try user { try flow.desk.perform(DeleteCode(.deliveryTerms, "DAP")) } == "sales agreement SA-1")
  }

  @Test("A charge that a return reason bears stays")
  func charge() throws {
    try flow.desk.perform(
      SaveReturnReason("DAMAGED", charges: [CodeChargeEntry(code: "FREIGHT", value: .one)]))
    #expect(try user { try flow.desk.perform(DeleteCode(.charge, "FREIGHT")) } == "return reason DAMAGED")
  }

  @Test("A unit that a bar code stands for can't be taken off its item")
  func barCode() throws {
    var entry = ItemEntry()
    entry.units = []
    let found = try problems { try flow.desk.perform(ChangeItem("0010", entry)) }
    #expect(found.map(\.code) == ["item.unit-used"])
  }
}
