import Sales
import ScreenScript
import Testing

@testable import Desk
@testable import Screens

@Suite("Auto charges by keys")
struct AutoChargeTests {
  private func charged() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform("code.save", ["kind": "charge", "code": "FREIGHT", "name": "Freight"])
    try small.perform(
      "auto-charge.save", ["charge": "ALL", "charges": [["code": "FREIGHT", "value": "9.50"]]])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    return small
  }

  @Test("An order shows its auto charge with where it comes from")
  func shown() throws {
    let screen = try charged().screen()
    screen.type("=so 1<enter><f8>")
    #expect(screen.shows("auto ALL"), "\(screen.text)")
    #expect(screen.shows("9.50"), "\(screen.text)")
  }

  @Test("The charge is allocated to the lines from the list of commands, and searched anew")
  func allocated() throws {
    let small = try charged()
    let screen = small.screen()
    screen.type("=so 1<enter><f9>allocate<enter>FREIGHT<enter><f10>")
    #expect(try small.order("SO-000001")?.charges.map(\.line) == [1], "\(screen.text)")
    screen.type("<f9>search auto<enter><f10>")
    #expect(try small.order("SO-000001")?.charges.map(\.source) == [.auto], "\(screen.text)")
  }
}
