import Foundation
import GRDB
import Sales
import Testing

@testable import Store

@Suite("A file that several share")
struct SharedFileTests {
  @Test("Postings are on the disk when they return")
  func durable() throws {
    let folder = try Folder()
    let store = try Store(opening: try folder.company())
    let full = 2
    #expect(try store.write { try Int.fetchOne($0.database, sql: "PRAGMA synchronous") } == full)
    #expect(try store.write { try String.fetchOne($0.database, sql: "PRAGMA journal_mode") } == "wal")
  }

  @Test("Opening writes nothing, and closing leaves one file")
  func openingWritesNothing() throws {
    let folder = try Folder()
    let path = try folder.company()
    let before = try bytes(of: path)
    _ = try Store(opening: path).read { try $0.allNumberSeries() }
    #expect(try bytes(of: path) == before)
    #expect(try folder.names() == ["company.docket"])
  }

  @Test("Who reads, or opens to read, never waits for who writes; who writes is told that the file is locked")
  func readersDoNotWait() throws {
    let folder = try Folder()
    let path = try folder.company()
    let writer = try folder.otherProcess(path)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let store = try Store(opening: path, busySeconds: 0.2)
      #expect(try store.read { try $0.allNumberSeries() }.isEmpty)
      #expect(throws: StoreRefusal.locked(path: path)) { try store.write { _ in } }
      try database.execute(sql: "ROLLBACK")
      try store.write { _ in }
    }
  }

  @Test("A writer gets through when the lock is given back in time")
  func waits() throws {
    let folder = try Folder()
    let path = try folder.company()
    let other = try folder.otherProcess(path)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let store = try Store(opening: path, busySeconds: 30)
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) {
      try? other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    }
    try store.write { try $0.put(NamedCode(kind: .site, code: "S", name: "Site")) }
  }

  @Test("What is written to a file that was removed or replaced is refused, and not lost without a word")
  func movedAway() throws {
    let folder = try Folder()
    let path = try folder.company()
    let store = try Store(opening: path)
    try store.write { try $0.put(NamedCode(kind: .site, code: "A", name: "A")) }
    try FileManager.default.moveItem(atPath: path, toPath: folder.file("moved"))
    #expect(throws: StoreRefusal.gone(path: path)) {
      try store.write { try $0.put(NamedCode(kind: .site, code: "B", name: "B")) }
    }
    _ = try folder.write("company.docket", Data("another file".utf8))
    #expect(throws: StoreRefusal.gone(path: path)) { try store.write { _ in } }
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: folder.file("moved"), toPath: path)
    try store.write { try $0.put(NamedCode(kind: .site, code: "C", name: "C")) }
  }

  @Test("Of many that make the same company at once, one does and its file stays")
  func madeOnce() async throws {
    let folder = try Folder()
    let path = folder.file("new.docket")
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          do {
            _ = try Store(creating: path)
            return true
          } catch {
            return false
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(made == 1)
    #expect(refusal(opening: path) == nil)
  }

  @Test("A backup never takes the place of a file, and a company is never made over one")
  func nothingOverwritten() throws {
    let folder = try Folder()
    let path = try folder.company()
    let other = try folder.write("other", Data("precious".utf8))
    let store = try Store(opening: path)
    #expect(throws: StoreRefusal.exists(path: other)) { try store.backup(to: other) }
    #expect(throws: StoreRefusal.exists(path: other)) { try Store(creating: other) }
    #expect(try bytes(of: other) == Data("precious".utf8))
    let nowhere = folder.file("none/copy")
    #expect(throws: StoreRefusal.cannotOpen(path: nowhere, detail: "there is no folder \(folder.path)/none"))
    {
      try store.backup(to: nowhere)
    }
  }
}
