import Foundation
import Testing

/// A folder of its own with a small company in it, gone when the test ends.
final class Workshop {
  let folder: String
  let company: String

  /// Makes the company with two customers, items and stock.
  init() throws {
    folder = NSTemporaryDirectory() + "docket-\(UUID().uuidString)"
    company = folder + "/company.docket"
    for name in ["config/docket", "state/docket"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    let made = try run(["new", company, "--name", "Workshop", "--currency", "USD", "--country", "US"])
    try #require(made.status == 0, "\(made.messages)")
    var lines = [
      #"{"action":"customer.create","with":{"account":"ACME","name":"Acme Ltd","currency":"USD"}}"#,
      #"{"action":"customer.create","with":{"account":"AC","name":"Acorn","currency":"USD"}}"#,
    ]
    lines += [
      #"{"action":"item.create","with":{"number":"KG","name":"Cable","stockUnit":"kg","basePrice":"2","cost":"1"}}"#,
      #"{"action":"stock.adjust","with":{"item":"KG","quantity":"1000","reason":"Opening"}}"#,
    ]
    for number in 1...9 {
      lines += [
        #"{"action":"item.create","with":{"number":"I\#(number)","name":"Item \#(number)","basePrice":"\#(number).5","cost":"1"}}"#,
        #"{"action":"stock.adjust","with":{"item":"I\#(number)","quantity":"1000","reason":"Opening"}}"#,
      ]
    }
    try fill(lines)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The environment that the program gets: its own folders, a terminal of 256 colours, UTF-8.
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder,
      "XDG_CONFIG_HOME": folder + "/config", "XDG_STATE_HOME": folder + "/state", "DOCKET_COMPANY": company,
      "DOCKET_USER": "ann", "USER": "ann", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ]
  }

  /// Runs the program with words and input.
  func run(_ words: [String], input: String = "") throws -> Program.Outcome {
    try Program.run(try Program.path(), words, environment: environment, input: input)
  }

  /// Performs actions, each a line of JSON.
  func fill(_ lines: [String]) throws {
    let outcome = try run(["run", "-"], input: lines.joined(separator: "\n") + "\n")
    try #require(outcome.status == 0, "\(outcome.output) \(outcome.messages)")
  }

  /// Writes a file of the user's configuration.
  func configure(_ name: String, _ text: String) throws {
    try configure(name, Array(text.utf8))
  }

  /// Writes the bytes of a file of the user's configuration.
  func configure(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/config/docket/\(name)"))
  }

  /// What a query of the company's file gives, a row a line.
  func sql(_ query: String) throws -> [String] {
    let sqlite = try #require(Program.find("sqlite3"))
    let outcome = try Program.run(sqlite, ["-cmd", ".timeout 10000", company, query])
    try #require(outcome.status == 0, "\(outcome.messages)")
    return outcome.output.split(separator: "\n").map(String.init)
  }
}
