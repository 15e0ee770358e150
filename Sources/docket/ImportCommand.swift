import ArgumentParser
import Desk
import Documents
import Foundation
import Sales

/// Brings a file into the company.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Import customers, vendors, items, on-hand, orders, vendor-prices or purchase-orders from separated values.",
    discussion: """
      Without a mapping each heading is the name of a field, as docket export writes them. A mapping in TOML names the \
      columns of a foreign file. All rows are imported or none, unless --keep-going; each bad row is told with its line \
      and column.
      """)

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "customers, vendors, items, on-hand, orders, vendor-prices or purchase-orders.")
  var kind: String
  @Argument(help: "The file.")
  var file: String
  @Option(help: ArgumentHelp("How foreign columns become fields.", valueName: "file.toml"))
  var mapping: String?
  @Flag(help: "Find out what would be imported; nothing is written.")
  var dryRun = false
  @Flag(help: "Import the good rows and tell the bad ones.")
  var keepGoing = false
  @Option(help: ArgumentHelp("Accept a warning for all rows.", valueName: "warning=reason"))
  var accept: [String] = []
  @Flag(help: "One JSON object.")
  var json = false

  func run() throws {
    let kind = try ImportKind(word: kind)
    var accepting: [String: String] = [:]
    for text in accept {
      let pair = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else {
        throw UsageRefusal("--accept needs a warning and a reason.", next: "Write --accept WARNING=REASON.")
      }
      accepting[pair[0]] = pair[1]
    }
    let importer = Importer(desk: try globals.desk(), mapping: try readMapping(kind), accepting: accepting)
    let report: Importer.Report
    do {
      report = try importer.run(
        file: file, mode: dryRun ? .dryRun : keepGoing ? .keepGoing : .allOrNothing)
    } catch let refusal as ImportRefusal where json {
      Output.line(try JSONText.encode(RefusalText(refusal)))
      throw Ending(status: .refused)
    }
    if json {
      Output.line(try JSONText.encode(report))
    } else {
      for problem in report.problems {
        let column = problem.column.isEmpty ? "" : ", \(problem.column)"
        Output.message("\(problem.file) line \(problem.line)\(column): \(problem.reason)")
      }
      let verb = dryRun ? "can be imported" : "are imported"
      Output.line("\(report.imported) of \(report.records) \(kind.rawValue) \(verb).")
    }
    if !report.problems.isEmpty { throw Ending(status: .refused) }
  }

  private func readMapping(_ kind: ImportKind) throws -> Mapping {
    guard let mapping else { return Mapping(kind: kind) }
    guard let data = FileManager.default.contents(atPath: mapping) else { throw NoSuchFile(path: mapping) }
    let name = URL(fileURLWithPath: mapping).lastPathComponent
    return try Mapping(toml: String(decoding: data, as: UTF8.self), file: name, kind: kind)
  }
}

extension ImportKind {
  /// The kind of a word of the command line.
  init(word: String) throws {
    guard let kind = ImportKind(rawValue: word) else {
      throw UsageRefusal(
        "\(word) can't be imported or exported.",
        next: "There are \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    self = kind
  }
}
