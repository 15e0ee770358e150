import Sales
import Store

/// Adds terms of payment, or changes some.
public struct SaveTerms: Action {
  public static let name = "terms.save"
  public static let title = "Save terms of payment"
  public static let help = """
    Adds terms of payment or changes the given fields of some. Invoices that are posted keep their due dates.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "terms": "The code.",
    "name": "What they are called; default the code.",
    "kind": """
    net: months and days after the invoice date; eom: days after the end of the month; fixed: on to a fixed day of the \
    month. Default net.
    """,
    "months": "Months after the invoice date; default 0.",
    "days": "Days after that; default 0.",
    "fixedDay": "The day of the month for the kind fixed, 1 to 31.",
    "discountDays": "The cash discount is for payments within so many days.",
    "discountPercent": "The cash discount in per cent of the total; 0 is none.",
    "instalments":
      "The parts in which an invoice is paid; they take the place of those that are there, and of the days above.",
    "instalments.percent":
      "The share of the total; left out for a fixed amount, and on the last for what is left.",
    "instalments.amount": "A fixed amount in the currency of the invoice.",
    "instalments.months": "Months after the invoice date; default 0.",
    "instalments.days": "Days after that; default 0.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var terms: String
  public var name: String?
  public var kind: DueKind?
  public var months: Int?
  public var days: Int?
  public var fixedDay: Int?
  public var discountDays: Int?
  public var discountPercent: Percent?
  public var instalments: [InstalmentEntry]?
  public var version: Int?

  /// Saves terms; the fields are set on the value.
  public init(_ terms: String, name: String? = nil, days: Int? = nil, version: Int? = nil) {
    self.terms = terms
    self.name = name
    self.days = days
    self.version = version
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !terms.isEmpty else { throw CodeRefusal("terms of payment", terms, .empty) }
    let present = try context.reader.paymentTerms(terms)
    var changed = present ?? PaymentTerms(code: terms, name: terms)
    try context.checkVersion(version, present: changed.version, of: "terms of payment \(terms)")
    take(name, into: &changed.name)
    take(kind, into: &changed.kind)
    take(months, into: &changed.months)
    take(days, into: &changed.days)
    take(fixedDay, into: &changed.fixedDay)
    take(discountDays, into: &changed.discountDays)
    take(discountPercent, into: &changed.discountPercent)
    if let instalments {
      changed.instalments = instalments.map {
        Instalment(
          percent: $0.percent ?? .zero, amount: $0.amount ?? .zero, months: $0.months ?? 0, days: $0.days ?? 0
        )
      }
    }
    var check = RecordCheck(context.reader)
    check.newCode(terms, "terms", "terms of payment")
    try ProblemsRefusal.check("terms of payment", check.problems + changed.problems)
    if present == nil {
      try context.writer.insert(changed)
    } else {
      _ = try context.writer.save(changed)
    }
    return DocumentOutcome("terms of payment", terms)
  }
}

/// One instalment of terms of payment as it is typed.
public struct InstalmentEntry: Codable, Sendable, Hashable {
  public var percent: Percent?
  public var amount: Price?
  public var months: Int?
  public var days: Int?

  /// Gives an instalment.
  public init(percent: Percent? = nil, amount: Price? = nil, months: Int? = nil, days: Int? = nil) {
    self.percent = percent
    self.amount = amount
    self.months = months
    self.days = days
  }
}

/// Deletes terms of payment.
public struct DeleteTerms: Action {
  public static let name = "terms.delete"
  public static let title = "Delete terms of payment"
  public static let help = "Deletes terms of payment that nothing uses."
  public static let duty = Duty.setUp
  public static let fields = ["terms": "The code."]

  public var terms: String

  /// Deletes terms.
  public init(_ terms: String) { self.terms = terms }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.paymentTerms(terms) != nil else {
      throw try context.notFound(.paymentTerms, terms)
    }
    try context.writer.delete(paymentTerms: terms)
    return DocumentOutcome("terms of payment", terms)
  }
}
