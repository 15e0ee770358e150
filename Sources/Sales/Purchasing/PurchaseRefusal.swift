/// Why something could not be bought, received or invoiced by a vendor.
public enum PurchaseRefusal: Refusal, Hashable {
  case closed(order: String, status: PurchaseStatus)
  case empty(order: String)
  case onHold(vendor: String, hold: VendorHold, action: String)
  case noSuchLine(order: String, line: Int)
  case negative(order: String, line: Int, quantity: Quantity, unit: String)
  case nothingToReceive(order: String)
  case overReceipt(
    order: String, line: Int, wanted: Quantity, remainder: Quantity, allowed: Percent, unit: String)
  case underReceipt(
    order: String, line: Int, missing: Quantity, share: Percent, allowed: Percent, unit: String)
  /// The line would be smaller than what has come of it.
  case belowReceived(order: String, line: Int, wanted: Quantity, received: Quantity, unit: String)
  /// Something of the line has come, so that its item, unit or warehouse stays.
  case lineReceived(order: String, line: Int, field: String, received: Quantity, unit: String)
  case nothingToCancel(order: String)
  case remainderTooLarge(order: String, line: Int, wanted: Quantity, remainder: Quantity, unit: String)
  case reasonMissing(order: String, action: String)
  /// A document was posted, so that the order can't be deleted.
  case posted(order: String, document: PurchaseDocument)
  case registeredTooMuch(order: String, line: Int, wanted: Quantity, open: Quantity, unit: String)
  case invoiceNumberMissing(vendor: String)
  case invoiceNumberTaken(vendor: String, number: String, invoice: String)
  case nothingToInvoice(document: String)
  case tooMuchInvoiced(receipt: String, line: Int, wanted: Quantity, remainder: Quantity, unit: String)
  /// Receipts that can't share an invoice.
  case notTogether(receipt: String, other: String, what: String)
  /// The vendor's total is another one than the lines give.
  case totalDiffers(number: String, vendor: Amount, computed: Amount, currency: String)
  case noVendor(item: String)
  /// The sales line has nothing left that could be ordered for it.
  case nothingToOrder(order: String, line: Int)
  /// The sales line is bought already.
  case alreadyBought(order: String, line: Int, purchase: String)
  /// A line that is bought for a customer can't be ordered in another quantity than his.
  case pegged(order: String, line: Int)
}
