import Desk
import Documents
import Foundation
import Sales
import Testing

@Suite("Input that no sensible program sends")
struct HostileInputTests {
  private func answer(_ line: String, at desk: Desk) throws -> JSONValue {
    var batch = Batch(desk: desk)
    return try JSONValue(json: try #require(try batch.perform(line, line: 1)).json)
  }

  @Test(
    "A mistyped field is refused by its name with the nearest that there is",
    arguments: [
      (#"{"action":"code.save","with":{"kind":"site","code":"A","nmae":"x"}}"#, "nmae", "nearest is name"),
      (
        #"{"action":"order.create","with":{"customer":"C1","lines":[{"item":"N1","qantity":"1"}]}}"#,
        "lines.qantity", "nearest is quantity"
      ),
      (
        #"{"action":"code.save","with":{"kind":"site","code":"A","zzzzzz":1}}"#, "zzzzzz",
        "there are kind, code"
      ),
    ])
  func typo(line: String, field: String, reason: String) throws {
    let workshop = try Workshop()
    let answer = try answer(line, at: try workshop.desk())
    #expect(answer["refusal.figures.field"]?.text == field)
    #expect(answer["refusal.what"]?.text?.contains(reason) == true)
  }

  @Test(
    "A name that stands twice is refused, also spelled with escapes",
    arguments: [
      #"{"action":"code.save","with":{"kind":"site","code":"A","code":"B"}}"#,
      #"{"action":"code.save","with":{"kind":"site","code":"A","c\u006fde":"B"}}"#,
    ])
  func twice(line: String) throws {
    let workshop = try Workshop()
    let answer = try answer(line, at: try workshop.desk())
    #expect(answer["refusal.what"]?.text?.contains("stands twice") == true)
  }

  @Test("The same name in two objects, and quotes and braces in texts, are no repetition")
  func notTwice() throws {
    let workshop = try Workshop()
    try workshop.fill()
    let line =
      #"{"action":"order.create","with":{"customer":"C1","notes":"{\"a\":1,\"a\":2} \\","lines":[{"item":"N1","quantity":"1"},{"item":"N1","quantity":"2"}]}}"#
    #expect(try answer(line, at: try workshop.desk())["ok"] == .bool(true))
  }

  @Test("A line that is not UTF-8, too long, too deep or a NUL is answered, and the next one is done")
  func lines() throws {
    let workshop = try Workshop()
    let program = Program(company: workshop.company)
    let good = Data(#"{"action":"code.save","with":{"kind":"site","code":"OK"}}"#.utf8)
    let start = #"{"action":"code.save","with":{"kind":"site","code":""#
    func line(_ rest: String) -> Data { Data((start + rest).utf8) }
    let bad: [Data] = [
      line("\u{FF}\"}}").filter { $0 != 0xC3 },
      line("\0\"}}"),
      line(#"A\u0000B"}}"#),
      line(#"\ud800"}}"#),
      line(String(repeating: "A", count: 10_000_000) + #""}}"#),
      Data(repeating: UInt8(ascii: "x"), count: 17_000_000),
      line(#"A","name":"# + String(repeating: "[", count: 100_000)),
      line(#"A","name":1e400}}"#),
      Data("[]".utf8), Data("null".utf8), Data(#"{"action":1}"#.utf8), Data(#"{"with":{}}"#.utf8),
    ]
    // The mark at the beginning that some programs write is no part of the first line.
    var input = Data([0xEF, 0xBB, 0xBF]) + good + [10]
    for line in bad { input += line + [10] + good + [10] }
    let running = try program.start(["run"], input: input)
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    let answers = try outcome.output.split(separator: "\n").map { try JSONValue(json: $0) }
    try #require(answers.count == 1 + 2 * bad.count, "\(outcome.messages)")
    for (index, answer) in answers.enumerated() {
      #expect(answer["ok"] == .bool(index.isMultiple(of: 2)), "line \(index + 1)")
      if index.isMultiple(of: 2) { continue }
      #expect(answer["refusal.what"]?.text?.isEmpty == false)
      #expect(answer["refusal.next"]?.text?.isEmpty == false)
    }
    #expect(outcome.status == 1)
    #expect(try program.run(["check"]).status == 0)
  }

  @Test("A very long text finds nothing quickly, and leads to a plain refusal")
  func longText() throws {
    let workshop = try Workshop()
    let text = String(repeating: "XY Z", count: 4_500)
    let answer = try answer(#"{"action":"item.delete","with":{"item":"\#(text)"}}"#, at: try workshop.desk())
    #expect(answer["refusal.code"] == .string("item.not-found"))
  }

  @Test(
    "Every field of every action, missing or with an extreme value, is answered and leaves the company sound")
  func everyField() throws {
    let workshop = try Workshop()
    try workshop.fill()
    let desk = try workshop.desk()
    var batch = Batch(desk: desk)
    let order =
      #"{"action":"order.create","with":{"customer":"C1","lines":[{"item":"0012","quantity":"3"}]}}"#
    #expect(try batch.perform(order, line: 1)?.ok == true)
    var number = 1
    for action in ActionRegistry.all {
      let sound = SoundFields(action.fields)
      for field in action.fields {
        for value in SoundFields.extremes {
          number += 1
          let call: JSONValue = .object([
            "action": .string(action.name), "with": sound.with(field.name, value),
          ])
          let answer = try #require(try batch.perform(try call.json(), line: number), "\(action.name)")
          if answer.ok { continue }
          let refusal = try JSONValue(json: answer.json)
          let told = ["what", "next"].allSatisfy { refusal["refusal.\($0)"]?.text?.isEmpty == false }
          #expect(told && refusal["refusal.figures"] != nil, "\(action.name) \(field.name): \(answer.json)")
        }
      }
    }
    #expect(batch.done > 100)
    #expect(batch.refused > 1_000)
    #expect(try desk.check { Issue.record("\($0)") } == 0)
  }
}

/// Values for the fields of an action that could be right, to put one at a time wrong.
private struct SoundFields {
  private let fields: [FieldDescription]
  init(_ fields: [FieldDescription]) { self.fields = fields }

  static let extremes: [JSONValue?] = [
    nil, .null, .bool(true), .number("0"), .number("-1"), .number("9223372036854775807"),
    .number("-9223372036854775808"), .number("1.5"), .string(""), .string(" "), .string("C1"),
    .string("9223372036854.775807"), .string("-9223372036854.775807"), .string("0.0000001"), .string("1e9"),
    .string("NaN"), .string("\u{202E}💥"), .string("0001-01-01"), .string("9999-12-31"), .array([]),
    .array([.null]), .array([.array([])]), .object([:]), .object(["a": .null]),
  ]

  private static let known = [
    "customer": "C1", "account": "C1", "item": "0012", "order": "SO-000001", "orders": "SO-000001",
    "warehouse": "MAIN", "unit": "pcs", "terms": "N30", "currency": "USD", "country": "US", "login": "bob",
  ]

  private func value(_ field: FieldDescription) -> JSONValue {
    if let choice = field.choices?.first { return .string(choice) }
    let name = field.name.split(separator: ".").last.map(String.init) ?? ""
    if let known = SoundFields.known[name.replacing("[]", with: "")] { return .string(known) }
    switch field.type {
    case "whole number": return .number("1")
    case "yes or no": return .bool(true)
    case "quantity", "price", "per cent", "factor": return .string("1")
    case "amount": return .string("1.00")
    case "date": return .string("2026-11-25")
    case "values by name": return .object([:])
    default: return .string("X")
    }
  }

  /// The fields with one of them set to a value, or left out for nil; other optional ones are left out.
  func with(_ name: String, _ value: JSONValue?) -> JSONValue {
    var made = JSONValue.object([:])
    for field in fields where field.type != "list" && field.type != "group" || field.name == name {
      let inGroup = name.hasPrefix(field.name + ".")
      guard field.name == name || !field.optional || inGroup else { continue }
      let given: JSONValue? = field.name == name ? value : self.value(field)
      // A part of a list that is not the one in question only matters where that list is in question.
      let group = field.name.split(separator: ".").dropLast().joined(separator: ".")
      if !group.isEmpty, !name.hasPrefix(group) { continue }
      guard let given else { continue }
      made = made.setting(path(field.name), to: given)
    }
    return made
  }

  /// Where a field stands: the first element of each list on the way.
  private func path(_ name: String) -> [String] {
    var steps: [String] = []
    var before: [String] = []
    for step in name.split(separator: ".").map(String.init) {
      before.append(step)
      let plain = step.replacing("[]", with: "")
      steps.append(plain)
      let isLast = before.count == name.split(separator: ".").count
      let isList = fields.contains { $0.name == before.joined(separator: ".") && $0.type == "list" }
      if step.hasSuffix("[]") || (isList && !isLast) { steps.append("1") }
    }
    return steps
  }
}
