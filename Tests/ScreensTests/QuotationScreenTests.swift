import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Chances, prices and templates of quotations by keys")
struct QuotationScreenTests {
  /// A desk with a quotation of ten hammers at 10.00 that cost 5.00 each.
  private func quoting() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform(
      "quotation.create",
      ["customer": "C-100", "probability": 80, "lines": [["item": "1001", "quantity": "10"]]])
    return small
  }

  @Test("What is typed into a simulation moves the other figures; nothing changes until it is saved")
  func simulation() throws {
    let small = try quoting()
    let screen = small.screen()
    screen.type("=qu 1<enter><f9>price simulation of the line<enter>")
    #expect(screen.shows("Price simulation of QU-000001, line 1"), "\(screen.text)")
    screen.type("<tab><tab>10<enter>")
    #expect(screen.shows("90.00"), "\(screen.text)")
    #expect(screen.shows("44.444444"), "\(screen.text)")
    #expect(try small.desk.read { try $0.quotation("QU-000001") }?.lines.first?.net == Amount(minor: 10000))
    screen.type("<f10>")
    #expect(screen.message.contains("The price is applied"), "\(screen.text)")
    #expect(try small.desk.read { try $0.quotation("QU-000001") }?.lines.first?.net == Amount(minor: 9000))
    #expect(try small.findings() == [])
  }

  @Test("The whole is simulated from the steps of the quotation, and left without a change")
  func whole() throws {
    let small = try quoting()
    let screen = small.screen(columns: 200, rows: 60)
    screen.type("=qu 1<enter><f7>simulation<enter>")
    #expect(screen.shows("Price simulation of QU-000001"), "\(screen.text)")
    screen.type("<tab>15<enter>")
    #expect(screen.shows("85.00"), "\(screen.text)")
    screen.type("<f12>")
    if screen.shows("not saved") { screen.type("n") }
    #expect(try small.desk.read { try $0.quotation("QU-000001") }?.lines.first?.net == Amount(minor: 10000))
  }

  @Test("What is expected of open quotations stands at home and in the pipeline", arguments: [80, 200])
  func pipeline(columns: Int) throws {
    let small = try quoting()
    let screen = small.screen(columns: columns, rows: columns == 80 ? 24 : 60)
    #expect(screen.shows("chance, expected EUR 95.20"), "\(screen.text)")
    screen.type("=pipe<enter>")
    #expect(screen.shows("2026-12"), "\(screen.text)")
    #expect(screen.shows("Together 95.20 EUR"), "\(screen.text)")
  }

  @Test("A template becomes a quotation for each contact, and is applied to a quotation")
  func template() throws {
    let small = try SmallDesk()
    try small.perform("code.save", ["kind": "template-group", "code": "SETS", "name": "Sets"])
    try small.perform(
      "quotation.create",
      ["customer": "C-100", "templateGroup": "SETS", "templateName": "Basics", "templateActive": true])
    try small.perform(
      "quotation.change", ["quotation": "QU-000001", "lines": [["item": "1001", "quantity": "3"]]])
    try small.perform("customer.change", ["customer": "C-200", "contacts": [["name": "Lena Lind"]]])
    let screen = small.screen()
    screen.type("=mass<enter>SETS<enter>Basics<f10>")
    #expect(
      try small.desk.read { try $0.quotation("QU-000002") }?.header.customer == "C-200", "\(screen.text)")
    try small.perform("quotation.create", ["customer": "C-100"])
    screen.type("<f12><f12>=qu 3<enter><f7>template<enter>SETS<enter>Basics<f10>")
    let lines = try small.desk.read { try $0.quotation("QU-000003") }?.lines
    #expect(lines?.map(\.quantity) == [try Quantity("3")], "\(screen.text)")
  }

  @Test("Several quotations are sent, or lost with a reason, at once")
  func bulk() throws {
    let small = try quoting()
    try small.perform("code.save", ["kind": "reason", "code": "PRICE", "name": "Too expensive"])
    try small.perform(
      "quotation.create", ["customer": "C-200", "lines": [["item": "1002", "quantity": "1"]]])
    let screen = small.screen()
    screen.type("1<enter>1<down>1<enter>")
    #expect(screen.shows("2 quotations"), "\(screen.text)")
    screen.type("send<enter><f10>")
    for number in ["QU-000001", "QU-000002"] {
      let header = try small.desk.read { try $0.quotation(number) }?.header
      #expect(header?.status == .sent, "\(screen.text)")
    }
    screen.type("<up>1<down>1<enter>lost<enter>price<enter><f10>")
    for number in ["QU-000001", "QU-000002"] {
      let header = try small.desk.read { try $0.quotation(number) }?.header
      #expect(header?.status == .lost, "\(screen.text)")
      #expect(header?.reason == "PRICE")
    }
  }
}
