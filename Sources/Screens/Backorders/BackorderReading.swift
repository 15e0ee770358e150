import Desk
import Sales
import Store
import Terminal

/// What the backorder screens say about an item and about a waiting line.
enum BackorderReading {
  /// Both streams of an item with the running balance, and what they come to.
  static func coverage(_ bench: Workbench, item: String, warehouse: String, isWide: Bool) throws -> [PaneLine]
  {
    let today = bench.desk.today
    let (place, name, unit) = try bench.desk.read { reader in
      let record = try reader.item(item)
      return (
        try WaitingPlace(StockPlace(item: item, warehouse: warehouse), reader), record?.name ?? "",
        record?.stockUnit ?? ""
      )
    }
    let coverage = place.coverage
    var lines: [PaneLine] = [.heading("\(item) \(name), warehouse \(warehouse)")]
    lines += summary(coverage, place, unit, today)
    let weeks = coverage.balances(from: today, every: 7, count: 12)
    lines.append(PaneLine("Next 12 weeks", weeks.map { Shown.number($0) }.joined(separator: " ")))
    lines.append(PaneLine("", ""))
    lines.append(PaneLine("", row(isWide, Row.titles), role: "list.head"))
    for event in coverage.rows.prefix(400) {
      let found = Row(event, on: today)
      lines.append(PaneLine("", row(isWide, found.cells), role: found.isLate ? "state.late" : "text"))
    }
    if coverage.rows.count > 400 { lines.append(PaneLine("", "\(coverage.rows.count - 400) more")) }
    return lines
  }

  private static func summary(
    _ coverage: Coverage, _ place: WaitingPlace, _ unit: String, _ today: Day
  ) -> [PaneLine] {
    let reserved = place.demands.reduce(0) { $0 + $1.had.millionths }
    let late = coverage.late(on: today)
    var lines = [
      PaneLine(
        "On hand",
        "\(Shown.number(coverage.onHand)) \(unit), \(Shown.number(Quantity(millionths: reserved))) of it reserved"
      ),
      PaneLine(
        "Waiting",
        "\(Shown.number(coverage.waiting)) on \(place.demands.count) lines, \(Shown.number(late)) late"),
      PaneLine(
        "Coming",
        coverage.firstArrival.map { "\(Shown.number(coverage.coming)), the first on \(Shown.day($0))" }
          ?? "nothing is ordered"),
    ]
    if let from = coverage.shortFrom {
      let when = from <= today ? "now" : Shown.day(from)
      lines.append(
        PaneLine("Short", "\(Shown.number(coverage.shortage)) from \(when)", role: "state.short"))
    } else {
      lines.append(PaneLine("Short", "nothing"))
    }
    return lines
  }

  /// The cells of one line of the stream.
  private struct Row {
    static let titles = [
      "Date", "", "Document", "Account", "Cl", "Left", "Res.", "Balance", "Late", "Name",
    ]
    let cells: [String]
    let isLate: Bool

    init(_ row: Coverage.Row, on today: Day) {
      let late = today - row.date
      isLate = late > 0
      let days = late > 0 ? "\(late)" : ""
      switch row.event {
      case .demand(let demand):
        cells = [
          "\(row.date)", "SO", "\(demand.order) \(demand.line)", demand.customer, demand.classification,
          Shown.number(-demand.open), Shown.number(demand.had), Shown.number(row.balance), days,
          demand.customerName,
        ]
      case .arrival(let arrival):
        cells = [
          "\(row.date)", arrival.kind.short, "\(arrival.document) \(arrival.line)", arrival.account, "",
          "+" + Shown.number(arrival.quantity), "", Shown.number(row.balance), days, arrival.name,
        ]
      }
    }
  }

  private static func row(_ isWide: Bool, _ cells: [String]) -> String {
    let widths = isWide ? [10, 2, 13, 10, 2, 8, 7, 8, 5, 30] : [10, 2, 12, 0, 0, 7, 6, 7, 4, 0]
    return zip(cells, widths).enumerated().filter { $0.element.1 > 0 }.map { index, cell in
      DisplayText.fit(cell.0, to: cell.1, alignedRight: (5...8).contains(index))
    }.joined(separator: " ")
  }

  /// How a waiting line will be served, why it has what it has, and who stands before it.
  static func why(_ bench: Workbench, order: String, line: Int) throws -> [PaneLine] {
    let today = bench.desk.today
    return try bench.desk.read { reader in
      guard let found = try reader.waitingPlace(order: order, line: line) else {
        return [PaneLine("", "Line \(line) of \(order) waits for nothing.")]
      }
      let place = try WaitingPlace(found.place, reader)
      guard let demand = place.demands.first(where: { $0.key == found.key }) else {
        return [PaneLine("", "Line \(line) of \(order) waits for no stock: it is picked, or a service.")]
      }
      let pegging = place.pegging
      var lines: [PaneLine] = [
        .heading("\(order) line \(line): \(Shown.number(demand.open)) of \(found.place.item)"),
        PaneLine("Customer", "\(demand.customer) \(demand.customerName) \(demand.classification)"),
        PaneLine("Ships", shipping(demand, today), role: demand.shipDate < today ? "state.late" : "text"),
        PaneLine("", ""), .heading("How it will be served"),
      ]
      lines += pegging.parts(of: demand.key).map { served($0, today) }
      if let day = pegging.supplied(demand.key, on: today) {
        lines.append(PaneLine("All of it", day <= today ? "is there" : "is there on \(Shown.day(day))"))
      }
      lines += [PaneLine("", ""), .heading("Why it has what it has")]
      let origin = try reader.reservationOrigin(ofLine: demand.key)
      lines.append(
        PaneLine(
          "Reserved",
          demand.had.isZero ? "nothing" : "\(Shown.number(demand.had)), \(origin?.title ?? "automatic")"))
      if !demand.locked.isZero {
        lines.append(PaneLine("Locked", "\(Shown.number(demand.locked)), by hand or on a picking list"))
      }
      if demand.isHeld {
        lines.append(
          PaneLine(
            "Held", "a hold or a direct delivery keeps it from having reservations", role: "state.hold"))
      }
      if demand.shipComplete { lines.append(PaneLine("Ships", "complete: all or nothing")) }
      if let note = try reader.waitingNote(ofLine: demand.key) {
        lines.append(PaneLine("Reason", note.reason))
        lines.append(PaneLine("Owner", note.owner))
        lines.append(PaneLine("Note", note.note))
      }
      return lines + before(demand, place)
    }
  }

  private static func shipping(_ demand: Demand, _ today: Day) -> String {
    let late = today - demand.shipDate
    let days = late == 1 ? "1 day late" : late > 1 ? "\(late) days late" : "not late"
    return "\(Shown.day(demand.shipDate)) W\(demand.shipDate.week), \(days)"
  }

  private static func served(_ part: Pegging.Part, _ today: Day) -> PaneLine {
    let quantity = Shown.number(part.quantity)
    switch part.source {
    case .reserved: return PaneLine(quantity, "on the shelf and reserved for it", role: "state.good")
    case .onHand: return PaneLine(quantity, "on the shelf and free")
    case .arrival(let arrival):
      let late = arrival.date < today ? ", overdue" : ""
      return PaneLine(
        quantity,
        "\(arrival.document) line \(arrival.line), \(arrival.name), \(Shown.day(arrival.date))\(late)")
    case .nothing: return PaneLine(quantity, "nothing: it must be ordered", role: "state.short")
    }
  }

  /// The sales lines that an arrival will serve, and those that will miss their dates.
  static func served(_ bench: Workbench, purchase: String, line: Int, item: String, warehouse: String) throws
    -> [PaneLine]
  {
    let today = bench.desk.today
    let place = try bench.desk.read { try WaitingPlace(StockPlace(item: item, warehouse: warehouse), $0) }
    let pegging = place.pegging
    guard let arrival = place.supply.arrivals.first(where: { $0.document == purchase && $0.line == line })
    else {
      return [PaneLine("", "Nothing of it is still to come to stock.")]
    }
    let late = today - arrival.date
    var lines: [PaneLine] = [
      .heading("\(purchase) line \(line): \(Shown.number(arrival.quantity)) of \(item)"),
      PaneLine("Vendor", "\(arrival.account) \(arrival.name)"),
      PaneLine(
        "Due", "\(Shown.day(arrival.date)) W\(arrival.date.week)\(late > 0 ? ", \(late) days late" : "")",
        role: late > 0 ? "state.late" : "text"),
      PaneLine("", ""), .heading("Lines that it will serve"),
    ]
    let parts = pegging.served(by: arrival.key)
    guard !parts.isEmpty else { return lines + [PaneLine("", "No order waits for it.")] }
    for part in parts {
      let demand = part.demand
      let misses = max(arrival.date, today) > demand.shipDate
      lines.append(
        PaneLine(
          Shown.number(part.quantity),
          "\(demand.order) \(demand.line) \(demand.customerName) \(demand.classification), ships "
            + "\(demand.shipDate)\(misses ? ", MISSES its date" : "")", role: misses ? "state.late" : "text"))
    }
    return lines
  }

  /// The lines that come before it and have what it lacks.
  private static func before(_ demand: Demand, _ place: WaitingPlace) -> [PaneLine] {
    let first = place.demands.filter { $0.key != demand.key && !$0.had.isZero }
      .sorted { $0.had > $1.had }
    guard demand.had < demand.open, !first.isEmpty else { return [] }
    return [PaneLine("", ""), .heading("Who has what it lacks")]
      + first.prefix(8).map { other in
        let later = other.shipDate > demand.shipDate ? ", ships later" : ""
        return PaneLine(
          "\(Shown.number(other.had)) of \(Shown.number(other.open))",
          "\(other.order) \(other.customerName) \(other.classification), \(other.shipDate)\(later)")
      }
  }
}

extension Workbench {
  /// How a waiting line will be served, to read.
  func whyWaiting(order: String, line: Int) -> TextView {
    reading("Why \(order) line \(line) waits", isDialog: true) {
      try BackorderReading.why($0, order: order, line: line)
    }
  }

  /// Both streams of an item, to read, with a chart of what is projected on hand.
  func coverage(of item: String, warehouse: String) -> ChartPanel {
    ChartPanel(
      bench: self, title: "Coverage of \(item)",
      about:
        "What goes out and comes in of the item, by date, with what is projected on hand after each. The chart is what "
        + "is projected on hand at the end of each of the next weeks; nothing where it is below zero.",
      place: (item, warehouse)
    ) { bench in
      let weeks = try bench.desk.read { reader in
        try WaitingPlace(StockPlace(item: item, warehouse: warehouse), reader).coverage
          .balances(from: bench.desk.today, every: 7, count: 26)
      }
      return ChartPanel.Content(
        chart: .line("On hand, next 26 weeks", weeks.map { max(0, $0.millionths) }),
        lines: try BackorderReading.coverage(bench, item: item, warehouse: warehouse, isWide: true))
    }
  }
}
