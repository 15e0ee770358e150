import Desk
import Documents
import Foundation
import Sales
import Store
import Testing

/// An order that was worked on arrives in another company as far as it had come.
@Suite("Orders taken over from another company")
struct OrderExchangeTests {
  /// Takes everything over and compares both companies.
  private func expectTheSame(_ workshop: Workshop) throws -> Workshop {
    let second = try Workshop()
    for kind in ImportKind.allCases {
      try second.take(kind, from: workshop)
      #expect(try second.export(kind) == workshop.export(kind), "\(kind.rawValue)")
    }
    // The status of documents knows of confirmations and picking lists, which are not taken over.
    for list in ["orders", "open-order-lines"] {
      #expect(
        try second.desk().rows(of: list, without: ["documentStatus"])
          == workshop.desk().rows(of: list, without: ["documentStatus"]), "\(list)")
    }
    #expect(try second.desk().check { Issue.record("\($0)") } == 0)
    return second
  }

  private func workshop(_ lines: [String]) throws -> Workshop {
    let workshop = try Workshop()
    try workshop.fill()
    try workshop.run(lines)
    return workshop
  }

  @Test("Part delivered, part invoiced by several slips and invoices, the remainder cancelled")
  func partly() throws {
    let workshop = try workshop([
      #"{"action":"order.create","with":{"number":"A","customer":"C1","type":"sales-order","lines":[{"item":"0012","quantity":"20"},{"item":"N1","quantity":"10","unitPrice":"0.35"},{"text":"Handle with care"}],"charges":[{"code":"FREIGHT","value":"5"}]}}"#,
      #"{"action":"slip.post","with":{"order":"A","lines":[{"line":1,"quantity":"4"}],"date":"2026-11-20"}}"#,
      #"{"action":"slip.post","with":{"order":"A","lines":[{"line":1,"quantity":"3"},{"line":2,"quantity":"2"}],"date":"2026-11-21"}}"#,
      #"{"action":"invoice.post","with":{"order":"A","lines":[{"line":1,"quantity":"5"}],"date":"2026-11-22"}}"#,
      #"{"action":"order.change","with":{"order":"A","charges":[{"code":"FREIGHT","value":"7"}]}}"#,
      #"{"action":"slip.post","with":{"order":"A","lines":[{"line":1,"quantity":"6"}],"date":"2026-11-23"}}"#,
      #"{"action":"order.deliver-remainder","with":{"order":"A","line":1,"quantity":"3"}}"#,
      #"{"action":"order.change","with":{"order":"A","lines":[{"line":2,"deliverNow":"1"}]}}"#,
    ])
    let second = try expectTheSame(workshop)
    let order = try #require(try second.desk().read { try $0.order("A") })
    #expect(order.lines.map(\.delivered.description) == ["13", "2", "0"])
    #expect(order.lines.map(\.invoiced.description) == ["5", "0", "0"])
    #expect(order.lines.map(\.cancelled.description) == ["4", "0", "0"])
    #expect(order.lines[1].deliverNow.description == "1")
    #expect(order.charges.map { $0.invoice == nil } == [false, true])
  }

  @Test("Invoices that deliver at once, before and after slips of the same line on one day")
  func atOnce() throws {
    let workshop = try workshop([
      #"{"action":"order.create","with":{"number":"B","customer":"C1","type":"journal","lines":[{"item":"0012","quantity":"20"}]}}"#,
      #"{"action":"order.set-type","with":{"order":"B","type":"sales-order"}}"#,
      #"{"action":"invoice.post","with":{"order":"B","lines":[{"line":1,"quantity":"5"}]}}"#,
      #"{"action":"slip.post","with":{"order":"B","lines":[{"line":1,"quantity":"3"}]}}"#,
      #"{"action":"slip.post","with":{"order":"B","lines":[{"line":1,"quantity":"2"}]}}"#,
      #"{"action":"slip.cancel","with":{"slip":"PS-000001"}}"#,
      #"{"action":"slip.post","with":{"order":"B","lines":[{"line":1,"quantity":"4"}]}}"#,
      #"{"action":"invoice.post","with":{"slips":["PS-000003"]}}"#,
    ])
    let second = try expectTheSame(workshop)
    let order = try #require(try second.desk().read { try $0.order("B") })
    #expect(order.lines[0].delivered.description == "11" && order.lines[0].invoiced.description == "9")
    #expect(try workshop.status(of: "B") == order.status)
  }

  @Test("A journal, a canceled order, goods that come back, and an order that is invoiced in full")
  func otherStates() throws {
    let workshop = try workshop([
      #"{"action":"order.create","with":{"number":"J","customer":"C1","type":"journal","orderDate":"2026-11-01","requestedShipDate":"2026-12-24","lines":[{"item":"N1","quantity":"3","discountAmount":"0.05","discountPercent":"1.5"}]}}"#,
      #"{"action":"order.create","with":{"number":"K","customer":"C1","type":"sales-order","confirmedShipDate":"2026-12-01","lines":[{"item":"N1","quantity":"3"},{"item":"N1","quantity":"1","confirmedShipDate":""}]}}"#,
      #"{"action":"order.cancel","with":{"order":"K"}}"#,
      #"{"action":"order.create","with":{"number":"R","customer":"C1","type":"sales-order","lines":[{"item":"0012","quantity":"-2"}]}}"#,
      #"{"action":"slip.post","with":{"order":"R"}}"#,
      #"{"action":"order.create","with":{"number":"F","customer":"C1","type":"sales-order","totalDiscountPercent":"3","lines":[{"item":"0012","quantity":"2"}],"charges":[{"code":"FREIGHT","value":"5"}]}}"#,
      #"{"action":"slip.post","with":{"order":"F","date":"2026-11-26"}}"#,
      #"{"action":"invoice.post","with":{"order":"F","date":"2026-11-28"}}"#,
    ])
    let second = try expectTheSame(workshop)
    #expect(try second.status(of: "K") == .canceled)
    #expect(try second.status(of: "F") == .invoiced)
    #expect(try second.desk().read { try $0.order("J") }?.header.type == .journal)
  }

  @Test("A base price stays one that is searched again, and a typed one stays typed")
  func priceSources() throws {
    let workshop = try workshop([
      #"{"action":"order.create","with":{"number":"P","customer":"C1","lines":[{"item":"0012","quantity":"1"},{"item":"0012","quantity":"1","unitPrice":"1.20"}]}}"#
    ])
    let second = try expectTheSame(workshop)
    let order = try #require(try second.desk().read { try $0.order("P") })
    #expect(order.lines.map(\.priceSource) == [.base, .manual])
  }

  @Test("What is empty on the order stays empty, though the customer would give something")
  func emptied() throws {
    let workshop = try workshop([
      #"{"action":"customer.change","with":{"customer":"C1","addresses":[{"role":"business","name":"Gate 4","street":"A 1","city":"Köln","country":"DE"}],"paymentTerms":"N30"}}"#,
      #"{"action":"order.create","with":{"number":"E","customer":"C1","paymentTerms":"","salesTaker":"","deliveryAddress":{"name":"","street":""},"lines":[{"item":"0012","quantity":"1","text":"","taxGroup":""}]}}"#,
    ])
    let second = try expectTheSame(workshop)
    let order = try #require(try second.desk().read { try $0.order("E") })
    #expect(order.header.paymentTerms.isEmpty && order.header.deliveryAddress.name.isEmpty)
    #expect(order.header.deliveryAddress.city == "Köln" && order.lines[0].text.isEmpty)
  }

  @Test("Orders of a customer who is blocked today, with an item that is stopped today, arrive as well")
  func blockedToday() throws {
    let workshop = try workshop([
      #"{"action":"order.create","with":{"number":"S","customer":"C1","type":"sales-order","lines":[{"item":"0012","quantity":"2"}]}}"#,
      #"{"action":"slip.post","with":{"order":"S"}}"#,
      #"{"action":"customer.change","with":{"customer":"C1","blocked":"all"}}"#,
      #"{"action":"item.change","with":{"item":"0012","stopped":true}}"#,
    ])
    _ = try expectTheSame(workshop)
  }

  @Test("An order may have a history only where it says that it is taken over, which a clerk may not")
  func notByClerks() throws {
    let workshop = try workshop([
      #"{"action":"user.save","with":{"login":"kurt","name":"Kurt","role":"clerk"}}"#
    ])
    let head = "number,customer,takenOver,lines.item,lines.quantity,lines.cancelled\n"
    let plain = try workshop.write("plain.csv", head + "X,C1,no,0012,3,1\n")
    let taken = try workshop.write("taken.csv", head + "X,C1,yes,0012,3,1\n")
    let refusal = try #require(throws: ImportRefusal.self) {
      _ = try Importer(desk: try workshop.desk(), mapping: Mapping(kind: .orders)).run(
        file: plain, mode: .allOrNothing)
    }
    #expect(refusal.problems.map(\.column) == ["takenOver"])
    let clerk = try workshop.desk().desk(for: "kurt")
    #expect(throws: ImportRefusal.self) {
      _ = try Importer(desk: clerk, mapping: Mapping(kind: .orders)).run(file: taken, mode: .allOrNothing)
    }
    #expect(try workshop.desk().read { try $0.order("X") } == nil)
  }
}

extension Workshop {
  /// How far an order has come.
  fileprivate func status(of order: String) throws -> OrderStatus? {
    try desk().read { try $0.order(order)?.status }
  }
}
