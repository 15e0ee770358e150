import Foundation
import Testing

/// The program in a tmux server of its own, typed into and read as a screen; the server ends with the value.
final class Tmux {
  /// Whether tmux is there; without it the tests that need it are skipped.
  static var isInstalled: Bool { Program.find("tmux") != nil }
  /// What is said where it is not.
  static let missing: Comment =
    "tmux is not installed (apt install tmux); it shows the program's screen to the tests"

  private let tmux: String
  private let name = "docket-\(UUID().uuidString.prefix(8))"
  private let environment: [String: String]

  /// Starts a command line in a window.
  init(_ command: String, environment: [String: String], columns: Int = 80, rows: Int = 24) throws {
    tmux = try #require(Program.find("tmux"))
    self.environment = environment
    // The server takes its own TERM; the program gets the one of the environment.
    let set = environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    try call(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env \(set) \(command)"])
    try call(["set", "-s", "escape-time", "0"])
    try call(["set", "-g", "remain-on-exit", "on"])
  }

  /// Opens the desk of a workshop's company and waits until it is there.
  convenience init(
    _ workshop: Workshop, options: String = "", environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws {
    try self.init(
      "'\(try Program.path())' \(options)", environment: workshop.environment.merging(environment) { $1 },
      columns: columns, rows: rows)
    try wait(for: "Backorders by age")
  }

  deinit { _ = try? Program.run(tmux, ["-L", name, "kill-server"]) }

  @discardableResult
  private func call(_ words: [String]) throws -> String {
    let outcome = try Program.run(tmux, ["-L", name] + words, environment: environment)
    try #require(outcome.status == 0, "tmux \(words): \(outcome.messages)")
    return outcome.output
  }

  /// Presses keys by tmux's names for them, all at once.
  func press(_ keys: String...) throws { try call(["send-keys"] + keys) }

  /// Types text as it stands.
  func type(_ text: String) throws { try call(["send-keys", "-l", "--", text]) }

  /// Sends bytes as a terminal would.
  func send(_ bytes: UInt8...) throws { try send(bytes) }

  /// Sends bytes as a terminal would.
  func send(_ bytes: [UInt8]) throws { try call(["send-keys", "-H"] + bytes.map { String($0, radix: 16) }) }

  /// Pastes text as a terminal with bracketed paste does.
  func paste(_ text: String) throws {
    try call(["set-buffer", "--", text])
    try call(["paste-buffer", "-p"])
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try call(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen, its lines without spaces at their ends.
  var screen: String { get throws { try call(["capture-pane", "-p"]) } }
  /// The screen with the sequences that colour it, and with the spaces at the ends of lines.
  var coloured: String { get throws { try call(["capture-pane", "-p", "-e", "-N"]) } }
  /// The lines of the screen.
  var lines: [String] {
    get throws { try screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }
  /// The message row.
  var message: String {
    get throws { try lines.dropLast(2).last?.trimmingCharacters(in: .whitespaces) ?? "" }
  }

  /// Where the cursor is.
  var cursor: (column: Int, row: Int) {
    get throws {
      let parts = try ask("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap { Int($0) }
      return (try #require(parts.first), try #require(parts.last))
    }
  }

  /// What tmux says about the window, by its format.
  func ask(_ format: String) throws -> String {
    try call(["display", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// The process that runs in the window.
  var process: Int32 { get throws { try #require(Int32(try ask("#{pane_pid}"))) } }
  /// Whether the process in the window has ended.
  var isDead: Bool { get throws { try ask("#{pane_dead}") == "1" } }

  /// Waits until the screen holds a text.
  @discardableResult
  func wait(for text: String, upTo seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) throws
    -> String
  {
    try wait("\"\(text)\"", upTo: seconds, location) { $0.contains(text) }
  }

  /// Waits until something holds of the screen.
  @discardableResult
  func wait(
    _ what: String, upTo seconds: Double = 20, _ location: SourceLocation = #_sourceLocation,
    until holds: (String) throws -> Bool
  ) throws -> String {
    var last = ""
    let came = try Program.waits(upTo: seconds) {
      last = try screen
      return try holds(last)
    }
    try #require(came, "\(what) did not come:\n\(last)", sourceLocation: location)
    return last
  }

  /// Waits until the process in the window has ended.
  func waitForEnd(upTo seconds: Double = 20) throws {
    let ended = try Program.waits(upTo: seconds) { try isDead }
    let screen = try screen
    try #require(ended, "the program goes on:\n\(screen)")
  }
}
