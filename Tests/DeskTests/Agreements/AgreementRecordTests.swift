import Sales
import Store
import Testing

@testable import Desk

@Suite("Making and changing a sales agreement")
struct AgreementRecordTests {
  let company: Fixture

  init() throws {
    company = try Fixture()
    try company.allowAgreements()
  }

  @Test("A least release above the greatest is refused with both figures, and nothing is saved")
  func limits() throws {
    let refusal = try company.refusal {
      try company.agreement([
        company.hammers {
          $0.minimumRelease = .value(try Price("100"))
          $0.maximumRelease = .value(try Price("50"))
        }
      ])
    }
    #expect(refusal?.code == "agreement.release-limits")
    #expect(refusal?.figures.contains(Figure("minimum", "100.00")) == true)
    #expect(refusal?.figures.contains(Figure("maximum", "50.00")) == true)
    #expect(try company.desk.read { try $0.agreementNumbers() }.isEmpty)
  }

  @Test("All that is wrong with an agreement is told at once")
  func problems() throws {
    var value = AgreementLineEntry(commitment: .value)
    value.unitPrice = .value(try Price("3"))
    let refusal = try company.refusal {
      try company.agreement([try company.hammers { $0.quantity = .zero }, value]) {
        $0.header.classification = ""
        $0.header.expirationDate = Fixture.today - 1
      }
    }
    let fields = refusal?.figures.map(\.name) ?? []
    for field in [
      "classification", "expirationDate", "lines.1.quantity", "lines.2.amount", "lines.2.unitPrice",
    ] {
      #expect(fields.contains(field), "\(field)")
    }
  }

  @Test("Each confirmation keeps a version; a changed agreement is confirmed again")
  func versions() throws {
    let number = try company.agreement([company.hammers()]).number
    var change = ChangeAgreement(agreement: number)
    var line = AgreementLineEntry(line: 1)
    line.unitPrice = .value(try Price("7"))
    change.lines = [line]
    try company.desk.perform(change)
    #expect(try company.desk.perform(ConfirmAgreement(agreement: number)).confirmation == 2)
    let kept = try company.desk.read { try $0.keptDocuments(.agreement, number) }
    #expect(kept.map(\.sequence) == [1, 2])
    #expect(kept[0].document.contains(#""unitPrice":"8""#))
    #expect(kept[1].document.contains(#""unitPrice":"7""#))
  }

  @Test("Orders keep the price that they have when the agreement changes")
  func ordersKeepTheirPrice() throws {
    let number = try company.agreement([company.hammers()]).number
    let order = try company.order(under: number, [LineEntry(item: "0010", quantity: try Quantity("5"))])
      .number
    var line = AgreementLineEntry(line: 1)
    line.unitPrice = .value(try Price("7"))
    try company.desk.perform(ChangeAgreement(agreement: number, lines: [line]))
    let text = try company.desk.perform(
      ChangeOrder(order: order, lines: [LineChange(line: 1, LineEntry(text: "Claw hammer"))]))
    #expect(text.lines[0].unitPrice == (try Price("8")))
  }

  @Test("A commitment that orders draw on keeps its item and can't be deleted")
  func drawnOn() throws {
    let number = try company.agreement([company.hammers()]).number
    let order = try company.order(under: number, [LineEntry(item: "0010")]).number
    var line = AgreementLineEntry(line: 1)
    line.delete = true
    let refusal = try company.refusal {
      try company.desk.perform(ChangeAgreement(agreement: number, lines: [line]))
    }
    #expect(refusal?.code == "agreement.drawn-on")
    #expect(refusal?.figures.contains(Figure("orders", order)) == true)
    #expect(try company.refusal { try company.desk.perform(DeleteAgreement(agreement: number)) } != nil)
  }

  @Test(
    "A classification that agreements use can't be deleted, and the customer's item number names the item")
  func codes() throws {
    var rope = AgreementLineEntry(commitment: .productQuantity)
    rope.item = "SEIL-3"
    rope.quantity = .one
    let made = try company.agreement([rope])
    #expect(made.lines[0].item == "0030")
    let delete = DeleteCode(.agreementClassification, "YEAR")
    #expect(try company.refusal { try company.desk.perform(delete) } != nil)
  }
}
