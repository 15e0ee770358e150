/// Why an invoice could not be posted.
public enum InvoiceRefusal: Refusal, Hashable {
  case nothingToInvoice(order: String)
  case noSlip(order: String)
  case slipInvoiced(slip: String)
  case slipCanceled(slip: String)
  case customerBlocked(customer: String, block: CustomerBlock)
  /// Slips that can't stand on one invoice: the key that parts them and its two values.
  case cannotMerge(key: String, first: String, second: String)
  case wrongSign(order: String, line: Int, quantity: Quantity, unit: String)
  case tooMuch(order: String, line: Int, wanted: Quantity, remainder: Quantity, unit: String)
}
