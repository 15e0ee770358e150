import Sales

/// The result of an action on one document or on several at once.
public struct DocumentsOutcome: ActionOutcome, Hashable {
  /// Each document as it is now, in the order in which they were named.
  public let documents: [DocumentOutcome]
  /// The number of the first, for batches that go on with it.
  public let number: String
  /// What the first became, such as the number of an order.
  public let made: String?
  private let madeKind: String?

  public var subject: String { documents.first?.subject ?? "" }
  /// The documents, and those that they became.
  public var subjects: [String] {
    documents.map(\.subject)
      + (madeKind.map { kind in documents.compactMap(\.made).map { "\(kind) \($0)" } } ?? [])
  }

  private enum CodingKeys: String, CodingKey {
    case documents, number, made
  }

  /// Does the work for each document; all of it or nothing, since an action is one transaction.
  ///
  /// - Parameter madeKind: What each document becomes; the audit trail is kept under that too.
  /// - Throws: what the work throws, and `NoDocument` when none is named.
  init(
    kind: String, _ one: String?, _ several: [String]?, madeKind: String? = nil,
    work: (String) throws -> DocumentOutcome
  ) throws {
    var seen = Set<String>()
    let numbers = ((one.map { [$0] } ?? []) + (several ?? [])).filter { seen.insert($0).inserted }
    guard let first = numbers.first else { throw NoDocument(kind: kind) }
    documents = try numbers.map(work)
    number = first
    made = documents.first?.made
    self.madeKind = madeKind
  }
}

/// The refusal of an action that names no document.
public struct NoDocument: Refusal, Hashable {
  /// What should have been named, such as `order`.
  public let kind: String

  /// Makes the refusal.
  public init(kind: String) { self.kind = kind }

  public var code: String { "\(kind).missing" }
  public var figures: [Figure] { [] }
  public var what: String { "No \(kind) is named." }
  public var next: String { "Give its number, or a list of numbers." }
}
