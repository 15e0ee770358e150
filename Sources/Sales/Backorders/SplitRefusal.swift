/// Why goods could not be shared out between orders.
public enum SplitRefusal: Refusal, Hashable {
  /// The shares together are more than there is.
  case moreThanThere(wanted: Quantity, there: Quantity)
  case moreThanOpen(order: String, line: Int, wanted: Quantity, open: Quantity)
  /// A part of what the line has is on an open picking list or locked by hand.
  case locked(order: String, line: Int, wanted: Quantity, locked: Quantity)
  /// A hold forbids the order to have reservations, or the vendor ships it.
  case held(order: String, line: Int, wanted: Quantity)
  /// The order leaves whole or not at all.
  case shipComplete(order: String, line: Int, wanted: Quantity, open: Quantity)
  /// What was shown is no longer so: somebody else has taken or given back.
  case changed(item: String, warehouse: String, shown: Quantity, present: Quantity)
  /// A line of the split is no longer what was shown.
  case lineChanged(order: String, line: Int, shown: Quantity, present: Quantity)
  /// The line does not wait for the item.
  case notWaiting(item: String, warehouse: String, order: String, line: Int)
  /// Nobody waits for the item.
  case nobodyWaits(item: String, warehouse: String)
  /// Nothing would change.
  case nothingToChange(item: String)
  /// Nothing that is reserved waits to be picked.
  case nothingToPick(item: String)
  /// No line misses its date, or nothing is ordered for those that do.
  case nothingMissed(item: String)
  /// A scheme that there is not.
  case noScheme(name: String)
  /// The scheme needs a quantity for each line.
  case noQuantity(scheme: String)
}
