import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Finding what is meant")
struct LookupTests {
  private func desk() throws -> SmallDesk {
    let small = try SmallDesk()
    try small.perform(
      "item.change",
      [
        "item": "1001", "searchName": "SCHLAGWERK", "units": [["unit": "box", "factor": "12"]],
        "barCodes": [["code": "4006381333931", "unit": "box"]],
        "customerNumbers": [["customer": "C-100", "number": "HAM-7", "name": "Klopfer"]],
      ])
    return small
  }

  @Test(
    "The item list finds by number, name, search name, bar code and the customer's own number, and tells which matched",
    arguments: [
      ("1001", "Hammer"), ("hamm", "Hammer"), ("schlag", "search name SCHLAGWERK"),
      ("40063813", "bar code 4006381333931"), ("ham-7", "theirs HAM-7"), ("klopf", "theirs HAM-7 Klopfer"),
    ])
  func prompt(text: String, told: String) throws {
    let small = try desk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter><f4>\(text)")
    #expect(screen.shows(told), "\(screen.text)")
    screen.type("<enter>")
    #expect(screen.shows("Hammer"), "\(screen.text)")
  }

  @Test("A customer's own number finds nothing for another customer")
  func others() throws {
    let small = try desk()
    let screen = small.screen()
    screen.type("<f6>C-200<enter><enter><enter>HAM-7<enter>")
    #expect(screen.message.contains("HAM-7"), "\(screen.text)")
  }

  @Test("A bar code brings its unit into the line")
  func barCode() throws {
    let small = try desk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>4006381333931<enter>2<enter>HAM-7<enter>3<enter><f10>")
    let order = try #require(try small.order("SO-000001"), "\(screen.text)")
    #expect(order.lines.map(\.unit) == ["box", "pcs"])
    #expect(order.lines.map { $0.item ?? "" } == ["1001", "1001"])
  }

  @Test("A stopped item is refused while it is typed")
  func stopped() throws {
    let small = try desk()
    try small.perform("item.change", ["item": "1002", "stopped": true])
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>1002<enter>")
    #expect(screen.message.contains("stopped for sale"), "\(screen.text)")
  }

  @Test("Lines are copied from a document that its list finds by the customer's name")
  func documents() throws {
    let small = try desk()
    try small.perform("order.create", ["customer": "C-200", "lines": [["item": "1002", "quantity": "2"]]])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "5"]]])
    let screen = small.screen()
    screen.type("=so 2<enter><ctrl-v><f4>")
    #expect(screen.shows("SO-000001"), "\(screen.text)")
    screen.type("lindqvist<enter><f10>")
    let order = try #require(try small.order("SO-000002"))
    #expect(order.lines.map { $0.item ?? "" } == ["1001", "1002"], "\(screen.text)")
  }
}
