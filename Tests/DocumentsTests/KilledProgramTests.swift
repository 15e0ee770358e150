import Desk
import Documents
import Foundation
import Store
import Testing

@Suite("Programs that share a company, and programs that are killed")
struct KilledProgramTests {
  /// One order, delivered and invoiced: three transactions.
  private static let sale = [
    #"{"action":"order.create","as":"o","with":{"customer":"C1","type":"sales-order","lines":[{"item":"N1","quantity":"0.01"}]}}"#,
    #"{"action":"slip.post","as":"s","with":{"order":"$o.number"}}"#,
    #"{"action":"invoice.post","with":{"slips":["$s.numbers.1"]}}"#,
  ]

  private func input(sales: Int) -> String {
    Array(repeating: KilledProgramTests.sale, count: sales).joined().joined(separator: "\n") + "\n"
  }

  private func workshop() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.fill()
    var batch = Batch(desk: try workshop.desk())
    let unit = #"{"action":"unit.save","with":{"unit":"pcs","decimals":2}}"#
    #expect(try batch.perform(unit, line: 1)?.ok == true)
    return workshop
  }

  /// The numbers of the invoices that a program said it had posted.
  private func posted(_ output: String) -> [String] {
    output.split(separator: "\n").compactMap { try? JSONValue(json: $0) }
      .filter { $0["ok"] == .bool(true) }.compactMap { $0["result.invoices.1.number"]?.text }
  }

  private func invoices(of program: Program) throws -> [String] {
    guard case .array(let rows) = try JSONValue(json: program.run(["list", "invoices", "--json"]).output)
    else {
      return []
    }
    return rows.compactMap { $0["number"]?.text }.sorted()
  }

  @Test("Four processes that post at once draw invoice numbers without duplicates and without gaps")
  func four() async throws {
    let workshop = try workshop()
    let program = Program(company: workshop.company)
    let outcomes = try await withThrowingTaskGroup(of: Program.Outcome.self) { group in
      for _ in 0..<4 {
        group.addTask { try await program.start(["run"], input: input(sales: 12)).ended() }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.map(\.status) == [0, 0, 0, 0])
    let numbers = outcomes.flatMap { posted($0.output) }.sorted()
    #expect(numbers == (1...48).map { "INV-" + String(repeating: "0", count: $0 < 10 ? 5 : 4) + String($0) })
    #expect(try program.run(["check"]).status == 0)
  }

  @Test("A program that is killed at any moment leaves whole postings, all that it told of, and no gap")
  func killed() async throws {
    let workshop = try workshop()
    let program = Program(company: workshop.company)
    var told: [String] = []
    for round in 0..<12 {
      let running = try program.start(["run"], input: input(sales: 200))
      try await Task.sleep(for: .milliseconds(40 + 23 * round))
      running.kill()
      told += posted(try await running.ended().output)
      #expect(try program.run(["check"]).status == 0)
    }
    let numbers = try invoices(of: program)
    #expect(!told.isEmpty)
    #expect(Set(told).isSubset(of: numbers))
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.last.map { $0.suffix(6) }.flatMap { Int($0) } == numbers.count)
  }
}
