/// Why goods could not be picked or packed.
public enum PackingRefusal: Refusal, Hashable {
  case nothingToDeliver(order: String)
  case nothingOnHand(order: String, item: String, warehouse: String)
  case noSuchLine(order: String, line: Int)
  case wrongSign(order: String, line: Int, quantity: Quantity, unit: String)
  case overdelivery(
    order: String, line: Int, wanted: Quantity, remainder: Quantity, allowed: Percent, unit: String)
  case underdelivery(
    order: String, line: Int, missing: Quantity, share: Percent, allowed: Percent, unit: String)
  case shortOfStock(
    order: String, line: Int, item: String, warehouse: String, wanted: Quantity, onHand: Quantity)
  case shipComplete(order: String, line: Int, left: Quantity, unit: String)
  /// The customer takes one backorder at most, and has had it.
  case secondBackorder(order: String, line: Int, left: Quantity, unit: String)
  case slipInvoiced(slip: String, line: Int, invoiced: Quantity)
  /// What a project has consumed is settled.
  case slipConsumed(slip: String, project: String)
  case slipCanceled(slip: String)
  case listClosed(list: String, status: PickingListStatus)
  case pickedMoreThanAsked(list: String, line: Int, picked: Quantity, asked: Quantity, unit: String)
}
