import Desk
import Sales
import Store

/// Makes orders for measuring by actions.
struct BenchOrder {
  let desk: Desk
  let writer: StoreWriter

  /// Makes an order of four lines and takes it as far as its fate says.
  func make(customer: Int, items: [Int], fate: BigCompany.Fate) throws {
    let create = try BenchOrder.create(customer: customer, items: items)
    let number = try desk.perform(create, in: writer).number
    func pack(_ lines: [PackingEntry]? = nil) throws {
      try desk.perform(PostSlip(orders: [number], lines: lines), in: writer)
    }
    switch fate {
    case .open: break
    case .confirmed: try desk.perform(ConfirmOrder(number), in: writer)
    case .picking: try desk.perform(ReleasePicking(orders: [number]), in: writer)
    case .packed, .delivered: try pack()
    case .partly: try pack([PackingEntry(line: 1), PackingEntry(line: 2)])
    case .cancelled: try desk.perform(CancelOrder(order: number), in: writer)
    case .invoiced:
      try pack()
      try desk.perform(PostInvoice(orders: [number], choice: .packingSlip), in: writer)
    }
  }

  /// The action that makes an order of customers and items by their places in the series.
  static func create(customer: Int, items: [Int]) throws -> CreateOrder {
    let lines = items.enumerated().map { place, item in
      LineEntry(
        item: number("I-", item), quantity: Quantity(millionths: (1 + (item + place) % 9) * Quantity.scale))
    }
    return CreateOrder(customer: number("C-", customer), lines: lines)
  }

  /// The number at a place of a series of six digits.
  static func number(_ prefix: String, _ place: Int) -> String {
    let digits = String(place + 1)
    return prefix + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
