import ArgumentParser
import Desk
import Foundation
import Sales
import Store

/// Makes a big company and measures the desk with it.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket-bench", abstract: "Make a big company and measure the desk with it.",
    discussion: """
      Times are in milliseconds; the slower one is the slowest of twenty (of a hundred on the screen), and is held \
      against the target. It ends with 1 when something falls short. Measure with a release build: swift run -c release docket-bench --orders 1000000
      """)

  /// What can be measured.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case lists, orders, prices, postings, check, process, screen
  }

  @Option(help: "How many orders of four lines.") var orders = 100_000
  @Option(help: "How many customers; a tenth of the orders when left out.") var customers: Int?
  @Option(help: "How many items; a fifth of the orders when left out.") var items: Int?
  @Option(help: "How many open purchase lines.") var purchaseLines = 0
  @Option(help: "Keep the company in this file, and use it when it is there.") var keep: String?
  @Option(help: "Among how many trade agreements prices are searched.") var agreements = 1_000_000
  @Option(help: "How many orders are posted.") var postings = 500
  @Option(
    name: .customLong("only"), parsing: .upToNextOption,
    help: "Parts to measure (\(Part.allCases.map(\.rawValue).joined(separator: ", "))) and names of lists.")
  var only: [String] = []

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docket-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = keep ?? folder.appending(path: "big.docket").path
    if !FileManager.default.fileExists(atPath: path) { try make(path) }
    let store = try Store(opening: path)
    let desk = Desk(store: store, session: Session(login: "bench", terminal: "bench"))
    var table = BenchTable()
    table.begin()
    try measure(desk, path: path, &table)
    if table.hasFallenShort { throw ExitCode.failure }
  }

  private func make(_ path: String) throws {
    var times = Times()
    let company = BigCompany(
      orders: orders, customers: customers ?? max(1_000, orders / 10), items: items ?? max(1_000, orders / 5))
    try times.measure {
      let purchases = BigPurchases(lines: purchaseLines, items: company.items)
      try company.make(at: path, purchases: purchases) { step in
        FileHandle.standardError.write(Data("making \(step)\n".utf8))
      }
    }
    print(
      "made \(orders) orders in \(times.sum.microseconds / 1_000_000) s, \(ProcessBench.size(of: path)) MB")
  }

  private func measure(_ desk: Desk, path: String, _ table: inout BenchTable) throws {
    let counts = try counts(desk)
    if measures(.process) {
      if let times = try ProcessBench.start(
        ["--company", path, "--user", "bench", "list", "orders", "--limit", "40"], times: 10)
      {
        table.times("start docket list orders", times, target: .milliseconds(80))
      }
      if let times = try ProcessBench.start(["--company", path, "--user", "bench", "status"], times: 10) {
        table.times("start docket status", times, target: nil)
      }
    }
    let lists = ListBench(desk: desk, only: only.filter { Part(rawValue: $0) == nil })
    if measures(.lists) || !lists.only.isEmpty { try lists.run(&table) }
    if measures(.orders) { try lists.openOrders(200, of: counts.orders, &table) }
    if measures(.process) {
      table.figure("memory after reading", ProcessBench.mostMemory / 1_024, "MB", atMost: 80)
    }
    if measures(.prices) { try PriceBench(rows: agreements).run(&table) }
    if measures(.screen), let program = ProcessBench.program {
      let folder = FileManager.default.temporaryDirectory.appending(path: "docket-bench-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let screen = ScreenBench(program: program.path, company: path, user: "bench", folder: folder.path)
      if !screen.run(&table) { print("The full screen did not start.") }
    }
    if measures(.postings) {
      try PostingBench(desk: desk, customers: counts.customers, items: counts.items, count: postings).run(
        &table)
    }
    if measures(.check) {
      var times = Times()
      let findings = try times.measure {
        try desk.check { print($0.document, $0.what, $0.stored, $0.recomputed) }
      }
      table.times("check", times, target: nil)
      table.figure("findings of the check", findings, "", atMost: 0)
    }
    table.figure("size of the file", ProcessBench.size(of: path), "MB")
  }

  private func measures(_ part: Part) -> Bool {
    // The check of a big company takes minutes: only when it is asked for.
    only.isEmpty ? part != .check : only.contains(part.rawValue)
  }

  private func counts(_ desk: Desk) throws -> (orders: Int, customers: Int, items: Int) {
    try (
      desk.count(.orders, ListRequest()), desk.count(.customers, ListRequest()),
      desk.count(.items, ListRequest())
    )
  }
}
