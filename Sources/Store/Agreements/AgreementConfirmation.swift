import Sales

/// One version of a sales agreement as it was confirmed to the customer.
public struct AgreementConfirmation: Sendable, Hashable {
  /// Which version, counted from 1.
  public let sequence: Int
  public let day: Day
  /// Who confirmed it.
  public let user: String
  /// The agreement as JSON.
  public let document: String
}

/// A commitment by the numbers that people call it by.
public struct AgreementPlace: Sendable, Hashable {
  /// The number of the agreement.
  public let agreement: String
  /// The number of the commitment.
  public let commitment: Int
}
