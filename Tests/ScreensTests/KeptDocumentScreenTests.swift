import ScreenScript
import Testing

@testable import Screens

@Suite("Lists of what was sent and set up")
struct KeptDocumentScreenTests {
  @Test("Option 6 beside an order shows its confirmations, the latest first")
  func confirmations() throws {
    let small = try SmallDesk()
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    let screen = small.screen()
    screen.type("=so<enter>6<enter>")
    #expect(screen.shows("was not confirmed yet"))
    try small.perform("order.confirm", ["order": "SO-000001"])
    try small.perform("order.confirm", ["order": "SO-000001"])
    screen.type("<f12>6<enter>")
    #expect(screen.shows("SO-000001/2, confirmed on"))
    #expect(screen.shows("Order confirmation SO-000001/2"))
    screen.type("<f12>")
    #expect(screen.shows("SO-000001/1, confirmed on"))
  }

  @Test("A packing slip and a record of a set-up table have their history under the name of the trail")
  func history() throws {
    let small = try SmallDesk()
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    try small.perform("slip.post", ["order": "SO-000001"])
    try small.perform("terms.save", ["terms": "N77", "days": 77])
    try small.perform("code.save", ["kind": "delivery-mode", "code": "SHIP"])
    try small.perform("tax-group.save", ["kind": "item", "group": "BOOKS"])
    try small.perform("series.save", ["series": "order", "digits": 7])
    let screen = small.screen()
    screen.type("=ps<enter>9<enter>")
    #expect(screen.shows("slip.post"))
    for (table, key, action) in [
      (SetUpTable.paymentTerms, "N77", "terms.save"), (.codes, "delivery-mode SHIP", "code.save"),
      (.taxGroups, "item BOOKS", "tax-group.save"), (.numberSeries, "order", "series.save"),
    ] {
      let subject = table.subject?(key) ?? ""
      #expect(try small.desk.read { try $0.audit(of: subject) }.map(\.action) == [action], "\(subject)")
    }
  }

  @Test("Accounts are added in the chart of accounts")
  func accounts() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("=gl<enter><f6>4010<enter>Sales abroad<enter>revenue<f10>")
    #expect(try small.desk.read { try $0.ledgerAccount("4010")?.name } == "Sales abroad")
  }
}
