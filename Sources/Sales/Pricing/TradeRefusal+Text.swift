extension TradeRefusal {
  public var code: String {
    switch self {
    case .posted: "trade-journal.posted"
    case .empty: "trade-journal.empty"
    case .nothingSelected: "trade-journal.nothing-selected"
    case .nothingToAdjust: "trade-journal.nothing-to-adjust"
    }
  }

  private var journal: String {
    switch self {
    case .posted(let journal, _), .empty(let journal), .nothingSelected(let journal),
      .nothingToAdjust(let journal):
      journal
    }
  }

  public var figures: [Figure] {
    var figures = [Figure("journal", journal)]
    if case .posted(_, let day?) = self { figures.append(Figure("posted on", day)) }
    return figures
  }

  public var what: String {
    switch self {
    case .posted(let journal, let day):
      "Journal \(journal) was posted\(day.map { " on \($0)" } ?? "") and can't be changed any more."
    case .empty(let journal): "Journal \(journal) has no lines."
    case .nothingSelected(let journal):
      "No active trade agreement fits what journal \(journal) was to select."
    case .nothingToAdjust(let journal):
      "Nothing was said by which the lines of journal \(journal) would change."
    }
  }

  public var next: String {
    switch self {
    case .posted: "Make a new journal and select the agreements into it."
    case .empty: "Add a line, or select active agreements into it."
    case .nothingSelected: "Name another customer, item or relation."
    case .nothingToAdjust: "Give a percentage, an amount or dates."
    }
  }
}
