import ArgumentParser
import Desk
import Documents
import Sales
import Store

/// Answers a list.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Answer a list, such as orders or customers.",
    discussion: """
      A condition compares a field: --where status=open --where 'orderDate>=2026-01-01'. The signs are = != < <= > >=, \
      ^ for a text that begins so, and ~ to find words in the fields that the list searches. docket queries tells the \
      lists and their fields.
      """)

  @OptionGroup var globals: GlobalOptions
  @Argument(help: "The name of the list.")
  var query: String
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("A condition; may be given more than once.", valueName: "field=value"))
  var conditions: [String] = []
  @Option(help: ArgumentHelp("The words to find.", valueName: "text"))
  var search: String?
  @Option(help: ArgumentHelp("The field to order by; with - in front from the end.", valueName: "field"))
  var sort: String?
  @Option(help: ArgumentHelp("How many rows at most.", valueName: "n"))
  var limit: Int?
  @Flag(help: "One JSON array.")
  var json = false
  @Flag(help: "Separated values, with the headings first.")
  var csv = false
  @Option(help: ArgumentHelp("Write the rows as a PDF; - writes it to standard output.", valueName: "file"))
  var pdf: String?

  /// How many rows are read at a time; memory stays the same however long the list is.
  private static let pageSize = 500

  func run() throws {
    guard [json, csv, pdf != nil].filter({ $0 }).count < 2 else {
      throw UsageRefusal("--json, --csv and --pdf exclude each other.", next: "Keep one of them.")
    }
    if let limit, limit < 0 {
      throw UsageRefusal("--limit \(limit) is below nothing.", next: "Give a whole number.")
    }
    guard let list = Queries.named(query) else {
      throw UsageRefusal(
        "There is no list \(query).", next: "There are \(Queries.all.map(\.name).joined(separator: ", ")).")
    }
    let conditions = try ListConditions(conditions)
    let desk = try globals.desk()
    var request = ListRequest(
      filters: conditions.filters, search: (conditions.search + [search ?? ""]).joined(separator: " "))
    request.search = request.search.split(separator: " ").joined(separator: " ")
    if let sort {
      request.sort = ListSort(
        sort.hasPrefix("-") ? String(sort.dropFirst()) : sort, descending: sort.hasPrefix("-"))
    }
    if let pdf { return try write(list, request, of: desk, to: pdf) }
    var writer = ListWriter(list: list, form: json ? .json : csv ? .csv : .table)
    var left = limit ?? Int.max
    var more = left > 0
    while more {
      request.limit = min(ListCommand.pageSize, left)
      let page = try desk.page(list, request)
      writer.add(page.rows)
      Output.text(writer.take())
      left -= page.rows.count
      more = page.more && left > 0
      if let last = page.rows.last { request.position = .after(last.position) }
    }
    writer.end()
    Output.text(writer.take())
  }

  private func write(_ list: ListDefinition, _ request: ListRequest, of desk: Desk, to path: String) throws {
    let found = try desk.rows(of: list, request, limit: limit ?? .max)
    let paper = ListPaper(title: list.title, note: conditions.joined(separator: ", "), definition: list)
    let press = PaperPress()
    let printout = try desk.read {
      try press.printout(paper, found.rows, isWhole: found.isWhole, on: desk.today, in: $0)
    }
    try PaperOutput.write(try press.pdf([printout]), to: path)
  }
}
