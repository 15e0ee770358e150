import Sales
import Store

/// Says how long a mode of delivery takes.
public struct SaveTransportTime: Action {
  public static let name = "transport.save"
  public static let title = "Save transport time"
  public static let help = """
    Says how many working days a mode of delivery takes from a warehouse to a country. A row without a warehouse or country \
    holds for any; the most specific row counts.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "mode": "The mode of delivery.",
    "warehouse": "The warehouse; empty for any.",
    "country": "The country, two letters; empty for any.",
    "days": "Working days of the carrier.",
    "calendar": "The calendar of the carrier; empty for every day.",
  ]

  public var mode: String
  public var warehouse: String?
  public var country: String?
  public var days: Int
  public var calendar: String?

  /// Saves a time.
  public init(_ mode: String, warehouse: String? = nil, country: String? = nil, days: Int) {
    self.mode = mode
    self.warehouse = warehouse
    self.country = country
    self.days = days
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var check = RecordCheck(context.reader)
    check.needs(mode, "mode", "transport time")
    try check.code(.named(.deliveryMode), mode, "mode")
    try check.code(.warehouse, warehouse ?? "", "warehouse")
    check.country(country ?? "", "country")
    try check.code(.calendar, calendar ?? "", "calendar")
    check.require((0...366).contains(days), "days", "transport.days", "Transport takes 0 to 366 days.")
    try check.finish("transport time")
    try context.writer.put(
      TransportTime(
        mode: mode, warehouse: warehouse ?? "", country: country ?? "", days: days, calendar: calendar ?? ""))
    return DocumentOutcome("transport time", mode)
  }
}

/// Deletes a transport time.
public struct DeleteTransportTime: Action {
  public static let name = "transport.delete"
  public static let title = "Delete transport time"
  public static let help = "Deletes how long a mode of delivery takes from a warehouse to a country."
  public static let duty = Duty.setUp
  public static let fields = [
    "mode": "The mode of delivery.", "warehouse": "The warehouse; empty for any.",
    "country": "The country; empty for any.",
  ]

  public var mode: String
  public var warehouse: String?
  public var country: String?

  /// Deletes a time.
  public init(_ mode: String, warehouse: String? = nil, country: String? = nil) {
    self.mode = mode
    self.warehouse = warehouse
    self.country = country
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let row = try context.reader.transportTimes(of: mode).first {
      $0.warehouse == warehouse ?? "" && $0.country == country ?? ""
    }
    guard let row else { throw NotFound("transport time", mode) }
    try context.writer.delete(row)
    return DocumentOutcome("transport time", mode)
  }
}
