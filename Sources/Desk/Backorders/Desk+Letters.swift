import Sales
import Store

extension Desk {
  /// The letters to customers whose lines will miss their dates, by customer account.
  public func delayLetters(item: String? = nil, purchase: String? = nil) throws -> [DelayLetter] {
    let today = today
    return try read { reader in
      let missed = try reader.missedLines(item: item, purchase: purchase, on: today)
      var orders: [String: SalesOrder] = [:]
      var letters: [String: [DelayLetter.Line]] = [:]
      var names: [String: String] = [:]
      for line in missed {
        let demand = line.missed.demand
        if orders[demand.order] == nil { orders[demand.order] = try reader.order(demand.order) }
        guard let order = orders[demand.order],
          let sold = order.lines.first(where: { $0.id == demand.key })
        else { continue }
        names[demand.customer] = demand.customerName
        letters[demand.customer, default: []].append(
          DelayLetter.Line(
            order: demand.order, reference: order.header.customerReference, item: line.item, text: sold.text,
            quantity: sold.deliverRemainder, unit: sold.unit, promised: line.missed.promised,
            proposed: line.missed.proposed))
      }
      return letters.sorted { $0.key < $1.key }.map { customer, lines in
        DelayLetter(customer: customer, name: names[customer] ?? customer, lines: lines)
      }
    }
  }
}
