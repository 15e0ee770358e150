import Sales
import Store

extension CompanyCheck {
  /// Recomputes the balances of stock, the lines that wait, and how far supply covers them.
  func checkBackorders() throws {
    func told(_ onHand: OnHand) -> String {
      """
      \(onHand.physical) on hand, \(onHand.reserved) reserved, \(onHand.reservedOrdered) reserved ordered, \
      \(onHand.onOrder) on order, \(onHand.ordered) ordered
      """
    }
    try reader.eachBalanceFault { place, stored, right in
      try expect(
        "item \(place.item)", "balance in warehouse \(place.warehouse)", stored: told(stored),
        recomputed: told(right))
    }
    try reader.eachWaitingFault { order, line, stored, right in
      try expect("order \(order)", "line \(line) among what waits", stored: stored, recomputed: right)
    }
    try reader.eachCoverageFault { place, stored, right in
      try expect(
        "item \(place.item)", "coverage in warehouse \(place.warehouse)", stored: stored, recomputed: right)
    }
  }
}
