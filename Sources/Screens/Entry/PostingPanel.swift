import Desk
import Foundation
import Sales
import Terminal

/// Steps on posted documents and slips, by their numbers.
enum PostingStep {
  static func cancelSlip(_ number: String) -> Step {
    OrderSteps.step("cancel", "Cancel \(number)", "slip.cancel", ["slip": number])
  }
  static func invoiceSlips(_ numbers: [String]) -> Step {
    OrderSteps.step("invoice", "Post invoice", "invoice.post", ["slips": numbers], short: "Invoice")
  }
  static func cancelPicking(_ number: String) -> Step {
    OrderSteps.step("cancel", "Cancel \(number)", "picking.cancel", ["pickingList": number])
  }
  static func registerPicking(_ number: String) -> Step {
    OrderSteps.step(
      "register", "Register \(number)", "picking.register", ["pickingList": number], short: "Register")
  }
}

extension Workbench {
  /// A dialog that shows what steps would do and does them when that is accepted.
  ///
  /// - Parameter typed: what was typed for them before.
  func posting(
    _ steps: [Step], _ title: String, atOnce: Bool = false, typed: StepDraft.Typed = StepDraft.Typed()
  ) -> PostingPanel {
    PostingPanel(bench: self, steps: steps, title: title, atOnce: atOnce, typed: typed)
  }
}

/// A dialog over steps whose actions are known: it shows what they would do, and does them one after another.
struct PostingPanel: Panel {
  let bench: Workbench
  let steps: [Step]
  let title: String
  private var pane = ReadingPane()
  private var accepted: [String: String] = [:]
  /// Whether nothing is shown first, because it is undone as easily.
  private let atOnce: Bool
  private var hasBegun = false
  private let typed: StepDraft.Typed

  init(bench: Workbench, steps: [Step], title: String, atOnce: Bool, typed: StepDraft.Typed) {
    self.typed = typed
    self.bench = bench
    self.steps = steps
    self.title = title
    self.atOnce = atOnce
  }

  var contexts: [String] { ["dialog"] }
  var tellsWhatIsDone: Bool { true }
  var copied: String? { pane.text }
  func placement(in size: Size) -> Rect? {
    atOnce
      ? Rect(column: 0, row: 0, columns: 0, rows: 0)
      : .centered(columns: 80, rows: max(7, pane.height + 5), in: size)
  }

  mutating func fit(_ size: Size) {
    let room = Rect.centered(columns: 80, rows: size.rows, in: size)
    pane.fit(Size(columns: room.columns - 4, rows: size.rows - 5))
  }

  mutating func appear() -> [Effect] {
    if atOnce {
      // It comes into sight again when a question of it is left.
      if hasBegun { return [.close] }
      hasBegun = true
      return [run()]
    }
    guard pane.lines.isEmpty else { return [] }
    let (bench, steps) = (bench, steps)
    return [
      work(
        barrier: true,
        {
          try steps.flatMap { step in
            let lines = try StepRun.rehearse(bench, step, step.json)
            return steps.count == 1 ? lines : [.heading(StepRun.subject(step))] + lines
          }
        },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.close, .drop(ErrorText.of(error))]
          case .success(let lines):
            panel.pane.lines = lines
            return []
          }
        })
    ]
  }

  mutating func perform(_ command: String) -> [Effect] {
    if command == "dialog.accept", !pane.lines.isEmpty { return [run()] }
    guard let row = typed.row else { return [.close] }
    let desk = bench.desk
    return [
      work(
        writes: true, { try desk.dropDraft(row) },
        then: { _, result in
          guard case .failure(let error) = result else { return [.close] }
          return [.close, .drop(ErrorText.of(error))]
        })
    ]
  }

  mutating func hangUp() {
    if typed.isReason { StepDraft(title, steps, reasons: accepted).keep(bench.desk, over: typed.row) }
  }

  mutating func handle(_ key: Key) -> [Effect] {
    pane.scroll(key) ? [] : [.refuse("F10 does it, F12 leaves it. Enter alone does nothing here.")]
  }

  private func run() -> Effect {
    let (bench, steps, accepted, draft) = (bench, steps, accepted, typed.row)
    guard steps.count == 1 else { return runMany() }
    return work(
      writes: true,
      { try steps.map { try StepRun.perform(bench, $0, $0.json, accepted: accepted, draft: draft) } },
      then: { (panel, result: Result<[String], any Error>) in
        switch result {
        case .success(let told):
          return [
            .release(.save), .answer(OptionDone.all), .tell(Notice(.done, told.joined(separator: " "))),
          ]
        case .failure(let warning as AcceptableWarning):
          let (desk, row, title) = (bench.desk, panel.typed.row, panel.title)
          let dialog = WarningDialog.panel(for: warning, reason: panel.typed.warnings[warning.name]) {
            StepDraft(title, steps, reasons: accepted.merging([warning.name: $0]) { $1 }).keep(
              desk, over: row)
          }
          return [
            panel.interrupt(dialog, until: .save) { (panel, reason: String) in
              panel.accepted[warning.name] = reason
              return [panel.run()]
            }
          ]
        case .failure(let error): return [.close, .drop(ErrorText.of(error))]
        }
      })
  }

  /// Does the steps one after another, each in its own transaction, with a way to stop between two.
  private func runMany() -> Effect {
    let (bench, steps, accepted, draft) = (bench, steps, accepted, typed.row)
    let dialog = ProgressDialog(title: title, steps: steps.count) { progress -> PostingReport in
      var report = PostingReport()
      for (place, step) in steps.enumerated() where !progress.isCancelled {
        do {
          report.done.append(try StepRun.perform(bench, step, step.json, accepted: accepted))
          report.places.append(place)
        } catch {
          report.refused.append(ErrorText.of(error))
        }
        progress.step(report.done.last ?? "")
      }
      report.left = steps.count - report.done.count - report.refused.count
      if let draft, report.done.count == steps.count { try? bench.desk.dropDraft(draft) }
      return report
    }
    let count = steps.count
    return ask(dialog) { (_, report: PostingReport) in
      [.answer(OptionDone(steps: report.places, of: count)), report.effect]
    }
  }

  func draw(on canvas: Canvas) {
    let inner = canvas.framed(title: title)
    pane.draw(on: inner.rows(from: 0, count: inner.rows - 2))
    let below = pane.below(inner.rows - 2)
    if below > 0 { inner.text("\(below) more below", column: 0, row: inner.rows - 2, role: "text.dim") }
    var column = inner.text("F10 ", column: 0, row: inner.rows - 1, role: "key.name")
    column = inner.text(title, column: column, row: inner.rows - 1, role: "dialog")
    column = inner.text("F12 ", column: column + 3, row: inner.rows - 1, role: "key.name")
    inner.text("Not now", column: column, row: inner.rows - 1, role: "dialog")
    inner.park(column: 0, row: inner.rows - 1, visible: false)
  }
}

/// What became of many steps.
struct PostingReport: Sendable {
  var done: [String] = []
  /// The places of those that were done.
  var places: [Int] = []
  var refused: [String] = []
  /// How many were not begun because somebody stopped them.
  var left = 0

  /// The message about it.
  var effect: Effect {
    var text = "\(done.count) done"
    if left > 0 { text += ", \(left) not begun" }
    guard let first = refused.first else { return .tell(Notice(.done, text + ".")) }
    return .refuse("\(text), \(refused.count) refused: \(first)")
  }
}
