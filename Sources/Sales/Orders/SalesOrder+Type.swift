extension SalesOrder {
  /// Tests whether an order may become one of another type (domain.md 4.3).
  ///
  /// Only an item requirements order that is delivered is refused outright; everything else is refused by arithmetic, where
  /// stock that has moved would have to move back. Returned orders and item requirements are made by their own functions
  /// and are neither reached nor left by hand.
  /// - Parameter picked: What is picked, by line number, in the lines' units.
  /// - Throws: ``OrderRefusal``.
  public func checkChange(to type: OrderType, picked: [Int: Quantity]) throws(OrderRefusal) {
    let number = header.number
    guard header.type != type else { throw .sameType(order: number, type: type) }
    guard header.type != .itemRequirements || header.status != .delivered else {
      throw .typeLocked(order: number)
    }
    guard header.status != .canceled else { throw .closed(order: number, status: .canceled) }
    for end in [header.type, type] where end.traits.maker != .orderDesk {
      throw .typeNotOffered(order: number, from: header.type, to: type)
    }
    if type.traits.renews {
      // What is settled already would begin again at once, and would be delivered twice.
      guard header.status < .invoiced else { throw .closed(order: number, status: header.status) }
    }
    guard !type.traits.plansStock else { return }
    for line in lines {
      let moved: [(String, Quantity)] = [
        ("invoiced", line.invoiced), ("delivered", line.delivered), ("delivered", line.renewed),
        ("picked", picked[line.lineNumber] ?? .zero),
      ]
      for (what, quantity) in moved where !quantity.isZero {
        throw .alreadyMoved(
          order: number, line: line.lineNumber, what: what, quantity: quantity, unit: line.unit)
      }
    }
  }

  /// The order as it begins again, where its type renews and all of it is delivered and invoiced.
  ///
  /// What was delivered and invoiced goes to ``OrderLine/renewed``, a remainder that was closed short is to be delivered
  /// again, and the charges are to be invoiced again. A line that was canceled before anything of it was delivered stays so.
  /// - Throws: ``NumberError/overflow``.
  public func renewed() throws(NumberError) -> SalesOrder {
    guard header.type.traits.renews, status == .invoiced else { return self }
    var order = self
    for index in order.lines.indices {
      let line = order.lines[index]
      guard line.item != nil, !line.delivered.isZero else { continue }
      order.lines[index].renewed = try line.renewed + line.delivered
      order.lines[index].delivered = .zero
      order.lines[index].invoiced = .zero
      order.lines[index].cancelled = .zero
    }
    for index in order.charges.indices { order.charges[index].invoice = nil }
    return order
  }

  /// The order without what is left to deliver; a subscription ends with the round that is under way.
  ///
  /// - Throws: ``OrderRefusal/uninvoiced(order:line:quantity:unit:)`` for a subscription that has deliveries to invoice,
  ///   ``NumberError/overflow``.
  public func remainderCancelled() throws -> SalesOrder {
    var order = self
    for index in order.lines.indices {
      let line = order.lines[index]
      if header.type.traits.renews {
        guard line.invoiceRemainder.isZero else {
          throw OrderRefusal.uninvoiced(
            order: header.number, line: line.lineNumber, quantity: line.invoiceRemainder, unit: line.unit)
        }
        if !line.delivered.isZero {
          order.lines[index].renewed = try line.renewed + line.delivered
        }
        order.lines[index].delivered = .zero
        order.lines[index].invoiced = .zero
      }
      order.lines[index].cancelled =
        try order.lines[index].cancelled + order.lines[index].deliverRemainder
      order.lines[index].deliverNow = .zero
    }
    return order
  }
}
