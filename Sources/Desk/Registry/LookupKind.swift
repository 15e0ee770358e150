import Sales
import Store

/// What a prompt list can be of.
public enum LookupKind: Hashable, Sendable {
  case customer
  case item
  case vendor
  case warehouse
  case paymentTerms
  case unit
  case taxCode
  case user
  case ledgerAccount
  case calendar
  case prognosis
  case project
  case disposition
  case returnReason
  case holdCode
  /// The currencies of ISO 4217.
  case currency
  /// One of the short lists.
  case named(CodeKind)

  /// All kinds.
  public static let all: [LookupKind] =
    [
      .customer, .item, .vendor, .warehouse, .paymentTerms, .unit, .taxCode, .user, .ledgerAccount, .project,
      .disposition, .returnReason, .currency, .calendar, .prognosis,
      .holdCode,
    ] + CodeKind.allCases.map(LookupKind.named)

  /// The kind of a name, such as `customer` or `item-group`.
  public init?(_ name: String) {
    guard let kind = LookupKind.all.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// The name by which programs call it.
  public var name: String {
    if case .paymentTerms = self { return "payment-terms" }
    return String(title.map { $0 == " " ? "-" : $0 })
  }

  /// What it is in words, such as `item group`.
  public var title: String {
    switch self {
    case .customer: "customer"
    case .item: "item"
    case .vendor: "vendor"
    case .warehouse: "warehouse"
    case .paymentTerms: "terms of payment"
    case .unit: "unit"
    case .taxCode: "tax code"
    case .user: "user"
    case .ledgerAccount: "ledger account"
    case .calendar: "calendar"
    case .prognosis: "prognosis"
    case .project: "project"
    case .disposition: "disposition"
    case .returnReason: "return reason"
    case .holdCode: "hold code"
    case .currency: "currency"
    case .named(let kind): kind.title
    }
  }

  /// Where the rows are kept; nil for those that are no records.
  var source: LookupSource? {
    switch self {
    case .customer: .customer
    case .item: .item
    case .vendor: .vendor
    case .warehouse: .warehouse
    case .paymentTerms: .paymentTerms
    case .unit: .unit
    case .taxCode: .taxCode
    case .user: .user
    case .ledgerAccount: .ledgerAccount
    case .calendar: .calendar
    case .prognosis: .prognosis
    case .project: .project
    case .disposition: .disposition
    case .returnReason: .returnReason
    case .holdCode: .holdCode
    case .currency: nil
    case .named(let kind): .named(kind)
    }
  }
}
