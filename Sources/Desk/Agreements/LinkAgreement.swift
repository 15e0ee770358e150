import Sales
import Store

/// Links an order line to a sales agreement (domain.md 6.3).
public struct LinkAgreement: Action {
  public static let name = "order.link-agreement"
  public static let title = "Link line to sales agreement"
  public static let help = """
    Lets an order line draw on a commitment of an effective sales agreement; it gets the agreement's price and discount unless a \
    price was typed.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "line": "Number of the line.",
    "agreement":
      "Number of the agreement; the order's, else the latest of the customer that fits when left out.",
    "commitment": "Number of the commitment; the one that fits best when left out.",
    "version": "The version of the order that was read; it is refused when somebody has saved since.",
  ]

  public var order: String
  public var line: Int
  public var agreement: String?
  public var commitment: Int?
  public var version: Int?

  /// Makes the action.
  public init(order: String, line: Int, agreement: String? = nil, commitment: Int? = nil) {
    self.order = order
    self.line = line
    self.agreement = agreement
    self.commitment = commitment
  }

  /// Refuses what does not fit by customer, status, currency, product or requested ship date, and more than may be taken.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.order(order, version: version)
    try before.requireLiving()
    var after = before
    guard let index = after.lines.firstIndex(where: { $0.lineNumber == line }), after.lines[index].item != nil
    else { throw LineRefusal(line: line, .unknownLine) }
    let links = try AgreementLinks(after.header, in: context)
    let demand = try links.demand(of: after.lines[index])
    let (chosen, commitment) = try choose(demand, of: after.header, in: context)
    if after.header.type == .salesOrder, after.lines[index].isReturn {
      try refuseSecond(chosen, on: after, except: index, in: context)
    }
    try links.attach(&after.lines, at: index, to: commitment, of: chosen)
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }

  private func choose(_ demand: AgreementMatch.Demand, of header: OrderHeader, in context: ActionContext)
    throws
    -> (SalesAgreement, AgreementLine)
  {
    guard let number = agreement ?? header.agreement else {
      for agreement in try context.reader.effectiveAgreements(of: demand.customer, currency: demand.currency)
      {
        if let best = AgreementMatch.best(of: agreement, for: demand) { return (agreement, best) }
      }
      throw AgreementRefusal.noMatch(agreement: "any agreement", line: line, item: demand.item)
    }
    let named = try context.agreement(number)
    if let commitment {
      guard let chosen = named.lines.first(where: { $0.lineNumber == commitment }) else {
        throw NotFound("commitment", "\(commitment) of \(number)")
      }
      if let misfit = AgreementMatch.misfit(chosen, of: named.header, for: demand) {
        throw AgreementRefusal.misfit(agreement: number, commitment: commitment, line: line, reason: misfit)
      }
      return (named, chosen)
    }
    guard let best = AgreementMatch.best(of: named, for: demand) else {
      if named.lines.count == 1,
        let misfit = AgreementMatch.misfit(named.lines[0], of: named.header, for: demand)
      {
        throw AgreementRefusal.misfit(
          agreement: number, commitment: named.lines[0].lineNumber, line: line, reason: misfit)
      }
      throw AgreementRefusal.noMatch(agreement: number, line: line, item: demand.item)
    }
    return (named, best)
  }

  /// The goods that come back on one order touch at most one agreement (domain.md 6.6).
  private func refuseSecond(
    _ agreement: SalesAgreement, on order: SalesOrder, except index: Int, in context: ActionContext
  ) throws {
    for (place, line) in order.lines.enumerated() where place != index && line.isReturn {
      guard let id = line.agreementLineId, let other = try context.reader.agreement(ofLine: id),
        other.header.number != agreement.header.number
      else { continue }
      throw AgreementRefusal.secondAgreement(
        order: order.header.number, present: other.header.number, wanted: agreement.header.number)
    }
  }
}

/// Ends the link of an order line to a sales agreement.
public struct UnlinkAgreement: Action {
  public static let name = "order.unlink-agreement"
  public static let title = "Remove link to sales agreement"
  public static let help =
    "Ends the link of an order line to its sales agreement; the line no longer counts against the commitment."
  public static let duty = Duty.sell
  public static let fields = [
    "order": "Number of the order.",
    "line": "Number of the line.",
    "price": "reprice, or keep-price, what becomes of the price; keep-price when left out.",
    "version": "The version of the order that was read; it is refused when somebody has saved since.",
  ]

  public var order: String
  public var line: Int
  public var price: AgreementAnswer?
  public var version: Int?

  /// Makes the action.
  public init(order: String, line: Int, price: AgreementAnswer? = nil) {
    self.order = order
    self.line = line
    self.price = price
  }

  /// Refuses a line without a link.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let before = try context.order(order, version: version)
    var after = before
    guard let index = after.lines.firstIndex(where: { $0.lineNumber == line }) else {
      throw LineRefusal(line: line, .unknownLine)
    }
    guard after.lines[index].agreementLineId != nil else {
      throw AgreementRefusal.notLinked(order: order, line: line)
    }
    let answer = price ?? .keepPrice
    if answer == .reprice { try before.requireLiving() }
    after.lines[index] = try AgreementLinks(after.header, in: context).detach(after.lines[index], answer)
    return try SalesDocumentOutcome(context.save(after, over: before), rules: context.taxRules())
  }
}
