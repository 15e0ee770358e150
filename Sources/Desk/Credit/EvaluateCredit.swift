import Sales
import Store

/// Checks held orders anew and marks those that nothing stops any more (domain.md 4.9).
public struct EvaluateCredit: Action {
  public static let name = "credit.evaluate"
  public static let title = "Evaluate credit holds"
  public static let help = """
    Checks orders on the credit hold list anew: those that nothing stops any more become ready to release. Forced and \
    rejected ones stay as they are.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "orders": "Numbers of several orders; all that wait for a decision when left out.",
    "release":
      "Whether those that are ready are released at once, without posting; it needs the duty to manage credit. No when left out.",
  ]

  public var order: String?
  public var orders: [String]?
  public var release: Bool?

  /// Makes the action for orders; for all that wait when there are none.
  public init(_ orders: String..., release: Bool? = nil) {
    self.orders = orders.isEmpty ? nil : orders
    self.release = release
  }

  public func perform(in context: ActionContext) throws -> CreditOutcome {
    if release == true { try context.require(.manageCredit) }
    var numbers = [order].compactMap(\.self) + (orders ?? [])
    if numbers.isEmpty { numbers = try context.reader.ordersOnCreditHold() }
    let currency = try context.baseCurrency
    let documents = try numbers.map { number in
      var (order, hold) = try context.creditHold(number)
      let assessment = try context.reader.creditAssessment(
        of: order.header, stored: order.header, company: context.company, day: context.today)
      hold.evaluate(assessment.reasons(in: currency), at: context.moment)
      if hold.status == .ready, release == true {
        try context.decide(
          .released, hold, of: order, reason: "nothing stops it any more", action: "released")
        return DocumentOutcome("order", number, status: CreditHoldStatus.released.rawValue)
      }
      _ = try context.writer.put(hold)
      return DocumentOutcome("order", number, status: hold.status.rawValue)
    }
    return CreditOutcome(documents: documents)
  }
}

/// What became of held orders.
public struct CreditOutcome: ActionOutcome, Hashable {
  /// Each order with its state on the list.
  public let documents: [DocumentOutcome]

  public var subject: String { documents.first?.subject ?? "credit holds" }
  public var subjects: [String] { documents.map(\.subject) }
}
