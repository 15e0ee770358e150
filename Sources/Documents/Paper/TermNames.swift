import Desk
import Paper
import Sales
import Store

/// What the codes of terms on a document mean in words.
struct TermNames: Sendable {
  var deliveryTerms: String
  var deliveryMode: String
  var paymentTerms: String

  /// Looks the codes up; a code that has no name stands for itself.
  init(deliveryTerms: String, deliveryMode: String, paymentTerms: String, in reader: StoreReader) throws {
    func name(_ kind: CodeKind, _ code: String) throws -> String {
      guard !code.isEmpty, let found = try reader.namedCode(kind, code), !found.name.isEmpty else {
        return code
      }
      return found.name
    }
    self.deliveryTerms = try name(.deliveryTerms, deliveryTerms)
    self.deliveryMode = try name(.deliveryMode, deliveryMode)
    let terms = paymentTerms.isEmpty ? nil : try reader.paymentTerms(paymentTerms)
    self.paymentTerms = terms.map { $0.name.isEmpty ? $0.code : $0.name } ?? paymentTerms
  }

  /// Facts for a paper.
  func facts(_ frame: PaperFrame) -> [AddressBlock.Fact] {
    [
      frame.fact(.paymentTerms, paymentTerms), frame.fact(.deliveryTerms, deliveryTerms),
      frame.fact(.deliveryMode, deliveryMode),
    ]
  }
}
