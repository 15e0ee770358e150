import Foundation

/// Measures processes: memory, and the start of the program.
enum ProcessBench {
  /// The most memory that this process has had, in kilobytes.
  static var mostMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }

  /// The size of a file and of its log, in megabytes.
  static func size(of path: String) -> Int {
    [path, path + "-wal"].reduce(0) { sum, path in
      sum + ((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
    } / 1_048_576
  }

  /// Starts the program beside this one several times with some arguments; nil where it is not there.
  static func start(_ arguments: [String], times count: Int) throws -> Times? {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "docket")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return nil }
    var times = Times()
    for _ in 0..<count {
      try times.measure {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
      }
    }
    return times
  }
}
