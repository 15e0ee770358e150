import Foundation
import Glibc
import Testing

/// The program on a pseudo terminal of its own, for what is seen in bytes, signals and terminal settings only.
final class PseudoTerminal {
  private var master: Int32 = -1
  private let slave: Int32
  private let before: termios
  let process: pid_t
  /// All bytes that came from the program.
  private(set) var output: [UInt8] = []
  /// What the process ended with, once it has; as `waitpid` tells it.
  private(set) var status: Int32?

  /// Starts the program with the terminal as its controlling one.
  ///
  /// - Parameter ignoresHangup: whether the signal of a lost line is ignored from the start, as `nohup` has it.
  init(
    _ workshop: Workshop, options: [String] = [], environment: [String: String?] = [:], ahead: String = "",
    ignoresHangup: Bool = false, columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    let program = try Program.path()
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&master, &slave, &name, nil, &size) == 0)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    var settings = termios()
    try #require(tcgetattr(slave, &settings) == 0)
    self.master = master
    self.slave = slave
    before = settings
    if !ahead.isEmpty { _ = ahead.withCString { write(master, $0, strlen($0)) } }

    var variables: [String: String?] = workshop.environment
    variables.merge(environment) { $1 }
    let words = ignoresHangup ? ["-c", "trap '' HUP; exec \"$0\" \"$@\"", program] + options : options
    // The flag starts a new session, whose leader gets the first terminal that it opens as its controlling one.
    process = try Program.spawn(
      ignoresHangup ? "/bin/sh" : program, words, environment: variables.compactMapValues(\.self), sets: 0x80
    ) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
    close(slave)
  }

  /// Takes the line away: the terminal's other end is closed.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Reads what is there, waiting so many milliseconds for it.
  func read(for milliseconds: Int32 = 50) {
    guard master >= 0 else {
      usleep(UInt32(milliseconds) * 1000)
      return
    }
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    if count > 0 { output += buffer[..<count] }
  }

  /// Reads as a line of so many bytes a second would until nothing has come for a while; when the last byte was through.
  ///
  /// The terminal at its far end answers the question whether it is well once all before the question is through.
  /// - Parameter typing: keys that are typed meanwhile, one after the other, each after a pause.
  func readSlowly(
    _ bytesPerSecond: Int, typing keys: [String] = [], every pause: Double = 0.05, quiet: Double = 0.6
  ) -> (lastKey: Date, lastByte: Date) {
    let slice = max(1, bytesPerSecond / 50)
    var (lastKey, lastByte) = (Date(), Date())
    var waiting = ArraySlice(keys)
    var nextKey = Date()
    let end = Date().addingTimeInterval(30)
    while Date() < end, !waiting.isEmpty || Date().timeIntervalSince(max(lastKey, lastByte)) < quiet {
      if Date() >= nextKey, let key = waiting.popFirst() {
        type(key)
        lastKey = Date()
        nextKey = lastKey.addingTimeInterval(pause)
      }
      usleep(20_000)
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 0) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: slice)
      let count = Glibc.read(master, &buffer, slice)
      guard count > 0 else { continue }
      let before = output.count
      output += buffer[..<count]
      lastByte = Date()
      let question = Array("\u{1B}[5n".utf8)
      let fresh = output[max(0, before - question.count + 1)...]
      if fresh.indices.contains(where: { fresh[$0...].starts(with: question) }) { type("\u{1B}[0n") }
    }
    return (lastKey, lastByte)
  }

  /// All that came, as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Waits until the program has sent a text.
  func wait(for text: String, upTo seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) throws
  {
    let end = Date(timeIntervalSinceNow: seconds)
    while !self.text.contains(text), Date() < end { read() }
    try #require(
      self.text.contains(text), "\"\(text)\" did not come: \(self.text.debugDescription)",
      sourceLocation: location)
  }

  /// Waits until the program is quiet for a while.
  func settle() {
    var count = -1
    while count != output.count {
      count = output.count
      read(for: 400)
    }
  }

  /// Forgets what came so far.
  func forget() { output = [] }

  /// Types bytes.
  func type(_ text: String) { _ = text.withCString { write(master, $0, strlen($0)) } }

  /// Waits until the program has ended; what it ended with, nil when it has not within the limit.
  func end(upTo seconds: Double = 20) -> Int32? {
    let limit = Date(timeIntervalSinceNow: seconds)
    while status == nil, Date() < limit {
      var ended: Int32 = 0
      if waitpid(process, &ended, WNOHANG) == process { status = ended } else { read(for: 20) }
    }
    read(for: 20)
    return status
  }

  /// How many hundredths of a second the program has worked.
  var ticks: Int {
    get throws {
      let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      let fields = text.split(separator: ") ").last?.split(separator: " ").map { Int($0) ?? 0 } ?? []
      return fields.count > 12 ? fields[11] + fields[12] : 0
    }
  }

  /// The settings of the terminal now.
  var settings: termios {
    var settings = termios()
    tcgetattr(slave, &settings)
    return settings
  }

  /// Whether the settings are those from before the program started.
  var isRestored: Bool {
    let now = settings
    return now.c_iflag == before.c_iflag && now.c_oflag == before.c_oflag && now.c_cflag == before.c_cflag
      && now.c_lflag == before.c_lflag
  }

  /// Whether a mode of the terminal that was turned on was turned off after it.
  func isOff(_ on: String, _ off: String) -> Bool {
    guard let last = text.range(of: on, options: .backwards) else { return true }
    return text.range(of: off, options: .backwards).map { $0.lowerBound > last.lowerBound } ?? false
  }
}
