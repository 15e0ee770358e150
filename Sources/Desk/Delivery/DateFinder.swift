import Foundation
import Sales
import Store

/// Finds the days on which the lines of an order can be shipped; it only reads.
public struct DateFinder {
  let reader: StoreReader
  let company: Company
  let today: Day
  /// Minutes since midnight at this desk.
  let minute: Int

  /// Reads at one moment.
  ///
  /// - Parameter moment: The moment (UTC, ISO 8601) at which the order is entered, for its deadline.
  public init(reader: StoreReader, company: Company, today: Day, moment: String) {
    self.reader = reader
    self.company = company
    self.today = today
    let date = try? Date(moment, strategy: .iso8601)
    let parts = date.map { Calendar(identifier: .gregorian).dateComponents([.hour, .minute], from: $0) }
    minute = (parts?.hour ?? 0) * 60 + (parts?.minute ?? 0)
  }

  /// The days of a line; nil where any date can be promised.
  ///
  /// - Parameter order: The order with the line; what its other lines take comes off what can be promised.
  /// - Throws: `NumberError`.
  public func dates(of line: OrderLine, on order: SalesOrder) throws -> AvailableDates? {
    let control = line.dateControl ?? order.header.dateControl ?? .none
    guard control != .none, !line.isReturn, line.stocked, let number = line.item,
      let item = try reader.item(number)
    else { return nil }
    return try dates(of: line, item: item, by: control, on: order)
  }

  private func dates(of line: OrderLine, item: Item, by control: DateControl, on order: SalesOrder) throws
    -> AvailableDates
  {
    let site = try reader.warehouse(line.warehouse)?.site ?? ""
    let group = try reader.customer(order.header.customer)?.deadlineGroup ?? ""
    // An order of another day was entered on that day; its deadline was met or missed then.
    let counted = OrderDeadline.day(
      of: order.header.orderDate, minute: order.header.orderDate == today ? minute : 0, site: site,
      group: group,
      rows: try reader.orderDeadlines())
    let quantity = try line.stockQuantity(line.deliverRemainder)
    let route = try route(of: line, on: order.header)
    guard control.looksAtStock else {
      let lead =
        try reader.itemSites(of: item.number).first { $0.site == site }?.salesLeadDays ?? item.salesLeadDays
        ?? company.delivery.salesLeadDays
      return AvailableDates(
        earliest: max(today, counted + lead), promise: nil, quantity: quantity, route: route)
    }
    let place = StockPlace(item: item.number, warehouse: line.warehouse)
    var events = try reader.stockEvents(place, exceptOrder: order.header.id)
    for other in order.lines where other.lineNumber != line.lineNumber {
      guard other.stocked, other.item == item.number, other.warehouse == line.warehouse else { continue }
      let open = try other.stockQuantity(other.deliverRemainder)
      guard !open.isZero else { continue }
      events.append(
        open.isNegative
          ? StockEvent(day: other.shipDate, receipts: open.magnitude)
          : StockEvent(day: other.shipDate, issues: open))
    }
    let promise = try AvailableToPromise(
      onHand: reader.onHand(place).physical, events: events, today: today,
      delayed: DelayedEvents(company.delivery))
    return AvailableDates(
      earliest: max(today, counted), promise: promise, quantity: quantity,
      margin: control == .availableWithMargin ? item.issueMarginDays : 0, route: route)
  }

  /// The way of a line to the customer.
  func route(of line: OrderLine, on order: OrderHeader) throws -> ShipRoute {
    let mode = line.deliveryMode ?? order.deliveryMode
    let time = TransportTime.best(
      of: try reader.transportTimes(of: mode), mode: mode, warehouse: line.warehouse,
      country: order.deliveryAddress.country)
    return ShipRoute(
      warehouse: try reader.workingDays(reader.warehouse(line.warehouse)?.calendar ?? ""),
      transport: try reader.workingDays(time?.calendar ?? ""),
      customer: try reader.workingDays(reader.customer(order.customer)?.calendar ?? ""),
      transportDays: time?.days ?? 0)
  }
}

extension ActionContext {
  /// The reader of dates at the moment of the action.
  var dateFinder: DateFinder {
    DateFinder(reader: reader, company: company, today: today, moment: moment)
  }

  /// How the dates of a new order of a customer are controlled; nil for not at all.
  func control(of customer: Customer) -> DateControl? {
    let control = customer.dateControl ?? company.delivery.control
    return control == .none ? nil : control
  }
}
