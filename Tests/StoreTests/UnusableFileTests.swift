import Foundation
import Testing

@testable import Store

@Suite("A file that can't be used")
struct UnusableFileTests {
  /// The superuser may write everything, so that permissions can't be tested as such.
  static let hasPermissions = getuid() != 0

  @Test("What is missing, a folder, a pipe or empty is refused by what it is")
  func nothingThere() throws {
    let folder = try Folder()
    #expect(refusal(opening: folder.file("none"))?.code == "file.missing")
    #expect(refusal(opening: folder.file("no/such/folder"))?.code == "file.missing")
    #expect(refusal(opening: folder.path)?.code == "file.cannot-open")
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    #expect(refusal(opening: folder.file("pipe"))?.code == "file.cannot-open")
    #expect(refusal(opening: try folder.write("empty", Data()))?.code == "file.not-a-company")
  }

  @Test("Text and databases of other programs are no company, and stay as they are")
  func notACompany() throws {
    let folder = try Folder()
    let text = try folder.write("text", Data(String(repeating: "This is no company. ", count: 500).utf8))
    let before = try bytes(of: text)
    #expect(refusal(opening: text)?.code == "file.not-a-company")
    #expect(try bytes(of: text) == before)
    let other = folder.file("other.db")
    try folder.edit(other, "CREATE TABLE note (text TEXT)")
    let bytesOfOther = try bytes(of: other)
    #expect(refusal(opening: other)?.code == "file.not-a-company")
    #expect(try bytes(of: other) == bytesOfOther)
    #expect(try folder.names() == ["other.db", "text"])
  }

  @Test("A company of a newer program is refused, and no byte of it changes", arguments: [true, false])
  func newer(logging: Bool) throws {
    let folder = try Folder()
    let path = try folder.company()
    try folder.edit(path, "PRAGMA user_version = 99")
    if !logging { try folder.edit(path, "PRAGMA journal_mode = DELETE") }
    let before = try bytes(of: path)
    #expect(refusal(opening: path) == .newer(path: path, schema: 99, known: Schema.steps.count))
    #expect(try bytes(of: path) == before)
    #expect(try folder.names() == ["company.docket"])
  }

  @Test("A newer program that is still writing is told from its log")
  func newerInTheLog() throws {
    let folder = try Folder()
    let path = try folder.company()
    let store = try Store(opening: path)
    try store.write { try $0.database.execute(sql: "PRAGMA user_version = 99") }
    #expect(refusal(opening: path)?.code == "file.newer")
  }

  @Test("A file that was cut off is refused wherever it ends")
  func cutOff() throws {
    let folder = try Folder()
    let whole = try bytes(of: try folder.company())
    for length in [1, 15, 50, 100, 1_000, 4_096, 5_000, whole.count / 2, whole.count - 4_096] {
      let path = try folder.write("cut-\(length)", whole.prefix(length))
      let code = refusal(opening: path)?.code
      #expect(["file.damaged", "file.not-a-company"].contains(code), "\(length) bytes")
    }
  }

  @Test("Random bytes in a file never stop the program: it opens, or is refused with a reason")
  func damaged() throws {
    let folder = try Folder()
    let whole = try bytes(of: try folder.company())
    var random = SplitMix(seed: 7)
    var refused = 0
    for round in 0..<60 {
      var damaged = whole
      let length = [1, 40, 400, 8_000][round % 4]
      let start = Int.random(in: 0..<(whole.count - length), using: &random)
      for at in start..<(start + length) { damaged[at] = UInt8.random(in: 0...255, using: &random) }
      let path = try folder.write("damaged-\(round)", damaged)
      do {
        let store = try Store(opening: path, busySeconds: 0.2)
        try store.read { reader in try reader.eachFileFault { _ in } }
      } catch {
        refused += 1
        let refusal = try #require(error as? StoreRefusal, "\(error)")
        #expect(refusal.endsUse, "round \(round): \(refusal)")
      }
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(refused > 0)
  }

  @Test("A link to a company opens it, and a link to nothing is missing")
  func links() throws {
    let folder = try Folder()
    let path = try folder.company()
    try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: path)
    #expect(refusal(opening: folder.file("link")) == nil)
    try FileManager.default.createSymbolicLink(atPath: folder.file("nowhere"), withDestinationPath: "none")
    #expect(refusal(opening: folder.file("nowhere"))?.code == "file.missing")
  }

  @Test("What may not be written is refused with the reason", .enabled(if: hasPermissions))
  func permissions() throws {
    let folder = try Folder()
    let path = try folder.company()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    #expect(refusal(opening: path) == .cannotOpen(path: path, detail: "the file may not be written"))
    try files.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(refusal(opening: path) == .cannotOpen(path: path, detail: "the file may not be read"))
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    #expect(refusal(opening: path)?.code == "file.cannot-open")
    #expect(throws: StoreRefusal.self) { try Store(creating: folder.file("new.docket")) }
  }

  @Test("Network file systems are told by the longest mount point, also with blanks in its name")
  func networkFileSystems() {
    let mounts = """
      /dev/sda1 / ext4 rw 0 0
      server:/home /home nfs4 rw 0 0
      /dev/sdb1 /home/local ext4 rw 0 0
      //server/share /mnt/the\\040share cifs rw 0 0
      """
    #expect(NetworkFileSystem.kind(of: "/srv/data", mounts: mounts) == nil)
    #expect(NetworkFileSystem.kind(of: "/home/ann", mounts: mounts) == "nfs4")
    #expect(NetworkFileSystem.kind(of: "/homestead", mounts: mounts) == nil)
    #expect(NetworkFileSystem.kind(of: "/home/local/ann", mounts: mounts) == nil)
    #expect(NetworkFileSystem.kind(of: "/mnt/the share/desk", mounts: mounts) == "cifs")
  }
}

extension StoreRefusal {
  /// Whether it says that the file as a whole can't be used.
  fileprivate var endsUse: Bool {
    ["file.damaged", "file.not-a-company", "file.newer", "file.cannot-open", "file.full"].contains(code)
  }
}

/// Random numbers that are the same in each run (splitmix64).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
