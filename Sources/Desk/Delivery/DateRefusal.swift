import Sales

/// Why a date or an alternative could not be taken.
public enum DateRefusal: Refusal, Hashable {
  /// No known supply covers the line.
  case noDate(order: String, line: Int, quantity: Quantity)
  case tooMuch(order: String, line: Int, quantity: Quantity, open: Quantity)
  /// No line has a date to change.
  case nothing(orders: String)

  public var code: String {
    switch self {
    case .noDate: "order.no-date"
    case .tooMuch: "order.alternative-quantity"
    case .nothing: "order.no-dates-to-change"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .noDate(let order, let line, let quantity):
      [Figure("order", order), Figure("line", line), Figure("quantity", quantity)]
    case .tooMuch(let order, let line, let quantity, let open):
      [Figure("order", order), Figure("line", line), Figure("quantity", quantity), Figure("open", open)]
    case .nothing(let orders): [Figure("orders", orders)]
    }
  }

  public var what: String {
    switch self {
    case .noDate(let order, let line, let quantity):
      "No known supply covers the \(quantity) of line \(line) of \(order)."
    case .tooMuch(let order, let line, let quantity, let open):
      "Line \(line) of \(order) has \(open) left to deliver; \(quantity) can't be taken."
    case .nothing(let orders):
      "No line of \(orders) has something to deliver and another date than the new one."
    }
  }

  public var next: String {
    switch self {
    case .noDate: "Look at the alternatives in other warehouses, or give a date and accept the warning."
    case .tooMuch: "Take a quantity above 0 and up to what is left."
    case .nothing: "Choose other orders, or another date."
    }
  }
}
