import Sales
import Store

/// Makes an order out of a sales agreement (domain.md 6.3).
public struct ReleaseAgreement: Action {
  public static let name = "agreement.release"
  public static let title = "Create release order"
  public static let help = """
    Makes a sales order that draws on an effective agreement, under its terms. Lines are made of the quantities that are asked for; \
    of value commitments an item must be named, and without any line an order with only its header is made.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "agreement": "Number of the agreement.",
    "requestedShipDate":
      "When the goods must leave; today when left out. It must lie within the agreement's days.",
    "customerReference": "The customer's own number for the order.",
    "lines": "What is released; a header alone when left out.",
    "lines.commitment": "Number of the commitment.",
    "lines.quantity":
      "How much, in the commitment's unit, or in the item's sales unit for a value commitment.",
    "lines.item": "Item, for commitments that name none.",
    "lines.requestedShipDate": "When the goods of the line must leave; the order's when left out.",
  ]

  public var agreement: String
  public var requestedShipDate: Day?
  public var customerReference: String?
  public var lines: [Line]?

  /// What is released of one commitment.
  public struct Line: Codable, Sendable, Hashable {
    public var commitment: Int
    public var quantity: Quantity
    public var item: String?
    public var requestedShipDate: Day?

    /// Asks for so much of a commitment.
    public init(commitment: Int, quantity: Quantity, item: String? = nil) {
      self.commitment = commitment
      self.quantity = quantity
      self.item = item
    }
  }

  /// Makes the action.
  public init(agreement: String, lines: [Line]? = nil) {
    self.agreement = agreement
    self.lines = lines
  }

  /// Refuses an agreement that is not effective, dates outside it, and more than is left of what may not be exceeded.
  public func perform(in context: ActionContext) throws -> SalesDocumentOutcome {
    let present = try context.agreement(agreement)
    var create = CreateOrder(customer: present.header.customer)
    create.terms.agreement = .value(agreement)
    create.terms.takeAgreementTerms = true
    create.header.requestedShipDate = requestedShipDate
    create.header.customerReference = customerReference
    if let lines, lines.isEmpty { throw AgreementRefusal.nothingToRelease(agreement: agreement) }
    var wanted: [Int: Quantity] = [:]
    create.lines = try lines?.enumerated().map { place, line in
      guard let commitment = present.lines.first(where: { $0.lineNumber == line.commitment }) else {
        throw NotFound("commitment", "\(line.commitment) of \(agreement)")
      }
      try checkDate(line, number: place + 1, commitment, of: present.header, in: context)
      wanted[line.commitment] = try (wanted[line.commitment] ?? .zero) + line.quantity
      try checkRest(wanted[line.commitment] ?? .zero, commitment, of: present.header, in: context)
      return entry(line, commitment)
    }
    return try create.perform(in: context)
  }

  private func checkDate(
    _ line: Line, number: Int, _ commitment: AgreementLine, of header: AgreementHeader,
    in context: ActionContext
  ) throws {
    let day = line.requestedShipDate ?? requestedShipDate ?? context.today
    if let dates = commitment.dates(of: header), dates.contains(day) { return }
    throw AgreementRefusal.misfit(
      agreement: agreement, commitment: commitment.lineNumber, line: number,
      reason: .date(
        first: commitment.effectiveDate ?? header.effectiveDate,
        last: commitment.expirationDate ?? header.expirationDate))
  }

  private func checkRest(
    _ wanted: Quantity, _ commitment: AgreementLine, of header: AgreementHeader, in context: ActionContext
  ) throws {
    guard commitment.maxEnforced, commitment.commitment.countsQuantity else { return }
    let left = Quantity(
      millionths: try context.fulfilment(of: commitment, currency: Currency.known(header.currency))
        .shownRemaining)
    guard wanted > left else { return }
    throw AgreementRefusal.beyondCommitment(
      agreement: agreement, commitment: commitment.lineNumber, wanted: "\(wanted) \(commitment.unit)",
      left: "\(left) \(commitment.unit)")
  }

  private func entry(_ line: Line, _ commitment: AgreementLine) -> LineEntry {
    var entry = LineEntry(item: commitment.item ?? line.item, quantity: line.quantity)
    if commitment.commitment.countsQuantity { entry.unit = commitment.unit }
    entry.requestedShipDate = line.requestedShipDate
    return entry
  }
}
