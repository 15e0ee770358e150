extension SplitRefusal {
  public var code: String {
    switch self {
    case .moreThanThere: "split.more-than-there"
    case .moreThanOpen: "split.more-than-open"
    case .locked: "split.locked"
    case .held: "split.held"
    case .shipComplete: "split.ship-complete"
    case .changed: "split.changed"
    case .lineChanged: "split.line-changed"
    case .notWaiting: "split.not-waiting"
    case .nobodyWaits: "split.nobody-waits"
    case .nothingToChange: "split.nothing-to-change"
    case .nothingToPick: "backorder.nothing-to-pick"
    case .nothingMissed: "backorder.nothing-missed"
    case .noScheme: "split.no-scheme"
    case .noQuantity: "split.no-quantity"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .moreThanThere(let wanted, let there): [Figure("wanted", wanted), Figure("there", there)]
    case .moreThanOpen(let order, let line, let wanted, let open):
      SplitRefusal.figures(order, line, ("wanted", wanted), ("open", open))
    case .locked(let order, let line, let wanted, let locked):
      SplitRefusal.figures(order, line, ("wanted", wanted), ("locked", locked))
    case .held(let order, let line, let wanted):
      [Figure("order", order), Figure("line", line), Figure("wanted", wanted)]
    case .shipComplete(let order, let line, let wanted, let open):
      SplitRefusal.figures(order, line, ("wanted", wanted), ("open", open))
    case .changed(let item, let warehouse, let shown, let present):
      [
        Figure("item", item), Figure("warehouse", warehouse), Figure("shown", shown),
        Figure("present", present),
      ]
    case .lineChanged(let order, let line, let shown, let present):
      SplitRefusal.figures(order, line, ("shown", shown), ("present", present))
    case .notWaiting(let item, let warehouse, let order, let line):
      [
        Figure("item", item), Figure("warehouse", warehouse), Figure("order", order), Figure("line", line),
      ]
    case .nobodyWaits(let item, let warehouse): [Figure("item", item), Figure("warehouse", warehouse)]
    case .nothingToChange(let item), .nothingToPick(let item), .nothingMissed(let item):
      [Figure("item", item)]
    case .noScheme(let name): [Figure("scheme", name)]
    case .noQuantity(let scheme): [Figure("scheme", scheme)]
    }
  }

  private static func figures(
    _ order: String, _ line: Int, _ first: (String, Quantity), _ second: (String, Quantity)
  ) -> [Figure] {
    [
      Figure("order", order), Figure("line", line), Figure(first.0, first.1), Figure(second.0, second.1),
    ]
  }

  public var what: String {
    switch self {
    case .moreThanThere(let wanted, let there):
      "The shares come to \(wanted), and \(there) are there to share."
    case .moreThanOpen(let order, let line, let wanted, let open):
      "Line \(line) of \(order) can't get \(wanted): it has \(open) open."
    case .locked(let order, let line, let wanted, let locked):
      "Line \(line) of \(order) can't go down to \(wanted): \(locked) are locked or on a picking list."
    case .held(let order, let line, let wanted):
      "Line \(line) of \(order) can't get \(wanted): a hold or a direct delivery keeps it from having reservations."
    case .shipComplete(let order, let line, let wanted, let open):
      "\(order) ships complete: line \(line) gets all \(open) or nothing, not \(wanted)."
    case .changed(let item, let warehouse, let shown, let present):
      "\(shown) of \(item) were there to share in \(SplitRefusal.place(warehouse)), now it is \(present)."
    case .lineChanged(let order, let line, let shown, let present):
      "Line \(line) of \(order) had \(shown) when it was shown, now it has \(present)."
    case .notWaiting(let item, let warehouse, let order, let line):
      "Line \(line) of \(order) does not wait for \(item) in \(SplitRefusal.place(warehouse))."
    case .nobodyWaits(let item, let warehouse):
      "No order waits for \(item) in \(SplitRefusal.place(warehouse))."
    case .nothingToChange(let item): "Every line already has its share of \(item)."
    case .nothingToPick(let item): "Nothing of \(item) is reserved that is on no picking list yet."
    case .nothingMissed(let item): "No line of \(item) misses its date for goods that are on their way."
    case .noScheme(let name): "There is no way to share called \(name)."
    case .noQuantity(let scheme): "Sharing by \(scheme) needs a quantity above zero for each line."
    }
  }

  public var next: String {
    switch self {
    case .moreThanThere: "Lower shares by the difference."
    case .moreThanOpen: "Give it at most what is open."
    case .locked: "Cancel the picking list first, or leave the line as it is."
    case .held: "Release the hold first, or give the line nothing."
    case .shipComplete: "Give it all or nothing, or let the order be delivered in parts first."
    case .changed, .lineChanged: "Read the item again and share out what there is now."
    case .notWaiting: "Read the item again; the line may be delivered, held or cancelled by now."
    case .nobodyWaits: "Choose an item of the backorders list."
    case .nothingToChange: "Choose another way to share, or type other shares."
    case .nothingToPick: "Split or reserve first; an order that ships complete must have all of it."
    case .nothingMissed:
      "Nothing has to be promised anew; for lines without any supply order the goods first."
    case .noScheme: "Use by-date, by-class, by-age, pro-rata, fixed or by-hand."
    case .noQuantity: "Type the most that a line may get."
    }
  }

  private static func place(_ warehouse: String) -> String {
    warehouse.isEmpty ? "its warehouse" : "warehouse \(warehouse)"
  }
}
