/// A task that somebody may be trusted with; each action names the one it needs.
public enum Duty: String, Codable, Sendable, CaseIterable, Hashable {
  /// Quotations and orders.
  case sell
  /// Picking lists and packing slips.
  case ship
  /// Invoices.
  case invoice
  /// Customers and their addresses and contacts.
  case maintainCustomers = "maintain-customers"
  /// Vendors.
  case maintainVendors = "maintain-vendors"
  /// Items, units, bar codes, prices.
  case maintainItems = "maintain-items"
  /// Stock adjustments.
  case adjustStock = "adjust-stock"
  /// Returns and credits of more than was invoiced.
  case overReturn = "over-return"
  /// Company parameters, number series, users, terms, taxes, warehouses.
  case setUp = "set-up"
  /// Taking holds of orders over from others.
  case releaseHolds = "release-holds"
  /// Decisions on the credit of orders.
  case manageCredit = "manage-credit"
  /// Purchase orders, and what is agreed with vendors.
  case purchase
}

/// What somebody is at the desk; a role is a set of duties.
public enum Role: String, Codable, Sendable, CaseIterable, Hashable {
  /// Sees everything, changes nothing.
  case reader
  case clerk
  case manager

  /// The duties of the role.
  public var duties: Set<Duty> {
    switch self {
    case .reader: []
    case .clerk: [.sell, .ship, .invoice, .maintainCustomers, .purchase]
    case .manager: Set(Duty.allCases)
    }
  }
}

/// Somebody who works at the desk, known by the login name.
public struct User: Codable, Sendable, Hashable {
  /// The login name of the system.
  public var login: String
  public var name: String
  public var role: Role
  /// Raised by each change.
  public var version: Int

  /// Makes a user.
  public init(login: String, name: String, role: Role) {
    self.login = login
    self.name = name
    self.role = role
    version = 1
  }
}

/// The refusal of an action for want of a duty.
public struct DutyRefusal: Refusal {
  public let login: String
  public let role: Role
  public let duty: Duty

  /// Makes the refusal.
  public init(login: String, role: Role, duty: Duty) {
    self.login = login
    self.role = role
    self.duty = duty
  }

  public var code: String { "user.duty" }
  public var figures: [Figure] {
    [Figure("user", login), Figure("role", role.rawValue), Figure("duty", duty.rawValue)]
  }
  public var what: String { "\(login) is \(role.rawValue) and lacks the duty \(duty.rawValue)." }
  public var next: String { "Ask a manager to do it, or to change the role under Users." }
}
