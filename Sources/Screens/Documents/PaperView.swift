import Desk
import Documents
import Foundation
import Paper
import Sales
import Store
import Terminal

/// A paper to read, to print and to write to a file: documents as their readers get them, or the rows of a list.
struct PaperView: Panel {
  let bench: Workbench
  let title: String
  /// What is shown and printed.
  private let source: any PaperSource
  private var pane = ReadingPane()
  private var columns = 78
  /// The language that was chosen; that of the reader when nil.
  private var language: String?

  /// Papers of documents by their numbers, with a stroke for what a customer was sent then.
  init(bench: Workbench, numbers: [String], title: String? = nil) {
    self.bench = bench
    self.title = title ?? numbers.joined(separator: ", ")
    source = DocumentPapers(bench: bench, numbers: numbers)
  }

  /// The rows of a list.
  init(bench: Workbench, list: ListPaper, request: ListRequest) {
    self.bench = bench
    title = list.title
    source = ListPapers(bench: bench, list: list, request: request)
  }

  var contexts: [String] { ["paper"] }

  var about: String? {
    "What the paper says, as text. F10 writes it to a file, F7 prints it, F8 turns to the next language."
  }

  mutating func fit(_ size: Size) {
    columns = size.columns - 2
    pane.fit(Size(columns: columns, rows: size.rows - 1))
  }

  mutating func appear() -> [Effect] {
    let (source, language) = (source, language)
    let columns = min(columns, source.widest)
    return [
      work(
        barrier: true,
        {
          try DeskErrors.translating {
            try source.preview(language: language, columns: columns).enumerated().flatMap { index, printout in
              let between = index > 0 ? ["", String(repeating: "═", count: columns), ""] : []
              return (between + printout.text(columns: columns)).map { PaneLine("", $0) }
            }
          }
        },
        then: { panel, result in
          switch result {
          case .success(let lines):
            panel.pane.lines = lines
            return []
          case .failure(let error): return [.close, .drop(ErrorText.of(error))]
          }
        })
    ]
  }

  func availability(of command: String) -> Availability {
    command == "paper.language" && !source.hasLanguages
      ? .disabled("A list is printed in the words of the screen.") : .available
  }

  mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "paper.write": askForFile()
    case "paper.print": askForPrinter()
    case "paper.language": turnLanguage()
    default: [.close]
    }
  }

  private mutating func turnLanguage() -> [Effect] {
    let all = bench.papers.languages.languages
    let codes: [String?] = [nil] + all.keys.sorted()
    let index = codes.firstIndex(of: language) ?? 0
    language = codes[(index + 1) % codes.count]
    let name = language.flatMap { all[$0]?.name } ?? "the reader's own language"
    return appear() + [.tell(Notice(.info, "In \(name)."))]
  }

  private func askForFile() -> [Effect] {
    let values = source.hasValues ? " A name that ends in .csv gets separated values." : ""
    let dialog = EntryDialog(
      title: "Write to a file", label: "File",
      help:
        "Where to write it; a name without a folder goes to \(FileManager.default.currentDirectoryPath).\(values)",
      value: "\(source.fileName).pdf", check: PaperFile.check)
    return [ask(dialog) { (panel, path: String) in panel.write(PaperFile.url(path)) }]
  }

  private func write(_ file: URL) -> [Effect] {
    let (bench, source, language) = (bench, source, language)
    let asValues = source.hasValues && file.pathExtension.lowercased() == "csv"
    return [
      work(
        barrier: true,
        {
          try DeskErrors.translating { () -> (told: String, unknown: [Character]) in
            if asValues {
              try Data(source.values().utf8).write(to: file, options: .atomic)
              return ("", [])
            }
            let pdf = try bench.papers.pdf(source.printouts(language: language))
            try Data(pdf.bytes).write(to: file, options: .atomic)
            return (pdf.pageCount == 1 ? ", 1 page" : ", \(pdf.pageCount) pages", pdf.unknown)
          }
        },
        then: { _, result in
          switch result {
          case .failure(let error): return [.refuse(ErrorText.of(error))]
          case .success(let (told, unknown)):
            let missing = PaperFile.missing(unknown).map { [Effect.tell(Notice(.warning, $0))] } ?? []
            return [.tell(Notice(.done, "\(file.path) is written\(told)."))] + missing
          }
        })
    ]
  }

  private func askForPrinter() -> [Effect] {
    let dialog = EntryDialog(
      title: "Print", label: "Printer", help: "The printer's name; empty takes the machine's own choice.",
      isRequired: false)
    return [ask(dialog) { (panel, name: String) in panel.print(on: name) }]
  }

  private func print(on printer: String) -> [Effect] {
    let (bench, source, language, title) = (bench, source, language, title)
    return [
      work(
        barrier: true,
        {
          try DeskErrors.translating {
            let pdf = try bench.papers.pdf(source.printouts(language: language))
            try Printer(printer.isEmpty ? nil : printer).print(pdf.bytes, title: title)
          }
        },
        then: { panel, result in
          switch result {
          case .failure(let error): [.refuse(ErrorText.of(error))]
          case .success: [.tell(Notice(.done, "\(panel.title) is with the printer."))]
          }
        })
    ]
  }

  mutating func handle(_ key: Key) -> [Effect] {
    if key.isEnter { return [.close] }
    return pane.scroll(key) ? [] : [.refuse("Arrows and Page keys move; F10 writes a file, F12 goes back.")]
  }

  func draw(on canvas: Canvas) { pane.draw(on: canvas.titled(title)) }
}

/// What a paper is made of, read away from the main thread.
protocol PaperSource: Sendable {
  /// What a file of it is called, without its ending.
  var fileName: String { get }
  /// How wide it is as text at most.
  var widest: Int { get }
  var hasLanguages: Bool { get }
  /// Whether it can be written as separated values too.
  var hasValues: Bool { get }
  /// What the screen shows of it.
  func preview(language: String?, columns: Int) throws -> [Printout]
  /// All of it.
  func printouts(language: String?) throws -> [Printout]
  func values() throws -> String
}

/// Documents by their numbers.
struct DocumentPapers: PaperSource {
  let bench: Workbench
  let numbers: [String]

  var fileName: String {
    String(numbers.map { $0.replacing("/", with: "-") }.joined(separator: "_").prefix(60))
  }
  var widest: Int { 78 }
  var hasLanguages: Bool { true }
  var hasValues: Bool { false }

  func preview(language: String?, columns: Int) throws -> [Printout] { try printouts(language: language) }

  func printouts(language: String?) throws -> [Printout] {
    try bench.desk.read { reader in
      try numbers.map { try bench.papers.sheet($0, language: language, in: reader).printout }
    }
  }

  func values() throws -> String { "" }
}

/// The rows of a list.
struct ListPapers: PaperSource {
  let bench: Workbench
  let list: ListPaper
  let request: ListRequest

  /// How many rows the screen shows of it; a file has all.
  private static let shown = 200

  var fileName: String { list.fileName }
  var widest: Int { 180 }
  var hasLanguages: Bool { false }
  var hasValues: Bool { true }

  func preview(language: String?, columns: Int) throws -> [Printout] {
    [try printout(list.narrowed(to: columns), limit: ListPapers.shown)]
  }

  func printouts(language: String?) throws -> [Printout] { [try printout(list, limit: .max)] }

  func values() throws -> String { list.csv(try bench.desk.rows(of: list.definition, request).rows) }

  private func printout(_ list: ListPaper, limit: Int) throws -> Printout {
    let found = try bench.desk.rows(of: list.definition, request, limit: limit)
    return try bench.desk.read {
      try bench.papers.printout(list, found.rows, isWhole: found.isWhole, on: bench.desk.today, in: $0)
    }
  }
}

extension Workbench {
  /// What papers of documents say, to read and to print.
  func papers(of numbers: [String]) -> [Effect] { [.open(PaperView(bench: self, numbers: numbers))] }
}
