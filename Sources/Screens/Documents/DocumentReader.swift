import Desk
import Terminal

/// A posted document to read, with keys to what can be done next with it and to the documents of its chain.
struct DocumentReader: Panel {
  let bench: Workbench
  let title: String
  let contexts: [String]
  private let read: @Sendable (Workbench) throws -> [PaneLine]
  private let flow: @Sendable (Workbench) throws -> [FlowEntry]
  private var pane = ReadingPane()
  private let steps: @Sendable (Workbench) throws -> [Step]
  /// What the screen is for, in a sentence or two.
  private let purpose: String
  private var next: [Step] = []
  private var chain: [FlowEntry] = []

  init(
    bench: Workbench, title: String, contexts: [String],
    purpose: String =
      "A posted document to read: it is never edited. F10 does what comes next, F2 opens its order.",
    lines: @escaping @Sendable (Workbench) throws -> [PaneLine],
    steps: @escaping @Sendable (Workbench) throws -> [Step] = { _ in [] },
    flow: @escaping @Sendable (Workbench) throws -> [FlowEntry]
  ) {
    self.bench = bench
    self.title = title
    self.contexts = contexts + ["reader"]
    read = lines
    self.flow = flow
    self.steps = steps
    self.purpose = purpose
  }

  var about: String? { purpose }
  var copied: String? { pane.text }

  mutating func fit(_ size: Size) { pane.fit(Size(columns: size.columns - 2, rows: size.rows - 1)) }

  mutating func appear() -> [Effect] {
    let (bench, read, flow, steps) = (bench, read, flow, steps)
    return [
      work(
        barrier: true, { try (read(bench), flow(bench), steps(bench)) },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.refuse(DeskError(error).message)]
          case .success(let (lines, chain, next)):
            panel.pane.lines = lines
            panel.chain = chain
            panel.next = next
            return []
          }
        })
    ]
  }

  func availability(of command: String) -> Availability {
    switch command {
    case "document.flow": chain.isEmpty ? .disabled("It belongs to no other document.") : .available
    case "document.next-step", "document.steps":
      next.isEmpty ? .disabled("Nothing is left to be done with \(title).") : .available
    default: .available
    }
  }

  func label(of command: String) -> String? { command == "document.next-step" ? next.first?.keyLabel : nil }

  mutating func perform(_ command: String) -> [Effect] {
    switch command {
    case "document.flow": jump()
    case "document.next-step": next.first.map(propose) ?? []
    case "document.steps": chooseStep()
    default: [.close]
    }
  }

  private func propose(_ step: Step) -> [Effect] { [.open(bench.doing([step], step.title))] }

  private func chooseStep() -> [Effect] {
    let rows = Step.choices(next)
    return [
      ask(
        PromptList(source: ChoiceSource(title: "What next", choices: rows), kind: "", text: "", values: [:])
      ) {
        (panel, row: PromptRow) in
        Step.chosen(row, of: panel.next).map { panel.propose($0) } ?? []
      }
    ]
  }

  private func jump() -> [Effect] {
    if chain.count == 1 { return bench.open(chain[0]) }
    return [
      ask(FlowEntry.list(chain, title: "Documents")) { (panel, row: PromptRow) in
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
