import Sales

/// The parameters of delivery dates as somebody gives them; what is left out stays.
public struct DeliveryParametersEntry: Codable, Sendable, Hashable {
  public var control: DateControl?
  public var salesLeadDays: Int?
  public var demandFenceDays: Int?
  public var supplyFenceDays: Int?
  public var demandOffsetDays: Int?
  public var supplyOffsetDays: Int?
  public var requestedShipDate: LineUpdate?
  public var confirmedShipDate: LineUpdate?
  public var warehouse: LineUpdate?
  public var dateControl: LineUpdate?

  /// Gives nothing.
  public init() {}

  /// What each field means, by name.
  static let fields = [
    "delivery": "How delivery dates are found and kept; what is left out stays.",
    "delivery.control": "The method of new orders whose customer names none.",
    "delivery.salesLeadDays": "The days until shipment of items that have no lead time of their own.",
    "delivery.demandFenceDays": "How many days an issue may be overdue and still count.",
    "delivery.supplyFenceDays": "How many days a receipt may be overdue and still count.",
    "delivery.demandOffsetDays": "How many days from today an overdue issue is expected.",
    "delivery.supplyOffsetDays": "How many days from today an overdue receipt is expected.",
    "delivery.requestedShipDate": "Whether lines follow the requested ship date of the header.",
    "delivery.confirmedShipDate": "Whether lines follow the confirmed ship date of the header.",
    "delivery.warehouse": "Whether lines follow the warehouse of the header.",
    "delivery.dateControl": "Whether lines follow the date control of the header.",
  ]

  func fill(_ parameters: inout DeliveryParameters) {
    take(control, into: &parameters.control)
    take(salesLeadDays, into: &parameters.salesLeadDays)
    take(demandFenceDays, into: &parameters.demandFenceDays)
    take(supplyFenceDays, into: &parameters.supplyFenceDays)
    take(demandOffsetDays, into: &parameters.demandOffsetDays)
    take(supplyOffsetDays, into: &parameters.supplyOffsetDays)
    take(requestedShipDate, into: &parameters.requestedShipDate)
    take(confirmedShipDate, into: &parameters.confirmedShipDate)
    take(warehouse, into: &parameters.warehouse)
    take(dateControl, into: &parameters.dateControl)
  }

  /// Notes numbers of days that make no sense.
  static func check(_ parameters: DeliveryParameters, _ check: inout RecordCheck) {
    let days = [
      ("salesLeadDays", parameters.salesLeadDays), ("demandFenceDays", parameters.demandFenceDays),
      ("supplyFenceDays", parameters.supplyFenceDays), ("demandOffsetDays", parameters.demandOffsetDays),
      ("supplyOffsetDays", parameters.supplyOffsetDays),
    ]
    for (field, count) in days {
      check.require(
        (0...3650).contains(count), "delivery.\(field)", "company.delivery-days",
        "A number of days lies between 0 and 3650.")
    }
  }
}
