import Sales
import ScreenScript
import Testing

@testable import Desk
@testable import Screens

@Suite("Setting the company up by keys")
struct SetUpTests {
  @Test("Terms of payment get instalments, and the invoice shows when each is due")
  func instalments() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("16<enter><f6>HALF<enter>Two halves<enter><f10>")
    #expect(screen.message.contains("HALF"), "\(screen.text)")
    screen.type("<f3>")
    try small.perform(
      "terms.save",
      ["terms": "HALF", "instalments": [["percent": "50"], ["percent": "50", "days": 30]]])
    try small.perform(
      "order.create",
      ["customer": "C-100", "paymentTerms": "HALF", "lines": [["item": "1001", "quantity": "3"]]])
    try small.perform("invoice.post", ["order": "SO-000001"])
    let invoices = small.screen(columns: 120, rows: 40)
    invoices.type("6<enter><enter>")
    #expect(invoices.shows("Instalment 1") && invoices.shows("17.85 due 2026-11-24"), "\(invoices.text)")
    #expect(invoices.shows("17.85 due 2026-12-24"))
    print("TEXT", screen.text, invoices.text)
  }

  @Test("Totals in coins: the step is set, the order shows the difference on its own line")
  func cashRounding() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("23<enter><f6>EUR<enter>0,05<enter><f10><f3><f3>")
    #expect(try small.desk.read { try $0.cashRounding(of: "EUR") }?.step == (try Price("0.05")))
    let entry = small.screen()
    entry.type("<f6>C-100<enter><enter><enter>1002<enter>1<enter>")
    #expect(entry.shows("rounding"), "\(entry.text)")
    entry.type("<f10>")
    #expect(try small.order("SO-000001")?.header.total == Amount(minor: 2915))
    print("TEXT", entry.text)
  }

  @Test("A quantity that the item is not sold in stops the order and names the nearest")
  func multiples() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    try small.perform("item.change", ["item": "1001", "multipleQuantity": "12"])
    screen.type("<f6>C-100<enter><enter><enter>1001<enter>30<enter><f10>")
    #expect(try small.order("SO-000001") == nil)
    #expect(screen.shows("36"), "\(screen.text)")
    print("TEXT", screen.text)
  }

  @Test("Another customer is typed on a saved order")
  func otherCustomer() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("<f6>C-100<enter><enter><enter>1001<enter>3<enter><f10>")
    print("TEXT", screen.text)
  }
}
