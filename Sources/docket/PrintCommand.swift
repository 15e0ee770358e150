import ArgumentParser
import Documents
import Foundation
import Paper

/// Puts documents on paper.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Put quotations, confirmations, picking lists, packing slips and invoices on paper.",
    discussion: """
      Without --pdf and --printer the papers are shown as text. A quotation and an order are printed as the customer was
      sent them last, or with a stroke, such as QU-000001/2, as they were sent then.
      """)

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "The numbers of the documents.")
  var numbers: [String]
  @Option(
    help: ArgumentHelp("Write one PDF with all of them; - writes it to standard output.", valueName: "file"))
  var pdf: String?
  @Option(
    help: ArgumentHelp("Send them to a printer; default is the machine's own choice.", valueName: "name"))
  var printer: String?
  @Option(help: ArgumentHelp("a4 or letter.", valueName: "size"))
  var paper: PaperSize = .a4
  @Option(help: ArgumentHelp("Another language than the reader's own, such as fr.", valueName: "code"))
  var language: String?

  func run() throws {
    let languages = PaperLanguages(
      folder: URL(filePath: UserFolders().configuration).appending(path: "languages"))
    for problem in languages.problems { Output.message("\(problem)") }
    let press = PaperPress(languages: languages, size: paper)
    let sheets = try globals.desk().read { reader in
      try numbers.map { try press.sheet($0, language: language, in: reader) }
    }
    guard pdf != nil || printer != nil else {
      for (index, sheet) in sheets.enumerated() {
        if index > 0 { Output.line(String(repeating: "=", count: 80)) }
        Output.text(sheet.printout.text().joined(separator: "\n") + "\n")
      }
      return
    }
    let result = try press.pdf(sheets)
    if !result.unknown.isEmpty {
      let characters = result.unknown.map(String.init).joined(separator: " ")
      Output.message("No font of this machine has \(characters): install one, such as fonts-noto-cjk.")
    }
    if let pdf { try write(result.bytes, to: pdf) }
    if let printer {
      let title = numbers.joined(separator: " ")
      try Printer(printer == "-" ? nil : printer).print(result.bytes, title: title)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    do {
      if path == "-" {
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
      } else {
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      }
    } catch {
      throw UsageRefusal(
        "\(path) can't be written: \(error.localizedDescription)", next: "Name a file in a folder of yours.")
    }
  }
}

extension PaperSize: ExpressibleByArgument {}
