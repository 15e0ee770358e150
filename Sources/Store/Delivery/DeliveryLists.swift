extension ListDefinition {
  /// The working calendars.
  public static let calendars = ListDefinition(
    name: "calendars", title: "Calendars", help: "On which days warehouses, carriers and customers work.",
    columns: [
      ListColumn("code", "Calendar", .code, "code", sortable: true),
      ListColumn("name", "Name", .text, "name"),
      ListColumn("week", "Mon-Sun", .text, "week"),
    ], from: "work_calendar", rowKey: "code", keyColumn: "code", defaultSort: ListSort("code"))

  /// How long modes of delivery take.
  public static let transportTimes = ListDefinition(
    name: "transport-times", title: "Transport times",
    help: "How many working days a mode of delivery takes; an empty warehouse or country is any.",
    columns: [
      ListColumn("key", "Row", .text, "mode || '/' || warehouse || '/' || country"),
      ListColumn("mode", "Mode", .code, "mode", sortable: true),
      ListColumn("warehouse", "Whs", .code, "warehouse"),
      ListColumn("country", "Country", .code, "country"),
      ListColumn("days", "Days", .integer, "days"),
      ListColumn("calendar", "Calendar", .code, "calendar"),
    ], from: "transport_time", rowKey: "mode || '/' || warehouse || '/' || country", keyColumn: "key",
    defaultSort: ListSort("mode"))

  /// Until when orders count as of their day.
  public static let orderDeadlines = ListDefinition(
    name: "order-deadlines", title: "Order deadlines",
    help: "Until when an order counts as of its day, by site and deadline group; empty is any.",
    columns: [
      ListColumn("key", "Row", .text, "site || '/' || deadline_group"),
      ListColumn("site", "Site", .code, "site", sortable: true),
      ListColumn("deadlineGroup", "Group", .code, "deadline_group"),
      ListColumn("times", "Until", .text, "times"),
    ], from: "order_deadline", rowKey: "site || '/' || deadline_group", keyColumn: "key",
    defaultSort: ListSort("site"))
}
