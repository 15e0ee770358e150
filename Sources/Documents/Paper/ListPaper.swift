import Desk
import Paper
import Sales
import Store

/// The rows of a list on paper: what a manager takes into a meeting, or into a spreadsheet as separated values.
public struct ListPaper: Sendable {
  public let title: String
  let note: String
  public let definition: ListDefinition
  let columns: [ListColumn]

  /// Makes the paper of a list.
  ///
  /// - Parameters:
  ///   - note: which of its rows, such as the filter; printed under the title.
  ///   - columns: those that are printed, in their order; all when empty.
  public init(title: String, note: String = "", definition: ListDefinition, columns: [String] = []) {
    self.title = title
    self.note = note
    self.definition = definition
    let chosen = columns.compactMap { definition.column($0) }
    self.columns = chosen.isEmpty ? definition.columns : chosen
  }

  /// What a file of it is called, without its ending.
  public var fileName: String { definition.name.replacing(".", with: "-") }

  /// The same list with its first columns only, as many as are likely to be read on so many cells.
  public func narrowed(to cells: Int) -> ListPaper {
    var used = 0
    let fitting = columns.prefix { column in
      used += (column.kind == .text ? 18 : max(column.title.count, 10)) + 2
      return used <= cells
    }
    guard !fitting.isEmpty, fitting.count < columns.count else { return self }
    let told = "\(fitting.count) of \(columns.count) columns; a file has all"
    return ListPaper(
      title: title, note: [note, told].filter { !$0.isEmpty }.joined(separator: ", "), definition: definition,
      columns: fitting.map(\.id))
  }

  /// The paper of some rows.
  ///
  /// - Parameter isWhole: whether these are all; else it says that more follow.
  public func printout(_ rows: [ListRow], isWhole: Bool, on day: Day, frame: PaperFrame) -> Printout {
    let language = frame.language
    var printout = Printout(
      language: language.code, letterhead: Letterhead(name: frame.company.name, lines: []),
      title: title, words: frame.pageWords)
    printout.isLandscape = columns.count > 6
    printout.footer = [[frame.company.name], [language.date(day)]]
    let told = [note, isWhole ? "" : "the first \(rows.count)"].filter { !$0.isEmpty }
    printout.blocks = [.title(title)]
    if !told.isEmpty { printout.blocks.append(.text(told.joined(separator: ", "), .faint)) }
    let places = columns.map { column in definition.columns.firstIndex { $0.id == column.id } }
    printout.blocks.append(
      .table(
        PrintTable(
          columns: columns.map { .init($0.title, kind(of: $0, language)) },
          rows: rows.map { row in
            PrintTable.Row(
              zip(columns, places).map { column, place in
                place.map { text(row.values[$0], column.kind, language) } ?? ""
              })
          })))
    return printout
  }

  /// The rows as separated values with a line of headings, decimals with a point and ISO dates.
  public func csv(_ rows: [ListRow]) -> String {
    let places = columns.compactMap { column in definition.columns.firstIndex { $0.id == column.id } }
    return rows.reduce(into: CSVWriter.line(columns.map(\.id))) { text, row in
      text += CSVWriter.line(places.map { row.values[$0].plain })
    }
  }

  private func kind(of column: ListColumn, _ language: PaperLanguage) -> PrintTable.Column.Kind {
    if column.kind.isNumber { return .number(decimalMark: language.decimalMark) }
    return column.kind == .text ? .wrapped : .text
  }

  private func text(_ value: ListValue, _ kind: ListColumnKind, _ language: PaperLanguage) -> String {
    switch value {
    case .decimal(let millionths):
      let least = kind == .price ? 2 : 0
      return language.figure(DecimalText.fixed(millionths, decimals: 6, atLeast: least))
    case .amount: return language.figure(value.plain)
    case .day(let day): return language.date(day)
    case .flag(let flag): return flag ? "x" : ""
    case .text(let text): return kind == .status ? text.replacing("-", with: " ") : text
    case .none, .integer: return value.plain
    }
  }
}

extension PaperPress {
  /// A list on paper, in the company's own language as far as its figures go.
  public func printout(
    _ list: ListPaper, _ rows: [ListRow], isWhole: Bool, on day: Day, in reader: StoreReader
  ) throws -> Printout {
    list.printout(rows, isWhole: isWhole, on: day, frame: try frame(language: nil, reader: "", in: reader))
  }
}

extension Desk {
  /// All rows of a list up to a limit, and whether these are all.
  public func rows(
    of list: ListDefinition, _ request: ListRequest, limit: Int = .max
  ) throws -> (rows: [ListRow], isWhole: Bool) {
    var request = request
    var rows: [ListRow] = []
    while rows.count < limit {
      request.limit = min(500, limit - rows.count)
      let page = try page(list, request)
      rows += page.rows
      guard page.more, let last = page.rows.last else { return (rows, true) }
      request.position = .after(last.position)
    }
    return (rows, false)
  }
}
