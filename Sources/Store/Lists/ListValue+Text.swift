import Sales

extension ListValue {
  /// The value without any dress, as an action takes it: decimals with a point, ISO dates, yes or no.
  public var plain: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let millionths): DecimalText.plain(millionths, decimals: 6)
    case .amount(let amount, let code): Currency.named(code)?.text(amount) ?? String(amount.minor)
    case .day(let day): day.description
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}

extension ListColumnKind {
  /// Whether its values stand at the right.
  public var isNumber: Bool {
    switch self {
    case .quantity, .price, .percent, .factor, .integer, .amount: true
    case .text, .code, .status, .day, .moment, .flag: false
    }
  }
}
