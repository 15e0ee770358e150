extension InvoiceRefusal {
  public var code: String {
    switch self {
    case .nothingToInvoice: "invoice.nothing-to-invoice"
    case .noSlip: "invoice.no-slip"
    case .slipInvoiced: "invoice.slip-invoiced"
    case .slipCanceled: "invoice.slip-canceled"
    case .customerBlocked: "customer.blocked"
    case .cannotMerge: "invoice.cannot-merge"
    case .wrongSign: "invoice.wrong-sign"
    case .tooMuch: "invoice.too-much"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .nothingToInvoice(let order), .noSlip(let order): [Figure("order", order)]
    case .slipInvoiced(let slip), .slipCanceled(let slip): [Figure("packing slip", slip)]
    case .customerBlocked(let customer, let block):
      [Figure("customer", customer), Figure("blocked for", block.rawValue)]
    case .cannotMerge(let key, let first, let second):
      [Figure("key", key), Figure("first", first), Figure("second", second)]
    case .wrongSign(let order, let line, let quantity, let unit):
      [Figure("order", order), Figure("line", line), Figure("quantity", quantity), Figure("unit", unit)]
    case .tooMuch(let order, let line, let wanted, let remainder, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("wanted", wanted),
        Figure("remainder", remainder),
        Figure("unit", unit),
      ]
    }
  }

  public var what: String {
    switch self {
    case .nothingToInvoice(let order): "\(order) has nothing to invoice."
    case .noSlip(let order): "\(order) has no packing slip that waits for an invoice."
    case .slipInvoiced(let slip): "\(slip) is invoiced already."
    case .slipCanceled(let slip): "\(slip) is cancelled: its goods are back on the shelf."
    case .customerBlocked(let customer, let block):
      block == .all ? "\(customer) is blocked for all." : "\(customer) is blocked for invoices."
    case .cannotMerge(let key, let first, let second):
      "These can't stand on one invoice: their \(key) differs, \(first) and \(second)."
    case .wrongSign(_, let line, let quantity, let unit):
      "Line \(line) can't invoice \(quantity) \(unit): the sign is that of the other direction."
    case .tooMuch(_, let line, let wanted, let remainder, let unit):
      "Line \(line): \(wanted) \(unit) to invoice, \(remainder) delivered and not invoiced."
    }
  }

  public var next: String {
    switch self {
    case .nothingToInvoice: "Deliver something, or invoice by order to deliver and invoice at once."
    case .noSlip: "Post a packing slip first, or invoice by order."
    case .slipInvoiced: "Look at the invoices of its order."
    case .slipCanceled: "Pack the order again, and invoice that slip."
    case .customerBlocked: "Take the block off the customer, or wait."
    case .cannotMerge: "Post one invoice for each."
    case .wrongSign: "Type the quantity with the sign of the line."
    case .tooMuch: "Lower the quantity, or deliver the rest first."
    }
  }
}
