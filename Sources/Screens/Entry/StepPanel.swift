import Desk
import Sales
import Store
import Terminal

/// What a list does to the documents that were chosen in it.
enum ListStep: Sendable {
  /// The workflow's next step of an order.
  case next
  case cancel
  case nextQuotation
  case cancelQuotation
  case copyQuotation
  case copyOrder

  var kind: String {
    switch self {
    case .next, .cancel, .copyOrder: "order"
    case .nextQuotation, .cancelQuotation, .copyQuotation: "quotation"
    }
  }

  /// The step for one document; nil when nothing is left to be done.
  func step(_ bench: Workbench, _ number: String) throws -> Step? {
    switch self {
    case .next: try OrderReading.view(bench, number).steps.first
    case .cancel:
      OrderSteps.step("cancel", "Cancel what is left", "order.cancel", ["order": number], reason: .code)
    case .nextQuotation: try QuotationReading.view(bench, number).steps.first
    case .cancelQuotation:
      OrderSteps.step(
        "cancel", "Cancel the quotation", "quotation.cancel", ["quotation": number], reason: .code)
    case .copyOrder: OrderSteps.step("copy", "Copy the order", "order.copy", ["order": number])
    case .copyQuotation:
      OrderSteps.step("copy", "Copy the quotation", "quotation.copy", ["quotation": number])
    }
  }
}

extension Workbench {
  /// Shows what a step would do to documents and does it when that is accepted.
  func steps(_ step: ListStep, _ numbers: [String]) -> StepPanel {
    StepPanel(bench: self, step: step, numbers: numbers)
  }
}

/// Finds out which step comes next for the chosen documents, asks for a reason where one is needed, and hands over to the
/// dialog that shows and does it.
struct StepPanel: Panel {
  let bench: Workbench
  let step: ListStep
  let numbers: [String]

  init(bench: Workbench, step: ListStep, numbers: [String]) {
    self.bench = bench
    self.step = step
    self.numbers = numbers
  }

  let title = "What next"
  var contexts: [String] { ["dialog"] }
  func placement(in size: Size) -> Rect? { Rect(column: 0, row: 0, columns: 0, rows: 0) }

  mutating func appear() -> [Effect] {
    let (bench, step, numbers) = (bench, step, numbers)
    return [
      work(
        barrier: true, { try numbers.compactMap { try step.step(bench, $0) } },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.close, .refuse(DeskError(error).message)]
          case .success(let steps):
            guard let first = steps.first else {
              return [.close, .refuse("Nothing is left to be done with \(numbers.joined(separator: ", ")).")]
            }
            let title = "\(first.title): \(numbers.joined(separator: ", "))"
            return [.replace(bench.doing(steps, title))]
          }
        })
    ]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}
