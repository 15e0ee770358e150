import GRDB
import Sales
import Testing

@testable import Store

@Suite("Set-up that a process remembers")
struct RememberedSetUpTests {
  private let folder: Folder
  private let store: Store
  private let path: String

  init() throws {
    folder = try Folder()
    path = try folder.company()
    store = try Store(opening: path)
    try store.write { writer in
      try writer.insert(Company(name: "Lindgren Tools", currency: "EUR", country: "DE"))
      try writer.insert(User(login: "anna", name: "Anna", role: .clerk))
    }
  }

  private func rename(_ name: String, _ writer: StoreWriter) throws {
    var company = try writer.reader.company()
    company.name = name
    _ = try writer.save(company)
  }

  private func name(_ store: Store) throws -> String { try store.read { try $0.company().name } }

  @Test("It is read once, and again when it has changed")
  func change() throws {
    #expect(try name(store) == "Lindgren Tools")
    try store.write { try rename("Lindgren Verktyg", $0) }
    #expect(try name(store) == "Lindgren Verktyg")
  }

  @Test("A change is seen later in its own transaction")
  func sameTransaction() throws {
    try store.write { writer in
      #expect(try writer.reader.company().name == "Lindgren Tools")
      try rename("Lindgren Verktyg", writer)
      #expect(try writer.reader.company().name == "Lindgren Verktyg")
    }
  }

  @Test("A change that was taken back is forgotten, also by the change that follows it")
  func takenBack() throws {
    for name in ["A", "B"] {
      try store.rehearse { writer in
        try rename(name, writer)
        #expect(try writer.reader.company().name == name)
      }
      #expect(try self.name(store) == "Lindgren Tools")
    }
    try store.write { try rename("C", $0) }
    #expect(try name(store) == "C")
  }

  @Test("What another process has changed is seen, and a reader of an older moment keeps its own")
  func otherProcess() throws {
    let other = try Store(opening: path)
    #expect(try name(store) == "Lindgren Tools")
    try store.read { reader in
      #expect(try reader.company().name == "Lindgren Tools")
      try other.write { try rename("Lindgren Verktyg", $0) }
      #expect(try name(other) == "Lindgren Verktyg")
      #expect(try reader.company().name == "Lindgren Tools")
    }
    #expect(try name(store) == "Lindgren Verktyg")
  }

  @Test("Who is not there is asked for again once somebody is added")
  func absent() throws {
    #expect(try store.read { try $0.user("kurt") } == nil)
    #expect(try store.read { try $0.user("kurt") } == nil)
    try store.write { try $0.insert(User(login: "kurt", name: "Kurt", role: .clerk)) }
    #expect(try store.read { try $0.user("kurt") }?.name == "Kurt")
    try store.write { try $0.delete(user: "kurt") }
    #expect(try store.read { try $0.user("kurt") } == nil)
  }

  @Test("Every remembered table marks each kind of change", arguments: Schema.rememberedTables)
  func marks(table: String) throws {
    let triggers = try store.read { reader in
      try String.fetchAll(
        reader.database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
        arguments: [table])
    }
    for event in ["INSERT", "UPDATE", "DELETE"] {
      #expect(triggers.contains { $0.contains("AFTER \(event) ON \(table)") && $0.contains("random()") })
    }
  }
}
