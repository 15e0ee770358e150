/// What may be delivered later of an order of which not all is there (domain.md 14.4).
public enum BackorderPolicy: String, Codable, CaseIterable, Hashable, Sendable {
  /// As many part deliveries as it takes.
  case allowed
  /// The first delivery may be short; the second must bring the rest.
  case atMostOne = "at-most-one"
  /// What the first delivery leaves is closed short.
  case none
  /// All of it at once.
  case shipComplete = "ship-complete"

  /// The policy as people call it.
  public var title: String {
    switch self {
    case .allowed: "allowed"
    case .atMostOne: "at most one"
    case .none: "none, the rest is closed"
    case .shipComplete: "ship complete"
    }
  }

  /// What a delivery that leaves something open means for the rest.
  public enum Rest: Hashable, Sendable {
    case waits
    case isClosed
    case isRefused
  }

  /// What becomes of the rest of an order that is delivered in part.
  ///
  /// - Parameter deliveries: How many deliveries it has had before.
  public func rest(afterDeliveries deliveries: Int) -> Rest {
    switch self {
    case .allowed: .waits
    case .atMostOne: deliveries == 0 ? .waits : .isRefused
    case .none: .isClosed
    case .shipComplete: .isRefused
    }
  }
}
