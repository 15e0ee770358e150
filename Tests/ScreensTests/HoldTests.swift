import Sales
import ScreenScript
import Terminal
import Testing

@testable import Screens

@Suite("Holds by keys")
struct HoldTests {
  private func held() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform("hold-code.save", ["code": "CALL", "name": "Call first", "isDefault": true])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "5"]]])
    return small
  }

  @Test("An order is put on hold in its form, says so in words, and is released there")
  func form() throws {
    let small = try held()
    let screen = small.screen()
    screen.type("=so 1<enter><f7>put the order<enter><enter>wait for Mr Brandt<f10>")
    #expect(screen.shows("HOLD CALL"), "\(screen.text)")
    #expect(screen.shows("HOLD CALL by anna since"), "\(screen.text)")
    #expect(screen.message == "SO-000001 is on hold.")
    #expect(screen.lines.first?.contains("EUR 59.50") == true, "the total is not cut: \(screen.text)")
    screen.type("<f10>he called<enter>")
    #expect(screen.shows("becomes open"), "\(screen.text)")
    screen.type("<f10>")
    #expect(!screen.shows("HOLD CALL"), "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("The list of holds checks a hold out and releases it with a reason, and the order list tells HOLD")
  func list() throws {
    let small = try held()
    try small.perform("order.hold", ["order": "SO-000001"])
    let screen = small.screen()
    screen.type("=so<enter>")
    #expect(screen.shows("open HOLD"), "\(screen.text)")
    screen.type("<f12>=hold<enter>")
    #expect(screen.shows("CALL"), "\(screen.text)")
    screen.type("7<enter>")
    #expect(screen.message == "Check out hold 1 of SO-000001: done.")
    #expect(try small.desk.read { try $0.orderHold(1) }?.checkedOutBy == "anna", "\(screen.text)")
    screen.type("<f10>settled by phone<enter><f10>")
    #expect(try small.desk.count(.holds, .init()) == 0, "\(screen.text)")
  }

  @Test("In the list of orders F10 on a held order asks for the reason and releases it")
  func orderList() throws {
    let small = try held()
    try small.perform("order.hold", ["order": "SO-000001"])
    let screen = small.screen()
    screen.type("=so<enter><f10>he called<enter><f10>")
    #expect(try small.desk.count(.holds, .init()) == 0, "\(screen.text)")
    #expect(try small.desk.read { try $0.orderHold(1) }?.reason == "he called")
  }

  @Test("F6 in the list of holds puts an order on hold, the usual code filled in")
  func fromTheList() throws {
    let small = try held()
    let screen = small.screen()
    screen.type("=hold<enter><f6>SO-000001<enter><enter>wait<f10>")
    #expect(screen.shows("SO-000001  CALL"), "\(screen.text)")
    #expect(screen.shows("wait"), "\(screen.text)")
  }

  @Test("A new hold code shows its usual values, and its form leaves no draft once it is saved")
  func codeForm() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("=hold-code<enter><f6>PAY<enter>Payment awaited<enter>")
    #expect(screen.shows("amber"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.message == "PAY is made.")
    #expect(try small.desk.drafts().isEmpty)
  }
}
