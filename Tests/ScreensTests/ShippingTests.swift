import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Shipping by keys")
struct ShippingTests {
  private func confirmedOrder(_ small: SmallDesk) throws {
    try small.perform(
      "order.create",
      [
        "customer": "C-100",
        "lines": [["item": "1001", "quantity": "5"], ["item": "1002", "quantity": "4"]],
      ])
    try small.perform("order.confirm", ["order": "SO-000001"])
  }

  @Test("A slip of typed quantities leaves the rest open, and the rest is closed short")
  func typed() throws {
    let small = try SmallDesk()
    try confirmedOrder(small)
    let screen = small.screen()
    screen.type("=so 1<enter><f7>slip, typed<enter>")
    // The date, then what now goes of each line.
    screen.type("<enter>2<enter>4<enter><f10>")
    #expect(screen.message.contains("PS-000001"), "\(screen.text)")
    #expect(try small.order("SO-000001")?.lines.map { $0.delivered.description } == ["2", "4"])
    screen.type("<f7>remainder<enter>0<enter><f10>")
    let order = try #require(try small.order("SO-000001"))
    #expect(order.lines[0].cancelled.description == "3", "\(screen.text)")
    #expect(order.header.status == .delivered)
    #expect(try small.findings() == [])
  }

  @Test("Less is picked than was asked, and only that is packed")
  func picked() throws {
    let small = try SmallDesk()
    try confirmedOrder(small)
    let screen = small.screen()
    screen.type("=so 1<enter><f10><f10>")
    screen.type("<f7>register picking, typed<enter><enter>3<enter>4<enter><f10>")
    screen.type("<f10>")
    #expect(screen.shows("of what is picked"), "\(screen.text)")
    screen.type("<f10>")
    #expect(
      try small.order("SO-000001")?.lines.map { $0.delivered.description } == ["3", "4"], "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("Several slips are cancelled by one Enter, and one that is invoiced is told as refused")
  func cancelled() throws {
    let small = try SmallDesk()
    for _ in 0..<3 {
      try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "1"]]])
    }
    for number in 1...3 { try small.perform("slip.post", ["order": "SO-00000\(number)"]) }
    try small.perform("invoice.post", ["order": "SO-000001"])
    let screen = small.screen()
    screen.type("5<enter>44<enter><f10>")
    #expect(screen.message.contains("2 done"), "\(screen.text)")
    let open = try small.desk.read { try $0.packingSlip("PS-000001")?.header.status }
    #expect(open == .invoiced)
    #expect(try small.findings() == [])
  }

  @Test("A tax group gets another tax, and keeps it")
  func taxGroup() throws {
    let small = try SmallDesk()
    try small.perform(
      "tax-code.save",
      ["code": "ECO", "name": "Eco levy", "rates": [["validFrom": "2026-01-01", "rate": "1"]]])
    let screen = small.screen()
    screen.type("=tax-group<enter><enter>")
    #expect(screen.shows("Tax group"), "\(screen.text)")
    screen.type("<f8><pgdn><down><down><down>ECO<enter><f10>")
    #expect(screen.message.contains("saved"), "\(screen.text)")
    screen.type("<f12>")
    #expect(screen.shows("ECO"), "\(screen.text)")
  }
}
