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
}
