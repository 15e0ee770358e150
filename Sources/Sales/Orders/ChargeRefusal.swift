/// Why a charge could not be taken or allocated.
public enum ChargeRefusal: Refusal, Hashable {
  /// A charge by the piece of a whole document.
  case piecesWithoutLine(code: String)
  /// The document has no charge of the code that no invoice has carried.
  case notFound(document: String, code: String)
  /// Only a fixed charge of the whole document can be allocated.
  case notAllocatable(code: String, category: ChargeCategory, line: Int?)
  /// The lines come to nothing together.
  case noWeight(code: String, by: ChargeAllocation)
}
