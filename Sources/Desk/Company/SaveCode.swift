import Sales
import Store

/// Adds a code to a short list, or renames one.
public struct SaveCode: Action {
  public static let name = "code.save"
  public static let title = "Save code"
  public static let help = """
    Adds a code to one of the short lists (groups, terms and modes of delivery, sites, reasons, charges) or renames it.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "kind": "The list.", "code": "The code.", "name": "What it is called; default the code.",
    "rank":
      "For classes of customers: the lower, the earlier they are served when goods are scarce; 0 is behind all others.",
  ]

  public var kind: CodeKind
  public var code: String
  public var name: String?
  public var rank: Int?

  /// Saves a code.
  public init(_ kind: CodeKind, _ code: String, name: String? = nil, rank: Int? = nil) {
    self.kind = kind
    self.code = code
    self.name = name
    self.rank = rank
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !code.isEmpty else { throw CodeRefusal(kind.title, code, .empty) }
    var check = RecordCheck(context.reader)
    check.newCode(code, "code", "code")
    try check.finish(kind.title)
    let present = try context.reader.namedCode(kind, code)
    let rank = rank ?? present?.rank ?? 0
    guard (0..<Demand.unranked).contains(rank) else {
      throw UnreadableInput(field: "rank", reason: "0 to \(Demand.unranked - 1)")
    }
    try context.writer.put(
      NamedCode(kind: kind, code: code, name: name ?? present?.name ?? code, rank: rank))
    return DocumentOutcome(kind.title, code)
  }
}

/// Deletes a code of a short list.
public struct DeleteCode: Action {
  public static let name = "code.delete"
  public static let title = "Delete code"
  public static let help = "Deletes a code of a short list that nothing uses."
  public static let duty = Duty.setUp
  public static let fields = ["kind": "The list.", "code": "The code."]

  public var kind: CodeKind
  public var code: String

  /// Deletes a code.
  public init(_ kind: CodeKind, _ code: String) {
    self.kind = kind
    self.code = code
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.namedCode(kind, code) != nil else {
      throw try context.notFound(.named(kind), code)
    }
    if let user = try context.reader.use(of: .named(kind, code)) {
      throw CodeRefusal(kind.title, code, .used(by: user))
    }
    // A group that is made anew under the code begins without taxes.
    switch kind {
    case .taxGroup: try context.writer.replaceTaxes(of: code, kind: .customer, with: [])
    case .itemTaxGroup: try context.writer.replaceTaxes(of: code, kind: .item, with: [])
    default: break
    }
    try context.writer.delete(kind, code: code)
    return DocumentOutcome(kind.title, code)
  }
}
