import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Reading documents")
struct ReaderTests {
  private func order(_ small: SmallDesk) throws {
    try small.perform(
      "order.create",
      ["customer": "C-100", "lines": [["item": "1001", "quantity": "5", "discountPercent": "10"]]])
    try small.perform("order.confirm", ["order": "SO-000001"])
  }

  @Test("An order to read has prices, discounts, nets and its total")
  func prices() throws {
    let small = try SmallDesk()
    try order(small)
    let screen = small.screen()
    screen.type("2<enter>5<enter>")
    for text in ["Price", "10.00", "45.00", "Tax", "To pay EUR"] {
      #expect(screen.shows(text), "\(text):\n\(screen.text)")
    }
  }

  @Test("A picking list that is read is registered by F10, and less of it by its other steps")
  func picking() throws {
    let small = try SmallDesk()
    try order(small)
    try small.perform("picking.release", ["order": "SO-000001"])
    let screen = small.screen()
    screen.type("4<enter><enter>")
    #expect(screen.lines.last?.contains("F10 Register") == true, "\(screen.text)")
    screen.type("<f7>")
    #expect(screen.shows("typed quantities"), "\(screen.text)")
    screen.type("<f12><f10><f10>")
    #expect(screen.shows("5 picked"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.message.contains("Nothing is left"), "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("The list of picking lists registers by F10")
  func pickingList() throws {
    let small = try SmallDesk()
    try order(small)
    try small.perform("picking.release", ["order": "SO-000001"])
    let screen = small.screen()
    screen.type("4<enter><f10><f10>")
    #expect(screen.message.contains("Register"), "\(screen.text)")
    #expect(screen.shows("Nothing here."), "\(screen.text)")
  }

  @Test("A packing slip that is read is invoiced by F10")
  func slip() throws {
    let small = try SmallDesk()
    try order(small)
    try small.perform("slip.post", ["order": "SO-000001"])
    let screen = small.screen()
    screen.type("5<enter><enter>")
    #expect(screen.lines.last?.contains("F10 Invoice") == true, "\(screen.text)")
    screen.type("<f10><f10>")
    #expect(try small.order("SO-000001")?.header.status == .invoiced, "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("The key bar has a short name for each step, the dialog the whole one")
  func labels() throws {
    let small = try SmallDesk()
    try order(small)
    let screen = small.screen()
    screen.type("=so 1<enter>")
    #expect(screen.lines.last?.contains("F10 Picking list") == true, "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.shows("Release picking list"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.lines.last?.contains("F10 Register picking") == true, "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.shows("Register picking of PICK"), "\(screen.text)")
  }
}
