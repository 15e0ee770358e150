import Desk
import Sales
import Store

extension KeptDocument {
  /// The document as it was sent.
  func read<Document: Decodable>(_ type: Document.Type) throws -> Document {
    let currency = try JSONText.decode(Head.self, from: document).header.currency
    return try JSONText.decode(type, from: document, currency: Currency.known(currency))
  }

  /// The currency of a document has to be known before its amounts can be read.
  private struct Head: Decodable {
    let header: Header

    struct Header: Decodable {
      let currency: String
    }
  }
}

extension StoreReader {
  /// What was sent under a number, with or without a stroke; nil when nothing was.
  func sent(_ kind: KeptDocument.Kind, _ number: String) throws -> KeptDocument? {
    if number.contains("/") { return try keptDocuments(named: number).first { $0.kind == kind } }
    return try keptDocuments(kind, number).last
  }
}
