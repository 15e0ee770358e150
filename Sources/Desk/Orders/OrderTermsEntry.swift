import Sales

/// The fields that only the header of an order has, as they are typed; in JSON they stand beside those of the action.
public struct OrderTermsEntry: Codable, Sendable, Hashable {
  public var requisition: String?
  public var requestedReceiptDate: Clearable<Day>?
  public var confirmedShipDate: Clearable<Day>?
  public var confirmedReceiptDate: Clearable<Day>?
  public var reservation: ReservationMode?
  public var shipComplete: Bool?
  public var backorders: Clearable<BackorderPolicy>?
  public var excludeFromCredit: Bool?
  public var agreement: Clearable<String>?
  /// Only together with an agreement.
  public var takeAgreementTerms: Bool?
  public var dateControl: Clearable<DateControl>?

  /// Makes an empty entry.
  public init() {}

  /// What each field means, by name.
  static let fields = [
    "requisition": "The customer's requisition.",
    "requestedReceiptDate": "When the customer wants the goods in hand; empty for no date.",
    "confirmedShipDate": "When the company promises to ship; empty takes the promise back.",
    "confirmedReceiptDate": "When the company promises the goods in hand; empty takes the promise back.",
    "reservation":
      "manual, or automatic: what is free is reserved as lines are saved. The company's when left out.",
    "dateControl":
      "How the dates of the lines are controlled; the customer's, else the company's when left out.",
    "shipComplete": "Whether it is delivered whole or not at all; the customer's when left out.",
    "backorders":
      "What becomes of what can't be delivered at once: allowed, it waits; at-most-one, the second delivery must bring the rest; none, it is closed short. The customer's when left out.",
    "excludeFromCredit":
      "Whether the credit of the order is not checked; it needs the duty to manage credit. No when left out.",
    "agreement":
      "Sales agreement that new lines draw on wherever one of its commitments fits; empty for none.",
    "takeAgreementTerms":
      "Whether terms of payment, delivery and address of the agreement are taken over; true for a new order.",
  ]

  /// Refuses to take an order out of the checks of its credit to somebody without the duty.
  ///
  /// - Throws: `DutyRefusal`.
  func check(over header: OrderHeader, in context: ActionContext) throws {
    guard let excludeFromCredit, excludeFromCredit != header.excludeFromCredit else { return }
    try context.require(.manageCredit)
  }

  func apply(to header: inout OrderHeader) {
    if let requisition { header.requisition = requisition }
    if let requestedReceiptDate { header.requestedReceiptDate = requestedReceiptDate.value }
    if let confirmedShipDate { header.confirmedShipDate = confirmedShipDate.value }
    if let confirmedReceiptDate { header.confirmedReceiptDate = confirmedReceiptDate.value }
    if let reservation { header.reservation = reservation }
    if let shipComplete { header.shipComplete = shipComplete }
    if let backorders { header.backorders = backorders.value }
    if let excludeFromCredit { header.excludeFromCredit = excludeFromCredit }
    if let agreement { header.agreement = agreement.value }
    if let dateControl { header.dateControl = dateControl.value }
  }
}
