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
  /// Finds out which step comes next for the chosen documents, asks for a reason where one is needed, and shows what the
  /// steps would do before they are done.
  func steps(_ step: ListStep, _ numbers: [String]) -> HopPanel {
    let bench = self
    return HopPanel(bench: self) {
      let found = try numbers.map { ($0, try step.step(bench, $0)) }
      let steps = found.compactMap(\.1)
      let left = found.filter { $0.1 == nil }.map(\.0)
      guard let first = steps.first else {
        return { _ in .message("Nothing is left to be done with \(numbers.joined(separator: ", ")).") }
      }
      var title = "\(first.title): \(found.filter { $0.1 != nil }.map(\.0).joined(separator: ", "))"
      if Set(steps.map(\.title)).count > 1 { title = "Next steps of \(steps.count) documents" }
      if !left.isEmpty { title += " (nothing left for \(left.joined(separator: ", ")))" }
      return { [title] bench in
        .panel(bench.doing(steps, title))
      }
    }
  }
}
