import Foundation
import Sales
import Store
import Testing

@testable import Desk

/// The demo company of one day.
private enum Demo {
  static let today = Day(number: 20781)

  static func make(at folder: URL, named name: String) throws -> Desk {
    let url = folder.appending(path: name)
    try DemoCompany.make(at: url, today: today, login: "tester")
    return Desk(
      store: try Store(opening: url.path), session: Session(login: "tester", terminal: "test"), day: today)
  }
}

@Suite("The demo company")
final class DemoCompanyTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "docket-demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test("has a year of business in which the check finds nothing, and the same at each making")
  func yearOfBusiness() throws {
    let desk = try Demo.make(at: folder, named: "first.docket")
    try expectSize(of: desk)
    try expectVariety(of: desk)
    #expect(try count("holds", desk) == 1)
    #expect(try count("credit-holds", desk) == 1)
    #expect(try count("suggestion-report", desk) == 3)
    #expect(try count("trade-agreements", desk) == 5)
    #expect(try count("trade-journals", desk) == 2)
    let findings = FindingList()
    _ = try desk.check { findings.texts.append("\($0.document) \($0.what): \($0.stored) / \($0.recomputed)") }
    #expect(findings.texts == [])

    let again = try Demo.make(at: folder, named: "second.docket")
    for name in [
      "customers", "items", "quotations", "orders", "picking-lists", "packing-slips", "invoices",
      "agreements", "audit",
    ] {
      #expect(try rows(of: name, desk) == rows(of: name, again), "\(name) differ between two makings")
    }
  }

  @Test("is refused where a file is already")
  func present() throws {
    let url = folder.appending(path: "present.docket")
    try Data("something".utf8).write(to: url)
    #expect(throws: StoreRefusal.exists(path: url.path)) {
      try DemoCompany.make(at: url, today: Demo.today, login: "tester")
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == "something")
  }

  private func expectSize(of desk: Desk) throws {
    #expect(try count("customers", desk) >= 200)
    #expect(try count("items", desk) >= 500)
    let documents = try ["quotations", "orders", "picking-lists", "packing-slips", "invoices"].map {
      try count($0, desk)
    }
    #expect(documents.reduce(0, +) >= 2_000)
    #expect(documents.allSatisfy { $0 >= 100 })
  }

  private func expectVariety(of desk: Desk) throws {
    for status in QuotationStatus.allCases {
      #expect(
        try count("quotations", ListFilter("status", .equal, status.rawValue), desk) > 0,
        "no quotation \(status)")
    }
    for status in [AgreementStatus.effective, .onHold] {
      #expect(
        try count("agreements", ListFilter("status", .equal, status.rawValue), desk) > 0,
        "no agreement \(status)")
    }
    #expect(try count("agreement-order-lines", desk) >= 20, "agreements are drawn upon")
    for status in OrderStatus.allCases {
      #expect(
        try count("orders", ListFilter("status", .equal, status.rawValue), desk) > 0, "no order \(status)")
    }
    for status in DocumentStatus.allCases {
      #expect(
        try count("orders", ListFilter("documentStatus", .equal, status.rawValue), desk) > 0,
        "none at \(status)")
    }
    for status in PickingListStatus.allCases {
      #expect(
        try count("picking-lists", ListFilter("status", .equal, status.rawValue), desk) > 0,
        "no list \(status)")
    }
    for status in PackingSlipStatus.allCases {
      #expect(
        try count("packing-slips", ListFilter("status", .equal, status.rawValue), desk) > 0,
        "no slip \(status)")
    }
    for block in CustomerBlock.allCases {
      #expect(
        try count("customers", ListFilter("blocked", .equal, block.rawValue), desk) > 0,
        "none blocked \(block)")
    }
    #expect(try count("orders", ListFilter("type", .equal, "journal"), desk) > 0)
    for name in ["calendars", "transport-times", "order-deadlines", "prognoses"] {
      #expect(try count(name, desk) > 1, "no \(name)")
    }
    #expect(try !desk.read { try $0.pipeline() }.isEmpty, "nothing is expected of quotations")
    #expect(try desk.read { try $0.quotationTemplate("SETS", "First fitting") } != nil)
    let late = ListFilter("nextShipDate", .less, Demo.today.description)
    #expect(try count("orders-to-ship", late, desk) > 0)
    #expect(try count("orders-to-ship", desk) > count("orders-to-ship", late, desk))
    #expect(try count("invoices", ListFilter("total", .less, "0"), desk) > 0, "no credit note")
    for currency in ["EUR", "USD", "JPY", "CHF"] {
      #expect(
        try count("invoices", ListFilter("currency", .equal, currency), desk) > 0, "no invoice in \(currency)"
      )
    }
  }

  private func count(_ name: String, _ filters: ListFilter..., in desk: Desk) throws -> Int {
    let list = try #require(Queries.named(name))
    return try desk.count(list, ListRequest(filters: filters))
  }

  private func count(_ name: String, _ desk: Desk) throws -> Int { try count(name, in: desk) }
  private func count(_ name: String, _ filter: ListFilter, _ desk: Desk) throws -> Int {
    try count(name, filter, in: desk)
  }

  private func rows(of name: String, _ desk: Desk) throws -> [ListRow] {
    let list = try #require(Queries.named(name))
    return try desk.page(list, ListRequest(limit: 100_000)).rows
  }
}
