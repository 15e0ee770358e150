import Sales
import Store

/// Adds a selling rule, or changes one.
public struct SaveSellingRule: Action {
  public static let name = "selling-rule.save"
  public static let title = "Save selling rule"
  public static let help =
    "Adds a rule that says when linked items are suggested, or changes the given fields of one."
  public static let duty = Duty.maintainItems
  public static let fields = [
    "code": "The code.",
    "name": "What it is called; default the code.",
    "join": "and: all conditions hold; or: at least one holds. Default and.",
    "conditions": "All conditions; they take the place of those that are there.",
    "conditions.field": "The table and field that is compared.",
    "conditions.operand": "How it is compared; texts only by = and !=.",
    "conditions.valueKind": "fixed: with a value; variable: with the value of a variable. Default fixed.",
    "conditions.value": "The value, or the code of the variable.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var code: String
  public var name: String?
  public var join: SellingJoin?
  public var conditions: [SellingConditionEntry]?
  public var version: Int?

  /// Saves a rule.
  public init(_ code: String, join: SellingJoin? = nil, conditions: [SellingConditionEntry]? = nil) {
    self.code = code
    self.join = join
    self.conditions = conditions
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !code.isEmpty else { throw CodeRefusal("selling rule", code, .empty) }
    var rule = try context.reader.sellingRule(code) ?? SellingRule(code: code)
    try context.checkVersion(version, present: rule.version, of: "selling rule \(code)")
    take(name, into: &rule.name)
    take(join, into: &rule.join)
    if let conditions { rule.conditions = conditions.map(\.condition) }
    var check = RecordCheck(context.reader)
    check.newCode(code, "code", "selling rule")
    let variables = try context.reader.sellingVariables()
    for (index, condition) in rule.conditions.enumerated() {
      self.check(condition, "conditions.\(index + 1)", variables, &check)
    }
    try check.finish("selling rule")
    try context.writer.put(rule)
    return DocumentOutcome("selling rule", code)
  }

  private func check(
    _ condition: SellingCondition, _ field: String, _ variables: [String: SellingField],
    _ check: inout RecordCheck
  ) {
    check.require(
      condition.field.isNumber || !condition.operand.needsNumbers, "\(field).operand", "selling-rule.operand",
      "\(condition.field.rawValue) is a text; it is compared by = or !=.")
    switch condition.valueKind {
    case .fixed:
      check.require(
        SellingValue(condition.value, of: condition.field) != nil, "\(field).value", "selling-rule.number",
        "\(condition.field.rawValue) is compared with a number, not \(condition.value).")
    case .variable:
      guard let other = variables[condition.value] else {
        return check.add(
          "\(field).value", "selling-rule.variable", "There is no variable \(condition.value).")
      }
      check.require(
        other.isNumber == condition.field.isNumber, "\(field).value", "selling-rule.variable-kind",
        "\(condition.value) is \(other.rawValue), which can't be compared with \(condition.field.rawValue).")
    }
  }
}

/// A condition of a selling rule as somebody gives it.
public struct SellingConditionEntry: Codable, Sendable, Hashable {
  public var field: SellingField
  public var operand: SellingOperand
  public var valueKind: SellingValueKind?
  public var value: String

  /// Gives a condition.
  public init(
    _ field: SellingField, _ operand: SellingOperand, _ value: String, valueKind: SellingValueKind? = nil
  ) {
    self.field = field
    self.operand = operand
    self.valueKind = valueKind
    self.value = value
  }

  var condition: SellingCondition { SellingCondition(field, operand, value, valueKind: valueKind ?? .fixed) }
}

/// Deletes a selling rule.
public struct DeleteSellingRule: Action {
  public static let name = "selling-rule.delete"
  public static let title = "Delete selling rule"
  public static let help = "Deletes a selling rule that no linked item has."
  public static let duty = Duty.maintainItems
  public static let fields = ["code": "The code."]

  public var code: String

  /// Deletes a rule.
  public init(_ code: String) { self.code = code }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    if let user = try context.reader.use(ofSellingRule: code) {
      throw CodeRefusal("selling rule", code, .used(by: user))
    }
    try context.writer.delete(sellingRule: code)
    return DocumentOutcome("selling rule", code)
  }
}
