/// What the company does for a customer under one number; it collects what it needs from stock (domain.md 12).
public struct Project: Codable, Sendable, Hashable {
  public var number: String
  public var name: String
  /// The customer that the project bills.
  public var customer: String
  public var status: ProjectStatus
  public var notes: String
  /// Raised by each change.
  public var version: Int

  /// Makes a project that is under way.
  public init(number: String, name: String, customer: String) {
    self.number = number
    self.name = name
    self.customer = customer
    status = .open
    notes = ""
    version = 1
  }
}

/// How far a project has come.
public enum ProjectStatus: String, Codable, Sendable, CaseIterable, Hashable {
  /// It may need goods.
  case open
  /// Nothing new is ordered for it; what is on order still comes.
  case finished
}

/// Why a project could not take a requirement or be deleted.
public enum ProjectRefusal: Refusal, Hashable {
  case finished(project: String)
  /// Its item requirements must go first.
  case hasOrder(project: String, order: String)
  case customerFixed(project: String, customer: String, order: String)
}
