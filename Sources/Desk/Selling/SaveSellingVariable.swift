import Sales
import Store

/// Adds a variable of selling rules, or changes one.
public struct SaveSellingVariable: Action {
  public static let name = "selling-variable.save"
  public static let title = "Save selling variable"
  public static let help =
    "Puts a field under a name, so that conditions of selling rules can compare with it."
  public static let duty = Duty.maintainItems
  public static let fields = [
    "code": "The code.",
    "name": "What it is called; default the code.",
    "field": "The table and field; needed for a new variable.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var code: String
  public var name: String?
  public var field: SellingField?
  public var version: Int?

  /// Saves a variable.
  public init(_ code: String, field: SellingField? = nil) {
    self.code = code
    self.field = field
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !code.isEmpty else { throw CodeRefusal("variable", code, .empty) }
    let present = try context.reader.sellingVariable(code)
    var variable = present ?? SellingVariable(code: code, field: field ?? .customerGroup)
    try context.checkVersion(version, present: variable.version, of: "variable \(code)")
    var check = RecordCheck(context.reader)
    check.newCode(code, "code", "variable")
    check.require(
      present != nil || field != nil, "field", "variable.field-missing", "A variable has a table and field.")
    try check.finish("variable")
    take(name, into: &variable.name)
    take(field, into: &variable.field)
    try context.writer.put(variable)
    return DocumentOutcome("variable", code)
  }
}

/// Deletes a variable of selling rules.
public struct DeleteSellingVariable: Action {
  public static let name = "selling-variable.delete"
  public static let title = "Delete selling variable"
  public static let help = "Deletes a variable with which no selling rule compares."
  public static let duty = Duty.maintainItems
  public static let fields = ["code": "The code."]

  public var code: String

  /// Deletes a variable.
  public init(_ code: String) { self.code = code }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    if let user = try context.reader.use(ofSellingVariable: code) {
      throw CodeRefusal("variable", code, .used(by: user))
    }
    try context.writer.delete(sellingVariable: code)
    return DocumentOutcome("variable", code)
  }
}
