import Documents
import Foundation
import Paper

/// Where papers go from the command line.
enum PaperOutput {
  /// Writes a PDF to a file, or to standard output for `-`, and tells which characters no font has.
  static func write(_ result: PDFWriter.Result, to path: String) throws {
    if !result.unknown.isEmpty {
      let characters = result.unknown.map(String.init).joined(separator: " ")
      Output.message("No font of this machine has \(characters): install one, such as fonts-noto-cjk.")
    }
    do {
      if path == "-" {
        try FileHandle.standardOutput.write(contentsOf: Data(result.bytes))
      } else {
        try Data(result.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      }
    } catch {
      throw UsageRefusal(
        "\(path) can't be written: \(error.localizedDescription)", next: "Name a file in a folder of yours.")
    }
  }
}
