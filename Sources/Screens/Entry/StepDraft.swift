import Desk
import Store
import Terminal

/// Steps that were to be done when the line was lost, with what was typed for them: kept as a draft.
struct StepDraft: Codable {
  /// Under which name such drafts are kept, in the place of an action's.
  static let action = "step"

  /// What was typed for steps that are shown before they are done.
  struct Typed {
    /// The draft that they come from.
    var row: Int?
    /// Whether a reason was typed, so that they are worth keeping when the line is lost.
    var isReason = false
    /// The reasons that were typed for warnings.
    var warnings: [String: String] = [:]
  }

  private struct Kept: Codable {
    let id: String
    let title: String
    let action: String
    let json: String
    let reasonField: String
  }

  private let title: String
  private let steps: [Kept]
  /// The reason as far as it is typed; nil once it stands in the steps.
  private let reason: String?
  /// The reasons for warnings, by their names.
  private let reasons: [String: String]

  init(_ title: String, _ steps: [Step], reason: String? = nil, reasons: [String: String] = [:]) {
    self.title = title
    self.steps = steps.map {
      Kept(id: $0.id, title: $0.title, action: $0.action, json: $0.json, reasonField: $0.reasonField)
    }
    self.reason = reason
    self.reasons = reasons
  }

  /// Keeps it at once: nothing else is done any more.
  ///
  /// What can't be kept is lost with the line.
  func keep(_ desk: Desk, over row: Int? = nil) {
    guard let content = try? JSONText.encode(self) else { return }
    _ = try? desk.keepDraft(row, action: StepDraft.action, title: title, content: content)
  }

  /// Goes on where the line was lost.
  static func open(_ draft: Draft, on bench: Workbench) -> [Effect] {
    guard let kept = try? JSONText.decode(StepDraft.self, from: draft.content) else {
      return [.refuse("The draft \(draft.title) can't be read any more.")]
    }
    let steps = kept.steps.map {
      Step(id: $0.id, title: $0.title, action: $0.action, json: $0.json, reasonField: $0.reasonField)
    }
    if let reason = kept.reason {
      return [.open(bench.reasoning(steps, kept.title, reason: reason, draft: draft.id))]
    }
    let typed = Typed(row: draft.id, isReason: true, warnings: kept.reasons)
    return [.open(bench.posting(steps, kept.title, typed: typed))]
  }
}
