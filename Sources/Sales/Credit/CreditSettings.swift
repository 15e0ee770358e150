/// What counts against a credit limit, beside the document itself (domain.md 4.9).
public enum CreditLimitType: String, Codable, Sendable, CaseIterable, Hashable {
  /// Nothing is checked, unless the customer's limit is mandatory.
  case none
  /// What is owed on invoices.
  case balance
  /// That, and what is delivered and not invoiced.
  case balancePackingSlip = "balance-packing-slip"
  /// That, and all that is on open orders.
  case balanceAll = "balance-all"

  /// The type that a check goes by: a mandatory limit is checked even where none was chosen, then against the balance.
  public func applied(mandatory: Bool) -> CreditLimitType { self == .none && mandatory ? .balance : self }

  /// Whether this type lets more through than another.
  public func isWeaker(than other: CreditLimitType) -> Bool {
    let order = CreditLimitType.allCases
    return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0)
  }
}

/// What happens to a document that exceeds the credit limit.
public enum CreditExcess: String, Codable, Sendable, CaseIterable, Hashable {
  /// It goes on once somebody has accepted the warning with a reason.
  case warning
  /// It is stopped, and an order that is posted goes to the credit hold list.
  case error
}

/// Where the credit of an order is checked.
public enum CreditCheckPoint: String, Codable, Sendable, CaseIterable, Hashable {
  /// When lines are saved.
  case entry
  case confirmation
  case packingSlip = "packing-slip"
  case invoice

  /// What can't be done with an order that is stopped there.
  public var action: String {
    switch self {
    case .entry: "saved"
    case .confirmation: "confirmed"
    case .packingSlip: "packed"
    case .invoice: "invoiced"
    }
  }
}

/// How the company checks credit (domain.md 4.9).
public struct CreditSettings: Codable, Sendable, Hashable {
  public var limitType: CreditLimitType = .balanceAll
  public var excess: CreditExcess = .warning
  public var atEntry = true
  public var atConfirmation = true
  public var atPackingSlip = true
  public var atInvoice = true

  /// Makes the usual settings: everything counts, everywhere, as a warning.
  public init() {}

  /// Whether credit is checked at a point.
  public func checks(at point: CreditCheckPoint) -> Bool {
    switch point {
    case .entry: atEntry
    case .confirmation: atConfirmation
    case .packingSlip: atPackingSlip
    case .invoice: atInvoice
    }
  }
}
