import Desk
import Sales
import Terminal

/// Why the line under the cursor has its price.
extension DocumentPanel {
  /// The saved line under the cursor whose price can be explained; nil elsewhere, and while something is typed.
  var explainedLine: Int? {
    guard part == .lines, !isDirty, number != nil, !lines.isOnBlank,
      !(lines.row.values["item"] ?? "").isEmpty
    else { return nil }
    return lines.row.id
  }

  /// Reads why a line has its price and shows it above the document.
  func explain(_ line: Int, _ number: String) -> Effect {
    let (bench, kind) = (bench, spec.kind)
    return work(
      barrier: true, name: "why",
      {
        try DeskErrors.translating {
          try bench.desk.read { reader in
            try PriceExplanation(of: line, on: number, kind: kind, reader: reader, today: bench.desk.today)
          }
        }
      },
      then: { _, result in
        switch result {
        case .failure(let error): return [.refuse(DeskError(error).message)]
        case .success(let why):
          let lines =
            [PaneLine.heading(why.title)] + why.figures.map { PaneLine("", $0, role: "text.strong") }
            + [PaneLine("", ""), .heading("What the search finds now")] + why.steps.map { PaneLine("", $0) }
          return [
            .open(TextView(title: "Why this price: line \(line) of \(number)", lines: lines, isDialog: true))
          ]
        }
      })
  }
}
