/// A commitment by the numbers that people call it by.
public struct AgreementPlace: Sendable, Hashable {
  /// The number of the agreement.
  public let agreement: String
  /// The number of the commitment.
  public let commitment: Int
}
