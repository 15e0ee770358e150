import Sales

/// The dates that only the header of a quotation has, as they are typed; in JSON they stand beside those of the action.
public struct QuotationDatesEntry: Codable, Sendable, Hashable {
  public var followUpDate: Day?
  public var expirationDate: Day?

  /// Makes an empty entry.
  public init() {}

  /// What each field means, by name.
  static let fields = [
    "followUpDate":
      "When to ask the customer for an answer; so many days after its date as the company says.",
    "expirationDate":
      "The last day on which the offer holds; so many days after its date as the company says.",
  ]

  func apply(to header: inout QuotationHeader) {
    if let followUpDate { header.followUpDate = followUpDate }
    if let expirationDate { header.expirationDate = expirationDate }
  }

  /// The problems of the dates of a header.
  static func problems(of header: QuotationHeader) -> [Problem] {
    guard header.expirationDate < header.quotationDate else { return [] }
    return [
      Problem(
        "expirationDate", "quotation.expiration",
        "The offer would expire on \(header.expirationDate), before its date \(header.quotationDate).",
        figures: [Figure("expiration date", header.expirationDate), Figure("date", header.quotationDate)])
    ]
  }
}
