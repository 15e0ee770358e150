import Sales
import ScreenScript
import Testing

@testable import Screens

@Suite("Returns and projects by keys")
struct ReturnScreenTests {
  private func invoiced(_ small: SmallDesk) throws {
    try small.perform(
      "disposition.save", ["disposition": "BACK", "name": "Back in stock", "action": "credit"])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "5"]]])
    try small.perform("invoice.post", ["order": "SO-000001"])
  }

  @Test("Goods of an invoice are returned, registered, received and credited", arguments: [80, 200])
  func wholeWay(columns: Int) throws {
    let small = try SmallDesk()
    try invoiced(small)
    let screen = small.screen(columns: columns, rows: columns == 80 ? 24 : 60)
    screen.type("6<enter><f10>")
    #expect(screen.shows("Return from invoice"), "\(screen.text)")
    #expect(screen.shows("Hammer") && screen.shows("Left"), "\(screen.text)")
    screen.type("<f8>2<f10>")
    #expect(screen.message.contains("RMA-000001"), "\(screen.text)")
    screen.type("<f12>=rma<enter>")
    #expect(screen.shows("RMA-000001"), "\(screen.text)")
    screen.type("<f11>2<enter>BACK<enter><f10>")
    #expect(screen.message.contains("1 line registered"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.shows("F10 Post return packing slip"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.message.contains("PS-000001"), "\(screen.text)")
    screen.type("8<enter>")
    #expect(screen.shows("Returned order") || screen.shows("returned order"), "\(screen.text)")
    screen.type("<f10><f10>")
    #expect(try small.order("SO-000002")?.header.status == .invoiced, "\(screen.text)")
    #expect(try small.desk.read { try $0.returnOrder("RMA-000001")?.header.status } == .closed)
    #expect(try small.findings() == [])
  }

  @Test("An invoice is credited from the list of invoices, with the reason on the paper")
  func credited() throws {
    let small = try SmallDesk()
    try invoiced(small)
    let screen = small.screen()
    screen.type("6<enter><f11>Wrong price<f10>")
    #expect(screen.message.contains("INV-000002"), "\(screen.text)")
    screen.type("<f12>=inv 2<enter>")
    #expect(screen.shows("INV-000001: Wrong price"), "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("What is left of an invoice line is shown, and more than that is refused with both figures")
  func left() throws {
    let small = try SmallDesk()
    try invoiced(small)
    try small.perform(
      "return.from-invoice", ["invoice": "INV-000001", "lines": [["line": 1, "quantity": "2"]]])
    let screen = small.screen()
    screen.type("=inv<enter>")
    #expect(screen.shows("INV-000001"), "\(screen.text)")
    screen.type("<f10><f8>4")
    let line = screen.text.split(separator: "\n").first { $0.contains("Hammer") } ?? ""
    #expect(line.split(separator: " ").contains("3"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.shows("4 pcs to return, 3 are left"), "\(screen.text)")
  }

  @Test("A line is credited without coming back from the list of returns")
  func creditOnly() throws {
    let small = try SmallDesk()
    try invoiced(small)
    try small.perform("return.from-invoice", ["invoice": "INV-000001"])
    let screen = small.screen()
    screen.type("=rma<enter>6<enter>CREDIT-ONLY<enter><f10>")
    #expect(screen.message.contains("1 line disposed"), "\(screen.text)")
    #expect(try small.desk.read { try $0.returnOrder("RMA-000001")?.lines.first?.action } == .creditOnly)
    screen.type("<f10>")
    #expect(screen.shows("Post credit note"), "\(screen.text)")
    screen.type("<f10>")
    #expect(try small.desk.read { try $0.returnOrder("RMA-000001")?.header.status } == .closed)
    #expect(try small.findings() == [])
  }

  @Test("Another item is sent in place of one that is replaced")
  func replaced() throws {
    let small = try SmallDesk()
    try invoiced(small)
    try small.perform("return.from-invoice", ["invoice": "INV-000001"])
    let screen = small.screen()
    screen.type("=rma<enter><f11><enter>REPLACE<tab><tab>1002<tab>2<f10>")
    #expect(screen.message.contains("1 line registered"), "\(screen.text)")
    screen.type("<f10><f10>")
    let back = try #require(try small.desk.read { try $0.returnOrder("RMA-000001") })
    let made = try #require(back.lines.first?.replacement.flatMap { try? small.order($0) }, "\(screen.text)")
    #expect(made.lines.map(\.item) == ["1002"])
    #expect(made.lines.map { $0.quantity.description } == ["2"])
    #expect(try small.findings() == [])
  }

  @Test("Quarantined goods are inspected before they are received")
  func inspected() throws {
    let small = try SmallDesk()
    try invoiced(small)
    try small.perform("return.from-invoice", ["invoice": "INV-000001"])
    try small.perform(
      "return.register", ["return": "RMA-000001", "lines": [["line": 1, "quarantine": true]]])
    let screen = small.screen()
    screen.type("=rma<enter><f10>BACK<enter><f10>")
    #expect(screen.message.contains("1 line inspected"), "\(screen.text)")
    #expect(try small.desk.read { try $0.returnOrder("RMA-000001")?.lines.first?.status } == .registered)
  }

  @Test("A project is made and takes an item requirement")
  func project() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("=projects<enter><f6>P-1<enter>New hall<enter>C-100<enter><f10>")
    #expect(screen.message.contains("P-1"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.shows("Item requirement"), "\(screen.text)")
    screen.type("<f8>1001<enter>5<f10>")
    let order = try #require(try small.desk.read { try $0.requirements(ofProject: "P-1") }, "\(screen.text)")
    #expect(order.lines.map { $0.quantity.description } == ["5"])
  }

  @Test("The types that have their own forms open them from a new order, and the order stays beneath")
  func chooser() throws {
    let small = try SmallDesk()
    for (type, title) in [("returned", "New return"), ("item", "Item requirement")] {
      let screen = small.screen()
      screen.type("2<enter><f6>C-100<enter><tab><tab><tab>\(type)<enter>")
      #expect(screen.shows(title), "\(screen.text)")
      screen.type("<f12>")
      #expect(screen.shows("C-100"), "\(screen.text)")
    }
  }
}
