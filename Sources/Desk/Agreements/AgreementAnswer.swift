/// What becomes of a line's price when a change ends its link to a sales agreement (domain.md 6.5).
///
/// Either way the link goes and the line no longer counts against the commitment.
public enum AgreementAnswer: String, Codable, Sendable, CaseIterable, Hashable {
  /// The price is searched anew.
  case reprice
  /// The price of the agreement stays, as if it had been typed.
  case keepPrice = "keep-price"
}
