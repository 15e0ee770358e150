import GRDB
import Sales

/// A document as a customer or vendor got it: a quotation as it was sent, an order, a sales agreement or a purchase order
/// as it was confirmed.
public struct KeptDocument: Sendable, Hashable {
  /// What of a document is kept, and where.
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case quotation, order
    case agreement = "sales agreement"
    case purchase = "purchase order"
  }

  public let kind: Kind
  /// The document's number.
  public let number: String
  /// Which one it is: the revision of a quotation from 0, the confirmation from 1.
  public let sequence: Int
  /// The day on which it was sent or confirmed, and the login of who did it.
  public let day: Day
  public let user: String
  /// The whole document as JSON.
  public let document: String

  /// The number that names it, such as `SO-000042/2`.
  public var name: String { "\(number)/\(sequence)" }
}

extension KeptDocument.Kind {
  /// Finds the kept documents of a number in their order.
  fileprivate var query: String {
    switch self {
    case .quotation:
      """
      SELECT k.revision AS sequence, k.sent_on AS day, k.sent_by AS user, k.document AS document
      FROM quotation d JOIN quotation_version k ON k.quotation_id = d.id WHERE d.number = ? ORDER BY k.revision
      """
    case .order:
      """
      SELECT k.sequence AS sequence, k.confirmed_on AS day, k.confirmed_by AS user, k.document AS document
      FROM sales_order d JOIN order_confirmation k ON k.order_id = d.id WHERE d.number = ? ORDER BY k.sequence
      """
    case .agreement:
      """
      SELECT k.sequence AS sequence, k.confirmed_on AS day, k.confirmed_by AS user, k.document AS document
      FROM sales_agreement d JOIN agreement_confirmation k ON k.agreement_id = d.id
      WHERE d.number = ? ORDER BY k.sequence
      """
    case .purchase:
      """
      SELECT k.sequence AS sequence, k.confirmed_on AS day, k.confirmed_by AS user, k.document AS document
      FROM purchase_order d JOIN purchase_confirmation k ON k.order_id = d.id
      WHERE d.number = ? ORDER BY k.sequence
      """
    }
  }
}

extension StoreReader {
  /// What is kept of a document, the oldest first.
  public func keptDocuments(_ kind: KeptDocument.Kind, _ number: String) throws -> [KeptDocument] {
    let statement = try database.cachedStatement(sql: kind.query)
    return try Row.fetchAll(statement, arguments: [number]).map { row in
      KeptDocument(
        kind: kind, number: number, sequence: try row.value("sequence"), day: try row.value("day"),
        user: try row.value("user"), document: try row.value("document"))
    }
  }

  /// The kept documents of a name such as `QU-000001/2`; none for a name of another form.
  public func keptDocuments(named name: String) throws -> [KeptDocument] {
    guard let slash = name.lastIndex(of: "/"), let sequence = Int(name[name.index(after: slash)...]) else {
      return []
    }
    let number = String(name[..<slash])
    return try KeptDocument.Kind.allCases.flatMap { kind in
      try keptDocuments(kind, number).filter { $0.sequence == sequence }
    }
  }
}
