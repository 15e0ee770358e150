import Sales

/// Why a document can't be put on paper.
public enum PaperRefusal: Refusal, Hashable {
  /// An order that was never confirmed has nothing to print but a pro forma invoice.
  case notConfirmed(order: String)
  /// There is nothing on it.
  case noLines(document: String)
  /// The library that draws pages refused, in its own words.
  case notDrawn(document: String, reason: String)
  /// No printer took it; what the print system said.
  case notPrinted(document: String, reason: String)
  /// There is no such language.
  case noLanguage(code: String, known: [String])
}
