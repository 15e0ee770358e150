import Desk
import Documents
import Sales
import Store
import Testing

@Suite("Import and export")
struct ImportTests {
  private func count(_ name: String, _ desk: Desk) throws -> Int {
    try desk.count(try #require(Queries.named(name)), ListRequest())
  }

  private let bad = """
    account,name,currency,shipComplete
    C1,One,USD,yes
    C2,,USD,no
    C3,Three,USD,maybe
    C1,Again,USD,no
    C5,Five,XXX,
    """

  @Test("All rows are imported or none, and each bad row is told with its line and column")
  func allOrNothing() throws {
    let workshop = try Workshop()
    let desk = try workshop.desk()
    let path = try workshop.write("customers.csv", bad)
    let refusal = try #require(throws: ImportRefusal.self) {
      _ = try Importer(desk: desk, mapping: Mapping(kind: .customers)).run(file: path, mode: .allOrNothing)
    }
    #expect(refusal.problems.map(\.line) == [3, 4, 5, 6])
    #expect(refusal.problems.map(\.column) == ["name", "shipComplete", "", "currency"])
    #expect(refusal.problems[1].reason == "\"maybe\" is neither yes nor no.")
    #expect(try count("customers", desk) == 0)
  }

  @Test("Going on after bad rows imports the good ones")
  func keepGoing() throws {
    let workshop = try Workshop()
    let desk = try workshop.desk()
    let path = try workshop.write("customers.csv", bad)
    let report = try Importer(desk: desk, mapping: Mapping(kind: .customers)).run(
      file: path, mode: .keepGoing)
    #expect(report.records == 5 && report.imported == 1 && report.problems.count == 4)
    #expect(try count("customers", desk) == 1)
  }

  @Test("A dry run tells the same and writes nothing")
  func dryRun() throws {
    let workshop = try Workshop()
    let desk = try workshop.desk()
    let path = try workshop.write("customers.csv", bad)
    let report = try Importer(desk: desk, mapping: Mapping(kind: .customers)).run(file: path, mode: .dryRun)
    #expect(report.imported == 1 && report.problems.count == 4)
    #expect(try count("customers", desk) == 0)
    #expect(try count("audit", desk) == 1)
  }

  @Test("A heading that is no field is refused, not passed over")
  func unknownHeading() throws {
    let workshop = try Workshop()
    let path = try workshop.write("customers.csv", "account,nmae\nC1,One\n")
    let refusal = try #require(throws: ImportRefusal.self) {
      _ = try Importer(desk: try workshop.desk(), mapping: Mapping(kind: .customers))
        .run(file: path, mode: .allOrNothing)
    }
    #expect(refusal.problems.first?.column == "nmae")
  }

  @Test("What was exported makes the same company again, byte for byte")
  func roundTrip() throws {
    let workshop = try Workshop()
    try workshop.fill()
    var batch = Batch(desk: try workshop.desk())
    let lines = [
      #"{"action":"customer.create","with":{"account":"007","name":"Two\nlines, \"quoted\"","kind":"person","creditLimit":"1234.50","shipComplete":true,"addresses":[{"role":"invoice","street":"A 1\n2nd floor","city":"Köln","country":"DE"},{"role":"delivery","city":"Bonn","country":"DE"}],"contacts":[{"name":"Eve","phone":"+49 1"}]}}"#,
      #"{"action":"item.create","with":{"number":"S1","name":"Fitting","kind":"service","salesUnit":"h","stockUnit":"h","basePrice":"80"}}"#,
      #"{"action":"item.create","with":{"number":"B1","name":"Boxed","units":[{"unit":"box","factor":"12"}],"barCodes":[{"code":"4006381333931","unit":"box"}],"customerNumbers":[{"customer":"C1","number":"77"}]}}"#,
      #"{"action":"vendor.create","with":{"account":"V1","name":"Vend","address":{"city":"Ulm","country":"DE"}}}"#,
      #"{"action":"trade-journal.create","with":{"post":true,"lines":[{"relation":"price","item":"0012","account":"007","amount":"1.075","quantityFrom":"10","priceUnit":"100","toDate":"2026-12-31","findNext":true},{"relation":"line-discount","account":"007","item":"0012","percent1":"5","percent2":"2.5"}]}}"#,
      #"{"action":"order.create","as":"o","with":{"number":"SO-A","customer":"C1","type":"sales-order","customerReference":"PO, 1","lines":[{"item":"0012","quantity":"10","discountPercent":"2.5"},{"text":"As agreed"},{"item":"N1","quantity":"4"}],"charges":[{"code":"FREIGHT","value":"5"}]}}"#,
      #"{"action":"invoice.post","with":{"order":"SO-A","date":"2026-11-27"}}"#,
      #"{"action":"order.create","with":{"number":"SO-B","customer":"007","lines":[{"item":"S1","quantity":"1.25"}]}}"#,
    ]
    for (index, line) in lines.enumerated() {
      let answer = try #require(try batch.perform(line, line: index + 1))
      try #require(answer.ok, "\(answer.json)")
    }
    let second = try Workshop()
    for kind in ImportKind.allCases {
      try second.take(kind, from: workshop)
      #expect(try second.export(kind) == workshop.export(kind), "\(kind.rawValue)")
    }
    #expect(try second.export(.onHand).contains("0012,MAIN,90"))
    #expect(try second.desk().check { Issue.record("\($0)") } == 0)
  }
}
