import Desk
import Documents
import Sales
import Testing

@Suite("Mappings")
struct MappingTests {
  private func refusal(_ toml: String, _ kind: ImportKind = .orders) throws -> MappingRefusal? {
    do {
      _ = try Mapping(toml: toml, file: "m.toml", kind: kind)
      return nil
    } catch let error as MappingRefusal {
      return error
    }
  }

  @Test(
    "A mapping says which columns fill which fields, also several, and how dates and decimals are written")
  func reads() throws {
    let mapping = try Mapping(
      toml: """
        kind = "orders"
        key = ["No"]
        date-format = "d.M.yyyy"
        decimal-comma = true
        encoding = "windows-1252"
        delimiter = ";"
        [columns]
        No = ["number", "customerReference"]
        [constants]
        customer = "C1"
        [multiply]
        "lines.discountPercent" = 100
        """, file: "m.toml", kind: .orders)
    #expect(mapping.key == ["No"])
    #expect(
      mapping.columns == [Mapping.Column(name: "No", fields: ["number", "customerReference"], line: 8)])
    #expect(mapping.constants == ["customer": "C1"])
    #expect(mapping.multiply == ["lines.discountPercent": 100])
    #expect(mapping.decimalComma && mapping.encoding == .windows1252 && mapping.delimiter == 59)
    #expect(mapping.dateFormat.day("4.7.1996") == Day(1996, 7, 4))
  }

  @Test("A fault is told with file, line and reason")
  func faults() throws {
    let unknown = try #require(
      try refusal("kind = \"orders\"\n\n[columns]\nA = \"customer\"\nB = \"custmer\"\n"))
    #expect(unknown == MappingRefusal(file: "m.toml", line: 5, reason: "orders have no field custmer"))
    #expect(unknown.what == "m.toml:5: orders have no field custmer.")
    #expect(try refusal("kind = \"orders\"\n[colums]\nA = \"customer\"\n")?.line == 2)
    #expect(try refusal("kind = \"items\"\n")?.line == 1)
    #expect(try refusal("a = 1\nb = = 2\n")?.line == 2)
    #expect(try refusal("[columns]\nA = \"customer\"\n[multiply]\n\n\"lines.quantity\" = \"x\"\n")?.line == 5)
    #expect(try refusal("date-format = \"MM/dd\"\n")?.line == 1)
    #expect(try refusal("key = [\"A\"]\n[join]\nfile = \"x.csv\"\nkey = [\"A\", \"B\"]\n")?.line == 2)
    #expect(try refusal("[columns]\nA = 5\n")?.line == 2)
  }

  @Test("Each column of a mapping must be in the file")
  func missingColumn() throws {
    let workshop = try Workshop()
    let path = try workshop.write("c.csv", "Id,Name\nC1,One\n")
    let mapping = try Mapping(
      toml: "[columns]\nId = \"account\"\n\nTitle = \"name\"\n", file: "m.toml", kind: .customers)
    #expect(throws: MappingRefusal(file: "m.toml", line: 4, reason: "c.csv has no column Title")) {
      _ = try ImportRecords(path: path, mapping: mapping)
    }
  }

  @Test("Dates are read exactly as they are said to be written")
  func dates() throws {
    let american = try #require(DateFormat("MM/dd/yyyy"))
    #expect(american.day("07/04/1996") == Day(1996, 7, 4))
    #expect(american.day("7/4/1996") == nil)
    #expect(american.day("13/04/1996") == nil)
    #expect(american.day("02/30/1996") == nil)
    #expect(american.day("07/04/1996 10:00") == nil)
    let timed = try #require(DateFormat("yyyy-MM-dd HH:mm:ss.SSS"))
    #expect(timed.day("1996-07-04 00:00:00.000") == Day(1996, 7, 4))
    #expect(DateFormat("yy-MM-dd") == nil)
    #expect(DateFormat("dd.MM.") == nil)
  }

  @Test("Rows of one key become one order, and the rows of a joined file its lines")
  func joins() throws {
    let workshop = try Workshop()
    let heads = try workshop.write("heads.csv", "No;Who;On\nA;C1;4.7.1996\nB;C2;5.7.1996\n")
    _ = try workshop.write(
      "lines.csv", "No;What;Many;Off\nA;0012;1.000,5;0,15\nA;N1;2;0\nB;N1;3;0\nX;N1;1;0\n")
    let mapping = try Mapping(
      toml: """
        key = "No"
        date-format = "d.M.yyyy"
        decimal-comma = true
        [columns]
        No = "number"
        Who = "customer"
        On = "orderDate"
        [constants]
        "lines.unit" = "pcs"
        [multiply]
        "lines.discountPercent" = 100
        [prefix]
        number = "X-"
        [join]
        file = "lines.csv"
        key = "No"
        [join.columns]
        What = "lines.item"
        Many = "lines.quantity"
        Off = "lines.discountPercent"
        """, file: "m.toml", kind: .orders)
    let records = try ImportRecords(path: heads, mapping: mapping)
    try #require(records.records.count == 2)
    let first = records.records[0].fields
    #expect(first["number"] == .string("X-A"))
    #expect(first["orderDate"] == .string("1996-07-04"))
    #expect(first["lines.1.quantity"] == .string("1000.5"))
    #expect(first["lines.1.discountPercent"] == .string("15"))
    #expect(first["lines.1.unit"] == .string("pcs"))
    #expect(first["lines.2.item"] == .string("N1"))
    #expect(first["lines.3"] == nil)
    #expect(records.records[1].fields["lines.1.quantity"] == .string("3"))
    let orphan = try #require(records.problems.first)
    #expect(records.problems.count == 1)
    #expect(orphan.file == "lines.csv" && orphan.line == 5 && orphan.reason == "heads.csv has no row X.")
  }
}
