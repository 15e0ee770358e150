import ScreenScript
import Testing

@testable import Screens

@Suite("Backorders by keys")
struct BackorderTests {
  /// Six valves on the shelf: the first order has them all, the second is due earlier and has none.
  private func scarceValves() throws -> SmallDesk {
    let small = try SmallDesk()
    for (customer, quantity, date) in [("C-100", "5", "2026-12-10"), ("C-200", "4", "2026-11-20")] {
      try small.perform(
        "order.create",
        [
          "customer": customer, "requestedShipDate": date,
          "lines": [["item": "1002", "quantity": quantity]],
        ])
    }
    return small
  }

  private func reserved(_ small: SmallDesk) throws -> [String] {
    try small.desk.read { reader in
      try ["SO-000001", "SO-000002"].map { order in
        let key = try reader.waitingPlace(order: order, line: 1)?.key ?? 0
        return try reader.stock(ofSalesLine: key).filter { $0.status == .reservedPhysical }
          .reduce(0) { $0 - $1.quantity.millionths / 1_000_000 }.description
      }
    }
  }

  @Test("One key turns from item to customer to vendor, and the item under the cursor stays")
  func views() throws {
    let small = try scarceValves()
    try small.perform(
      "order.create", ["customer": "C-100", "lines": [["item": "1001", "quantity": "3"]]])
    let screen = small.screen()
    screen.type("=bo<enter>")
    #expect(screen.shows("Backorders BY ITEM  up to 2026-11-24 Tue W48"), "\(screen.text)")
    #expect(screen.shows("1002") && screen.shows("Ball valve"))
    screen.type("<f11>")
    #expect(screen.shows("BY CUSTOMER"), "\(screen.text)")
    #expect(screen.shows("2026-11-20 LATE"), "\(screen.text)")
    screen.type("<f11>")
    #expect(screen.shows("BY VENDOR"))
    screen.type("<f11>")
    #expect(screen.shows("BY ITEM"))
    #expect(
      screen.lines.contains {
        $0.contains("1002") && $0.contains("→") || $0.contains(">") && $0.contains("1002")
      })
    screen.type("<f12>")
    #expect(screen.shows("Docket"))
  }

  @Test("Only lines that are late are backorder lines; the others are open")
  func filters() throws {
    let small = try scarceValves()
    let screen = small.screen()
    screen.type("=bo<enter><f11>")
    #expect(screen.shows("Brücke") && screen.shows("Lindqvist"))
    screen.type("<f7>")
    #expect(screen.shows("backorder lines") && screen.shows("Lindqvist") && !screen.shows("Brücke"))
  }

  @Test("The split screen proposes by date, F7 turns the scheme, and F10 applies all of it at once")
  func split() throws {
    let small = try scarceValves()
    #expect(try reserved(small) == ["5", "1"])
    let screen = small.screen()
    screen.type("=bo<enter><f10>")
    #expect(screen.shows("Split 1002 Ball valve") && screen.shows("scheme: by date"), "\(screen.text)")
    #expect(screen.shows("Brücke & Söhne loses 3 and gets 2 of 5"), "\(screen.text)")
    screen.type("<f7><f7><f7>")
    #expect(screen.shows("scheme: pro rata"))
    screen.type("<f7>4<f10>")
    #expect(screen.shows("scheme: at most 4 each"), "\(screen.text)")
    screen.type("<f7>")
    #expect(screen.shows("scheme: by date"))
    screen.type("<f10>")
    #expect(screen.message.contains("2 reservations of 1002 changed"), "\(screen.text)")
    #expect(try reserved(small) == ["2", "4"])
    screen.type("<f8>")
    #expect(screen.shows("Release 1002 for picking"))
    screen.type("<f10>")
    #expect(screen.message.contains("PICK-000001"), "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("Typed shares are checked line by line and against what there is, and nothing typed is lost")
  func typed() throws {
    let small = try scarceValves()
    let screen = small.screen()
    screen.type("=bo<enter><f10>")
    // By date the urgent line stands first.
    screen.type("9<enter>")
    #expect(screen.message.contains("it has 4 open"), "\(screen.text)")
    screen.type("<f5>3<enter>4<enter>")
    #expect(screen.shows("1 over") && screen.shows("by hand"), "\(screen.text)")
    screen.type("<f10>")
    #expect(screen.message.contains("7") && screen.message.contains("6 are there"), "\(screen.message)")
    screen.type("3<enter><f10>")
    #expect(try reserved(small) == ["3", "3"], "\(screen.text)")
    #expect(try small.findings() == [])
  }

  @Test("A split that is left half typed waits as a draft and goes on where it was")
  func draft() throws {
    let small = try scarceValves()
    let screen = small.screen()
    screen.type("=bo<enter><f10>3<enter><f3>")
    #expect(screen.shows("kept as a draft"), "\(screen.text)")
    screen.type("n<f12>")
    #expect(screen.shows("split of 1002"), "\(screen.text)")
    let drafts = try small.desk.drafts()
    #expect(drafts.map(\.action) == ["item.split"])
    #expect(small.bench.goOn(try #require(drafts.first)).count == 1)
  }

  @Test("Somebody who splits the same item meanwhile is noticed, and nothing is given twice")
  func meanwhile() throws {
    let small = try scarceValves()
    let screen = small.screen()
    screen.type("=bo<enter><f10>")
    try small.perform("item.split", ["item": "1002", "scheme": "by-date"])
    screen.type("<f10>")
    #expect(screen.message.contains("now it has"), "\(screen.message)")
    #expect(try reserved(small) == ["2", "4"])
  }

  @Test("Why a line waits: what serves it, why it has what it has, and who has what it lacks")
  func why() throws {
    let small = try scarceValves()
    let screen = small.screen()
    screen.type("=bo<enter><f11><down>5<enter>")
    #expect(screen.shows("How it will be served"), "\(screen.text)")
    #expect(screen.shows("nothing: it must be ordered"), "\(screen.text)")
    #expect(screen.shows("Who has what it lacks") && screen.shows("SO-000001"), "\(screen.text)")
  }

  @Test("Re-planning shows who gains and who loses before it does anything")
  func replan() throws {
    let small = try scarceValves()
    let screen = small.screen()
    screen.type("=bo<enter>8<enter>")
    #expect(screen.shows("Re-plan reservations") && screen.shows("by class, then date"), "\(screen.text)")
    screen.type("<enter>")
    #expect(screen.shows("1 gain, 1 lose"), "\(screen.text)")
    #expect(try reserved(small) == ["5", "1"])
    screen.type("<f10>")
    #expect(try reserved(small) == ["2", "4"], "\(screen.text)")
  }

  @Test("Both streams stand on one axis with the running balance, and a line gets an owner")
  func streams() throws {
    let small = try scarceValves()
    try small.perform("code.save", ["kind": "reason", "code": "VENDOR", "name": "Vendor is late"])
    let screen = small.screen(columns: 200, rows: 60)
    screen.type("=bo<enter><enter>")
    #expect(screen.shows("Coverage of 1002") && screen.shows("Balance"), "\(screen.text)")
    #expect(screen.lines.contains { $0.contains("SO-000001 1") && $0.contains("-3") }, "\(screen.text)")
    screen.type("<f12><f11><down>2<enter>VENDOR<enter>anna<enter>calls Monday<f10>")
    let note = try small.desk.read { reader in
      try reader.waitingPlace(order: "SO-000002", line: 1).flatMap { try reader.waitingNote(ofLine: $0.key) }
    }
    #expect(note?.owner == "anna" && note?.reason == "VENDOR", "\(screen.text)")
  }
}

@Suite("Backorders by vendor by keys")
struct VendorBackorderTests {
  @Test("A later date shows the lines that miss theirs, promises them anew and writes the letters")
  func slips() throws {
    let small = try SmallDesk()
    try small.perform("vendor.create", ["account": "V-1", "name": "Dichtwerk"])
    try small.perform(
      "order.create",
      [
        "customer": "C-200", "requestedShipDate": "2026-12-01",
        "lines": [["item": "1002", "quantity": "9"]],
      ])
    try small.perform(
      "purchase.create",
      [
        "vendor": "V-1", "requestedDeliveryDate": "2026-11-30",
        "lines": [["item": "1002", "quantity": "10", "unitPrice": "11"]],
      ])
    let screen = small.screen(columns: 140, rows: 40)
    screen.type("=bo<enter><f11><f11>")
    #expect(screen.shows("BY VENDOR") && screen.shows("Dichtwerk"), "\(screen.text)")
    #expect(screen.shows("SO-000001 1 Lindqvist AB"), "\(screen.text)")
    screen.type("2<enter>2026-12-14<enter>strike<f10>")
    #expect(screen.shows("MISSES its date"), "\(screen.text)")
    screen.type("6<enter>")
    #expect(screen.shows("promised for 2026-12-01, new date 2026-12-14"), "\(screen.text)")
    screen.type("<f12>7<enter>")
    #expect(screen.shows("2026-12-01 becomes 2026-12-14"), "\(screen.text)")
    screen.type("<f10>")
    #expect(try small.order("SO-000001")?.lines.first?.confirmedShipDate?.description == "2026-12-14")
    #expect(screen.shows("BY VENDOR"), "\(screen.text)")
    screen.type("<f11>")
    #expect(screen.shows("BY ITEM"))
    #expect(try small.findings() == [])
  }
}
