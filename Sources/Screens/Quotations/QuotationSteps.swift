import Desk
import Foundation
import Sales
import Terminal

/// What can be done to several quotations at once.
enum QuotationStep: String, CaseIterable, Sendable {
  case send, confirm, lose, cancel, delete, link, unlink

  var title: String {
    switch self {
    case .send: "Send"
    case .confirm: "Confirm: make the orders"
    case .lose: "Mark as lost"
    case .cancel: "Cancel"
    case .delete: "Delete"
    case .link: "Link as alternatives"
    case .unlink: "No alternatives any more"
    }
  }

  private var reason: Step.Reason { self == .lose || self == .cancel ? .code : .no }

  /// The step over all numbers: all of them are done, or none.
  func step(_ numbers: [String]) -> Step {
    OrderSteps.step(
      rawValue, title, "quotation.\(rawValue)", ["quotations": numbers], reason: reason)
  }
}

/// Asks what is to be done to the quotations that were chosen, then hands over to the dialog that shows and does it.
struct QuotationStepPanel: Panel {
  let bench: Workbench
  let numbers: [String]
  private var wasAsked = false

  init(bench: Workbench, numbers: [String]) {
    self.bench = bench
    self.numbers = numbers
  }

  let title = "What next"
  var contexts: [String] { ["dialog"] }
  func placement(in size: Size) -> Rect? { Rect(column: 0, row: 0, columns: 0, rows: 0) }

  mutating func appear() -> [Effect] {
    if wasAsked { return [.close] }
    wasAsked = true
    let choices = QuotationStep.allCases.map { FieldChoice($0.rawValue, $0.title) }
    let list = PromptList(
      source: ChoiceSource(title: "\(numbers.count) quotations", choices: choices), kind: "", text: "",
      values: [:])
    return [
      ask(list) { (panel, row: PromptRow) in
        guard let chosen = QuotationStep(rawValue: row.code) else { return [.close] }
        let step = chosen.step(panel.numbers)
        let title = "\(step.title): \(panel.numbers.joined(separator: ", "))"
        return [.replace(panel.bench.doing([step], title))]
      }
    ]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}
