import Sales

/// What is typed for one line of a posting.
public struct PackingEntry: Codable, Sendable, Hashable {
  /// The order of the line, where a posting has several.
  public var order: String?
  public var line: Int
  /// How much, in the line's unit; what the choice gives when nil.
  public var quantity: Quantity?
  /// Whether the remainder of the line is closed short.
  public var close: Bool?

  /// Makes an entry.
  public init(order: String? = nil, line: Int, quantity: Quantity? = nil, close: Bool? = nil) {
    self.order = order
    self.line = line
    self.quantity = quantity
    self.close = close
  }

  /// The entries of one order among those of a posting; nil when the posting has none at all.
  ///
  /// - Throws: ``UnreadableInput`` for an entry that names no order of the posting.
  static func of(_ number: String, among entries: [PackingEntry]?, orders: [String]) throws -> [PackingEntry]?
  {
    guard let entries, !entries.isEmpty else { return nil }
    for (place, entry) in entries.enumerated() {
      if let order = entry.order {
        guard orders.contains(order) else {
          throw UnreadableInput(field: "lines.\(place + 1).order", reason: "\(order) is not posted here")
        }
      } else if orders.count > 1 {
        throw UnreadableInput(
          field: "lines.\(place + 1).order", reason: "it is missing, and several orders are posted")
      }
    }
    return entries.filter { $0.order == nil || $0.order == number }
  }

  /// What is asked of an order: the choice, replaced by what was typed for its lines.
  ///
  /// Several entries for one line are summed. Entries without a choice take nothing of the other lines.
  /// - Throws: `PackingRefusal.noSuchLine`, `LineRefusal` for a quantity that the unit can't count, `NumberError`.
  static func request(
    _ entries: [PackingEntry]?, choice: QuantityChoice?, reduceQuantity: Bool, order: SalesOrder,
    in context: ActionContext
  ) throws -> PackingRequest {
    var request = PackingRequest(choice: choice ?? .all, reduceQuantity: reduceQuantity)
    guard let entries else { return request }
    for entry in entries {
      guard let line = order.lines.first(where: { $0.lineNumber == entry.line && $0.item != nil }) else {
        throw PackingRefusal.noSuchLine(order: order.header.number, line: entry.line)
      }
      if entry.close == true { request.closeShort.insert(entry.line) }
      try context.check(entry.quantity, of: line)
      if let quantity = entry.quantity {
        request.quantities[entry.line] = try (request.quantities[entry.line] ?? .zero) + quantity
      } else if choice == nil, entry.close != true, request.quantities[entry.line] == nil {
        request.quantities[entry.line] = line.deliverRemainder
      }
    }
    if choice == nil {
      for line in order.lines where line.item != nil && request.quantities[line.lineNumber] == nil {
        request.quantities[line.lineNumber] = .zero
      }
    }
    return request
  }
}

/// Which orders a posting is for.
enum OrderNumbers {
  /// The numbers named one way or the other, each once and in order.
  ///
  /// - Throws: ``StockRefusal/noOrder``.
  static func named(_ order: String?, _ orders: [String]?) throws -> [String] {
    var numbers: [String] = []
    for number in [order].compactMap({ $0 }) + (orders ?? []) where !numbers.contains(number) {
      numbers.append(number)
    }
    guard !numbers.isEmpty else { throw StockRefusal.noOrder }
    return numbers
  }
}
