/// What may be delivered later of an order of which not all is there (domain.md 14.4).
///
/// An order that ships complete has no part deliveries at all, whatever its policy says.
public enum BackorderPolicy: String, Codable, CaseIterable, Hashable, Sendable {
  /// As many part deliveries as it takes.
  case allowed
  /// The first delivery may be short; the second must bring the rest.
  case atMostOne = "at-most-one"
  /// What the first delivery leaves is closed short.
  case closed = "none"

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
    case .closed: .isClosed
    }
  }
}
