import Foundation
import Glibc
import Testing

@Suite("B26 A save that is told is kept", .enabled(if: Tmux.isInstalled, Tmux.missing), .serialized)
struct KillMannersTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// What must hold of the file after any number of deaths.
  private func examine() throws {
    #expect(try workshop.sql("pragma integrity_check") == ["ok"])
    #expect(try workshop.sql("select number from sales_order group by number having count(*) > 1").isEmpty)
    let check = try workshop.run(["check"])
    #expect(check.status == 0, "\(check.output) \(check.messages)")
  }

  @Test("B26 killed at random moments, a batch has made every order that it told, whole and once")
  func batches() throws {
    var random = SystemRandomNumberGenerator()
    let lines = (1...40).map { _ in
      #"{"action":"order.create","with":{"customer":"ACME","lines":[{"item":"I1","quantity":"1"},{"item":"I2","quantity":"2"}]}}"#
    }
    let input = workshop.folder + "/orders.jsonl"
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: input))
    let program = try Program.path()
    var told: Set<String> = []
    for round in 0..<160 {
      let output = workshop.folder + "/told-\(round)"
      let process = try Program.spawn(program, ["run", input], environment: workshop.environment, sets: 0) {
        actions in
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
      }
      usleep(UInt32.random(in: 30_000...160_000, using: &random))
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
      for line in try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
      where line.hasSuffix("}}") {
        #expect(line.contains("\"ok\":true"), "\(line)")
        guard let match = line.firstMatch(of: /"number":"(SO-[0-9]+)"/) else { continue }
        #expect(told.insert(String(match.1)).inserted, "\(match.1) was told twice")
      }
    }
    #expect(told.count > 160, "the moments were too early to tell anything")
    let saved = Set(try workshop.sql("select number from sales_order"))
    #expect(told.isSubset(of: saved), "\(told.subtracting(saved)) were told and are not there")
    #expect(
      try workshop.sql(
        "select count(*) from sales_order where (select count(*) from sales_order_line where order_id = sales_order.id) <> 2"
      )
        == ["0"])
    try examine()
  }

  @Test("B26 killed at random moments around the save, there is the draft or the order, never both or none")
  func screens() throws {
    var random = SystemRandomNumberGenerator()
    for round in 1...40 {
      let reference = "R\(round)"
      let terminal = try PseudoTerminal(workshop)
      try terminal.wait(for: "Backorders by age")
      terminal.type("\u{1B}[17~")
      try terminal.wait(for: "New order")
      terminal.type("ACME\r\(reference)\r\rI1\r5\r")
      let hasDraft = try Program.waits {
        terminal.read(for: 10)
        return try workshop.sql("select content from draft").contains {
          $0.contains(reference) && $0.contains("I1")
        }
      }
      try #require(hasDraft, "no draft of \(reference): \(terminal.text.suffix(300).debugDescription)")
      terminal.type("\u{1B}[21~")
      terminal.read(for: Int32.random(in: 0...60, using: &random))
      kill(terminal.process, SIGKILL)
      let ended = try #require(terminal.end())
      #expect(ended & 0x7F == SIGKILL)
      let drafts = try workshop.sql("select content from draft").count { $0.contains("\"\(reference)\"") }
      let orders = try workshop.sql(
        "select count(*) from sales_order where customer_reference = '\(reference)'")
      #expect(
        drafts + (Int(orders.first ?? "") ?? 0) == 1, "\(reference): \(drafts) drafts, \(orders) orders")
      if terminal.text.contains("is made") { #expect(orders == ["1"]) }
    }
    try examine()
  }
}
