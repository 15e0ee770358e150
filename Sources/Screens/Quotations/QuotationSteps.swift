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

extension Workbench {
  /// Asks what is to be done to the quotations that were chosen, then shows and does it.
  func quotationSteps(_ numbers: [String]) -> AskPanel {
    let bench = self
    let choices = QuotationStep.allCases.map { FieldChoice($0.rawValue, $0.title) }
    let list = PromptList(
      source: ChoiceSource(title: "\(numbers.count) quotations", choices: choices), kind: "", text: "",
      values: [:])
    return AskPanel(list) { (row: PromptRow) in
      let step = (QuotationStep(rawValue: row.code) ?? .send).step(numbers)
      return bench.doing([step], "\(step.title): \(numbers.joined(separator: ", "))")
    }
  }
}
