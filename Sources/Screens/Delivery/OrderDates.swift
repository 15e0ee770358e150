import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// Asks for the new ship date of the orders that were chosen, then shows what changes before it is done.
  func changeDates(of orders: [String], draft: Draft? = nil) -> AskPanel {
    let bench = self
    let desk = desk
    let content = draft.flatMap { try? JSONText.decode(DraftContent.self, from: $0.content) }
    let day = Field.day("day", "Day", today: desk.today)
    let dialog = EntryDialog(
      title: "Ship date of \(orders.count) orders", label: "Date or shift",
      help: "A date sets the requested ship date of all open lines; shift +3 or shift -2 moves each by days.",
      value: content?.draft.changes["entry"] ?? "",
      check: { text in Shift.days(text) == nil ? day.check(text) : .fine(text) },
      keeping: { text in
        let typed = RecordInput(values: [:], changes: ["entry": text], lines: [:], removed: [:])
        let keeper = DraftKeeper(
          desk: desk, action: "order.change-dates", key: orders.joined(separator: " "), row: draft?.id)
        try? keeper.keep(
          RecordDraft(typed), title: "Ship date of \(orders.count) orders", of: keeper.moment())
      })
    var panel = AskPanel(dialog) { (text: String) in
      var fields: [String: Any] = ["orders": orders]
      if let days = Shift.days(text) { fields["shiftDays"] = days } else { fields["shipDate"] = text }
      let step = OrderSteps.step("dates", "Change dates", "order.change-dates", fields)
      return bench.posting(
        [step], "Change dates: \(orders.joined(separator: ", "))",
        typed: StepDraft.Typed(row: draft?.id, isReason: true))
    }
    if let row = draft?.id { panel.whenLeft = { try desk.dropDraft(row) } }
    return panel
  }
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
