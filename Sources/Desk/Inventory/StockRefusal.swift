import Sales

/// Why stock could not be adjusted, reserved or picked.
public enum StockRefusal: Refusal, Hashable {
  case service(item: String)
  case nothing(item: String)
  case reasonMissing(item: String)
  case notThere(item: String, warehouse: String, wanted: Quantity, available: Quantity, reserved: Quantity)
  case nothingToReserve(order: String)
  case nothingReserved(order: String)
  case moreThanReserved(order: String, line: Int, wanted: Quantity, reserved: Quantity, unit: String)
  case moreThanOpen(order: String, line: Int, wanted: Quantity, open: Quantity, unit: String)
  case nothingToPick(order: String)
  case pickedGone(list: String, line: Int, picked: Quantity, left: Quantity, unit: String)
  case noOrder
  case noWarehouse(item: String)
  case noFactor(item: String, unit: String, stockUnit: String)
}
