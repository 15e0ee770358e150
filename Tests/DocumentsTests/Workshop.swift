import Desk
import Documents
import Foundation
import Sales
import Store
import Testing

/// A folder of its own with a small company in it, gone when the test ends.
final class Workshop {
  let folder: String
  let company: String

  init(currency: String = "USD", country: String = "US") throws {
    folder = NSTemporaryDirectory() + "docket-\(UUID().uuidString)"
    company = folder + "/company.docket"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = try Store(creating: company)
    try NewCompany(name: "Workshop", currency: currency, country: country, login: "ann")
      .make(in: store, moment: "2026-11-25T08:00:00Z")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func desk(on day: String = "2026-11-25") throws -> Desk {
    Desk(
      store: try Store(opening: company), session: Session(login: "ann", terminal: "test"),
      day: Day(day))
  }

  /// Writes a file into the folder and gives its path.
  func write(_ name: String, _ text: String) throws -> String {
    let path = "\(folder)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Fills the company with a customer, two items and stock.
  func fill() throws {
    var batch = Batch(desk: try desk())
    let lines = [
      #"{"action":"customer.create","with":{"account":"C1","name":"Müller GmbH","currency":"USD"}}"#,
      #"{"action":"item.create","with":{"number":"0012","name":"Bolt","basePrice":"1.25","cost":"0.5"}}"#,
      #"{"action":"item.create","with":{"number":"N1","name":"Nut, \"fine\"","basePrice":"0.4","cost":"0.1"}}"#,
      #"{"action":"stock.adjust","with":{"item":"0012","quantity":"100","reason":"Opening"}}"#,
      #"{"action":"stock.adjust","with":{"item":"N1","quantity":"50","reason":"Opening"}}"#,
    ]
    for (index, line) in lines.enumerated() {
      let answer = try #require(try batch.perform(line, line: index + 1))
      try #require(answer.ok, "\(answer.json)")
    }
  }
}

extension Workshop {
  /// All records of a kind, as the export writes them.
  func export(_ kind: ImportKind) throws -> String { try desk().export(kind) }

  /// Imports all records of a kind that another company exports.
  func take(_ kind: ImportKind, from other: Workshop) throws {
    let text = try other.export(kind)
    guard text.contains(",") else { return }
    let path = try write("\(kind.rawValue).csv", text)
    let report = try Importer(desk: try desk(), mapping: Mapping(kind: kind)).run(
      file: path, mode: .allOrNothing)
    #expect(report.imported > 0)
  }

  /// Performs lines of a batch, all of which must succeed.
  func run(_ lines: [String], on day: String = "2026-11-25") throws {
    var batch = Batch(desk: try desk(on: day))
    for (index, line) in lines.enumerated() {
      let answer = try #require(try batch.perform(line, line: index + 1))
      try #require(answer.ok, "\(answer.json)")
    }
  }
}

extension Desk {
  /// All records of a kind, as the export writes them.
  func export(_ kind: ImportKind) throws -> String {
    var table = try ExportTable(kind: kind)
    try Exporter(desk: self, kind: kind).records { for record in $0 { table.add(record) } }
    return table.csv()
  }

  /// The rows of a list, each as its columns with their values.
  func rows(of name: String, without hidden: Set<String> = []) throws -> [String] {
    let list = try #require(Queries.named(name))
    var request = ListRequest(limit: 500)
    var rows: [String] = []
    while true {
      let page = try page(list, request)
      rows += page.rows.map { row in
        zip(list.columns, row.values).filter { !hidden.contains($0.0.id) }
          .map { "\($0.id)=\($1)" }.joined(separator: " ")
      }
      guard page.more, let last = page.rows.last else { return rows }
      request.position = .after(last.position)
    }
  }
}

/// The data sets that lie beside the package on some machines; without them the tests that need them are skipped.
///
/// `DOCKET_DATA` names another folder for them.
enum SharedData {
  static let folder =
    ProcessInfo.processInfo.environment["DOCKET_DATA"]
    ?? URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/data").path

  static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(name)") }

  /// The rows of a file there, each by the names of its columns.
  static func rows(_ name: String) throws -> [[String: String]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    var reader = try CSVReader([UInt8](data))
    let head = try #require(try reader.next()).texts
    var rows: [[String: String]] = []
    while let row = try reader.next() { rows.append(Dictionary(uniqueKeysWithValues: zip(head, row.texts))) }
    return rows
  }

  /// A mapping of this folder.
  static func mapping(_ name: String, _ kind: ImportKind) throws -> Mapping {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Mappings/\(name).toml")
    return try Mapping(
      toml: try String(contentsOf: path, encoding: .utf8), file: "\(name).toml", kind: kind)
  }
}

/// The built program, run as another process.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String
  }

  let company: String

  /// The program stands beside the built tests.
  static func path() throws -> String {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("docket").path
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(".build/debug/docket").path
    return try #require([beside, root].first { FileManager.default.isExecutableFile(atPath: $0) })
  }

  /// Runs it to its end.
  func run(_ words: [String], input: String = "") throws -> Outcome {
    let running = try start(words, input: Data(input.utf8))
    running.process.waitUntilExit()
    return try running.outcome()
  }

  /// Starts it without waiting for its end.
  func start(_ words: [String], input: String) throws -> Running { try start(words, input: Data(input.utf8)) }

  /// Starts it on input that need not be text.
  func start(_ words: [String], input: Data) throws -> Running {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Program.path())
    process.arguments = words
    process.environment = ["DOCKET_COMPANY": company, "DOCKET_USER": "ann", "HOME": NSTemporaryDirectory()]
    let files = try (0..<3).map { index -> (path: String, handle: FileHandle) in
      let path = NSTemporaryDirectory() + "docket-\(UUID().uuidString)-\(index)"
      try (index == 0 ? input : Data()).write(to: URL(fileURLWithPath: path))
      return (path, try FileHandle(forUpdating: URL(fileURLWithPath: path)))
    }
    process.standardInput = files[0].handle
    process.standardOutput = files[1].handle
    process.standardError = files[2].handle
    try process.run()
    return Running(process: process, files: files.map(\.path))
  }

  /// A program that was started; its files are gone with it.
  final class Running {
    let process: Process
    private let files: [String]

    init(process: Process, files: [String]) {
      self.process = process
      self.files = files
    }

    deinit { for file in files { try? FileManager.default.removeItem(atPath: file) } }

    /// Ends it at once, as a failure of power would.
    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Waits for its end.
    func ended() async throws -> Outcome {
      while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
      return try outcome()
    }

    /// What it has said.
    func outcome() throws -> Outcome {
      Outcome(
        status: process.terminationStatus, output: try String(contentsOfFile: files[1], encoding: .utf8),
        messages: try String(contentsOfFile: files[2], encoding: .utf8))
    }
  }
}
