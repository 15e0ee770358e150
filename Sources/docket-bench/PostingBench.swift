import Desk
import Sales
import Store

/// Measures the writing of a company: orders of five lines, each step its own durable transaction.
struct PostingBench {
  let desk: Desk
  let customers: Int
  let items: Int
  let count: Int

  func run(_ table: inout BenchTable) throws {
    var create = Times()
    var confirm = Times()
    var pack = Times()
    var invoice = Times()
    var resolve = Times()
    for place in 0..<count {
      let lines = (0..<5).map { (place * 7_919 + $0 * 104_729) % items }
      let order = try BenchOrder.create(customer: place * 31_337 % customers, items: lines)
      try resolve.measure { try rehearsePrices(order) }
      let number = try create.measure { try desk.perform(order).number }
      try confirm.measure { _ = try desk.perform(ConfirmOrder(number)) }
      try pack.measure { _ = try desk.perform(PostSlip(orders: [number])) }
      try invoice.measure { _ = try desk.perform(PostInvoice(orders: [number], choice: .packingSlip)) }
    }
    table.times("resolve five lines", resolve, target: nil)
    table.times("create an order of five lines", create, target: nil)
    table.times("confirm it", confirm, target: nil)
    table.times("pack it", pack, target: nil)
    table.times("invoice it", invoice, target: nil)
    let posting = confirm.sum + pack.sum + invoice.sum
    table.figure(
      "confirm, pack and invoice", count * 1_000_000 / max(1, posting.microseconds), "orders/s", atLeast: 400)
  }

  /// Finds items, units, warehouses and prices of the lines, as a screen does while they are typed.
  private func rehearsePrices(_ order: CreateOrder) throws {
    try desk.read { reader in
      let header = OrderHeader(number: "", customer: order.customer, currency: "EUR", date: desk.today)
      let resolver = try LineResolver(reader: reader, company: reader.company(), header: header)
      for (place, line) in (order.lines ?? []).enumerated() {
        let _: OrderLine = try resolver.line(line, number: place + 1)
      }
    }
  }
}
