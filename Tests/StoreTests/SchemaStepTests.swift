import GRDB
import Sales
import Testing

@testable import Store

@Suite("The steps of the schema")
struct SchemaStepTests {
  @Test("A company of the first schema is brought up to date, and keeps what it has")
  func firstSchema() throws {
    let folder = try Folder()
    let path = folder.file("old.docket")
    let old = try DatabaseQueue(path: path)
    try old.write { database in
      for statement in try #require(Schema.steps.first) { try database.execute(sql: statement) }
      try database.execute(
        sql: "INSERT INTO user (login, name, role, version) VALUES ('anna', 'Anna', 'clerk', 1)")
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
    }
    try old.close()
    let store = try Store(opening: path)
    #expect(
      try store.read { try Int.fetchOne($0.database, sql: "PRAGMA user_version") } == Schema.steps.count)
    #expect(try store.read { try $0.user("anna") }?.name == "Anna")
    let fresh = try Store(creating: folder.file("new.docket"))
    func layout(_ store: Store) throws -> [String] {
      try store.read { reader in
        try String.fetchAll(
          reader.database,
          sql: "SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1")
      }
    }
    #expect(try layout(store) == layout(fresh))
  }

  @Test("An older company gets the accounts that came later, and keeps those that it chose")
  func postingAccounts() throws {
    let folder = try Folder()
    let store = try Store(creating: folder.file("accounts.docket"))
    let accounts = try store.write { writer in
      var company = Company(name: "Old", currency: "EUR", country: "DE")
      company.accounts.scrap = "5999"
      try writer.insert(company)
      try writer.database.execute(sql: "UPDATE company SET accounts = json_remove(accounts, '$.projectCost')")
      for statement in Schema.postingAccounts { try writer.database.execute(sql: statement) }
      return try writer.reader.company().accounts
    }
    var expected = PostingAccounts()
    expected.scrap = "5999"
    #expect(accounts == expected)
  }

  @Test("Columns in which nothing meant zero have zero, and keep what they held")
  func zeroes() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let old = try DatabaseQueue(configuration: configuration)
    let place = try #require(Schema.steps.firstIndex { $0 == Schema.zeroes })
    try old.write { database in
      for step in Schema.steps[..<place] {
        for statement in step { try database.execute(sql: statement) }
      }
      let columns = try Row.fetchAll(database, sql: "PRAGMA table_info(sales_order)")
      let names = columns.map { "\"\($0["name"] as String)\"" }.joined(separator: ", ")
      for (id, step) in [(1, "NULL"), (2, "5")] {
        let values = columns.map { column in
          switch column["name"] as String {
          case "id": "\(id)"
          case "number": "'SO-\(id)'"
          case "exclude_from_credit": "NULL"
          case "rounding_step": step
          case "project", "rma", "agreement": "NULL"
          default: column["type"] == "INTEGER" ? "1" : "'open'"
          }
        }
        try database.execute(
          sql: "INSERT INTO sales_order (\(names)) VALUES (\(values.joined(separator: ", ")))")
      }
      for statement in Schema.zeroes { try database.execute(sql: statement) }
      let rows = try Row.fetchAll(
        database, sql: "SELECT exclude_from_credit, rounding_step FROM sales_order ORDER BY id")
      #expect(rows.map { $0[0] as Int } == [0, 0])
      #expect(rows.map { $0[1] as Int } == [0, 5])
    }
  }
}
