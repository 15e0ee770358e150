import Desk
import Terminal

/// A posted document to read, with a key to the documents of its chain.
struct DocumentReader: Panel {
  let bench: Workbench
  let title: String
  let contexts: [String]
  private let read: @Sendable (Workbench) throws -> [PaneLine]
  private let flow: @Sendable (Workbench) throws -> [FlowEntry]
  private var pane = ReadingPane()
  private var chain: [FlowEntry] = []

  init(
    bench: Workbench, title: String, contexts: [String],
    lines: @escaping @Sendable (Workbench) throws -> [PaneLine],
    flow: @escaping @Sendable (Workbench) throws -> [FlowEntry]
  ) {
    self.bench = bench
    self.title = title
    self.contexts = contexts + ["reader"]
    read = lines
    self.flow = flow
  }

  mutating func fit(_ size: Size) { pane.fit(Size(columns: size.columns - 2, rows: size.rows - 1)) }

  mutating func appear() -> [Effect] {
    let (bench, read, flow) = (bench, read, flow)
    return [
      work(
        barrier: true, { try (read(bench), flow(bench)) },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.refuse(DeskError(error).message)]
          case .success(let (lines, chain)):
            panel.pane.lines = lines
            panel.chain = chain
            return []
          }
        })
    ]
  }

  func availability(of command: String) -> Availability {
    command == "document.flow" && chain.isEmpty ? .disabled("It belongs to no other document.") : .available
  }

  mutating func perform(_ command: String) -> [Effect] {
    guard command == "document.flow" else { return [.close] }
    if chain.count == 1 { return bench.open(chain[0]) }
    let choices = chain.map { FieldChoice($0.number, "\($0.kind) \($0.status)") }
    return [
      ask(
        PromptList(
          source: ChoiceSource(title: "Documents", choices: choices), kind: "", text: "", values: [:])
      ) {
        (panel, row: PromptRow) in
        panel.chain.first { $0.number == row.code }.map { panel.bench.open($0) } ?? []
      }
    ]
  }

  mutating func handle(_ key: Key) -> [Effect] {
    if key.isEnter { return [.close] }
    return pane.scroll(key) ? [] : [.refuse("Arrows and Page keys move; F12 goes back.")]
  }

  func draw(on canvas: Canvas) { pane.draw(on: canvas.titled(title)) }
}
