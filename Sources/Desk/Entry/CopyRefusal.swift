import Sales

/// The refusal to copy prices to a document on which they would mean something else.
public struct CopyRefusal: Refusal, Hashable {
  /// What is copied, such as `invoice INV-000007`.
  public let source: String
  public let from: String
  public let fromIncludesTax: Bool
  public let to: String
  public let toIncludesTax: Bool

  public var code: String { from == to ? "copy.tax" : "copy.currency" }
  public var figures: [Figure] {
    [
      Figure("source", source), Figure("currency there", from), Figure("currency here", to),
      Figure("prices include tax there", fromIncludesTax), Figure("prices include tax here", toIncludesTax),
    ]
  }
  public var what: String {
    from == to
      ? "The prices of \(source) \(fromIncludesTax ? "" : "don't ")include tax, unlike those here."
      : "The prices of \(source) are in \(from), not in \(to)."
  }
  public var next: String { "Copy with prices searched anew." }
}
