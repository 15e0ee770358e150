import Sales

extension StockRefusal {
  public var code: String {
    switch self {
    case .service: "stock.service"
    case .nothing: "stock.nothing"
    case .reasonMissing: "stock.reason-missing"
    case .notThere: "stock.not-there"
    case .nothingToReserve: "stock.nothing-to-reserve"
    case .nothingReserved: "stock.nothing-reserved"
    case .moreThanReserved: "stock.more-than-reserved"
    case .moreThanOpen: "stock.more-than-open"
    case .nothingToPick: "picking.nothing-to-pick"
    case .pickedGone: "picking.picked-gone"
    case .noOrder: "posting.no-order"
    case .noWarehouse: "stock.no-warehouse"
    case .noFactor: "stock.no-factor"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .service(let item), .nothing(let item), .reasonMissing(let item), .noWarehouse(let item):
      [Figure("item", item)]
    case .noFactor(let item, let unit, let stockUnit):
      [Figure("item", item), Figure("unit", unit), Figure("stock unit", stockUnit)]
    case .notThere(let item, let warehouse, let wanted, let available, let reserved):
      [
        Figure("item", item), Figure("warehouse", warehouse), Figure("wanted", wanted),
        Figure("available", available), Figure("reserved", reserved),
      ]
    case .nothingToReserve(let order), .nothingReserved(let order), .nothingToPick(let order):
      [Figure("order", order)]
    case .moreThanReserved(let order, let line, let wanted, let reserved, let unit):
      StockRefusal.figures(order: order, line, wanted, ("reserved", reserved), unit)
    case .moreThanOpen(let order, let line, let wanted, let open, let unit):
      StockRefusal.figures(order: order, line, wanted, ("not reserved", open), unit)
    case .pickedGone(let list, let line, let picked, let left, let unit):
      [
        Figure("picking list", list), Figure("line", line), Figure("picked", picked),
        Figure("still there", left),
        Figure("unit", unit),
      ]
    case .noOrder: []
    }
  }

  private static func figures(
    order: String, _ line: Int, _ wanted: Quantity, _ present: (name: String, quantity: Quantity),
    _ unit: String
  ) -> [Figure] {
    [
      Figure("order", order), Figure("line", line), Figure("wanted", wanted),
      Figure(present.name, present.quantity), Figure("unit", unit),
    ]
  }

  public var what: String {
    switch self {
    case .service(let item): "\(item) is a service and has no stock."
    case .nothing(let item): "The adjustment of \(item) moves nothing."
    case .reasonMissing(let item): "The stock of \(item) can't be adjusted without a reason."
    case .notThere(let item, let warehouse, let wanted, let available, let reserved):
      "\(wanted) of \(item) to take out, \(available) available in warehouse \(warehouse), \(reserved) reserved."
    case .nothingToReserve(let order): "Nothing of \(order) waits for a reservation."
    case .nothingReserved(let order): "Nothing of \(order) is reserved."
    case .moreThanReserved(_, let line, let wanted, let reserved, let unit):
      "Line \(line): \(wanted) \(unit) to give back, \(reserved) reserved."
    case .moreThanOpen(_, let line, let wanted, let open, let unit):
      "Line \(line): \(wanted) \(unit) to reserve, \(open) neither reserved nor picked."
    case .nothingToPick(let order): "\(order) has nothing to pick."
    case .pickedGone(let list, let line, let picked, let left, let unit):
      "Line \(line) of \(list): \(picked) \(unit) were picked, \(left) are still there."
    case .noOrder: "No order was named."
    case .noWarehouse(let item):
      "No warehouse was named, and neither \(item) nor the company has one."
    case .noFactor(let item, let unit, let stockUnit):
      "\(item) is counted in \(stockUnit), and how many of them make 1 \(unit) is not known."
    }
  }

  public var next: String {
    switch self {
    case .service: "Choose a stocked item."
    case .noWarehouse: "Name a warehouse, or set one up for the company."
    case .noFactor: "Take the stock unit, or add the unit to the item."
    case .nothing: "Type a quantity other than zero."
    case .reasonMissing: "Say why in a few words."
    case .notThere: "Take out less, or give reservations back first."
    case .nothingToReserve: "Look at the stock of its lines."
    case .nothingReserved: "Look at the stock of its lines."
    case .moreThanReserved: "Give back at most what is reserved."
    case .moreThanOpen: "Reserve at most what is on order."
    case .nothingToPick: "Look at its open picking lists, or at what is left to deliver."
    case .pickedGone: "Cancel the packing slip that took it first."
    case .noOrder: "Name the order."
    }
  }
}
