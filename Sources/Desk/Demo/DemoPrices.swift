import Sales
import Store

/// Trade agreements of the demo company, made on its last day: some hold, some are still prepared.
enum DemoPrices {
  private static let pumps = ["010010", "010020"]

  /// Posts a journal of prices and discounts, and prepares one for the spring.
  static func settle(_ perform: DemoPerform, on day: Day) throws {
    let orders = ListRequest(sort: ListSort("number", descending: false), limit: 1)
    let page = try perform.reader.page(.orders, orders, company: perform.reader.company())
    guard let column = ListDefinition.orders.columns.firstIndex(where: { $0.id == "customer" }),
      case .text(let customer)? = page.rows.first?.values[column]
    else { return }
    var lines: [TradeLineEntry] = []
    for number in pumps {
      guard let item = try perform.reader.item(number) else { continue }
      lines.append(price(item, percent: 96, from: 10, to: 50))
      lines.append(price(item, percent: 92, from: 50, to: nil))
    }
    var agreed = TradeLineEntry(.lineDiscount)
    agreed.account = customer
    agreed.percent1 = Percent(millionths: 5 * Percent.scale)
    agreed.fromDate = day
    lines.append(agreed)
    try perform(CreateTradeJournal(name: "Quantity prices of pumps", lines: lines, post: true))
    let spring = try pumps.compactMap { try perform.reader.item($0) }.map {
      price($0, percent: 103, from: 0, to: nil, starting: day.adding(months: 4))
    }
    try perform(CreateTradeJournal(name: "Spring prices", lines: spring))
  }

  /// A price for everybody, by its share of the base price in whole cents.
  private static func price(
    _ item: Item, percent: Int, from: Int, to: Int?, starting first: Day? = nil
  ) -> TradeLineEntry {
    var line = TradeLineEntry(.price)
    line.item = item.number
    line.amount = Price(millionths: item.basePrice.millionths * percent / 100 / 10_000 * 10_000)
    line.quantityFrom = Quantity(millionths: from * Quantity.scale)
    line.quantityTo = to.map { Quantity(millionths: $0 * Quantity.scale) }
    line.fromDate = first
    return line
  }
}
