import Sales
import Store

/// How the demo company finds delivery dates: calendars, transport times, order entry deadlines and lead times.
enum DemoDates {
  /// Enters the calendars of the two warehouses and of the carriers with the holidays of the years of business.
  static func fill(_ perform: DemoPerform, from first: Day, to last: Day) throws {
    let years = first.components.year...(last.components.year + 1)
    let closed = years.flatMap(holidays).sorted()
    for (code, name) in [("WORK", "Working week"), ("CARRIER", "Parcel services and forwarders")] {
      // The carriers drive on Saturdays too.
      let week = code == "WORK" ? "1111100" : "1111110"
      var calendar = SaveCalendar(code, week: week, days: closed.map { CalendarDayEntry($0) })
      calendar.name = name
      try perform(calendar)
    }
    for code in ["MAIN", "SOUTH"] {
      var warehouse = SaveWarehouse(code)
      warehouse.calendar = "WORK"
      try perform(warehouse)
    }
    for (mode, country, days) in [
      ("PARCEL", "DE", 1), ("PARCEL", nil, 3), ("TRUCK", "DE", 2), ("TRUCK", "AT", 3), ("TRUCK", "CH", 4),
      ("TRUCK", nil, 6), ("PICKUP", nil, 0),
    ] as [(String, String?, Int)] {
      var time = SaveTransportTime(mode, country: country, days: days)
      if mode != "PICKUP" { time.calendar = "CARRIER" }
      try perform(time)
    }
    try perform(SaveCode(.deadlineGroup, "EARLY", name: "Far away: closes at noon"))
    try perform(SaveDeadline(times: "16:30 16:30 16:30 16:30 14:00 23:59 23:59"))
    try perform(SaveDeadline(deadlineGroup: "EARLY", times: "12:00"))
  }

  /// From the last day on, orders are promised by what is available.
  ///
  /// The year before it was promised by hand: nobody looks up a date that has passed.
  static func control(_ perform: DemoPerform) throws {
    var change = ChangeCompany()
    var delivery = DeliveryParametersEntry()
    delivery.control = .availableToPromise
    delivery.salesLeadDays = 2
    delivery.demandFenceDays = 60
    delivery.supplyFenceDays = 30
    change.delivery = delivery
    try perform(change)
  }

  /// The holidays of a year that have a fixed day.
  private static func holidays(_ year: Int) -> [Day] {
    [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)].compactMap { month, day in
      Day(year, month, day)
    }
  }
}
