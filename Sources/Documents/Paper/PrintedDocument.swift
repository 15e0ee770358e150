import Desk
import Paper
import Sales
import Store

/// A document that can be put on paper for somebody.
///
/// Each kind is one value in a file of its own, and one entry in ``PrintedDocuments/kinds``.
public protocol PrintedDocument: Sendable {
  /// Reads what is printed under a number; nil when the number is none of this kind.
  ///
  /// - Throws: ``PaperRefusal`` when the document exists and can't be printed yet.
  static func read(_ number: String, in reader: StoreReader) throws -> Self?

  /// The number by which people know it.
  var number: String { get }
  /// The language of its reader, two letters.
  var language: String { get }
  /// The party that it is for.
  var party: String { get }

  /// The paper, with the parts that all papers of the company have.
  func printout(in frame: PaperFrame) throws -> Printout
}

/// All kinds of documents that can be put on paper.
public enum PrintedDocuments {
  /// The kinds, in the order in which a number is looked for.
  static let kinds: [any PrintedDocument.Type] = [
    QuotationPaper.self, OrderPaper.self, PickingPaper.self, PackingPaper.self, InvoicePaper.self,
    AgreementPaper.self,
  ]

  /// The document of a number: what the customer was sent last, for a quotation or an order, or with a stroke, such as
  /// `QU-000001/2`, what they were sent then.
  ///
  /// - Throws: ``NotFound`` when nothing that can be printed has the number, ``PaperRefusal``.
  public static func find(_ number: String, in reader: StoreReader) throws -> any PrintedDocument {
    for kind in kinds {
      if let document = try kind.read(number, in: reader) { return document }
    }
    throw NotFound("document", number)
  }
}
