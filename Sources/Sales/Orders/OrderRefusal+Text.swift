extension OrderRefusal {
  public var code: String {
    switch self {
    case .journal: "order.journal"
    case .alreadyMoved: "order.already-moved"
    case .beingPicked: "order.being-picked"
    case .lineOnDocument: "order-line.on-document"
    case .belowDelivered: "order-line.below-delivered"
    case .remainderTooLarge: "order-line.remainder-too-large"
    case .picked: "order-line.picked"
    case .wrongType: "order.wrong-type"
    case .typeLocked: "order.type-locked"
    case .typeNotOffered: "order.type-not-offered"
    case .advancedWarehouse: "order.advanced-warehouse"
    case .uninvoiced: "order.uninvoiced"
    case .closed: "order.closed"
    case .nothingToCancel: "order.nothing-to-cancel"
    case .empty: "document.empty"
    case .sameType: "order.same-type"
    case .notStocked: "order-line.not-stocked"
    case .noneFree: "order-line.none-free"
    case .quotationStatus: "quotation.status"
    case .quotationOrdered: "quotation.ordered"
    case .reasonMissing: "document.reason-missing"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .journal(let order, let action): [Figure("order", order), Figure("action", action)]
    case .alreadyMoved(let order, let line, let what, let quantity, let unit):
      [Figure("order", order), Figure("line", line), Figure(what, quantity), Figure("unit", unit)]
    case .beingPicked(let order, let list): [Figure("order", order), Figure("picking list", list)]
    case .lineOnDocument(let order, let line, let document):
      [Figure("order", order), Figure("line", line), Figure("document", document)]
    case .belowDelivered(let order, let line, let wanted, let delivered, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("wanted", wanted),
        Figure("delivered", delivered),
        Figure("unit", unit),
      ]
    case .remainderTooLarge(let order, let line, let wanted, let remainder, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("wanted", wanted),
        Figure("remainder", remainder),
        Figure("unit", unit),
      ]
    case .picked(let order, let line, let picked, let unit):
      [Figure("order", order), Figure("line", line), Figure("picked", picked), Figure("unit", unit)]
    case .wrongType(let order, let type, let action):
      [Figure("order", order), Figure("type", type.rawValue), Figure("action", action)]
    case .typeLocked(let order): [Figure("order", order)]
    case .typeNotOffered(let order, let from, let to):
      [Figure("order", order), Figure("type", from?.rawValue ?? "none"), Figure("wanted", to.rawValue)]
    case .advancedWarehouse(let order, let line, let warehouse):
      [Figure("order", order), Figure("line", line), Figure("warehouse", warehouse)]
    case .uninvoiced(let order, let line, let quantity, let unit):
      [Figure("order", order), Figure("line", line), Figure("to invoice", quantity), Figure("unit", unit)]
    case .closed(let order, let status): [Figure("order", order), Figure("status", status.rawValue)]
    case .nothingToCancel(let order): [Figure("order", order)]
    case .empty(let document): [Figure("document", document)]
    case .sameType(let order, let type): [Figure("order", order), Figure("type", type.rawValue)]
    case .notStocked(let order, let line): [Figure("order", order), Figure("line", line)]
    case .noneFree(let order, let line, let item, let warehouse, let available):
      [
        Figure("order", order), Figure("line", line), Figure("item", item), Figure("warehouse", warehouse),
        Figure("available", available),
      ]
    case .quotationStatus(let quotation, let status, let action):
      [Figure("quotation", quotation), Figure("status", status.rawValue), Figure("action", action)]
    case .quotationOrdered(let quotation, let order):
      [Figure("quotation", quotation), Figure("order", order)]
    case .reasonMissing(let document, let action): [Figure("document", document), Figure("action", action)]
    }
  }

  public var what: String {
    switch self {
    case .journal(let order, let action): "\(order) is a Journal order and can't be \(action)."
    case .alreadyMoved(let order, let line, let what, let quantity, let unit):
      "\(order) can't be changed so: \(quantity) \(unit) of line \(line) are \(what)."
    case .beingPicked(let order, let list):
      "\(order) can't be changed so: picking list \(list) is with the warehouse."
    case .lineOnDocument(let order, let line, let document):
      "Line \(line) of \(order) can't be deleted or be made another line: it stands on \(document)."
    case .belowDelivered(_, let line, let wanted, let delivered, let unit):
      "Line \(line) can't be \(wanted) \(unit): \(delivered) \(unit) are delivered."
    case .remainderTooLarge(_, let line, let wanted, let remainder, let unit):
      "Line \(line) has \(remainder) \(unit) left to deliver, not \(wanted)."
    case .picked(_, let line, let picked, let unit): "\(picked) \(unit) of line \(line) are picked."
    case .wrongType(let order, let type, let action):
      "\(order) is of the type \(type.title) and can't be \(action)."
    case .typeLocked(let order): "\(order) holds item requirements that are delivered; its type stays."
    case .typeNotOffered(let order, let from, let to):
      from.map { "\(order) can't be changed from \($0.title) to \(to.title)." }
        ?? "A new order can't be given the type \(to.title) by hand."
    case .advancedWarehouse(let order, let line, let warehouse):
      "\(order) is a Subscription, and line \(line) comes from \(warehouse), a warehouse with advanced management."
    case .uninvoiced(let order, let line, let quantity, let unit):
      "\(quantity) \(unit) of line \(line) of \(order) are delivered and not invoiced."
    case .closed(let order, let status): "\(order) is \(status.rawValue)."
    case .nothingToCancel(let order): "\(order) has nothing left to cancel."
    case .empty(let document): "\(document) has no lines."
    case .sameType(let order, let type): "\(order) already is a \(type.title)."
    case .notStocked(let order, let line): "Line \(line) of \(order) has no stock to reserve."
    case .noneFree(_, let line, let item, let warehouse, let available):
      "Line \(line): \(available) of \(item) are free in warehouse \(warehouse)."
    case .quotationStatus(let quotation, let status, let action):
      "\(quotation) is \(status.rawValue) and can't be \(action)."
    case .quotationOrdered(let quotation, let order): "\(quotation) already became \(order)."
    case .reasonMissing(let document, let action): "\(document) can't be \(action) without a reason."
    }
  }

  public var next: String {
    switch self {
    case .journal: "Change its type to Sales order first."
    case .alreadyMoved: "Cancel the picking list or packing slip first."
    case .beingPicked: "Register or cancel the picking list first."
    case .lineOnDocument: "Cancel what the line has left to deliver, or make a new line."
    case .belowDelivered: "Type at least what is delivered, or take it back by a return."
    case .remainderTooLarge: "Type what is still to be delivered."
    case .picked: "Cancel its picking list, or pack what is picked."
    case .wrongType(_, let type, _):
      type == .itemRequirements
        ? "Its packing slip settles it; the project bills the customer." : "Use the action of its own kind."
    case .typeLocked: "Make a sales order for what the customer is to pay here."
    case .typeNotOffered(_, let from, let to):
      from == .returnedOrder || to == .returnedOrder
        ? "Use Returns to make a return; it gets its number and its deadline there."
        : "Use Projects to make item requirements."
    case .advancedWarehouse: "Choose another warehouse, or the type Sales order."
    case .uninvoiced: "Invoice what is delivered first, then cancel the subscription."
    case .closed: "Make a new order; Copy takes the lines over."
    case .nothingToCancel: "What is delivered can be returned, not cancelled."
    case .empty: "Add a line first."
    case .sameType: "Nothing needs to be done."
    case .notStocked: "Reserve only lines of stocked items."
    case .noneFree: "Take a smaller quantity, or wait for stock."
    case .quotationStatus: "Look at its status; a sent quotation is revised before it is changed."
    case .quotationOrdered: "Open the order."
    case .reasonMissing: "Give the reason; it counts in the win and loss figures."
    }
  }
}
