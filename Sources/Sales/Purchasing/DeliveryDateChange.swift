/// What kind of date of a purchase line was set.
public enum DeliveryDateKind: String, Codable, Sendable, CaseIterable, Hashable {
  /// What the company asks for.
  case requested
  /// What the vendor promised at first.
  case confirmed
  /// What he promised when he could not keep what he had promised before, or was sooner.
  case delay
}

/// One entry in the history of a purchase line's dates: requested, confirmed, and each delay with its reason.
public struct DeliveryDateChange: Codable, Sendable, Hashable {
  public var id: Int?
  public var purchaseLineId: Int
  public var kind: DeliveryDateKind
  /// What it was before; nil where there was none.
  public var former: Day?
  public var date: Day
  public var reason: String
  /// The day on which it was set.
  public var setOn: Day
  public var setBy: String

  /// Makes an entry.
  public init(
    purchaseLineId: Int, kind: DeliveryDateKind, former: Day?, date: Day, reason: String, setOn: Day,
    setBy: String
  ) {
    id = nil
    self.purchaseLineId = purchaseLineId
    self.kind = kind
    self.former = former
    self.date = date
    self.reason = reason
    self.setOn = setOn
    self.setBy = setBy
  }
}
