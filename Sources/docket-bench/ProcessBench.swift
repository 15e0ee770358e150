import Foundation

/// Measures processes: memory, and the start of the program.
enum ProcessBench {
  /// The most memory that this process has had, in kilobytes.
  static var mostMemory: Int { mostMemory(of: "self") }

  /// The most memory that a process has had, in kilobytes.
  static func mostMemory(of process: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }

  /// The size of a file and of its log, in megabytes.
  static func size(of path: String) -> Int {
    [path, path + "-wal"].reduce(0) { sum, path in
      sum + ((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
    } / 1_048_576
  }

  /// The program beside this one; nil where it is not there.
  static var program: URL? {
    let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let program = own.deletingLastPathComponent().appending(path: "docket")
    return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
  }

  /// Starts the program beside this one several times with some arguments; nil where it is not there.
  static func start(_ arguments: [String], times count: Int) throws -> Times? {
    guard let program else { return nil }
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
