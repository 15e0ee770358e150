import Sales
import ScreenScript
import Testing

@testable import Desk
@testable import Screens

@Suite("Purchasing by keys")
struct PurchasingScreenTests {
  private func small() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform("vendor.create", ["account": "V-1", "name": "Dichtwerk", "leadDays": 4])
    try small.perform("vendor-price.save", ["vendor": "V-1", "item": "1002", "price": "12"])
    return small
  }

  @Test("An order is typed, confirmed, received in part and invoiced", arguments: [80, 200])
  func wholeWay(columns: Int) throws {
    let small = try small()
    let screen = small.screen(columns: columns, rows: columns == 80 ? 24 : 60)
    screen.type("=po<enter><f6>V-1<enter><enter><enter>")
    screen.type("1002<enter>10<enter><f10>")
    #expect(screen.message.contains("PO-000001"), "\(screen.text)")
    let made = try #require(try small.desk.read { try $0.purchase("PO-000001") })
    #expect(made.lines.map(\.unitPrice) == [try Price("12")])
    screen.type("<f3>=po 1<enter>")
    #expect(screen.shows("not confirmed"), "\(screen.text)")
    screen.type("<f10><f10>")
    screen.type("<f10>")
    #expect(screen.shows("Receive PO-000001"), "\(screen.text)")
    screen.type("<f8>6<enter><f10>")
    #expect(screen.message.contains("PR-000001"), "\(screen.text)")
    #expect(try small.desk.read { try $0.purchase("PO-000001") }?.lines[0].received == Quantity("6"))
    screen.type("<f3>=pr<enter><f10>4711<f10>")
    #expect(screen.message.contains("VI-000001"), "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("What came from a vendor is typed once for all its orders")
  func vendor() throws {
    let small = try small()
    for item in ["1001", "1002"] {
      try small.perform("purchase.create", ["vendor": "V-1", "lines": [["item": item, "quantity": "5"]]])
    }
    let screen = small.screen()
    screen.type("=v<enter><f11>")
    #expect(screen.shows("PO-000001") && screen.shows("PO-000002"), "\(screen.text)")
    screen.type("<f8>3<enter><enter>2<f10>")
    #expect(screen.message.contains("PR-000002"), "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("A proposal becomes an order of the item's vendor, and another is set aside for the day")
  func proposals() throws {
    let small = try small()
    try small.perform("item.change", ["item": "1002", "mainVendor": "V-1", "purchaseMultiple": "10"])
    try small.perform("item.change", ["item": "1001", "mainVendor": "V-1", "reorderPoint": "50"])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1002", "quantity": "9"]]])
    let found = try small.desk.purchaseProposals()
    #expect(found.map(\.item) == ["1001", "1002"])
    #expect(found.map(\.quantity) == [try Quantity("10"), try Quantity("10")])
    #expect(found.map(\.shortage) == [try Quantity("10"), try Quantity("3")])
    try small.perform(
      "proposal.reject", ["lines": [["item": "1001", "warehouse": found[0].warehouse]]])
    let screen = small.screen()
    screen.type("=prop<enter>")
    #expect(screen.shows("1002") && !screen.shows("1001"), "\(screen.text)")
    screen.type("V-1<enter>20<f10>")
    #expect(screen.message.contains("PO-000001 made"), "\(screen.text)")
    let made = try #require(try small.desk.read { try $0.purchase("PO-000001") })
    #expect(made.lines.map(\.quantity) == [try Quantity("20")])
    #expect(try small.desk.purchaseProposals().isEmpty)
  }
}
