/// How a reservation came about.
public enum ReservationCause: String, Codable, CaseIterable, Hashable, Sendable {
  /// When the line was entered or changed, out of what was free.
  case automatic
  case byHand = "by-hand"
  /// When what there was of the item was shared out.
  case split
  /// When reservations were planned anew.
  case replan
}

/// Why a line has reserved what it has (domain.md 14.2).
public struct ReservationOrigin: Codable, Hashable, Sendable {
  /// The row of the order line.
  public var orderLineId: Int
  /// How it came about, with the scheme where there is one: `by-hand`, `split by-class`.
  public var origin: String
  public var user: String
  /// The moment (UTC, ISO 8601).
  public var at: String
  /// Whether it is kept when goods are shared out anew.
  public var locked: Bool

  /// Makes the reason of a reservation.
  public init(
    orderLineId: Int, cause: ReservationCause, scheme: SplitScheme? = nil, user: String, at: String,
    locked: Bool = false
  ) {
    self.orderLineId = orderLineId
    origin = ([cause.rawValue] + (scheme.map { [$0.code] } ?? [])).joined(separator: " ")
    self.user = user
    self.at = at
    self.locked = locked
  }

  /// The reason as people say it, such as `by hand, anna`.
  public var title: String {
    let words = origin.split(separator: " ").map(String.init)
    let scheme = words.dropFirst().first.map { " " + $0.replacing("-", with: " ") } ?? ""
    let cause: String
    switch words.first.flatMap(ReservationCause.init) {
    case .byHand: cause = "by hand"
    case .split: cause = "split\(scheme)"
    case .replan: cause = "re-planned\(scheme)"
    case .automatic, nil: cause = "automatic"
    }
    return ([cause] + [user].filter { !$0.isEmpty } + (locked ? ["locked"] : [])).joined(separator: ", ")
  }
}

/// Who follows a waiting line up, and why it still waits (domain.md 14.6).
public struct WaitingNote: Codable, Hashable, Sendable {
  /// The row of the order line.
  public var orderLineId: Int
  /// A code of the reasons.
  public var reason: String
  /// The login of whoever looks after it.
  public var owner: String
  public var note: String

  /// Makes a note.
  public init(orderLineId: Int, reason: String = "", owner: String = "", note: String = "") {
    self.orderLineId = orderLineId
    self.reason = reason
    self.owner = owner
    self.note = note
  }
}
