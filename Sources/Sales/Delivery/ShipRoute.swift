/// The way of the goods from a warehouse to a customer, as days are counted on it (domain.md 4.10).
public struct ShipRoute: Hashable, Sendable {
  /// When the warehouse ships.
  public var warehouse: WorkingDays
  /// When the carrier is on the way.
  public var transport: WorkingDays
  /// When the customer takes goods in.
  public var customer: WorkingDays
  /// How many working days of the carrier the way takes.
  public var transportDays: Int

  /// Makes a way; without calendars every day works.
  public init(
    warehouse: WorkingDays = .always, transport: WorkingDays = .always, customer: WorkingDays = .always,
    transportDays: Int = 0
  ) {
    self.warehouse = warehouse
    self.transport = transport
    self.customer = customer
    self.transportDays = transportDays
  }

  /// The first day, at the earliest the given one, on which the warehouse ships.
  public func ship(from day: Day) -> Day { warehouse.first(from: day) }

  /// When goods that leave on a day are there: so many transport days later, on a day on which the customer takes them in.
  public func receipt(ofShip day: Day) -> Day {
    customer.first(from: transport.day(transportDays, after: day))
  }

  /// The latest day on which goods must leave to be there on a day.
  public func ship(forReceipt day: Day) -> Day {
    warehouse.last(upTo: transport.day(transportDays, before: customer.last(upTo: day)))
  }
}

/// How long a mode of delivery takes from a warehouse to a country; an empty code stands for any.
public struct TransportTime: Codable, Sendable, Hashable {
  public var mode: String
  public var warehouse: String
  /// Two letters, or empty.
  public var country: String
  /// Working days of the carrier.
  public var days: Int
  /// The calendar of the carrier; empty works every day.
  public var calendar: String

  /// Makes a time.
  public init(mode: String, warehouse: String = "", country: String = "", days: Int, calendar: String = "") {
    self.mode = mode
    self.warehouse = warehouse
    self.country = country
    self.days = days
    self.calendar = calendar
  }

  /// The most specific row: a row of the warehouse before one of any, then one of the country before one of any.
  public static func best(of rows: [TransportTime], mode: String, warehouse: String, country: String)
    -> TransportTime?
  {
    let fitting = rows.filter {
      $0.mode == mode && ($0.warehouse.isEmpty || $0.warehouse == warehouse)
        && ($0.country.isEmpty || $0.country == country)
    }
    func rank(_ row: TransportTime) -> Int { (row.warehouse.isEmpty ? 0 : 2) + (row.country.isEmpty ? 0 : 1) }
    return fitting.max { rank($0) < rank($1) }
  }
}
