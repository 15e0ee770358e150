import Desk
import Documents
import Foundation
import Testing

@Suite("The program as other programs see it")
struct ProgramTests {
  private func json(_ text: some StringProtocol) throws -> JSONValue { try JSONValue(json: text) }

  @Test("A new company is ready to sell, and is never made over another file")
  func new() throws {
    let workshop = try Workshop()
    let program = Program(company: workshop.folder + "/other.docket")
    let words = ["new", program.company, "--name", "Other", "--currency", "eur", "--country", "DE"]
    #expect(try program.run(words).status == 0)
    #expect(try program.run(["check"]).status == 0)
    let again = try program.run(words)
    #expect(again.status == 1)
    #expect(again.messages.contains("is there already"))
  }

  @Test("Without a terminal the full screen says so and ends with 2")
  func noTerminal() throws {
    let outcome = try Program(company: "/nowhere").run([])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("The full screen needs a terminal."))
  }

  @Test("Exit codes: 2 for wrong usage, 3 for a file that can't be used")
  func exitCodes() throws {
    let workshop = try Workshop()
    let program = Program(company: workshop.company)
    #expect(try program.run(["lst"]).status == 2)
    #expect(try program.run(["list", "nothing"]).status == 2)
    #expect(try program.run(["list", "orders", "--frob"]).status == 2)
    #expect(try program.run(["list", "orders", "--where", "nothing=1"]).status == 2)
    #expect(try program.run(["order", "frobnicate"]).status == 2)
    #expect(try program.run(["import", "orders", "/nowhere.csv"]).status == 2)
    #expect(try program.run(["--help"]).status == 0)
    #expect(try program.run(["list", "--help"]).status == 0)
    #expect(try program.run(["order", "confirm", "--help"]).status == 0)
    #expect(try program.run(["order", "confirm", "SO-1"]).status == 1)
    #expect(try Program(company: "/nowhere.docket").run(["status"]).status == 3)
    let text = try workshop.write("text.docket", String(repeating: "This is no company. ", count: 100))
    #expect(try Program(company: text).run(["status"]).status == 3)
  }

  @Test("Global options stand before the verb or after it")
  func globals() throws {
    let workshop = try Workshop()
    let program = Program(company: "/nowhere.docket")
    #expect(try program.run(["--company", workshop.company, "status", "--json"]).status == 0)
    #expect(try program.run(["status", "--company=\(workshop.company)", "--json"]).status == 0)
    let dated = try program.run(["--date", "2030-01-02", "--company", workshop.company, "status", "--json"])
    #expect(try json(dated.output)["date"] == .string("2030-01-02"))
    #expect(try program.run(["--date", "2030-02-30", "--company", workshop.company, "status"]).status == 2)
    #expect(
      try program.run(["--user", "nobody", "--company", workshop.company, "user", "delete", "x"]).status == 1)
  }

  @Test("A batch answers each line, resolves names, goes on after a refusal and ends with 1")
  func run() throws {
    let workshop = try Workshop()
    try workshop.fill()
    let program = Program(company: workshop.company)
    let input = [
      #"{"action":"order.create","as":"o1","with":{"customer":"C1","type":"sales-order","lines":[{"item":"0012","quantity":"10"}]}}"#,
      "",
      #"{"action":"order.create","with":{"customer":"C9"}}"#,
      #"{"action":"slip.post","as":"s1","with":{"order":"$o1.number","date":"2026-11-26"}}"#,
      #"{"action":"invoice.post","with":{"slips":["$s1.numbers.1"]}}"#,
      #"{"action":"slip.post","with":{"order":"$o2.number"}}"#,
      "{nonsense",
      #"{"action":"order.create","with":{"custmer":"C1"}}"#,
    ].joined(separator: "\n")
    let outcome = try program.run(["run"], input: input)
    let answers = try outcome.output.split(separator: "\n").map { try json($0) }
    try #require(answers.count == 7, "\(outcome.messages)")
    #expect(answers.map { $0["line"] } == [1, 3, 4, 5, 6, 7, 8].map { JSONValue.number(String($0)) })
    #expect(
      answers.map { $0["ok"] } == [true, false, true, true, false, false, false].map { JSONValue.bool($0) })
    #expect(answers[0]["as"] == .string("o1"))
    let number = try #require(answers[0]["result.number"]?.text)
    #expect(answers[1]["refusal.code"] == .string("customer.not-found"))
    #expect(answers[1]["refusal.figures.customer"] == .string("C9"))
    #expect(answers[6]["refusal.what"]?.text?.contains("custmer") == true)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix(#"{"line":1,"as":"o1","ok":true,"result":{"#))

    let stopped = try program.run(["run", "-", "--stop"], input: "{nonsense\n" + input)
    #expect(stopped.output.split(separator: "\n").count == 1)

    let shown = try program.run(["show", number, "--json"])
    #expect(try json(shown.output)["order.lines.1.quantity"] == .string("10"))
    #expect(try json(shown.output)["order.header.net"] == .string("12.50"))
    #expect(try program.run(["show", number]).output.contains("Müller GmbH"))
    #expect(try program.run(["show", "NOTHING"]).status == 1)
    #expect(try program.run(["check"]).status == 0)
  }

  @Test("A list compares, searches, limits, and comes as a table, as separated values or as JSON")
  func list() throws {
    let workshop = try Workshop()
    try workshop.fill()
    let program = Program(company: workshop.company)
    let all = try json(try program.run(["list", "items", "--json"]).output)
    #expect(all["1.number"] == .string("0012"))
    #expect(all["2.name"] == .string("Nut, \"fine\""))
    #expect(all["3"] == nil)
    let one = try json(try program.run(["list", "items", "--where", "number>0012", "--json"]).output)
    #expect(one["1.number"] == .string("N1") && one["2"] == nil)
    #expect(try json(try program.run(["list", "items", "--where", "name~bol", "--json"]).output)["2"] == nil)
    #expect(
      try json(try program.run(["list", "customers", "--search", "muller", "--json"]).output)["1.account"]
        == .string("C1"))
    #expect(
      try program.run(["list", "items", "--limit", "1", "--csv"]).output.split(separator: "\n").count == 2)
    #expect(try program.run(["list", "items", "--where", "number=none", "--json"]).output == "[]\n")
    let table = try program.run(["list", "items"]).output.split(separator: "\n")
    #expect(table.count == 4)
    #expect(table[2].hasPrefix("0012"))
  }

  @Test(
    "An action by hand takes its first field as a word, lists as options, and only tells what it would do with --try"
  )
  func byHand() throws {
    let workshop = try Workshop()
    try workshop.fill()
    let program = Program(company: workshop.company)
    let words = [
      "order", "create", "--customer", "C1", "--type", "sales-order", "--line", "item=0012,quantity=3",
      "--line", "item=N1,quantity=2",
    ]
    #expect(try program.run(words + ["--try"]).status == 0)
    #expect(try program.run(["list", "orders", "--json"]).output == "[]\n")
    let made = try program.run(words)
    try #require(made.status == 0, "\(made.messages)")
    let number = try #require(try json(made.output)["number"]?.text)
    #expect(try program.run(["order", "confirm", number]).status == 0)
    #expect(try program.run(["order", "confirm", number, "too", "many"]).status == 2)
    #expect(try program.run(["order", "create", "--custmer", "C1"]).status == 2)
  }

  @Test("What actions and queries there are is told as JSON")
  func catalogue() throws {
    let program = Program(company: "/nowhere.docket")
    let actions = try json(try program.run(["actions", "--json"]).output)
    guard case .array(let list) = actions else {
      Issue.record("no list")
      return
    }
    #expect(list.count == ActionRegistry.all.count)
    let order = try #require(list.first { $0["name"] == .string("order.create") })
    guard case .array(let fields)? = order["fields"] else {
      Issue.record("no fields")
      return
    }
    #expect(fields.contains { $0["name"] == .string("lines.quantity") && $0["type"] == .string("quantity") })
    #expect(try json(try program.run(["queries", "--json"]).output)["1.fields.1.name"] != nil)
  }
}
