/// Why an order can't be processed for its holds, or a hold can't be changed (domain.md 4.8).
public enum HoldRefusal: Refusal, Hashable {
  /// `others` are the further active holds of the order.
  case onHold(
    order: String, action: String, code: String, name: String, comment: String, by: String, since: String,
    others: Int)
  case checkedOut(order: String, hold: Int, by: String, since: String)
  case notCheckedOut(hold: Int)
  case released(hold: Int)
  case reasonMissing(hold: Int)
  case noCode
  case notHeld(order: String)
  case twice(order: String, code: String)
}
