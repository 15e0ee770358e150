import Desk
import Sales
import Store

/// Open purchase lines for measuring: orders of ten lines of a hundred vendors, made by actions; a third of them is late.
struct BigPurchases {
  let lines: Int
  /// How many items there are to choose from.
  let items: Int
  private static let vendors = 100
  private static let linesOfOrder = 10

  /// Makes the vendors and the orders on the day of a desk, in portions of one transaction each.
  func make(_ desk: Desk, progress: (String) -> Void) throws {
    guard lines > 0 else { return }
    try desk.store.writeInBulk { writer in
      for place in 0..<Self.vendors {
        var vendor = VendorEntry()
        vendor.name = "Vendor \(place)"
        vendor.leadDays = place % 60
        _ = try desk.perform(CreateVendor(account: "V\(place)", vendor), in: writer)
      }
    }
    let orders = (lines + Self.linesOfOrder - 1) / Self.linesOfOrder
    for first in stride(from: 0, to: orders, by: 1_000) {
      progress("purchase lines \(first * Self.linesOfOrder)")
      try desk.store.writeInBulk { writer in
        for order in first..<min(orders, first + 1_000) {
          let entries = (0..<Self.linesOfOrder).map { place in
            PurchaseLineEntry(
              item: BenchOrder.number("I-", (order * Self.linesOfOrder + place) * 7_919 % max(1, items)),
              quantity: Quantity(millionths: (place + 1) * Quantity.scale))
          }
          _ = try desk.perform(
            CreatePurchase(vendor: "V\(order % Self.vendors)", lines: entries), in: writer)
        }
      }
    }
  }
}
