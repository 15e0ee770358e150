import Sales

extension PaperRefusal {
  public var code: String {
    switch self {
    case .notConfirmed: "paper.not-confirmed"
    case .noLines: "paper.no-lines"
    case .notDrawn: "paper.not-drawn"
    case .notPrinted: "paper.not-printed"
    case .noLanguage: "paper.no-language"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .notConfirmed(let number), .noLines(let number): [Figure("document", number)]
    case .notDrawn(let number, let reason), .notPrinted(let number, let reason):
      [Figure("document", number), Figure("reason", reason)]
    case .noLanguage(let code, let known):
      [Figure("language", code), Figure("languages", known.joined(separator: " "))]
    }
  }

  public var what: String {
    switch self {
    case .notConfirmed(let order): "\(order) was not confirmed yet, so there is no confirmation to print."
    case .noLines(let document): "\(document) has no lines."
    case .notDrawn(let document, let reason): "\(document) can't be put on paper: \(reason)."
    case .notPrinted(let document, let reason): "\(document) was not printed: \(reason)."
    case .noLanguage(let code, let known):
      "Papers can't be written in \(code): there are \(known.joined(separator: ", "))."
    }
  }

  public var next: String {
    switch self {
    case .notConfirmed: "Confirm the order first."
    case .noLines: "Enter a line first."
    case .notDrawn: "Check the company's logo, and that there is memory left."
    case .notPrinted: "Look at the printer, or write a PDF."
    case .noLanguage: "Choose one of these, or write a file for it."
    }
  }
}
