import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("From quotation to order by keys")
struct QuotationTests {
  @Test("A quotation is made, sent, and confirmed to an order at the quoted prices")
  func toOrder() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("1<enter><f6>C-200<enter>Ref 1<enter><enter>1001<enter>4<tab><tab>9<enter><f10>")
    #expect(screen.message.contains("QU-000001 is made"))
    screen.type("<f10><f10>")
    #expect(screen.message.contains("Send quotation"))
    screen.type("x")
    #expect(screen.message.contains("can't be edited"))
    try small.perform("item.change", ["item": "1001", "basePrice": "99"])
    screen.type("<f10><f10>")
    #expect(screen.message.contains("SO-000001"), "\(screen.message)")
    let order = try #require(try small.order("SO-000001"))
    #expect(order.lines.first?.net == Amount(minor: 3600))
    screen.type("<f2>")
    #expect(screen.shows("Sales order SO-000001"))
  }

  @Test("A sent quotation is revised to a second version")
  func revise() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("1<enter><f6>C-200<enter><enter><enter>1001<enter>4<enter><f10><f10><f10>")
    screen.type("<f7>revise<enter><f10>")
    #expect(screen.shows("version 2"), "\(screen.text)")
    screen.type("<up><tab><tab>5<enter><f10>")
    #expect(screen.message.contains("saved"), "\(screen.text)")
  }

  @Test("Losing one asks for the reason")
  func lose() throws {
    let small = try SmallDesk()
    try small.perform("code.save", ["kind": "reason", "code": "PRICE", "name": "Too expensive"])
    let screen = small.screen()
    screen.type("1<enter><f6>C-200<enter><enter><enter>1001<enter>4<enter><f10><f10><f10>")
    screen.type("<f7>lost<enter>price<enter><f10>")
    let quotation = try small.desk.read { try $0.quotation("QU-000001") }
    #expect(quotation?.header.status == .lost, "\(screen.text)")
    #expect(quotation?.header.reason == "PRICE")
  }
}
