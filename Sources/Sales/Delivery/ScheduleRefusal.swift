/// Why a delivery schedule could not be made, changed or removed.
public enum ScheduleRefusal: Refusal, Hashable {
  /// A schedule has at least two deliveries.
  case tooFew(document: String, line: Int, deliveries: Int)
  /// A text line has nothing to deliver.
  case textLine(document: String, line: Int)
  /// The line has no schedule.
  case none(document: String, line: Int)
  /// The delivery line is none of the schedule.
  case otherLine(document: String, line: Int, delivery: Int)
  /// A delivery goes the other way than the line, or is empty.
  case quantity(document: String, line: Int, quantity: Quantity)
  case invoiced(document: String, line: Int, invoiced: Quantity, unit: String)
  /// Goods of more than one delivery line have moved, so that they can't be told as one line any more.
  case moved(document: String, lines: [Int])
}
