import Foundation
import Glibc

/// The program on a pseudo terminal of 120 columns and 40 rows, typed into and listened to.
final class BenchTerminal {
  /// What came back for some keys: when the last byte of it came, counted from the first key, and how many bytes.
  struct Answer {
    let time: Duration
    let bytes: Int
  }

  /// How long the program is silent before its answer counts as whole, in milliseconds; no part of any time.
  private static let silence: Int32 = 60
  private let master: Int32
  private let process: pid_t
  /// The first screen, from the start of the process.
  private(set) var start = Answer(time: .zero, bytes: 0)

  /// Starts the program on a company; nil where the program is not there or no terminal can be had.
  init?(_ program: String, company: String, user: String, folder: String) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else { return nil }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    close(slave)
    self.master = master
    let environment = [
      "HOME=\(folder)", "XDG_CONFIG_HOME=\(folder)/config", "XDG_STATE_HOME=\(folder)/state",
      "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TERM=xterm-256color",
    ]
    let clock = ContinuousClock()
    let began = clock.now
    guard
      let process = BenchTerminal.spawn(
        [program, "--company", company, "--user", user], environment, terminal: name)
    else {
      close(master)
      return nil
    }
    self.process = process
    start = listen(since: began, patience: 10_000)
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(master)
  }

  /// Types keys at once and listens until the program is silent.
  func type(_ keys: String) -> Answer {
    let began = ContinuousClock().now
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      bytes = bytes.dropFirst(count)
    }
    return listen(since: began, patience: 2_000)
  }

  /// The most memory that the program has had, in kilobytes.
  var memory: Int { ProcessBench.mostMemory(of: "\(process)") }

  /// The processor time that the program has used, in hundredths of a second.
  var processorTime: Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: ") ").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  /// Listens without typing for a while; how many bytes came.
  func idle(milliseconds: Int32) -> Int {
    listen(since: ContinuousClock().now, patience: milliseconds).bytes
  }

  private func listen(since began: ContinuousClock.Instant, patience: Int32) -> Answer {
    let clock = ContinuousClock()
    var answer = Answer(time: .zero, bytes: 0)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, answer.bytes == 0 ? patience : BenchTerminal.silence) > 0 else {
        return answer
      }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return answer }
      answer = Answer(time: began.duration(to: clock.now), bytes: answer.bytes + count)
    }
  }

  /// Starts a process with the terminal as its controlling one.
  private static func spawn(_ words: [String], _ environment: [String], terminal: [CChar]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A new session, whose leader gets the first terminal that it opens as its controlling one.
    posix_spawnattr_setflags(&attributes, 0x80)
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var process: pid_t = 0
    let program = words.first ?? ""
    return posix_spawn(&process, program, &actions, &attributes, arguments, variables) == 0 ? process : nil
  }
}
