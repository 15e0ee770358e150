/// A piece of text that papers are made of, by which each language gives its own.
///
/// Words in braces are replaced: `{date}`, `{amount}`.
public enum PaperWord: String, Sendable, CaseIterable, Hashable {
  /// A quotation.
  case quotation
  /// What the customer gets when an order is confirmed.
  case orderConfirmation = "order-confirmation"
  /// What the customer gets when a sales agreement is confirmed.
  case agreementConfirmation = "agreement-confirmation"
  /// What the warehouse brings together.
  case pickingList = "picking-list"
  /// What goes with the goods.
  case packingSlip = "packing-slip"
  /// An invoice.
  case invoice
  /// An invoice that gives money back.
  case creditNote = "credit-note"
  /// An invoice that is not posted.
  case proForma = "pro-forma"
  /// Across each page of what is not posted.
  case proFormaMark = "pro-forma-mark"
  /// Across each page of what was not sent yet.
  case draftMark = "draft-mark"
  /// Across each page of what was cancelled.
  case canceledMark = "canceled-mark"
  /// The date of the document.
  case date
  /// The customer's account.
  case customerNumber = "customer-number"
  /// What the customer calls the order.
  case customerReference = "customer-reference"
  /// The number of the order, or of several.
  case order
  /// The number of the quotation that an order came from.
  case quotationNumber = "quotation-number"
  /// The number of the packing slip.
  case slip
  /// The number of the invoice that is corrected.
  case invoiceNumber = "invoice-number"
  /// The last day of an offer or an agreement.
  case validUntil = "valid-until"
  /// The first day of an agreement.
  case validFrom = "valid-from"
  /// When the goods leave.
  case shipDate = "ship-date"
  /// Who pays and bears what on the way.
  case deliveryTerms = "delivery-terms"
  /// How the goods go.
  case deliveryMode = "delivery-mode"
  /// When and how it is paid.
  case paymentTerms = "payment-terms"
  /// The last day to pay.
  case dueDate = "due-date"
  /// Who sells.
  case contact
  /// The customer's tax number.
  case yourTaxNumber = "your-tax-number"
  /// The company's own tax number.
  case taxNumber = "tax-number"
  /// Where to pay.
  case bankAccount = "bank-account"
  /// Where the goods go.
  case deliveryAddress = "delivery-address"
  /// Where the goods come from.
  case warehouse
  /// What a return is known by.
  case returnNumber = "return-number"
  /// Why something is corrected.
  case reason
  /// The number of a line.
  case position
  /// The item number.
  case item
  /// What a line is about.
  case name
  /// How much.
  case quantity
  /// Pieces, boxes, kilograms.
  case unit
  /// For one unit.
  case price
  /// What is taken off.
  case discount
  /// The value of a line.
  case net
  /// How much was ordered.
  case ordered
  /// How much is still to come.
  case remaining
  /// Where the warehouse notes what it took.
  case picked
  /// When the rest should leave.
  case expected
  /// Under a line whose price is for several units.
  case perUnit = "per-unit"
  /// Over the lines that a packing slip leaves open.
  case stillToCome = "still-to-come"
  /// The sum of the lines.
  case linesNet = "lines-net"
  /// What is taken off all lines.
  case totalDiscount = "total-discount"
  /// One tax with its base.
  case taxOn = "tax-on"
  /// One tax that the prices include.
  case taxWithin = "tax-within"
  /// All taxes together.
  case tax
  /// What makes it payable in coins.
  case rounding
  /// What has to be paid.
  case total
  /// What is given back.
  case totalCredit = "total-credit"
  /// What an offer or an order comes to.
  case totalOffer = "total-offer"
  /// By law on an invoice where the buyer owes the tax.
  case reverseCharge = "reverse-charge"
  /// By law on an invoice without tax.
  case taxExempt = "tax-exempt"
  /// When an invoice is due.
  case payBy = "pay-by"
  /// What is paid when it is paid early.
  case cashDiscount = "cash-discount"
  /// What becomes of a credit note.
  case creditSettled = "credit-settled"
  /// Under a quotation.
  case offerHolds = "offer-holds"
  /// Under a pro forma invoice.
  case notPosted = "not-posted"
  /// Over the line for the signature on a packing slip.
  case received
  /// At the foot of each page.
  case page
  /// The sum at the foot of a page whose table goes on.
  case carriedForward = "carried-forward"
  /// The same sum at the head of the next page.
  case broughtForward = "brought-forward"
}
