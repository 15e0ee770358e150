/// How the dates of order lines are controlled (domain.md 4.10).
public enum DateControl: String, Codable, Sendable, CaseIterable, Hashable {
  /// Any date can be promised.
  case none
  /// The earliest ship date is the day of the order plus the sales lead time; stock does not count.
  case salesLeadTime = "sales-lead-time"
  /// The earliest ship date is the day on which enough is available to promise.
  case availableToPromise = "atp"
  /// As available to promise, later by the issue margin of the item.
  case availableWithMargin = "atp-margin"

  /// Whether stock and supply decide.
  public var looksAtStock: Bool { self == .availableToPromise || self == .availableWithMargin }
}

/// Whether the lines of an order follow a changed value of its header (domain.md 4.1).
public enum LineUpdate: String, Codable, Sendable, CaseIterable, Hashable {
  /// Lines with something to deliver always follow.
  case always
  /// Lines stay as they are.
  case never
  /// Somebody is asked each time.
  case prompt
}

/// The parameters of the company for delivery dates.
///
/// Days are calendar days, counted from 0.
public struct DeliveryParameters: Codable, Sendable, Hashable {
  /// The method of new orders whose customer names none.
  public var control = DateControl.none
  /// The sales lead time of items that have none of their own.
  public var salesLeadDays = 0
  /// How many days an issue may be overdue and still count; older ones are taken as dead.
  public var demandFenceDays = 365
  /// How many days a receipt may be overdue and still count.
  public var supplyFenceDays = 365
  /// How many days from today an overdue issue is expected to happen.
  public var demandOffsetDays = 0
  /// How many days from today an overdue receipt is expected to happen.
  public var supplyOffsetDays = 1
  /// Whether lines follow the requested ship date of the header.
  public var requestedShipDate = LineUpdate.prompt
  /// Whether lines follow the confirmed ship date of the header.
  public var confirmedShipDate = LineUpdate.prompt
  /// Whether lines follow the warehouse of the header.
  public var warehouse = LineUpdate.prompt
  /// Whether lines follow the method of the header.
  public var dateControl = LineUpdate.prompt

  /// Makes the usual parameters.
  public init() {}

  /// Reads parameters; those that an older file lacks are the usual ones.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func take<Value: Decodable>(_ key: CodingKeys, into value: inout Value) throws {
      if let stored = try container.decodeIfPresent(Value.self, forKey: key) { value = stored }
    }
    try take(.control, into: &control)
    try take(.salesLeadDays, into: &salesLeadDays)
    try take(.demandFenceDays, into: &demandFenceDays)
    try take(.supplyFenceDays, into: &supplyFenceDays)
    try take(.demandOffsetDays, into: &demandOffsetDays)
    try take(.supplyOffsetDays, into: &supplyOffsetDays)
    try take(.requestedShipDate, into: &requestedShipDate)
    try take(.confirmedShipDate, into: &confirmedShipDate)
    try take(.warehouse, into: &warehouse)
    try take(.dateControl, into: &dateControl)
  }
}
