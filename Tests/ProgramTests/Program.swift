import Foundation
import Glibc
import Testing

/// The built program and other commands, run as processes.
enum Program {
  /// What a process did.
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String
  }

  /// The program stands beside the built tests.
  static func path() throws -> String {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("docket").path
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(".build/debug/docket").path
    return try #require([beside, root].first { FileManager.default.isExecutableFile(atPath: $0) })
  }

  /// Where a command lies that the tests need and may miss; nil when it is not installed.
  static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a command to its end.
  static func run(
    _ path: String, _ words: [String], environment: [String: String]? = nil, input: String = ""
  ) throws -> Outcome {
    let stem = NSTemporaryDirectory() + "docket-\(UUID().uuidString)"
    for index in 0..<3 {
      try Data((index == 0 ? input : "").utf8).write(to: URL(fileURLWithPath: "\(stem)-\(index)"))
    }
    defer { for index in 0..<3 { try? FileManager.default.removeItem(atPath: "\(stem)-\(index)") } }
    let process = try spawn(path, words, environment: environment, sets: 0) { actions in
      for index in 0..<3 {
        posix_spawn_file_actions_addopen(
          &actions, Int32(index), "\(stem)-\(index)", index == 0 ? O_RDONLY : O_WRONLY, 0)
      }
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return Outcome(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F),
      output: try String(contentsOfFile: "\(stem)-1", encoding: .utf8),
      messages: try String(contentsOfFile: "\(stem)-2", encoding: .utf8))
  }

  /// Starts a process that inherits nothing but its three standard files, which `open` gives it.
  ///
  /// Foundation's own way leaves a socket open in whatever a process starts in turn, and waits for it: a tmux server that
  /// stays would never be waited out.
  static func spawn(
    _ path: String, _ words: [String], environment: [String: String]?, sets flags: Int16,
    open: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    open(&actions)
    for descriptor in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap({
      Int32($0)
    }) {
      if descriptor > 2 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on hold signals back, and a process inherits that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETSIGMASK))
    let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    let failed = withArguments([path] + words) { words in
      withArguments(variables) { posix_spawn(&process, path, &actions, &attributes, words, $0) }
    }
    try #require(failed == 0, "\(path) did not start")
    return process
  }

  private static func withArguments<Value>(
    _ words: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
    for (index, word) in words.enumerated() { pointers[index] = strdup(word) }
    pointers[words.count] = nil
    defer {
      for index in words.indices { free(pointers[index]) }
      pointers.deallocate()
    }
    return body(pointers)
  }

  /// Waits until something holds, looking often; false when it does not within the limit.
  static func waits(upTo seconds: Double = 20, until holds: () throws -> Bool) rethrows -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      if try holds() { return true }
      usleep(30_000)
    }
    return try holds()
  }
}
