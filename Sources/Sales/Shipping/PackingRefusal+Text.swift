extension PackingRefusal {
  public var code: String {
    switch self {
    case .nothingToDeliver: "packing.nothing-to-deliver"
    case .nothingOnHand: "packing.nothing-on-hand"
    case .noSuchLine: "order-line.not-found"
    case .wrongSign: "packing.wrong-sign"
    case .overdelivery: "packing.overdelivery"
    case .underdelivery: "packing.underdelivery"
    case .shortOfStock: "packing.short-of-stock"
    case .shipComplete: "packing.ship-complete"
    case .secondBackorder: "packing.second-backorder"
    case .slipInvoiced: "packing-slip.invoiced"
    case .slipConsumed: "packing-slip.consumed"
    case .slipCanceled: "packing-slip.canceled"
    case .listClosed: "picking-list.closed"
    case .pickedMoreThanAsked: "picking-list.too-much"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .nothingToDeliver(let order): [Figure("order", order)]
    case .nothingOnHand(let order, let item, let warehouse):
      [Figure("order", order), Figure("item", item), Figure("warehouse", warehouse), Figure("on hand", "0")]
    case .noSuchLine(let order, let line): [Figure("order", order), Figure("line", line)]
    case .wrongSign(let order, let line, let quantity, let unit):
      [Figure("order", order), Figure("line", line), Figure("quantity", quantity), Figure("unit", unit)]
    case .overdelivery(let order, let line, let wanted, let remainder, let allowed, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("wanted", wanted),
        Figure("remainder", remainder),
        Figure("overdelivery", allowed), Figure("unit", unit),
      ]
    case .underdelivery(let order, let line, let missing, let share, let allowed, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("missing", missing), Figure("share", share),
        Figure("underdelivery", allowed), Figure("unit", unit),
      ]
    case .shortOfStock(let order, let line, let item, let warehouse, let wanted, let onHand):
      [
        Figure("order", order), Figure("line", line), Figure("item", item), Figure("warehouse", warehouse),
        Figure("wanted", wanted), Figure("on hand", onHand),
      ]
    case .shipComplete(let order, let line, let left, let unit),
      .secondBackorder(let order, let line, let left, let unit):
      [Figure("order", order), Figure("line", line), Figure("left", left), Figure("unit", unit)]
    case .slipInvoiced(let slip, let line, let invoiced):
      [Figure("packing slip", slip), Figure("line", line), Figure("invoiced", invoiced)]
    case .slipConsumed(let slip, let project): [Figure("packing slip", slip), Figure("project", project)]
    case .slipCanceled(let slip): [Figure("packing slip", slip)]
    case .listClosed(let list, let status): [Figure("picking list", list), Figure("status", status.rawValue)]
    case .pickedMoreThanAsked(let list, let line, let picked, let asked, let unit):
      [
        Figure("picking list", list), Figure("line", line), Figure("picked", picked), Figure("asked", asked),
        Figure("unit", unit),
      ]
    }
  }

  public var what: String {
    switch self {
    case .nothingToDeliver(let order): "\(order) has nothing to deliver."
    case .nothingOnHand(let order, let item, let warehouse):
      "Nothing of \(order) can be delivered: no \(item) is free in warehouse \(warehouse)."
    case .noSuchLine(let order, let line): "\(order) has no line \(line) with an item."
    case .wrongSign(_, let line, let quantity, let unit):
      "Line \(line) can't deliver \(quantity) \(unit): the sign is that of the other direction."
    case .overdelivery(_, let line, let wanted, let remainder, let allowed, let unit):
      "Line \(line): \(wanted) \(unit) to deliver, \(remainder) left on the order, overdelivery \(allowed) %."
    case .underdelivery(_, let line, let missing, let share, let allowed, let unit):
      "Line \(line) can't be closed \(missing) \(unit) short: that is \(share) %, allowed are \(allowed) %."
    case .shortOfStock(_, let line, let item, let warehouse, let wanted, let onHand):
      "Line \(line): \(wanted) of \(item) to deliver, \(onHand) on hand in warehouse \(warehouse)."
    case .shipComplete(let order, let line, let left, let unit):
      "\(order) is delivered whole or not at all, and line \(line) would leave \(left) \(unit)."
    case .secondBackorder(let order, let line, let left, let unit):
      "\(order) may be delivered in two parts at most, and line \(line) would leave \(left) \(unit) again."
    case .slipInvoiced(let slip, let line, let invoiced):
      "\(slip) can't be cancelled: \(invoiced) of its line \(line) are invoiced."
    case .slipConsumed(let slip, let project):
      "\(slip) can't be cancelled: the project \(project) has consumed its goods."
    case .slipCanceled(let slip): "\(slip) is cancelled already."
    case .listClosed(let list, let status): "\(list) is \(status.rawValue) already."
    case .pickedMoreThanAsked(_, let line, let picked, let asked, let unit):
      "Line \(line): \(picked) \(unit) picked, \(asked) asked for."
    }
  }

  public var next: String {
    switch self {
    case .nothingToDeliver: "Look at the quantities of its lines."
    case .nothingOnHand: "Wait for stock, or choose another warehouse on the line."
    case .noSuchLine: "Look at the line numbers of the order."
    case .wrongSign: "Type the quantity with the sign of the line."
    case .overdelivery: "Lower the quantity, or raise the order line or its overdelivery percentage."
    case .underdelivery: "Leave the remainder open, or cancel it with Deliver remainder."
    case .shortOfStock: "Lower the quantity, or choose to reduce it to what there is."
    case .secondBackorder:
      "Wait until the rest is there, close it short, or allow more backorders on the order."
    case .shipComplete: "Wait until all is there, or take the mark Ship complete off the order."
    case .slipInvoiced: "Credit the invoice instead."
    case .slipConsumed: "Add a requirement with a negative quantity to take goods back."
    case .slipCanceled: "Post a new slip if goods leave."
    case .listClosed: "Post a new picking list."
    case .pickedMoreThanAsked: "Lower what was picked, or raise the order line first."
    }
  }
}
