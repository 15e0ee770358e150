import Documents
import Foundation
import Store
import Testing

@Suite("Import and export by the program")
struct ExchangeProgramTests {
  @Test("A dry run writes nothing, an import tells how many rows it took, and the export is the same file")
  func importing() throws {
    let workshop = try Workshop()
    let program = Program(company: workshop.company)
    let text = "number,name,kind,stockUnit,salesUnit,basePrice,priceUnit,cost\n"
    let path = try workshop.write("items.csv", text + "007,\"Bolt, \"\"M4\"\"\",stocked,pcs,pcs,1.25,1,0.5\n")
    let dry = try program.run(["import", "items", path, "--dry-run"])
    #expect(dry.status == 0 && dry.output == "1 of 1 items can be imported.\n")
    #expect(try program.run(["show", "007"]).status == 1)
    #expect(try program.run(["import", "items", path, "--json"]).output.contains(#""imported":1"#))
    let again = try program.run(["import", "items", path])
    #expect(again.status == 1)
    #expect(again.messages.contains("items.csv line 2: There already is a item 007."))
    let exported = try program.run(["export", "items"]).output
    #expect(exported.hasPrefix("number,name,searchName,kind,"))
    #expect(exported.contains("007,\"Bolt, \"\"M4\"\"\","))
    let json = try JSONValue(json: try program.run(["export", "items", "--json"]).output)
    #expect(json["1.basePrice"] == .string("1.25"))
    #expect(try program.run(["export", "vendors", "--json"]).output == "[]\n")
  }

  @Test("A file or a mapping that can't be read ends with 2 and its line")
  func unreadable() throws {
    let workshop = try Workshop()
    let program = Program(company: workshop.company)
    let short = try workshop.write("short.csv", "account,name\nC1,One\nC2\n")
    let shortRow = try program.run(["import", "customers", short])
    #expect(shortRow.status == 2)
    #expect(shortRow.messages.hasPrefix("Line 3 has 1 fields where 2 are expected."))
    let mapping = try workshop.write("bad.toml", "[columns]\n\naccount = \"acount\"\n")
    let bad = try program.run(["import", "customers", short, "--mapping", mapping])
    #expect(bad.status == 2)
    #expect(bad.messages.hasPrefix("bad.toml:3: customers have no field acount."))
    #expect(try program.run(["import", "frobs", short]).status == 2)
    #expect(try program.run(["list", "customers", "--json"]).output == "[]\n")
  }

  @Test("A company that somebody is writing to is locked: 3")
  func locked() throws {
    let workshop = try Workshop()
    let desk = try workshop.desk()
    let outcome = try desk.store.write { _ in
      try Program(company: workshop.company).run(["item", "create", "--number", "I1", "--name", "One"])
    }
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains("is being written by another process"))
  }

  @Test("A company of a newer program is refused and keeps its version: 3")
  func newer() throws {
    let workshop = try Workshop()
    let copy = workshop.folder + "/newer.docket"
    #expect(try Program(company: workshop.company).run(["backup", copy]).status == 0)
    // The version of the schema stands in the header of the file, in the four bytes from the sixtieth on.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    bytes.replaceSubrange(60..<64, with: [0, 0, 0x7F, 0xFF])
    try bytes.write(to: URL(fileURLWithPath: copy))
    let outcome = try Program(company: copy).run(["list", "orders"])
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains("newer Docket"))
    let after = try Data(contentsOf: URL(fileURLWithPath: copy))
    #expect(after.count == bytes.count && after[60..<64] == bytes[60..<64])
    #expect(try Program(company: workshop.company).run(["restore", copy, "--replace"]).status == 3)
  }

  @Test("A noun tells its verbs")
  func noun() throws {
    let program = Program(company: "/nowhere.docket")
    let help = try program.run(["order", "--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("docket order confirm: "))
    let bare = try program.run(["order"])
    #expect(bare.status == 2 && bare.messages.contains("create, change"))
  }
}
