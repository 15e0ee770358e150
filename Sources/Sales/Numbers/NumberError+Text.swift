extension NumberError: Refusal {
  public var code: String {
    switch self {
    case .overflow: "number.too-large"
    case .divisionByZero: "number.division-by-zero"
    case .notANumber: "number.unreadable"
    case .tooManyDecimals: "number.too-many-decimals"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .overflow, .divisionByZero: []
    case .notANumber(let text): [Figure("text", text)]
    case .tooManyDecimals(let text, let allowed): [Figure("text", text), Figure("decimals allowed", allowed)]
    }
  }

  public var what: String {
    switch self {
    case .overflow: "A figure is too large to be kept exactly."
    case .divisionByZero: "A price unit, a unit factor or an exchange rate is zero."
    case .notANumber(let text): "\"\(text)\" is not a number."
    case .tooManyDecimals(let text, let allowed):
      allowed == 0
        ? "\(text) has decimals, and none are allowed." : "\(text) has more than \(allowed) decimals."
    }
  }

  public var next: String {
    switch self {
    case .overflow: "Check the quantity and the price, or part the line."
    case .divisionByZero: "Correct it on the item, the line or the currency."
    case .notANumber: "Type digits, with a decimal mark where needed."
    case .tooManyDecimals: "Type fewer decimals."
    }
  }
}
