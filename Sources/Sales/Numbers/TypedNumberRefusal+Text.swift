extension TypedNumberRefusal {
  public var figures: [Figure] {
    switch self {
    case .empty: []
    case .unreadable(let text), .groups(let text), .tooLarge(let text): [Figure("typed", text)]
    case .ambiguous(let text, let decimal, let thousands):
      [Figure("typed", text), Figure("as a decimal", decimal), Figure("with a thousands mark", thousands)]
    case .tooManyDecimals(let text, let allowed):
      [Figure("typed", text), Figure("decimals allowed", allowed)]
    }
  }

  public var what: String {
    switch self {
    case .empty: "There is no number."
    case .unreadable(let text): "\"\(text)\" is not a number."
    case .ambiguous(let text, let decimal, let thousands):
      "\"\(text)\" can be \(decimal) or \(thousands)."
    case .groups(let text): "The marks in \"\(text)\" don't part thousands."
    case .tooManyDecimals(let text, let allowed):
      allowed == 0
        ? "\(text) has decimals, and none are allowed." : "\(text) has more than \(allowed) decimals."
    case .tooLarge(let text): "\(text) is too large."
    }
  }

  public var next: String {
    switch self {
    case .empty, .unreadable: "Type digits, with a decimal mark where needed."
    case .ambiguous(_, let decimal, let thousands): "Type \(thousands) or \(decimal)0."
    case .groups: "Leave the thousands marks out."
    case .tooManyDecimals: "Type fewer decimals."
    case .tooLarge: "Type fewer digits."
    }
  }
}
