import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Sales agreements by keys")
struct AgreementScreenTests {
  /// 100 hammers at 8.00, at most that, price fixed, releases up to 500.00; and 1000.00 of anything at 5 %.
  @discardableResult
  private func agreement(_ small: SmallDesk) throws -> String {
    try small.perform(
      "code.save", ["kind": "agreement-classification", "code": "YEAR", "name": "Year contract"])
    try small.perform(
      "agreement.create",
      [
        "customer": "C-100", "classification": "YEAR", "expirationDate": "2026-12-31",
        "lines": [
          [
            "item": "1001", "quantity": "100", "unitPrice": "8", "maxEnforced": true, "priceFixed": true,
            "maximumRelease": "500",
          ],
          ["commitment": "value", "amount": "1000", "discountPercent": "5"],
        ],
      ])
    try small.perform("agreement.confirm", ["agreement": "SA-000001"])
    return "SA-000001"
  }

  private func order(_ small: SmallDesk, quantity: String = "10") throws {
    try small.perform(
      "order.create",
      ["customer": "C-100", "agreement": "SA-000001", "lines": [["item": "1001", "quantity": quantity]]])
  }

  @Test("An agreement is typed with four kinds of commitments, confirmed, and read", arguments: [80, 200])
  func typed(columns: Int) throws {
    let small = try SmallDesk()
    try small.perform(
      "code.save", ["kind": "agreement-classification", "code": "YEAR", "name": "Year contract"])
    try small.perform("code.save", ["kind": "item-group", "code": "TOOLS", "name": "Tools"])
    let screen = small.screen(columns: columns, rows: columns == 80 ? 24 : 60)
    screen.type("=sa<enter><f6>C-100<enter>YEAR<enter><enter>31.12.<enter>Hammers<enter>T-1<enter>")
    screen.type("quantity<enter>1001<enter>100<enter>8<enter>2<enter>")
    screen.type("item<enter>1002<enter>500<enter>3<enter>")
    screen.type("group<enter>TOOLS<enter>700<enter>4<enter>")
    screen.type("any<enter>1000<enter>5<enter><f10>")
    #expect(screen.message.contains("SA-000001 is made"), "\(screen.text)")
    let lines = try #require(try small.desk.read { try $0.agreement("SA-000001") }).lines
    #expect(lines.map(\.commitment) == AgreementCommitment.allCases)
    #expect(lines.map(\.discountPercent.description) == ["2", "3", "4", "5"])
    screen.type("<enter>")
    #expect(screen.shows("On hold, not confirmed"), "\(screen.text)")
    screen.type("<f10><f10>")
    #expect(screen.shows("Effective, version 1 confirmed"), "\(screen.text)")
    #expect(screen.shows("8.00 per pcs"), "\(screen.text)")
  }

  @Test("A commitment of a saved agreement changes, another goes, and the numbers of the others stay")
  func changed() throws {
    let small = try SmallDesk()
    try agreement(small)
    let screen = small.screen()
    screen.type("=sa<enter>2<enter><f8><down><tab>2000<f10>")
    #expect(screen.message.contains("saved"), "\(screen.text)")
    let second = try #require(try small.desk.read { try $0.agreement("SA-000001") }).lines[1]
    #expect(second.amount == Amount(minor: 200_000), "\(screen.text)")
    #expect(second.lineNumber == 2)
    screen.type("<f3>2<enter><f8><f4>")
    #expect(screen.shows("item value"), "\(screen.text)")
  }

  @Test("An order is released: what is left is proposed, a value commitment asks for the item")
  func released() throws {
    let small = try SmallDesk()
    try agreement(small)
    try order(small)
    let screen = small.screen()
    screen.type("=sa<enter><f10>")
    #expect(screen.shows("Release order of SA-000001"), "\(screen.text)")
    screen.type("<f8>40<enter>1002<enter>3<enter><f10>")
    #expect(screen.message.contains("SO-000002 is made under SA-000001"), "\(screen.text)")
    let lines = try #require(try small.order("SO-000002")).lines
    #expect(lines.map(\.quantity.description) == ["40", "3"])
    #expect(lines.map(\.unitPrice.description) == ["8", "24.5"])
    #expect(lines.map(\.discountPercent.description) == ["0", "5"])
    screen.type("<enter>")
    // 50 of 100 hammers, and 3 valves of 24.50 less 5 %: 69.83 of 1000.00.
    #expect(screen.shows("50.0%") && screen.shows("7.0%"), "\(screen.text)")
    screen.type("<f12><f11>")
    #expect(screen.shows("Order lines of SA-000001") && screen.shows("SO-000002"), "\(screen.text)")
  }

  @Test(
    "A release beyond its greatest amount is a warning that is accepted with a reason; more than is left is refused"
  )
  func limits() throws {
    let small = try SmallDesk()
    try agreement(small)
    let screen = small.screen()
    screen.type("=sa<enter><f10><f8>70<enter><f10>")
    #expect(screen.shows("above the greatest release"), "\(screen.text)")
    screen.type("Agreed by telephone<enter>")
    if !screen.message.contains("SO-000001") { screen.type("<f10>") }
    #expect(screen.message.contains("SO-000001 is made"), "\(screen.text)")
    screen.type("<f10><f8>31<enter><f10>")
    #expect(screen.message.contains("30 pcs left"), "\(screen.text)")
    #expect(try small.order("SO-000002") == nil)
  }

  @Test(
    "The change that ends a link asks Yes or No: Yes searches the price anew, No keeps it",
    arguments: ["y", "n"])
  func breaks(answer: String) throws {
    let small = try SmallDesk()
    try agreement(small)
    try order(small)
    let screen = small.screen()
    screen.type("=so 1<enter><tab><tab>101<enter><f10>")
    #expect(screen.shows("Search the price of line 1 anew?"), "\(screen.text)")
    screen.type("<f12>")
    #expect(try small.order("SO-000001")?.lines.first?.quantity.description == "10")
    screen.type("<f10>")
    screen.type(answer)
    let line = try #require(try small.order("SO-000001")?.lines.first)
    #expect(line.quantity.description == "101", "\(screen.text)")
    #expect(line.agreementLineId == nil)
    #expect(line.unitPrice.description == (answer == "y" ? "10" : "8"))
    #expect(try small.findings() == [])
  }

  @Test(
    "A new order takes an agreement, shows which commitment its line draws on, and lets the link go and come back"
  )
  func linked() throws {
    let small = try SmallDesk()
    try agreement(small)
    let screen = small.screen(columns: 200, rows: 60)
    screen.type("2<enter><f6>C-100<enter><tab><tab><tab><tab>SA-000001<enter>1001<enter>5<enter><f10>")
    #expect(try small.order("SO-000001")?.lines.first?.unitPrice.description == "8", "\(screen.text)")
    screen.type("<up>")
    #expect(screen.shows("Hammer, draws on SA-000001/1"), "\(screen.text)")
    func chooseAgreements() {
      screen.type("<f7>Sales agr<enter>")
      #expect(screen.shows("Agreements of SO-000001"), "\(screen.text)")
    }
    chooseAgreements()
    screen.type("<f8><ctrl-e><f10>")
    #expect(try small.order("SO-000001")?.lines.first?.agreementLineId == nil, "\(screen.text)")
    chooseAgreements()
    screen.type("<f8>1<enter><f10>")
    #expect(try small.order("SO-000001")?.lines.first?.agreementLineId != nil, "\(screen.text)")
  }

  @Test("Confirmed versions are read, and a closed agreement is not changed")
  func closed() throws {
    let small = try SmallDesk()
    try agreement(small)
    try small.perform("agreement.confirm", ["agreement": "SA-000001"])
    let screen = small.screen()
    screen.type("=sa 1<enter>")
    #expect(screen.shows("Version 2") && screen.shows("Version 1"), "\(screen.text)")
    screen.type("<f12>=sa<enter>6<enter>")
    #expect(screen.shows("SA-000001/2, confirmed on 2026-11-24 by anna"), "\(screen.text)")
    screen.type("<f12>")
    #expect(screen.shows("SA-000001/1, confirmed on 2026-11-24 by anna"), "\(screen.text)")
    screen.type("<f12>4<enter><f10>")
    #expect(screen.shows("it can't be ordered from"), "\(screen.text)")
    screen.type("Given up<enter>")
    #expect(try small.desk.read { try $0.agreement("SA-000001")?.header.status } == .closed, "\(screen.text)")
    screen.type("2<enter>")
    #expect(screen.message.contains("is closed"), "\(screen.text)")
  }
}
