import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  static let calendars = SetUpTable(
    title: "Calendars", definition: .calendars, kind: "calendar", keyName: "calendar", save: "calendar.save",
    delete: "calendar.delete",
    fields: { _, isNew in
      [
        RecordField(
          Field("calendar", "Code", width: 12, help: "The code.").needed.with { $0.isReadOnly = !isNew },
          from: "code"),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(
          Field("week", "Monday-Sunday", width: 7, help: "Seven digits: 1 works, 0 rests; 1111100 is usual.")),
      ]
    },
    grids: [
      RecordGrid(
        name: "days", title: "Days that differ",
        fields: [
          RecordField(.day("day", "Day", today: Day(number: 0))),
          RecordField(.flag("works", "Works", help: "Whether there is work on it."), .flag),
        ])
    ],
    read: { desk, key in
      try desk.read { reader in
        guard let calendar = try reader.workCalendar(key) else { throw NotFound("calendar", key) }
        return try JSONText.encode(CalendarForm(calendar: calendar, days: try reader.calendarDays(of: key)))
      }
    })

  static let transportTimes = SetUpTable(
    title: "Transport times", definition: .transportTimes, kind: "transport time", keyName: "mode",
    save: "transport.save", delete: "transport.delete",
    fields: { _, isNew in
      [
        RecordField(
          .code("mode", "Mode of delivery", "delivery-mode", help: "How the goods go out.").needed.with {
            $0.isReadOnly = !isNew
          }),
        RecordField(
          .code("warehouse", "Warehouse", "warehouse", help: "From where; empty is any.").with {
            $0.isReadOnly = !isNew
          }),
        RecordField(
          Field("country", "Country", width: 4, help: "To where, two letters; empty is any.").with {
            $0.isReadOnly = !isNew
          }),
        RecordField(.whole("days", "Days", help: "Working days of the carrier.").needed, .whole),
        RecordField(.code("calendar", "Calendar", "calendar", help: "When the carrier works.")),
      ]
    },
    read: { desk, key in
      let parts = DeliveryKey.parts(key, 3)
      let row = try desk.read { try $0.transportTimes(of: parts[0]) }.first {
        $0.warehouse == parts[1] && $0.country == parts[2]
      }
      guard let row else { throw NotFound("transport time", key) }
      return try JSONText.encode(row)
    }, keyColumns: ["key"],
    deletion: { key in
      let parts = DeliveryKey.parts(key, 3)
      return ["mode": parts[0], "warehouse": parts[1], "country": parts[2]]
    })

  static let orderDeadlines = SetUpTable(
    title: "Order deadlines", definition: .orderDeadlines, kind: "order deadline", keyName: "site",
    save: "deadline.save", delete: "deadline.delete",
    fields: { _, isNew in
      [
        RecordField(
          .code("site", "Site", "site", help: "Empty is any.").with { $0.isReadOnly = !isNew }),
        RecordField(
          .code("deadlineGroup", "Deadline group", "deadline-group", help: "Empty is any customer.").with {
            $0.isReadOnly = !isNew
          }),
        RecordField(
          Field("times", "Until", width: 41, help: "One time such as 16:30, or seven, Monday first.").needed),
      ]
    },
    read: { desk, key in
      let parts = DeliveryKey.parts(key, 2)
      let row = try desk.read { try $0.orderDeadlines() }.first {
        $0.site == parts[0] && $0.deadlineGroup == parts[1]
      }
      guard let row else { throw NotFound("order deadline", key) }
      return try JSONText.encode(row)
    }, keyColumns: ["key"],
    deletion: { key in
      let parts = DeliveryKey.parts(key, 2)
      return ["site": parts[0], "deadlineGroup": parts[1]]
    })
}

/// Keys of rows that are known by several codes, some of them empty.
enum DeliveryKey {
  /// The parts of a key, as many as asked for.
  static func parts(_ key: String, _ count: Int) -> [String] {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return Array((parts + Array(repeating: "", count: count)).prefix(count))
  }
}

/// A calendar with its days as its form reads it.
private struct CalendarForm: Encodable {
  let calendar: WorkCalendar
  let days: [CalendarDay]

  private enum CodingKeys: String, CodingKey { case days }

  func encode(to encoder: any Encoder) throws {
    try calendar.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(days, forKey: .days)
  }
}
