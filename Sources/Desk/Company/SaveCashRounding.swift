import Sales
import Store

/// Sets what totals of a currency are rounded to.
public struct SaveCashRounding: Action {
  public static let name = "cash-rounding.save"
  public static let title = "Set cash rounding"
  public static let help = """
    Sets what the totals of new documents in a currency are rounded to, such as 0.05 in CHF; the difference is shown and \
    goes to the rounding account. Documents that exist keep theirs.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "currency": "The currency, three letters.",
    "step": "What totals are multiples of, in the currency.",
  ]

  public var currency: String
  public var step: Price

  /// Sets the rounding of a currency.
  public init(_ currency: String, step: Price) {
    self.currency = currency
    self.step = step
  }

  /// Refuses a step that is not above zero, or that the coins of the currency can't make.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var check = RecordCheck(context.reader)
    check.needs(currency, "currency", "cash rounding")
    try check.code(.currency, currency, "currency")
    let rounding = CashRounding(currency: currency, step: step)
    if let known = Currency.named(currency) {
      check.require(
        step > .zero && rounding.amount(in: known) != nil, "step", "cash-rounding.step",
        "A step of \(step) is no amount above zero with the \(known.decimals) decimals of \(currency).")
    }
    try check.finish("cash rounding")
    try context.writer.put(rounding)
    return DocumentOutcome("cash rounding", currency)
  }
}

/// Stops the rounding of totals of a currency.
public struct DeleteCashRounding: Action {
  public static let name = "cash-rounding.delete"
  public static let title = "Delete cash rounding"
  public static let help = "Totals of new documents in the currency stay as they are computed."
  public static let duty = Duty.setUp
  public static let fields = ["currency": "The currency, three letters."]

  public var currency: String

  /// Deletes the rounding of a currency.
  public init(_ currency: String) { self.currency = currency }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.cashRounding(of: currency) != nil else {
      throw NotFound("cash rounding", currency)
    }
    try context.writer.delete(cashRoundingOf: currency)
    return DocumentOutcome("cash rounding", currency)
  }
}
