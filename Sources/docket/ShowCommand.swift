import ArgumentParser
import Documents
import Sales

/// Shows a document or record by its number.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a document, customer, item or vendor by its number.",
    discussion: """
      A number with a stroke, such as QU-000001/2 or SO-000042/1, is what the customer got: that revision of the quotation
      as it was sent, that confirmation of the order or agreement.
      """)

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "The number, account or code.")
  var number: String
  @Option(
    help: ArgumentHelp("What it is, where several things have the number, such as item.", valueName: "kind"))
  var kind: String?
  @Flag(help: "One JSON object.")
  var json = false

  func run() throws {
    let all = try globals.desk().read { try ShownRecord.all(number, in: $0) }
    let found = all.filter { kind == nil || $0.kind == kind }
    guard let record = found.first else { throw NotFound(kind ?? "document or record", number) }
    guard found.count == 1 else {
      let kinds = found.map(\.kind)
      throw UsageRefusal(
        "\(number) is the number of a \(kinds.joined(separator: " and a ")).",
        next: "Add --kind \(kinds[0]) or another of them.")
    }
    if json {
      let whole = JSONValue.object([
        "kind": .string(record.kind), "number": .string(record.number), record.kind.camelCased: record.value,
      ])
      Output.line(try whole.json())
    } else {
      Output.text(record.text)
    }
  }
}

extension String {
  /// Words joined as the names of fields are: `picking list` is `pickingList`.
  fileprivate var camelCased: String {
    split(separator: " ").enumerated().map { $0.offset == 0 ? String($0.element) : $0.element.capitalized }
      .joined()
  }
}
