import Sales

/// A family of goods of the demo company: the same thing in several sizes.
struct DemoFamily {
  /// How its items are counted and sold.
  enum Packing: Equatable {
    case pieces
    /// Pieces, also by a box of so many.
    case boxed(Int)
    /// Sold by a box of so many, counted in pieces.
    case soldByBox(Int)
    /// Pieces priced by the hundred, also by a box of so many.
    case perHundred(box: Int)
    /// By a measure that takes decimals, such as metres.
    case measured(String)
    /// Work: nothing of it is in stock.
    case service(String)
  }

  let group: String
  /// The name with `*` for the size.
  let name: String
  let packing: Packing
  /// The price of the first size in cents, for a piece, a hundred, a measure or an hour.
  let firstPrice: Int
  /// How much each size costs more than the one before, in per cent.
  let step: Int
  let sizes: [String]

  init(_ group: String, _ name: String, _ packing: Packing, from firstPrice: Int, step: Int, sizes: String) {
    self.group = group
    self.name = name
    self.packing = packing
    self.firstPrice = firstPrice
    self.step = step
    self.sizes = sizes.split(separator: ",").map { String($0).trimmingSpaces }
  }

  /// The price of the size at a place, in cents, rounded to five cents above one euro.
  func price(at place: Int) -> Int {
    let exact = (0..<place).reduce(firstPrice * 100) { price, _ in price + price * step / 100 } / 100
    return exact < 100 ? exact : exact / 5 * 5
  }
}
