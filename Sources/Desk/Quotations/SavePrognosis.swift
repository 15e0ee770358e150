import Sales
import Store

/// Adds a prognosis, or changes one.
public struct SavePrognosis: Action {
  public static let name = "prognosis.save"
  public static let title = "Save prognosis"
  public static let help = """
    Adds a prognosis or changes one: within which days after its date a quotation is likely to be decided. The ranges of \
    different codes must not overlap.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "code": "The code.", "name": "What it is called; default the code.",
    "fromDays": "The first day after the date of the quotation.", "toDays": "The last day.",
  ]

  public var code: String
  public var name: String?
  public var fromDays: Int
  public var toDays: Int

  /// Saves a prognosis.
  public init(_ code: String, name: String? = nil, fromDays: Int, toDays: Int) {
    self.code = code
    self.name = name
    self.fromDays = fromDays
    self.toDays = toDays
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !code.isEmpty else { throw CodeRefusal("prognosis", code, .empty) }
    let present = try context.reader.prognosis(code)
    let changed = Prognosis(
      code: code, name: name ?? present?.name ?? code, fromDays: fromDays, toDays: toDays)
    var check = RecordCheck(context.reader)
    check.newCode(code, "code", "prognosis")
    check.require(
      (0...3650).contains(fromDays) && (fromDays...3650).contains(max(fromDays, toDays))
        && fromDays <= toDays,
      "toDays", "prognosis.days", "The range begins at 0 or later, and ends on its first day or later.")
    if let other = try context.reader.prognoses().first(where: changed.overlaps) {
      check.add(
        "fromDays", "prognosis.overlap",
        "Days \(fromDays) to \(toDays) overlap \(other.code), which has \(other.fromDays) to \(other.toDays).",
        figures: [Figure("prognosis", other.code)])
    }
    try check.finish("prognosis")
    try context.writer.put(changed)
    return DocumentOutcome("prognosis", code)
  }
}

/// Deletes a prognosis.
public struct DeletePrognosis: Action {
  public static let name = "prognosis.delete"
  public static let title = "Delete prognosis"
  public static let help = "Deletes a prognosis that no quotation has."
  public static let duty = Duty.setUp
  public static let fields = ["code": "The code."]

  public var code: String

  /// Deletes a prognosis.
  public init(_ code: String) { self.code = code }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.prognosis(code) != nil else { throw try context.notFound(.prognosis, code) }
    if let user = try context.reader.use(of: .prognosis(code)) {
      throw CodeRefusal("prognosis", code, .used(by: user))
    }
    try context.writer.delete(prognosis: code)
    return DocumentOutcome("prognosis", code)
  }
}
