extension ChargeRefusal {
  public var code: String {
    switch self {
    case .piecesWithoutLine: "charge.pieces-without-line"
    case .notFound: "charge.not-found"
    case .notAllocatable: "charge.not-allocatable"
    case .noWeight: "charge.no-weight"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .piecesWithoutLine(let code): [Figure("charge", code)]
    case .notFound(let document, let code): [Figure("document", document), Figure("charge", code)]
    case .notAllocatable(let code, let category, let line):
      [Figure("charge", code), Figure("category", category.rawValue)]
        + (line.map { [Figure("line", $0)] } ?? [])
    case .noWeight(let code, let method): [Figure("charge", code), Figure("by", method.rawValue)]
    }
  }

  public var what: String {
    switch self {
    case .piecesWithoutLine(let code): "Charge \(code) is by the piece and names no line."
    case .notFound(let document, let code):
      "\(document) has no charge \(code) of the whole document that no invoice has carried."
    case .notAllocatable(let code, let category, let line?):
      "Charge \(code), \(category.rawValue), is of line \(line) already."
    case .notAllocatable(let code, let category, nil):
      "Charge \(code) is \(category.rawValue); only a fixed amount can be allocated."
    case .noWeight(let code, let method):
      "Charge \(code) can't be allocated by \(method.rawValue): the lines come to nothing together."
    }
  }

  public var next: String {
    switch self {
    case .piecesWithoutLine: "Give the line that it is for, or make it a fixed amount."
    case .notFound: "Look at the charges of the document."
    case .notAllocatable: "Leave it as it is, or type a fixed amount for each line."
    case .noWeight: "Allocate it in another way."
    }
  }
}
