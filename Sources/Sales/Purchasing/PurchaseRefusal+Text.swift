extension PurchaseRefusal {
  public var code: String {
    switch self {
    case .closed: "purchase.closed"
    case .empty: "purchase.empty"
    case .onHold: "vendor.on-hold"
    case .noSuchLine: "purchase-line.not-found"
    case .negative: "receipt.negative"
    case .nothingToReceive: "receipt.nothing"
    case .overReceipt: "receipt.over"
    case .underReceipt: "receipt.under"
    case .belowReceived: "purchase-line.below-received"
    case .lineReceived: "purchase-line.received"
    case .nothingToCancel: "purchase.nothing-to-cancel"
    case .remainderTooLarge: "purchase-line.remainder-too-large"
    case .reasonMissing: "purchase.reason-missing"
    case .posted: "purchase.posted"
    case .registeredTooMuch: "purchase-line.registered-too-much"
    case .invoiceNumberMissing: "vendor-invoice.number-missing"
    case .invoiceNumberTaken: "vendor-invoice.number-taken"
    case .nothingToInvoice: "vendor-invoice.nothing"
    case .tooMuchInvoiced: "vendor-invoice.too-much"
    case .notTogether: "vendor-invoice.not-together"
    case .totalDiffers: "vendor-invoice.total"
    case .noVendor: "item.no-vendor"
    case .nothingToOrder: "purchase.nothing-to-order"
    case .alreadyBought: "purchase.already-bought"
    case .pegged: "purchase-line.pegged"
    }
  }

  public var figures: [Figure] {
    switch self {
    case .closed(let order, let status): [Figure("order", order), Figure("status", status.rawValue)]
    case .empty(let order), .nothingToReceive(let order), .nothingToCancel(let order):
      [Figure("order", order)]
    case .onHold(let vendor, let hold, _): [Figure("vendor", vendor), Figure("hold", hold.rawValue)]
    case .noSuchLine(let order, let line), .nothingToOrder(let order, let line), .pegged(let order, let line):
      [Figure("order", order), Figure("line", line)]
    case .negative(let order, let line, let quantity, let unit):
      [Figure("order", order), Figure("line", line), Figure("quantity", quantity), Figure("unit", unit)]
    case .overReceipt(let order, let line, let wanted, let remainder, let allowed, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("wanted", wanted),
        Figure("remainder", remainder), Figure("overdelivery", allowed), Figure("unit", unit),
      ]
    case .underReceipt(let order, let line, let missing, let share, let allowed, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("missing", missing), Figure("share", share),
        Figure("underdelivery", allowed), Figure("unit", unit),
      ]
    case .belowReceived(let order, let line, let wanted, let received, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("wanted", wanted),
        Figure("received", received), Figure("unit", unit),
      ]
    case .lineReceived(let order, let line, let field, let received, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("field", field),
        Figure("received", received), Figure("unit", unit),
      ]
    case .remainderTooLarge(let order, let line, let wanted, let remainder, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("wanted", wanted),
        Figure("remainder", remainder), Figure("unit", unit),
      ]
    case .reasonMissing(let order, _): [Figure("order", order)]
    case .posted(let order, let document):
      [Figure("order", order), Figure("document", document.rawValue)]
    case .registeredTooMuch(let order, let line, let wanted, let open, let unit):
      [
        Figure("order", order), Figure("line", line), Figure("wanted", wanted), Figure("open", open),
        Figure("unit", unit),
      ]
    case .invoiceNumberMissing(let vendor): [Figure("vendor", vendor)]
    case .invoiceNumberTaken(let vendor, let number, let invoice):
      [Figure("vendor", vendor), Figure("number", number), Figure("invoice", invoice)]
    case .nothingToInvoice(let document): [Figure("document", document)]
    case .tooMuchInvoiced(let receipt, let line, let wanted, let remainder, let unit):
      [
        Figure("receipt", receipt), Figure("line", line), Figure("wanted", wanted),
        Figure("remainder", remainder), Figure("unit", unit),
      ]
    case .notTogether(let receipt, let other, let what):
      [Figure("receipt", receipt), Figure("other", other), Figure("differs in", what)]
    case .totalDiffers(let number, let vendor, let computed, let currency):
      [
        Figure("invoice", number), Figure("vendor's total", Self.text(vendor, currency)),
        Figure("computed total", Self.text(computed, currency)),
      ]
    case .noVendor(let item): [Figure("item", item)]
    case .alreadyBought(let order, let line, let purchase):
      [Figure("order", order), Figure("line", line), Figure("purchase order", purchase)]
    }
  }

  static func text(_ amount: Amount, _ currency: String) -> String {
    (Currency.named(currency)?.text(amount) ?? "\(amount.minor)") + " \(currency)"
  }
}
