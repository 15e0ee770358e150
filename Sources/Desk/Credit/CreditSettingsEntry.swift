import Sales

/// How credit is checked, as somebody gives it; what is left out stays.
public struct CreditSettingsEntry: Codable, Sendable, Hashable {
  public var limitType: CreditLimitType?
  public var excess: CreditExcess?
  public var atEntry: Bool?
  public var atConfirmation: Bool?
  public var atPackingSlip: Bool?
  public var atInvoice: Bool?

  /// Gives nothing.
  public init() {}

  func fill(_ settings: inout CreditSettings) {
    take(limitType, into: &settings.limitType)
    take(excess, into: &settings.excess)
    take(atEntry, into: &settings.atEntry)
    take(atConfirmation, into: &settings.atConfirmation)
    take(atPackingSlip, into: &settings.atPackingSlip)
    take(atInvoice, into: &settings.atInvoice)
  }
}
