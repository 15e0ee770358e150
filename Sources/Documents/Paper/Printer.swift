import Foundation

/// The print system of the machine, by its command `lp`.
public struct Printer: Sendable {
  /// The queue; the machine's own choice when nil.
  public let name: String?

  /// Makes a printer.
  public init(_ name: String? = nil) { self.name = name }

  /// Hands a PDF over to be printed and returns once the print system has it.
  ///
  /// - Throws: ``PaperRefusal/notPrinted(document:reason:)`` with what the print system said.
  public func print(_ pdf: [UInt8], title: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["lp", "-t", title] + (name.map { ["-d", $0] } ?? []) + ["-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    do {
      try process.run()
    } catch {
      throw PaperRefusal.notPrinted(document: title, reason: error.localizedDescription)
    }
    // A print system that gives up closes its end: what it says then is told, not the broken pipe.
    try? input.fileHandleForWriting.write(contentsOf: Data(pdf))
    try? input.fileHandleForWriting.close()
    let said = (try? output.fileHandleForReading.readToEnd()).flatMap { $0 } ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return }
    let text = String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init)
    let reason = text ?? "lp ended with \(process.terminationStatus)"
    throw PaperRefusal.notPrinted(document: title, reason: reason.trimmingCharacters(in: .whitespaces))
  }
}
