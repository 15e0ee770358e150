import Sales
import ScreenScript
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
    screen.type("<f10>he called<f10>")
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
    screen.type("<f7><f10>")
    #expect(screen.shows("anna"), "\(screen.text)")
    screen.type("<f10>settled by phone<enter><f10>")
    #expect(try small.desk.count(.holds, .init()) == 0, "\(screen.text)")
  }
}
