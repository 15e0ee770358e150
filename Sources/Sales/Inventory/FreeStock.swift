/// What is free on the shelf, item by item and warehouse by warehouse, while several lines take from it.
///
/// Lines of one document for the same item share one shelf: what the first takes the second can't have.
public struct FreeStock: Hashable, Sendable {
  private var free: [StockPlace: Quantity]

  /// Begins with what is available of each place: physical less reserved.
  public init(_ available: [StockPlace: Quantity]) {
    free = available
  }

  /// What is free at a place; never below nothing.
  public func available(_ place: StockPlace) -> Quantity {
    max(.zero, free[place] ?? .zero)
  }

  /// Puts back what was taken and is not used after all.
  public mutating func give(back quantity: Quantity, at place: StockPlace) {
    free[place] = Quantity(millionths: (free[place]?.millionths ?? 0) + quantity.millionths)
  }

  /// Takes as much as there is, at most the quantity.
  public mutating func take(_ quantity: Quantity, at place: StockPlace) -> Quantity {
    let taken = min(available(place), max(.zero, quantity))
    free[place] = Quantity(millionths: (free[place]?.millionths ?? 0) - taken.millionths)
    return taken
  }
}
