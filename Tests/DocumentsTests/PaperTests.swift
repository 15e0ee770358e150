import Desk
import Documents
import Foundation
import Paper
import Sales
import Testing

@Suite("Papers") struct PaperTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(currency: "EUR", country: "DE")
    try workshop.run([
      #"{"action":"customer.create","with":{"account":"C1","name":"Müller GmbH","language":"de","addresses":[{"role":"invoice","street":"Am Markt 1","postalCode":"28195","city":"Bremen","country":"DE"}]}}"#,
      #"{"action":"item.create","with":{"number":"0012","name":"Bolt","basePrice":"1.25","cost":"0.5"}}"#,
      #"{"action":"item.create","with":{"number":"N1","name":"Nut, \"fine\"","basePrice":"0.4","cost":"0.1"}}"#,
      #"{"action":"stock.adjust","with":{"item":"0012","quantity":"1000","reason":"Opening"}}"#,
      #"{"action":"stock.adjust","with":{"item":"N1","quantity":"50","reason":"Opening"}}"#,
    ])
  }

  private func text(_ number: String, language: String? = nil) throws -> [String] {
    try workshop.desk().read {
      try PaperPress().sheet(number, language: language, in: $0).printout.text(columns: 90)
    }
  }

  private func order() throws {
    try workshop.run([
      #"{"action":"order.create","with":{"customer":"C1","customerReference":"4711","lines":[{"item":"0012","quantity":"1000"},{"item":"N1","quantity":"80"}]}}"#,
      #"{"action":"order.confirm","with":{"order":"SO-000001"}}"#,
    ])
  }

  @Test("An invoice shows the figures that were posted, in the language of its reader")
  func invoice() throws {
    try order()
    try workshop.run([
      #"{"action":"invoice.post","with":{"order":"SO-000001","lines":[{"line":1,"quantity":"1000"},{"line":2,"quantity":"50"}]}}"#
    ])
    let number = "INV-000001"
    let header = try #require(try workshop.desk().read { try $0.invoice(number)?.header })
    let text = try text(number)
    func row(_ words: String) throws -> String { try #require(text.first { $0.contains(words) }) }
    #expect(text.contains { $0 == "Rechnung \(number)" })
    #expect(try row("0012").hasSuffix("1.250,00"))
    #expect(try row("0012").contains(" 1.000  pcs "))
    #expect(try row("N1 ").hasSuffix("20,00"))
    #expect(header.total == Amount(minor: 151_130))
    #expect(try row("USt. 19 % auf 1.270,00").hasSuffix("241,30"))
    #expect(try row("Zu zahlen EUR").hasSuffix("1.511,30"))
    #expect(text.contains { $0.hasPrefix("Bitte zahlen Sie 1.511,30\u{A0}EUR") })
    #expect(text.contains { $0.contains("Ihr Zeichen") && $0.contains("4711") })
    #expect(text.contains { $0.hasPrefix("28195 Bremen") })
  }

  @Test("A credit note names the invoice that it corrects, and what is given back")
  func creditNote() throws {
    try order()
    try workshop.run([
      #"{"action":"invoice.post","with":{"order":"SO-000001","lines":[{"line":1,"quantity":"1000"}]}}"#,
      #"{"action":"invoice.credit","with":{"invoice":"INV-000001","reason":"Wrong price","lines":[{"line":1,"quantity":"100"}]}}"#,
    ])
    let text = try text("INV-000002")
    #expect(text.contains { $0 == "Rechnungskorrektur INV-000002" })
    #expect(text.contains { $0.contains("Rechnung") && $0.contains("INV-000001") })
    #expect(text.contains { $0.contains("Wrong price") })
    #expect(text.contains { $0.contains("Gutschrift EUR") && $0.hasSuffix("-148,75") })
  }

  @Test("A packing slip shows what stays on the order, and the same after the rest was delivered")
  func backorders() throws {
    try order()
    try workshop.run([
      #"{"action":"slip.post","with":{"order":"SO-000001","lines":[{"line":1,"quantity":"400"},{"line":2,"quantity":"50"}]}}"#
    ])
    let first = try text("PS-000001")
    let open = try #require(first.firstIndex { $0.contains("Noch zu liefern") })
    #expect(first[open...].contains { $0.contains("0012") && $0.contains("600") })
    #expect(first[open...].contains { $0.contains("N1") && $0.contains("30") })
    try workshop.run([
      #"{"action":"slip.post","with":{"order":"SO-000001","lines":[{"line":1,"quantity":"600"}]}}"#
    ])
    #expect(try text("PS-000001") == first)
    let second = try text("PS-000002")
    let rest = try #require(second.firstIndex { $0.contains("Noch zu liefern") })
    #expect(!second[rest...].contains { $0.contains("0012") })
  }

  @Test("An order that was never confirmed has no confirmation to print")
  func notConfirmed() throws {
    try workshop.run([
      #"{"action":"order.create","with":{"customer":"C1","lines":[{"item":"0012","quantity":"5"}]}}"#
    ])
    #expect(throws: PaperRefusal.notConfirmed(order: "SO-000001")) { try text("SO-000001") }
  }

  @Test("A quotation prints as a draft until it is sent, then as each version was sent")
  func quotation() throws {
    try workshop.run([
      #"{"action":"quotation.create","with":{"customer":"C1","lines":[{"item":"0012","quantity":"10"}]}}"#
    ])
    #expect(try text("QU-000001").first == "*** ENTWURF ***")
    try workshop.run([
      #"{"action":"quotation.send","with":{"quotation":"QU-000001"}}"#,
      #"{"action":"quotation.revise","with":{"quotation":"QU-000001"}}"#,
      #"{"action":"quotation.change","with":{"quotation":"QU-000001","lines":[{"line":1,"quantity":"20"}]}}"#,
    ])
    #expect(try text("QU-000001").contains { $0.contains("12,50") })
    try workshop.run([#"{"action":"quotation.send","with":{"quotation":"QU-000001"}}"#])
    #expect(try text("QU-000001").contains { $0.contains("25,00") })
    #expect(try text("QU-000001/0").contains { $0.contains("12,50") })
    #expect(!(try text("QU-000001/0")).contains { $0.contains("ENTWURF") })
  }

  @Test("Another language can be asked for; one that isn't there is refused with those that are")
  func language() throws {
    try order()
    #expect(
      try text("SO-000001", language: "fr").contains { $0.hasPrefix("Confirmation de commande SO-000001") })
    #expect(throws: PaperRefusal.noLanguage(code: "xx", known: ["de", "en", "es", "fr"])) {
      try text("SO-000001", language: "xx")
    }
  }

  @Test("A number of nothing that is printed is refused")
  func unknown() {
    #expect(throws: NotFound("document", "C1")) { try text("C1") }
  }

  @Test("A letter abroad names the country last, one at home doesn't")
  func abroad() {
    let address = PostalAddress(
      street: "12 High Street", postalCode: "EH1 1BQ", city: "Edinburgh", country: "GB")
    let names = ["GB": "United Kingdom"]
    #expect(
      address.lines(to: "O'Hara Ltd", from: "DE") { names[$0] ?? $0 }
        == ["O'Hara Ltd", "12 High Street", "Edinburgh", "EH1 1BQ", "UNITED KINGDOM"])
    #expect(address.lines(to: "O'Hara Ltd", from: "GB") { $0 }.last == "EH1 1BQ")
    let american = PostalAddress(
      street: "1 Main St", postalCode: "12345", city: "Troy", region: "NY", country: "US")
    #expect(american.lines(to: "Acme", from: "US") { $0 } == ["Acme", "1 Main St", "Troy, NY 12345"])
  }
}
