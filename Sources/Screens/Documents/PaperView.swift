import Desk
import Documents
import Foundation
import Terminal

/// Documents as they are put on paper, to read, to print and to write as a PDF.
struct PaperView: Panel {
  let bench: Workbench
  /// The numbers of the documents, with a stroke for what a customer was sent then.
  let numbers: [String]
  let title: String
  private var pane = ReadingPane()
  /// The language that was chosen; that of the reader when nil.
  private var language: String?

  init(bench: Workbench, numbers: [String], title: String? = nil) {
    self.bench = bench
    self.numbers = numbers
    self.title = title ?? numbers.joined(separator: ", ")
  }

  var contexts: [String] { ["paper"] }

  var about: String? {
    "What the paper says, as text. F10 writes it as a PDF, F7 prints it, F8 turns to the next language."
  }

  mutating func fit(_ size: Size) { pane.fit(Size(columns: size.columns - 2, rows: size.rows - 1)) }

  mutating func appear() -> [Effect] {
    let (bench, numbers, language) = (bench, numbers, language)
    return [
      work(
        barrier: true,
        {
          try DeskErrors.translating {
            let sheets = try bench.sheets(numbers, language: language)
            return sheets.enumerated().flatMap { index, sheet in
              let between = index > 0 ? ["", String(repeating: "═", count: 78), ""] : []
              return (between + sheet.printout.text(columns: 78)).map { PaneLine("", $0) }
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
    let name = numbers.map { $0.replacing("/", with: "-") }.joined(separator: "_").prefix(60)
    let dialog = EntryDialog(
      title: "Write a PDF", label: "File",
      help: "Where to write it; a name without a folder goes to \(FileManager.default.currentDirectoryPath).",
      value: "\(name).pdf", check: PaperFile.check)
    return [ask(dialog) { (panel, path: String) in panel.write(PaperFile.url(path)) }]
  }

  private func write(_ file: URL) -> [Effect] {
    let (bench, numbers, language) = (bench, numbers, language)
    return [
      work(
        barrier: true,
        {
          try DeskErrors.translating {
            let pdf = try bench.papers.pdf(bench.sheets(numbers, language: language))
            try Data(pdf.bytes).write(to: file, options: .atomic)
            return pdf
          }
        },
        then: { _, result in
          switch result {
          case .failure(let error): return [.refuse(ErrorText.of(error))]
          case .success(let pdf):
            let pages = pdf.pageCount == 1 ? "1 page" : "\(pdf.pageCount) pages"
            let missing = PaperFile.missing(pdf.unknown).map { [Effect.tell(Notice(.warning, $0))] } ?? []
            return [.tell(Notice(.done, "\(file.path) is written, \(pages)."))] + missing
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
    let (bench, numbers, language, title) = (bench, numbers, language, title)
    return [
      work(
        barrier: true,
        {
          try DeskErrors.translating {
            let pdf = try bench.papers.pdf(bench.sheets(numbers, language: language))
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
    return pane.scroll(key) ? [] : [.refuse("Arrows and Page keys move; F10 writes a PDF, F12 goes back.")]
  }

  func draw(on canvas: Canvas) { pane.draw(on: canvas.titled(title)) }
}

/// Where a paper is written to.
enum PaperFile {
  /// The file of a typed path; `~` is the user's home.
  static func url(_ path: String) -> URL {
    URL(fileURLWithPath: NSString(string: path).expandingTildeInPath)
  }

  /// Refuses a path whose folder isn't there, and a file that is there and no PDF.
  @Sendable static func check(_ path: String) -> FieldCheck {
    let file = url(path)
    let folder = file.deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      return .wrong("There is no folder \(folder).")
    }
    guard FileManager.default.fileExists(atPath: file.path) else { return .fine(path) }
    guard let handle = try? FileHandle(forReadingFrom: file), let start = try? handle.read(upToCount: 4),
      start.isEmpty || start == Data("%PDF".utf8)
    else { return .wrong("\(file.path) is there and is no PDF; choose another name.") }
    return .fine(path)
  }

  /// What is told when characters have no font; nil when all have one.
  static func missing(_ characters: [Character]) -> String? {
    guard !characters.isEmpty else { return nil }
    let shown = characters.prefix(8).map(String.init).joined(separator: " ")
    return "No font here has \(shown): boxes stand for them until one is installed."
  }
}

extension Workbench {
  /// Documents ready to be put on paper.
  func sheets(_ numbers: [String], language: String?) throws -> [PaperPress.Sheet] {
    try desk.read { reader in
      try numbers.map { try papers.sheet($0, language: language, in: reader) }
    }
  }

  /// What papers of documents say, to read and to print.
  func papers(of numbers: [String]) -> [Effect] {
    [.open(PaperView(bench: self, numbers: numbers))]
  }
}
