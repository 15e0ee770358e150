import Desk
import Documents
import Sales
import Store
import Testing

@Suite("Batches")
struct BatchTests {
  private func refusal(_ line: String, _ batch: inout Batch) throws -> JSONValue {
    let answer = try #require(try batch.perform(line, line: 1))
    #expect(!answer.ok)
    return try #require(try JSONValue(json: answer.json)["refusal"])
  }

  @Test("A line has its own day where it names one")
  func date() throws {
    let workshop = try Workshop()
    try workshop.fill()
    var batch = Batch(desk: try workshop.desk(on: "2026-11-25"))
    let line =
      #"{"action":"order.create","date":"2026-10-01","with":{"number":"SO-1","customer":"C1","lines":[{"item":"0012"}]}}"#
    #expect(try batch.perform(line, line: 1)?.ok == true)
    let order = try workshop.desk().read { try $0.order("SO-1") }
    #expect(order?.header.orderDate == Day(2026, 10, 1))
  }

  @Test("A warning stops a line until it is accepted by its name with a reason")
  func accept() throws {
    let workshop = try Workshop()
    try workshop.fill()
    var batch = Batch(desk: try workshop.desk())
    let order =
      #""with":{"customer":"C1","customerReference":"PO 7","type":"sales-order","lines":[{"item":"0012"}]}"#
    #expect(try batch.perform(#"{"action":"order.create",\#(order)}"#, line: 1)?.ok == true)
    let warning = try refusal(#"{"action":"order.create",\#(order)}"#, &batch)
    let name = try #require(warning["code"]?.text)
    #expect(name == "order.duplicate-reference")
    let accepted = #"{"action":"order.create","accept":{"\#(name)":"Two deliveries"},\#(order)}"#
    #expect(try batch.perform(accepted, line: 3)?.ok == true)
    #expect(batch.done == 2 && batch.refused == 1)
  }

  @Test("Names reach into results, and a doubled dollar is a dollar")
  func names() throws {
    let workshop = try Workshop()
    try workshop.fill()
    var batch = Batch(desk: try workshop.desk())
    let make =
      #"{"action":"order.create","as":"o","with":{"customer":"C1","lines":[{"item":"0012"}],"notes":"$$5"}}"#
    let made = try #require(try batch.perform(make, line: 1))
    let number = try #require(try JSONValue(json: made.json)["result.number"]?.text)
    #expect(try workshop.desk().read { try $0.order(number) }?.header.notes == "$5")
    #expect(
      try batch.perform(#"{"action":"order.confirm","with":{"orders":["$o.number"]}}"#, line: 2)?.ok == true)
    let missing = try refusal(#"{"action":"order.confirm","with":{"order":"$o.nothing.1"}}"#, &batch)
    #expect(missing["figures.field"] == .string("with.order"))
  }

  @Test("A line that is refused leaves nothing behind and names nothing")
  func atomic() throws {
    let workshop = try Workshop()
    try workshop.fill()
    var batch = Batch(desk: try workshop.desk())
    let line =
      #"{"action":"order.create","as":"o","with":{"number":"SO-9","customer":"C1","lines":[{"item":"0012"},{"item":"none"}]}}"#
    _ = try refusal(line, &batch)
    #expect(try workshop.desk().read { try $0.order("SO-9") } == nil)
    let next = try refusal(#"{"action":"order.confirm","with":{"order":"$o.number"}}"#, &batch)
    #expect(next["code"] == .string("input.unreadable"))
  }

  @Test("An unknown action, an unknown part and a figure that is no exact decimal are refused")
  func unreadable() throws {
    let workshop = try Workshop()
    try workshop.fill()
    var batch = Batch(desk: try workshop.desk())
    #expect(try refusal(#"{"action":"order.frob"}"#, &batch)["code"] == .string("action.not-found"))
    #expect(try refusal(#"{"action":"order.create","wiht":{}}"#, &batch)["figures.field"] == .string("wiht"))
    #expect(try refusal(#"["order.create"]"#, &batch)["code"] == .string("input.unreadable"))
    let quantity = try refusal(
      #"{"action":"stock.adjust","with":{"item":"0012","quantity":1.5,"reason":"x"}}"#, &batch)
    #expect(quantity["figures.field"] == .string("quantity"))
    #expect(batch.refused == 4)
  }
}
