extension PurchaseRefusal {
  public var what: String {
    switch self {
    case .closed(let order, let status): "Purchase order \(order) is \(status.title.lowercased())."
    case .empty(let order): "Purchase order \(order) has no lines."
    case .onHold(let vendor, let hold, let action):
      "Vendor \(vendor) is on hold (\(hold.rawValue)) and nothing can be \(action)."
    case .noSuchLine(let order, let line): "Purchase order \(order) has no line \(line) with an item."
    case .negative(let order, let line, let quantity, let unit):
      "\(quantity) \(unit) can't be received for line \(line) of \(order)."
    case .nothingToReceive(let order): "Nothing is left to receive of purchase order \(order)."
    case .overReceipt(let order, let line, let wanted, let remainder, let allowed, let unit):
      """
      \(wanted) \(unit) came for line \(line) of \(order), but \(remainder) \(unit) are left to receive and \
      \(allowed) % more are allowed.
      """
    case .underReceipt(let order, let line, let missing, let share, let allowed, let unit):
      """
      \(missing) \(unit) (\(share) %) are missing of line \(line) of \(order), but only \(allowed) % less are allowed.
      """
    case .belowReceived(let order, let line, let wanted, let received, let unit):
      "Line \(line) of \(order) can't be \(wanted) \(unit): \(received) \(unit) have come."
    case .lineReceived(let order, let line, let field, let received, let unit):
      "The \(field) of line \(line) of \(order) can't change: \(received) \(unit) have come."
    case .nothingToCancel(let order): "Nothing of purchase order \(order) is still to come."
    case .remainderTooLarge(let order, let line, let wanted, let remainder, let unit):
      """
      \(wanted) \(unit) can't be still to come for line \(line) of \(order): \(remainder) \(unit) are ordered and not \
      received.
      """
    case .reasonMissing(let order, let action): "Purchase order \(order) is not \(action) without a reason."
    case .posted(let order, let document):
      "Purchase order \(order) has a \(document.rawValue.replacing("-", with: " ")) and can't be deleted."
    case .registeredTooMuch(let order, let line, let wanted, let open, let unit):
      "\(wanted) \(unit) can't be registered for line \(line) of \(order): \(open) \(unit) are open."
    case .invoiceNumberMissing(let vendor): "The invoice of vendor \(vendor) has no number."
    case .invoiceNumberTaken(let vendor, let number, let invoice):
      "Vendor \(vendor)'s invoice \(number) is posted already, as \(invoice)."
    case .nothingToInvoice(let document): "Nothing of \(document) waits for an invoice."
    case .tooMuchInvoiced(let receipt, let line, let wanted, let remainder, let unit):
      """
      \(wanted) \(unit) can't be invoiced of line \(line) of receipt \(receipt): \(remainder) \(unit) are received and \
      not invoiced.
      """
    case .notTogether(let receipt, let other, let what):
      "Receipts \(receipt) and \(other) can't share an invoice: their \(what) differ."
    case .totalDiffers(let number, let vendor, let computed, let currency):
      """
      Invoice \(number) comes to \(Self.text(vendor, currency)), but its lines and taxes to \
      \(Self.text(computed, currency)).
      """
    case .noVendor(let item): "Item \(item) has no main vendor."
    case .nothingToOrder(let order, let line): "Nothing of line \(line) of \(order) can be ordered."
    case .alreadyBought(let order, let line, let purchase):
      "Line \(line) of \(order) is ordered already on purchase order \(purchase)."
    case .pegged(let order, let line):
      "Line \(line) of \(order) is bought for a customer and follows the sales order line."
    }
  }

  public var next: String {
    switch self {
    case .closed: "Make a new purchase order for more."
    case .empty: "Add a line."
    case .onHold: "Choose another vendor, or have the hold taken off the vendor."
    case .noSuchLine: "Give the number of a line with an item."
    case .negative: "Give what came, 0 or more."
    case .nothingToReceive, .nothingToInvoice: "Look at the receipts of the order."
    case .overReceipt: "Receive what was ordered, or raise the line or its overdelivery."
    case .underReceipt:
      "Leave the rest open, cancel it with a reason, or raise the underdelivery of the line."
    case .belowReceived: "Give at least what has come; what is left can be cancelled."
    case .lineReceived: "Cancel what is left of the line and add another one."
    case .nothingToCancel: "Nothing needs to be done."
    case .remainderTooLarge: "Give less, or raise the ordered quantity."
    case .reasonMissing: "Give the reason."
    case .posted: "Cancel what is still to come instead."
    case .registeredTooMuch: "Register what is open, or take back at most what is registered."
    case .invoiceNumberMissing: "Give the number that the vendor has printed on it."
    case .invoiceNumberTaken: "Look whether the invoice came twice, or correct the number."
    case .tooMuchInvoiced: "Invoice what has come; post the receipt of the rest first."
    case .notTogether: "Post an invoice for each."
    case .totalDiffers: "Correct quantities and prices to what the invoice says, or leave the total out."
    case .noVendor: "Give the vendor, or set the main vendor of the item."
    case .nothingToOrder: "Look at what is delivered and reserved for the line."
    case .alreadyBought: "Change that purchase order."
    case .pegged: "Change the sales order line; its date and quantity travel."
    }
  }
}
