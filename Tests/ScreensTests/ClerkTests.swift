import ScreenScript
import Testing

@testable import Screens
@testable import Terminal

@Suite("What a clerk stumbles over")
struct ClerkTests {
  private let order = "<f6>C-100<enter><enter><enter>1001<enter>5<enter>"

  @Test("A charge is saved from the blank line below it, where nothing is needed")
  func charge() throws {
    let small = try SmallDesk()
    try small.perform("code.save", ["kind": "charge", "code": "CARTAGE", "name": "Cartage"])
    let screen = small.screen()
    screen.type(order + "<f8>CARTAGE<enter>25<enter><f10>")
    #expect(screen.message.contains("is made"), "\(screen.text)")
    #expect(try small.order("SO-000001")?.header.total.minor ?? 0 > 5000)
    screen.type("<f8>")
    #expect(screen.shows("Their reference"), "F8 turns from the charges to the header: \(screen.text)")
  }

  @Test("A list of items pasted into the header of a new order becomes lines")
  func pastedInHeader() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><paste:1001\t3\n1002\t2>")
    #expect(screen.shows("Paste 2 lines as items?"))
    screen.type("<f10><f10><f10>")
    #expect(try small.order("SO-000001")?.lines.map { $0.item ?? "" } == ["1001", "1002"], "\(screen.text)")
  }

  @Test("Lines of text can still go into a field of the header")
  func pastedIntoField() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><paste:A 1\nA 2>f")
    #expect(screen.shows("A 1 A 2"), "\(screen.text)")
  }

  @Test("An order begun from the list of customers shows whom it is for, and is left unasked")
  func orderForCustomer() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("7<enter><f10>")
    #expect(screen.lines[0].contains("Brücke & Söhne"), "\(screen.text)")
    #expect(screen.shows("owes"))
    screen.type("<f12>")
    #expect(screen.shows("Customers"), "\(screen.text)")
    screen.type("<f10>PO 1<enter><f12>")
    #expect(screen.shows("Leave New order?"))
  }

  @Test("Part of an item's name is no mistake while it is typed")
  func partOfName() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "100<f11><f11>")
    #expect(!screen.shows("no item is called"))
    screen.type("<enter><f12>")
    #expect(screen.shows("100") && !screen.shows("no item is called"), "\(screen.text)")
  }

  @Test("A problem of a line is told in words, without the path of its field")
  func problemInWords() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><f8>1001<enter>2.5<enter>1002<enter>1<enter><f10>")
    #expect(screen.message.hasPrefix("Line 1: 2.5 pcs"), "\(screen.message)")
    #expect(!screen.shows("lines."))
  }

  @Test("The same option beside several rows opens them all, one after another")
  func severalRows() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("7<enter>22<enter>")
    #expect(screen.lines[0].contains("C-100"))
    screen.type("<f12>")
    #expect(screen.lines[0].contains("C-200"))
    screen.type("<f12>")
    #expect(screen.lines[0].contains("Customers"))
  }

  @Test("Figures and numbers of lists are whole at 80 columns")
  func wholeFigures() throws {
    let small = try SmallDesk()
    try small.perform("rate.save", ["currency": "USD", "validFrom": "2026-01-01", "rate": "0.912345"])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    try small.perform("picking.release", ["order": "SO-000001"])
    let screen = small.screen()
    screen.type("4<enter>")
    #expect(screen.shows("PICK-000001"), "\(screen.text)")
    screen.type("<f12>=rate<enter>")
    #expect(screen.shows("0.912345"), "\(screen.text)")
    screen.type("<f12>=series<enter>")
    #expect(screen.shows("packing-slip"), "\(screen.text)")
    screen.type("<f12>=audit<enter>")
    #expect(screen.shows("order.create") && screen.shows("order SO-000001"), "\(screen.text)")
  }

  @Test("A customer over the limit is told in full at 80 columns")
  func credit() throws {
    let small = try SmallDesk()
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    try small.limitCredit(to: "10")
    let screen = small.screen()
    screen.type("<f6>C-100<enter>")
    #expect(screen.shows("OVER LIMIT"), "\(screen.text)")
  }

  @Test("A warning that asks for a reason is told whole, and the reason saves")
  func warningInFull() throws {
    let small = try SmallDesk()
    try small.limitCredit(to: "10")
    let screen = small.screen()
    screen.type(order + "<f10>")
    #expect(screen.shows("type a reason"), "\(screen.text)")
    #expect(screen.shows("59.50 EUR here"), "\(screen.text)")
    screen.type("Paid by phone<enter>")
    #expect(screen.message.contains("is made"), "\(screen.text)")
    screen.type("<f10>")
    #expect(!screen.shows("none"), "\(screen.text)")
  }

  @Test("Opening a document whose changes were left unsaved tells of the draft")
  func draftWaits() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type(order + "<f10><up><tab>7<enter><f3>")
    #expect(screen.shows("Leave Sales order"), "\(screen.text)")
    screen.type("n")
    screen.type("=so 1<enter>")
    #expect(screen.message.contains("waits as a draft"), "\(screen.text)")
    screen.type("<f3>")
    #expect(
      screen.shows("order SO-000001, 1 line"), "the draft changes the order, it makes none: \(screen.text)")
  }

  @Test("Help that is longer than the screen says so until its end is reached")
  func moreBelow() throws {
    let screen = try SmallDesk().screen()
    screen.type("<f6><f1>")
    #expect(screen.shows("more below"), "\(screen.text)")
    screen.type("<end>")
    #expect(!screen.shows("more below"), "\(screen.text)")
  }

  @Test("The posting accounts of the company are named in words")
  func accountsInWords() throws {
    let screen = try SmallDesk().screen()
    screen.type("=company<enter>")
    #expect(screen.shows("Cost of goods") && screen.shows("Stock adjustment"), "\(screen.text)")
  }

  @Test("A step by typed quantities can be drawn before its lines are read")
  func emptyGrid() {
    let grid = LineGrid(fields: [Field("item", "Item")], allowsNew: false)
    let canvas = Canvas(
      size: Size(columns: 80, rows: 24), look: Look(theme: .standard, colors: 0, unicode: true))
    grid.draw(on: canvas, focused: true)
    #expect(ScreenText.of(canvas.frame).contains("Item"))
  }

  @Test("A command typed ahead of a search's answer is done to the row that is found")
  func commandTypedAhead() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("7<enter>lind<f10>")
    #expect(screen.lines[0].contains("Lindqvist"), "\(screen.text)")
  }

  @Test("Stock of an item is adjusted with the cursor past the item")
  func adjustStock() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    let warehouse = try small.desk.read { try $0.company().warehouse }
    screen.type("8<enter><f11>\(warehouse)<enter>-3<enter>Broken<f10>")
    #expect(screen.message.contains("done"), "\(screen.text)")
    #expect(screen.shows("37"), "\(screen.text)")
  }

  @Test("What a warning of a step says is wrapped, not cut")
  func wrapped() {
    let long = String(repeating: "word ", count: 40) + "end"
    let lines = PaneLine.wrapped([PaneLine("Warning", long), PaneLine("Line", "1   2   3")], to: 60)
    #expect(lines.count > 3)
    #expect(lines.contains { $0.value.hasSuffix("end") })
    #expect(lines.allSatisfy { $0.value.count <= 60 - 9 })
  }
}
