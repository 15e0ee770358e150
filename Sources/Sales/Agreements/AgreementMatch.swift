/// Finds the commitment that an order line may draw on (domain.md 6.3).
public struct AgreementMatch: Hashable, Sendable {
  /// What is known of the order line.
  public struct Demand: Hashable, Sendable {
    public var customer: String
    public var currency: String
    public var item: String
    /// The item group.
    public var category: String
    public var requestedShipDate: Day

    /// Names what is ordered, by whom and for when.
    public init(customer: String, currency: String, item: String, category: String, requestedShipDate: Day) {
      self.customer = customer
      self.currency = currency
      self.item = item
      self.category = category
      self.requestedShipDate = requestedShipDate
    }
  }

  /// Why a commitment does not fit.
  public enum Misfit: Hashable, Sendable {
    case customer(String)
    case status(AgreementStatus)
    case currency(String)
    /// It is for another item or item group.
    case product
    /// The requested ship date, not the order date, must lie within these days.
    case date(first: Day, last: Day)
  }

  /// Why a line of an agreement does not fit a demand; nil when it does.
  public static func misfit(_ line: AgreementLine, of header: AgreementHeader, for demand: Demand) -> Misfit?
  {
    if header.customer != demand.customer { return .customer(header.customer) }
    if header.status != .effective { return .status(header.status) }
    if header.currency != demand.currency { return .currency(header.currency) }
    if line.commitment.namesItem, line.item != demand.item { return .product }
    if line.commitment.namesCategory, line.category != demand.category { return .product }
    if let dates = line.dates(of: header), dates.contains(demand.requestedShipDate) { return nil }
    return .date(
      first: line.effectiveDate ?? header.effectiveDate, last: line.expirationDate ?? header.expirationDate)
  }

  /// The commitment of an agreement that fits best: the most specific first, then the first line.
  public static func best(of agreement: SalesAgreement, for demand: Demand) -> AgreementLine? {
    agreement.lines.filter { misfit($0, of: agreement.header, for: demand) == nil }
      .min { ($0.commitment.rank, $0.lineNumber) < ($1.commitment.rank, $1.lineNumber) }
  }
}

extension AgreementCommitment {
  /// The more exactly a commitment names its product, the lower.
  fileprivate var rank: Int { AgreementCommitment.allCases.firstIndex(of: self) ?? 0 }
}
