import Sales
import Store

/// Enters what a currency is worth from a day on.
public struct SaveRate: Action {
  public static let name = "rate.save"
  public static let title = "Enter exchange rate"
  public static let help = """
    Enters how many units of the company's currency one unit of a currency makes from a day on. Documents that exist keep
    their rate.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "currency": "The currency, three letters.",
    "validFrom": "The first day; default the session's day.",
    "rate": "How many units of the company's currency one unit of it makes.",
  ]

  public var currency: String
  public var validFrom: Day?
  public var rate: Factor

  /// Enters a rate.
  public init(_ currency: String, validFrom: Day? = nil, rate: Factor) {
    self.currency = currency
    self.validFrom = validFrom
    self.rate = rate
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var check = RecordCheck(context.reader)
    check.needs(currency, "currency", "rate")
    try check.code(.currency, currency, "currency")
    check.require(
      currency != context.company.currency, "currency", "rate.own-currency",
      "The company's own currency is always worth one.")
    check.require(rate > .zero, "rate", "rate.zero", "A rate is more than zero.")
    try check.finish("rate")
    try context.writer.put(
      ExchangeRate(currency: currency, validFrom: validFrom ?? context.today, rate: rate))
    return DocumentOutcome("rate", currency)
  }
}
