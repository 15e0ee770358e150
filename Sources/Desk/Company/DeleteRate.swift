import Sales
import Store

/// Deletes what a currency was worth from a day on; the rate before it then holds on.
public struct DeleteRate: Action {
  public static let name = "rate.delete"
  public static let title = "Delete exchange rate"
  public static let help = """
    Deletes a rate that was entered by mistake; the one before it holds on. Invoices keep their rate. The last rate of a \
    currency stays while a customer or an open document has the currency.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "currency": "The currency, three letters.",
    "validFrom": "The day from which the rate holds.",
    "rate": "The rate as it was read; when it is given and another stands there, nothing is deleted.",
  ]

  public var currency: String
  public var validFrom: Day
  public var rate: Factor?

  /// Deletes the rate of a day.
  public init(_ currency: String, validFrom: Day, rate: Factor? = nil) {
    self.currency = currency
    self.validFrom = validFrom
    self.rate = rate
  }

  /// Refuses a rate that is not there, one that has changed, and the last one of a currency in use.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let rates = try context.reader.exchangeRates(of: currency)
    guard let present = rates.first(where: { $0.validFrom == validFrom }), rate == nil || rate == present.rate
    else { throw NotFound("exchange rate", "\(currency) from \(validFrom)") }
    if rates.count == 1, let user = try context.reader.use(of: .currency(currency)) {
      throw CodeRefusal("exchange rate", currency, .used(by: user))
    }
    try context.writer.delete(rateOf: currency, validFrom: validFrom)
    return DocumentOutcome("rate", currency)
  }
}
