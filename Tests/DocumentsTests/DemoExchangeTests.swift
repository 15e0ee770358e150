import Documents
import Foundation
import Sales
import Store
import Testing

@testable import Desk

@Suite("The demo company taken over")
struct DemoExchangeTests {
  @Test("Everything that it exports makes the same orders, stock and records again, line by line")
  func roundTrip() throws {
    let today = Day(number: 20781)
    let workshop = try Workshop()
    let file = URL(fileURLWithPath: workshop.folder).appending(path: "demo.docket")
    try DemoCompany.make(at: file, today: today, login: "ann")
    let demo = Desk(
      store: try Store(opening: file.path), session: Session(login: "ann", terminal: "test"), day: today)
    let second = try emptyDemo(at: workshop.folder + "/second.docket", today: today)
    for kind in ImportKind.allCases {
      let text = try demo.export(kind)
      let path = try workshop.write("\(kind.rawValue).csv", text)
      let report = try Importer(desk: second, mapping: Mapping(kind: kind)).run(
        file: path, mode: .keepGoing)
      for problem in report.problems.prefix(5) { Issue.record("\(kind.rawValue): \(problem)") }
      #expect(report.imported == report.records && report.records >= 5)
      #expect(try second.export(kind) == text, "\(kind.rawValue)")
    }
    // Holds and agreements are decided in a company; they are not taken over with its orders.
    let own: Set = ["documentStatus", "quotation", "holds", "agreement"]
    let theirs = try ofOtherMakers(demo)
    #expect(!theirs.isEmpty)
    for list in ["orders", "open-order-lines"] {
      let rows = try demo.rows(of: list, without: own).filter { row in !theirs.contains { row.contains($0) } }
      #expect(try second.rows(of: list, without: own) == rows, "\(list)")
    }
    #expect(try second.check { Issue.record("\($0)") } == 0)
  }

  /// The numbers of orders that returns and projects have made, which are not taken over as orders.
  private func ofOtherMakers(_ desk: Desk) throws -> [String] {
    try desk.rows(of: "orders").filter { $0.contains("item-requirements") || $0.contains("returned-order") }
      .compactMap { $0.firstMatch(of: /SO-[0-9]+/).map { String($0.0) } }
  }

  /// A company set up as the demo is, without its parties, items and documents.
  private func emptyDemo(at path: String, today: Day) throws -> Desk {
    let store = try Store(creating: path)
    try DemoSetUp.company(login: "ann").make(in: store, moment: "2025-11-25T08:00:00Z")
    let desk = Desk(store: store, session: Session(login: "ann", terminal: "test"), day: today)
    let first = (today - 364).workday
    var random = DemoRandom(seed: DemoCompany.seed)
    try store.write { writer in
      let perform = DemoPerform(desk, in: writer, on: first)
      try DemoSetUp.fill(perform, login: "ann")
      try DemoSetUp.addRates(perform, from: first, to: today, random: &random)
    }
    return desk
  }
}
