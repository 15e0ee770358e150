import Sales
import Testing

@Suite("Calendars and deadlines")
struct WorkCalendarTests {
  /// A Tuesday.
  private let tuesday = Day(number: 20_781)
  private let office = WorkingDays(week: "1111100", exceptions: [Day(number: 20_783): false])

  @Test("A day of rest or a holiday is passed over, and a Saturday can be made to work")
  func working() {
    #expect(tuesday.weekday == 2)
    #expect(office.first(from: tuesday + 2) == tuesday + 3)
    #expect(office.first(from: tuesday + 4) == tuesday + 6)
    let busy = WorkingDays(week: "1111100", exceptions: [tuesday + 4: true])
    #expect(busy.first(from: tuesday + 4) == tuesday + 4)
    #expect(office.last(upTo: tuesday + 5) == tuesday + 3)
  }

  @Test("Receipt is ship plus the carrier's working days, on a day on which the customer takes goods in")
  func receipt() {
    let route = ShipRoute(
      warehouse: office, transport: office, customer: WorkingDays(week: "1000000", exceptions: [:]),
      transportDays: 2)
    // Friday plus two working days is Tuesday; the customer opens on Mondays.
    #expect(route.receipt(ofShip: tuesday + 3) == tuesday + 13)
    #expect(route.ship(forReceipt: tuesday + 13) == tuesday + 9)
  }

  @Test("The transport time of the warehouse and country counts before more general ones")
  func transport() {
    let rows = [
      TransportTime(mode: "TRUCK", days: 5), TransportTime(mode: "TRUCK", country: "DE", days: 2),
      TransportTime(mode: "TRUCK", warehouse: "11", days: 3),
      TransportTime(mode: "TRUCK", warehouse: "11", country: "DE", days: 1),
    ]
    func days(_ warehouse: String, _ country: String) -> Int? {
      TransportTime.best(of: rows, mode: "TRUCK", warehouse: warehouse, country: country)?.days
    }
    #expect(days("11", "DE") == 1)
    #expect(days("11", "FR") == 3)
    #expect(days("12", "DE") == 2)
    #expect(days("12", "FR") == 5)
    #expect(TransportTime.best(of: rows, mode: "MAIL", warehouse: "11", country: "DE") == nil)
  }

  @Test("An order after the deadline counts as of the next day; without one the day ends at 23:59")
  func deadline() {
    let rows = [
      OrderDeadline(site: "1", deadlineGroup: "", times: "16:00"),
      OrderDeadline(site: "1", deadlineGroup: "LATE", times: "16:00 18:30 16:00 16:00 12:00 00:00 00:00"),
    ]
    func day(_ minute: Int, _ site: String, _ group: String) -> Day {
      OrderDeadline.day(of: tuesday, minute: minute, site: site, group: group, rows: rows)
    }
    #expect(day(16 * 60, "1", "") == tuesday)
    #expect(day(16 * 60 + 1, "1", "") == tuesday + 1)
    #expect(day(18 * 60, "1", "LATE") == tuesday)
    #expect(day(18 * 60 + 31, "1", "LATE") == tuesday + 1)
    #expect(day(23 * 60 + 59, "2", "") == tuesday)
    #expect(!OrderDeadline(site: "", deadlineGroup: "", times: "25:00").isValid)
    #expect(!OrderDeadline(site: "", deadlineGroup: "", times: "16:00 17:00").isValid)
  }
}
