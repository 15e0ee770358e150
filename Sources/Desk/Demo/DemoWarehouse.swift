import Sales
import Store

/// What comes into the warehouses of the demo company, and what breaks there.
struct DemoWarehouse {
  private let goods: [DemoItems.Goods]
  private let last: Day
  private var deliveryNote = 30_400

  /// - Parameter last: The session's day; some items have not come in for weeks then.
  init(goods: [DemoItems.Goods], last: Day) {
    self.goods = goods.filter(\.isStocked)
    self.last = last
  }

  /// Fills the shelves for the first time.
  mutating func open(_ perform: DemoPerform, _ random: inout DemoRandom) throws {
    for item in goods {
      try receive(item, in: item.warehouse, times: 2, perform, &random)
      if item.warehouse != "SOUTH" { try receive(item, in: "SOUTH", times: 1, perform, &random) }
    }
  }

  /// Orders anew what runs low; every item is looked at every other week.
  mutating func refill(_ perform: DemoPerform, on day: Day, _ random: inout DemoRandom) throws {
    for (place, item) in goods.enumerated() where place % 2 == day.week % 2 {
      if item.runsShort, last - day < 60 { continue }
      for warehouse in Set([item.warehouse, "SOUTH"]).sorted() {
        let onHand = try perform.reader.onHand(StockPlace(item: item.number, warehouse: warehouse))
        guard onHand.availableTotal < Quantity(millionths: lot(of: item) * Quantity.scale / 3) else {
          continue
        }
        try receive(item, in: warehouse, times: 1, perform, &random)
      }
    }
    if let broken = random.pick(goods), random.chance(40) {
      _ = try perform.attempt(
        AdjustStock(
          item: broken.number, warehouse: "MAIN", quantity: Quantity(millionths: -Quantity.scale),
          reason: random.pick("Broken in handling", "Missing at the count")))
    }
  }

  private mutating func receive(
    _ item: DemoItems.Goods, in warehouse: String, times: Int, _ perform: DemoPerform,
    _ random: inout DemoRandom
  ) throws {
    deliveryNote += random.number(1...9)
    let count = lot(of: item) * random.number(80...120) / 100
    let quantity = Quantity(millionths: count * times * Quantity.scale)
    try perform(
      AdjustStock(
        item: item.number, warehouse: warehouse, quantity: quantity,
        reason: "Goods received, delivery note \(deliveryNote)"))
  }

  /// How many stock units usually come in at once.
  private func lot(of item: DemoItems.Goods) -> Int {
    let usual =
      switch item.packing {
      case .pieces: item.price > 50_000 ? 10 : 25
      case .boxed(let count): max(60, 4 * count)
      case .soldByBox(let count): 24 * count
      case .perHundred(let count): max(3_000, 8 * count)
      case .measured: 180
      case .service: 0
      }
    return item.runsShort ? max(3, usual / 5) : usual
  }
}
