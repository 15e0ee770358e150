import Sales
import Store

extension StoreReader {
  /// Whether an order is within the credit of its invoice account; others' open orders count at the rates of the day.
  ///
  /// - Parameters:
  ///   - stored: The order as it stands in the store and so in the sum of open orders; nil before it is saved.
  ///   - type: The type of limit that was chosen for this check; the company's when nil. A customer whose limit is
  ///     mandatory is checked even where none was chosen.
  ///   - detailed: Whether the delivered part of other orders is computed even where it does not count.
  /// - Throws: `NotFound`, `NumberError/overflow`.
  public func creditVerdict(
    on order: OrderHeader, stored: OrderHeader?, company: Company, day: Day, type: CreditLimitType? = nil,
    detailed: Bool = false
  ) throws -> CreditVerdict {
    let account = order.invoiceAccount
    guard let terms = try creditTerms(of: account) else { throw NotFound("customer", account) }
    let type = (type ?? company.credit.limitType).applied(mandatory: terms.isMandatory)
    var open = try openOrderAmounts(of: account)
    if let stored, stored.invoiceAccount == account {
      open[stored.currency] = try (open[stored.currency] ?? .zero) - stored.openAmount
    }
    let others = try open.map { try baseAmount($0.value, in: $0.key, company: company, on: day) }.sum()
    let needsDelivered = detailed || type == .balancePackingSlip
    return try CreditVerdict(
      account: account, type: type, limit: terms.limit, balance: try balance(of: account),
      delivered: needsDelivered
        ? try deliveredAmount(of: account, except: order.number, company: company, day: day) : nil,
      otherOrders: others,
      document: try baseAmount(order.openAmount, in: order.currency, company: company, on: day))
  }

  /// What an invoice account owes and has on order, beside no order of its own.
  ///
  /// - Throws: `NotFound`, `NumberError/overflow`.
  func creditVerdict(of account: String, company: Company, day: Day) throws -> CreditVerdict {
    var nothing = OrderHeader(number: "", customer: account, currency: company.currency, date: day)
    nothing.invoiceAccount = account
    return try creditVerdict(on: nothing, stored: nil, company: company, day: day)
  }
}

extension ActionContext {
  /// Checks the credit of an order where the company checks it: warns, refuses, or stops the order.
  ///
  /// - Parameters:
  ///   - order: The order as it is to become, with its open amount.
  ///   - stored: The order as it stands in the store; nil before it is saved.
  ///   - point: Where it is checked. When lines are saved only the limit counts, and the order is never held.
  ///   - type: The type of limit chosen for this posting; the company's when nil.
  /// - Throws: the warning `credit.exceeded` until it is accepted; `CreditRefusal.exceeded` at entry; `CreditStop` where
  ///   the order is, or has to be, on the credit hold list; `DutyRefusal` for a weaker type than the company's.
  public func checkCredit(
    of order: OrderHeader, stored: OrderHeader?, at point: CreditCheckPoint, type: CreditLimitType? = nil
  ) throws {
    guard order.type.traits.owes else { return }
    if let type, type.isWeaker(than: company.credit.limitType) { try require(.manageCredit) }
    let hold = try order.id.flatMap { try reader.creditHold(ofOrder: $0) }
    if let hold, hold.isActive, point != .entry {
      throw CreditStop(
        order: order.number, action: point.action, reasons: hold.reasons, isRejected: hold.status == .rejected
      )
    }
    guard company.credit.checks(at: point), !order.excludeFromCredit,
      hold?.covers(order.openAmount) != true
    else { return }
    let hasRules = point == .entry ? false : try !reader.activeCreditRules().isEmpty
    guard try hasRules || reader.creditTerms(of: order.invoiceAccount)?.limit != nil else { return }
    let assessment = try reader.creditAssessment(
      of: order, stored: stored, company: company, day: today, type: type, withRules: hasRules)
    let verdict = assessment.verdict
    let currency = try baseCurrency
    // A rehearsal at entry goes on with a warning: whoever types must see the figures of a document beyond the limit.
    if company.credit.excess == .error, point == .entry, !isRehearsal,
      let sentence = verdict.sentence(in: currency)
    {
      throw CreditRefusal.exceeded(
        account: verdict.account, sentence: sentence, figures: verdict.figures(in: currency))
    }
    let reasons = point == .entry ? [] : assessment.reasons(in: currency)
    guard reasons.isEmpty else {
      throw CreditStop(order: order.number, action: point.action, reasons: reasons)
    }
    if let warning = verdict.warning(document: "order \(order.number)", currency: currency) {
      try warn(warning)
    }
  }

  /// Refuses an order that is on the credit hold list.
  ///
  /// - Parameter action: What was to be done, such as `picked`.
  /// - Throws: `CreditStop`.
  func refuseCreditHold(_ order: SalesOrder, action: String) throws {
    guard let id = order.header.id, let hold = try reader.creditHold(ofOrder: id), hold.isActive else {
      return
    }
    throw CreditStop(
      order: order.header.number, action: action, reasons: hold.reasons, isRejected: hold.status == .rejected)
  }
}

extension CreditLimitType {
  /// What the field means to the actions that post.
  static let postingHelp = """
    What counts against the credit limit in this posting; a weaker type than the company's needs the duty to manage \
    credit. A mandatory limit is checked even with none. The company's when left out.
    """
}
