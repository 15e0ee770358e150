import ArgumentParser
import Documents

/// Takes records out of the company.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export customers, vendors, items, on-hand, orders, vendor-prices or purchase-orders.",
    discussion: "The headings are the names of fields; docket import takes the same file without a mapping.")

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "customers, vendors, items, on-hand, orders, vendor-prices or purchase-orders.")
  var kind: String
  @Flag(help: "Separated values with the headings first; what is written unless --json is given.")
  var csv = false
  @Flag(help: "One JSON array.")
  var json = false

  func run() throws {
    if json, csv {
      throw UsageRefusal("--json and --csv exclude each other.", next: "Leave one of them out.")
    }
    let kind = try ImportKind(word: kind)
    let exporter = try Exporter(desk: try globals.desk(), kind: kind)
    if json {
      var count = 0
      Output.text("[")
      try exporter.records { records in
        for record in records {
          Output.text("\(count == 0 ? "" : ",")\n\(try record.json())")
          count += 1
        }
      }
      Output.line(count == 0 ? "]" : "\n]")
    } else {
      var table = try ExportTable(kind: kind)
      try exporter.records { records in for record in records { table.add(record) } }
      Output.text(table.csv())
    }
  }
}
