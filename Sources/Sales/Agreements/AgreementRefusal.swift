/// Why a sales agreement could not be changed, ordered from or linked.
public enum AgreementRefusal: Refusal, Hashable {
  /// Only an effective agreement can be ordered from.
  case notEffective(agreement: String, status: AgreementStatus, action: String)
  /// Nothing of the agreement changes any more.
  case closed(agreement: String)
  /// No commitment of the agreement fits the order line.
  /// No agreement where none was named.
  case noMatch(agreement: String?, line: Int, item: String)
  /// The commitment that was named does not fit the order line.
  case misfit(agreement: String, commitment: Int, line: Int, reason: AgreementMatch.Misfit)
  /// It is with another customer.
  case otherCustomer(agreement: String, customer: String, wanted: String)
  /// The change ends the link of the order line; the answer says what becomes of its price.
  case breaksLink(agreement: String, line: Int, reason: AgreementBreak, unit: String)
  /// The order line draws on no agreement.
  case notLinked(order: String, line: Int)
  /// Order lines draw on it.
  case drawnOn(agreement: String, commitment: Int?, orders: [String])
  /// More than what is left of a commitment that may not be exceeded.
  case beyondCommitment(agreement: String, commitment: Int, wanted: String, left: String)
  /// Nothing was named to be released.
  case nothingToRelease(agreement: String)
  /// It has been confirmed to the customer.
  case confirmed(agreement: String, confirmation: Int)
  /// A return touches at most one agreement.
  case secondAgreement(order: String, present: String, wanted: String)
}
