import Synchronization

/// How far a long piece of work has come, and whether it is to stop; shared between the work and the dialog that shows it.
public final class Progress: Sendable {
  private struct State {
    var done = 0
    var total = 0
    var text = ""
    var isCancelled = false
  }

  private let state = Mutex(State())

  /// Makes the progress of so many steps.
  public init(total: Int) { state.withLock { $0.total = total } }

  /// Whether the work is to stop after the step that it is at.
  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Tells that a step is done, and what comes next.
  public func step(_ text: String) {
    state.withLock { state in
      state.done += 1
      state.text = text
    }
  }

  /// Asks the work to stop after the step that it is at.
  public func cancel() { state.withLock { $0.isCancelled = true } }

  var shown: (done: Int, total: Int, text: String, isCancelled: Bool) {
    state.withLock { ($0.done, $0.total, $0.text, $0.isCancelled) }
  }
}

/// A dialog that runs work of many steps, shows how far it is, and can stop it between two steps; it answers with what the
/// work gives.
public struct ProgressDialog<Value: Sendable>: Panel {
  public let title: String
  private let progress: Progress
  private let run: @Sendable (Progress) throws -> Value
  private var hasBegun = false

  /// Makes the dialog; the work looks at ``Progress/isCancelled`` between its steps and ends early with what it has.
  public init(title: String, steps: Int, run: @escaping @Sendable (Progress) throws -> Value) {
    self.title = title
    progress = Progress(total: steps)
    self.run = run
  }

  public var contexts: [String] { ["dialog"] }
  public func placement(in size: Size) -> Rect? { .centered(columns: 60, rows: 5, in: size) }
  /// What is typed meanwhile is meant for what comes after the work.
  public var isBusy: Bool { true }
  /// While the work runs the screen is drawn again a few times a second.
  public var redrawsEvery: Int? { 250 }

  public mutating func appear() -> [Effect] {
    guard !hasBegun else { return [] }
    hasBegun = true
    let (run, progress) = (run, progress)
    return [
      work(
        { try run(progress) },
        then: { _, result in
          switch result {
          case .success(let value): return [.answer(value)]
          case .failure(let error): return [.close, .refuse(ErrorText.of(error))]
          }
        })
    ]
  }

  public mutating func perform(_ command: String) -> [Effect] {
    progress.cancel()
    return [.tell(Notice(.info, "Stopping after this step."))]
  }

  /// Work that can't be seen any more is stopped too.
  public mutating func hangUp() { progress.cancel() }

  public func draw(on canvas: Canvas) {
    let inner = canvas.framed(title: title)
    let (done, total, text, isCancelled) = progress.shown
    let width = max(1, inner.columns - 12)
    let filled = total == 0 ? 0 : min(width, done * width / total)
    let bar =
      String(repeating: inner.look.glyph("bar"), count: filled)
      + String(repeating: inner.look.glyph("bar.empty"), count: width - filled)
    let end = inner.text(bar, column: 0, row: 0, role: "chart.bar")
    inner.text(" \(done) of \(total)", column: end, row: 0, role: "dialog")
    inner.text(text, column: 0, row: 1, width: inner.columns, role: "dialog")
    inner.text("F12 ", column: 0, row: 2, role: "key.name")
    inner.text(isCancelled ? "stopping" : "Stop after this step", column: 4, row: 2, role: "dialog")
    inner.park(column: 0, row: 0, visible: false)
  }
}
