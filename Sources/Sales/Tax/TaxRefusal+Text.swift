extension TaxRefusal {
  public var code: String {
    switch self {
    case .noRate: "tax.no-rate"
    case .unknownCode: "tax.unknown-code"
    case .cannotBeIncluded: "tax.cannot-be-included"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .noRate(let code, let day, let first):
      [Figure("tax code", code), Figure("date", day)] + (first.map { [Figure("first rate from", $0)] } ?? [])
    case .unknownCode(let code, let group): [Figure("tax code", code), Figure("tax group", group)]
    case .cannotBeIncluded(let rate): [Figure("rate", rate)]
    }
  }

  public var what: String {
    switch self {
    case .noRate(let code, let day, let first?):
      "Tax \(code) has no rate on \(day): its first is from \(first)."
    case .noRate(let code, let day, nil): "Tax \(code) has no rate on \(day), and none at all."
    case .unknownCode(let code, let group):
      "The tax group \(group) names the tax \(code), which does not exist."
    case .cannotBeIncluded(let rate): "Prices can't include taxes of \(rate) %."
    }
  }

  public var next: String {
    switch self {
    case .noRate: "Enter the rate of that day, or change the date of the document."
    case .unknownCode: "Correct the tax group, or make the tax."
    case .cannotBeIncluded: "Correct the rate, or use prices without tax."
    }
  }
}
