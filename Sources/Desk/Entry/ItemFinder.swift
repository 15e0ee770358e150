import Sales
import Store

/// Finds the item that somebody means, for one customer.
public struct ItemFinder {
  let reader: StoreReader
  let customer: String
  private let takesStopped: Bool

  /// Finds items in the words of a customer.
  ///
  /// - Parameter takesStopped: Whether the number of an item that is stopped for sale finds it.
  public init(reader: StoreReader, customer: String, takesStopped: Bool = false) {
    self.takesStopped = takesStopped
    self.reader = reader
    self.customer = customer
  }

  /// The item of a number, a bar code, the customer's own number, or words that only one item has.
  ///
  /// - Returns: the item, and the unit that a bar code stands for.
  /// - Throws: ``LineRefusal`` for nothing, for several items (it names up to five), and for a stopped item.
  public func item(_ typed: String, line: Int) throws -> (item: Item, unit: String?) {
    if let item = try reader.item(typed) { return (try sellable(item, line: line), nil) }
    if let code = try reader.barCode(typed), let item = try reader.item(code.item) {
      return (try sellable(item, line: line), code.unit)
    }
    if let own = try reader.customerItem(customer, number: typed), let item = try reader.item(own.item) {
      return (try sellable(item, line: line), nil)
    }
    let hits = try reader.find("item", typed, limit: 20).compactMap { try reader.item($0) }
    let running = hits.filter { !$0.stopped }
    if running.count == 1 { return (running[0], nil) }
    guard let first = hits.first else { throw LineRefusal(line: line, .unknownItem(typed: typed)) }
    guard !running.isEmpty else { throw LineRefusal(line: line, .stoppedItem(item: first.number)) }
    let candidates = running.prefix(5).map { "\($0.number) \($0.name)" }
    throw LineRefusal(line: line, .severalItems(typed: typed, candidates: candidates))
  }

  private func sellable(_ item: Item, line: Int) throws -> Item {
    guard !item.stopped || takesStopped else {
      throw LineRefusal(line: line, .stoppedItem(item: item.number))
    }
    return item
  }
}
