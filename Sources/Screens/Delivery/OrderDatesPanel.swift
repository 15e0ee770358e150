import Desk
import Sales
import Terminal

/// Asks for the new ship date of the orders that were chosen, then shows what changes before it is done.
struct OrderDatesPanel: Panel {
  let bench: Workbench
  let orders: [String]
  private var wasAsked = false

  init(bench: Workbench, orders: [String]) {
    self.bench = bench
    self.orders = orders
  }

  let title = "Change dates"
  var contexts: [String] { ["dialog"] }
  func placement(in size: Size) -> Rect? { Rect(column: 0, row: 0, columns: 0, rows: 0) }

  mutating func appear() -> [Effect] {
    if wasAsked { return [.close] }
    wasAsked = true
    let today = bench.desk.today
    let day = Field.day("day", "Day", today: today)
    let dialog = EntryDialog(
      title: "Ship date of \(orders.count) orders", label: "Date or shift",
      help: "A date sets the requested ship date of all open lines; shift +3 or shift -2 moves each by days.",
      check: { text in Shift.days(text) == nil ? day.check(text) : .fine(text) })
    return [
      ask(dialog) { (panel, text: String) in
        var fields: [String: Any] = ["orders": panel.orders]
        if let days = Shift.days(text) { fields["shiftDays"] = days } else { fields["shipDate"] = text }
        let step = OrderSteps.step("dates", "Change dates", "order.change-dates", fields)
        return [
          .replace(panel.bench.posting([step], "Change dates: \(panel.orders.joined(separator: ", "))"))
        ]
      }
    ]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}

/// A number of days to move by, as it is typed.
private enum Shift {
  /// The days of `shift +3`; nil for anything else.
  static func days(_ text: String) -> Int? {
    let words = text.lowercased().split(separator: " ")
    guard words.count == 2, words[0] == "shift" else { return nil }
    return Int(words[1])
  }
}
