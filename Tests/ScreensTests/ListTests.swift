import ScreenScript
import Testing

@testable import Screens

@Suite("Lists")
struct ListTests {
  @Test("Typing searches; F12 restores the list and the place in it")
  func search() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("7<enter><down>")
    let before = screen.text
    screen.type("lind")
    #expect(screen.shows("Lindqvist"))
    #expect(!screen.shows("Brücke"))
    screen.type("<f12>")
    #expect(screen.text == before)
  }

  @Test("Option numbers beside several rows are done by one Enter")
  func options() throws {
    let small = try SmallDesk()
    let screen = small.screen()
    screen.type("8<enter>44<enter>")
    #expect(screen.shows("Delete 2 items?"))
    screen.type("<f10>")
    #expect(screen.message.contains("refused"), "stock was moved: \(screen.message)")
  }

  @Test(
    "Every place of the menu opens, at every size, in Unicode and ASCII",
    arguments: [(80, 24), (132, 43), (220, 60)])
  func places(columns: Int, rows: Int) throws {
    let small = try SmallDesk()
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    for unicode in [true, false] {
      let screen = small.screen(columns: columns, rows: rows, unicode: unicode)
      for place in Menu.places {
        screen.type("\(place.number)<enter>")
        #expect(screen.lines.count == rows)
        #expect(screen.lines.allSatisfy { $0.count <= columns })
        if !unicode { #expect(screen.text.utf8.allSatisfy { $0 < 0x80 }) }
        #expect(screen.message.isEmpty, "\(place.title): \(screen.message)")
        screen.type("<f12>")
        #expect(screen.shows("Docket"), "\(place.title) is left by F12")
      }
    }
  }

  @Test("The first record of every list opens in its form and is left unasked")
  func forms() throws {
    let small = try SmallDesk()
    try small.perform("rate.save", ["currency": "USD", "validFrom": "2026-01-01", "rate": "0.9"])
    try small.perform("cash-rounding.save", ["currency": "CHF", "step": "0.05"])
    try small.perform("vendor.create", ["account": "V-1", "name": "Dichtwerk"])
    try small.perform("vendor-price.save", ["vendor": "V-1", "item": "1001", "price": "7"])
    try small.perform("vendor-item.save", ["vendor": "V-1", "item": "1001", "theirNumber": "H-7"])
    try small.perform("purchase.create", ["vendor": "V-1", "lines": [["item": "1001", "quantity": "8"]]])
    try small.perform("purchase.receive", ["order": "PO-000001", "lines": [["line": 1, "quantity": "5"]]])
    try small.perform("vendor-invoice.post", ["order": "PO-000001", "number": "4711"])
    try small.perform("order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    try small.perform(
      "quotation.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    try small.perform("disposition.save", ["disposition": "BACK"])
    try small.perform("return-reason.save", ["reason": "BROKEN"])
    try small.perform("project.create", ["project": "P-1", "name": "Hall", "customer": "C-100"])
    try small.perform("return.create", ["customer": "C-100", "reason": "BROKEN"])
    try small.perform(
      "code.save", ["kind": "agreement-classification", "code": "YEAR", "name": "Year contract"])
    try small.perform("agreement.create", ["customer": "C-100", "classification": "YEAR"])
    try small.perform("hold-code.save", ["code": "CALL", "isDefault": true])
    try small.perform("order.hold", ["order": "SO-000001"])
    try small.perform("credit.force-hold", ["order": "SO-000001", "reason": "new customer"])
    try small.perform("credit-rule.save", ["code": "BIG", "kind": "order-amount", "amount": "1000"])
    try small.perform(
      "item-selling.save", ["item": "1001", "links": [["linkedItem": "1002", "kind": "up-sell"]]])
    try small.perform("selling-rule.save", ["code": "ALWAYS"])
    try small.perform("selling-variable.save", ["code": "PRICE", "field": "line.price"])
    try small.perform("approved-customer.save", ["item": "1001", "customer": "C-100"])
    try small.perform("code.save", ["kind": "delivery-mode", "code": "TRUCK", "name": "Truck"])
    try small.perform("calendar.save", ["calendar": "WEEK", "name": "Working week", "week": "1111100"])
    try small.perform("transport.save", ["mode": "TRUCK", "country": "DE", "days": 2, "calendar": "WEEK"])
    try small.perform("deadline.save", ["times": "16:30"])
    try small.perform("prognosis.save", ["code": "SOON", "fromDays": 0, "toDays": 30])
    try small.perform(
      "trade-journal.create",
      ["post": true, "lines": [["relation": "price", "item": "1001", "amount": "9"]]])
    // What these hold comes from postings, or they are no lists.
    let others = Set(["pick", "ps", "inv", "bal", "gl", "audit", "company", "pipe", "mass"])
    for place in Menu.places where others.isDisjoint(with: place.codes) {
      let screen = small.screen()
      screen.type("\(place.number)<enter><enter>")
      #expect(screen.message.isEmpty, "\(place.title): \(screen.message)")
      screen.type("<f3>")
      #expect(!screen.shows("that is not saved"), "\(place.title) was not changed: \(screen.text)")
    }
  }
}
