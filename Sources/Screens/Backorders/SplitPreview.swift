import Terminal

/// Who gains and who loses when goods are shared out anew, as lines to read.
enum SplitPreview {
  private static let widths = [12, 14, 12, 10, 7, 7, 9]

  /// The lines of an outcome, those who lose first.
  static func lines(_ shared: [[String: Any]]) -> [PaneLine] {
    let losers = shared.filter(isLoss).count
    let head = PaneLine(
      "", row(["Item", "Order", "Customer", "Ships", "Had", "Now", "Change"]), role: "list.head")
    let sum = "\(shared.count - losers) gain, \(losers) lose"
    return [PaneLine("", sum, role: "text.strong"), head]
      + shared.sorted { isLoss($0) && !isLoss($1) }.map { line in
        let change = JSONPath.text(line["change"])
        let cells = [
          JSONPath.text(line["item"]), "\(JSONPath.text(line["order"])) \(JSONPath.text(line["line"]))",
          JSONPath.text(line["customer"]), JSONPath.text(line["shipDate"]), JSONPath.text(line["had"]),
          JSONPath.text(line["now"]), isLoss(line) ? change : "+\(change)",
        ]
        return PaneLine("", row(cells), role: isLoss(line) ? "state.short" : "dialog")
      }
  }

  private static func isLoss(_ line: [String: Any]) -> Bool { JSONPath.text(line["change"]).hasPrefix("-") }

  private static func row(_ cells: [String]) -> String {
    zip(cells, widths).enumerated().map { index, cell in
      DisplayText.fit(cell.0, to: cell.1, alignedRight: index > 3)
    }.joined(separator: " ")
  }
}
