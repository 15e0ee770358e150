/// A field under a name, so that conditions can compare with its value (domain.md 7).
public struct SellingVariable: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  public var field: SellingField
  /// Raised by each change.
  public var version: Int

  /// Makes a variable.
  public init(code: String, field: SellingField) {
    self.code = code
    name = code
    self.field = field
    version = 1
  }
}

/// Whether a condition compares with a value that is fixed, or with that of a variable.
public enum SellingValueKind: String, Codable, Sendable, CaseIterable, Hashable {
  case fixed
  case variable
}

/// One comparison of a rule (domain.md 7).
public struct SellingCondition: Codable, Sendable, Hashable {
  public var field: SellingField
  public var operand: SellingOperand
  public var valueKind: SellingValueKind
  /// The fixed value, or the code of a variable.
  public var value: String

  /// Makes a condition.
  public init(
    _ field: SellingField, _ operand: SellingOperand, _ value: String, valueKind: SellingValueKind = .fixed
  ) {
    self.field = field
    self.operand = operand
    self.valueKind = valueKind
    self.value = value
  }
}

/// How the conditions of a rule are joined.
public enum SellingJoin: String, Codable, Sendable, CaseIterable, Hashable {
  case and
  case or
}

/// When a linked item is offered: conditions joined by and, or by or (domain.md 7).
public struct SellingRule: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  public var join: SellingJoin
  public var conditions: [SellingCondition]
  /// Raised by each change.
  public var version: Int

  /// Makes a rule without conditions; it always holds.
  public init(code: String) {
    self.code = code
    name = code
    join = .and
    conditions = []
    version = 1
  }

  /// Tests the rule.
  ///
  /// A condition on a value that is not known does not hold.
  /// - Parameters:
  ///   - facts: The values of the fields.
  ///   - variables: The fields of the variables by their codes.
  public func test(_ facts: [SellingField: SellingValue], variables: [String: SellingField])
    -> SellingRuleResult
  {
    let findings = conditions.map { condition in
      let left = facts[condition.field]
      let right: SellingValue? =
        switch condition.valueKind {
        case .fixed: SellingValue(condition.value, of: condition.field)
        case .variable: variables[condition.value].flatMap { facts[$0] }
        }
      let holds = left.flatMap { left in right.map { condition.operand.holds(left, $0) } } ?? false
      let shown =
        condition.valueKind == .variable
        ? "\(condition.value) (\(right?.description ?? "unknown"))" : condition.value
      return SellingFinding(
        holds: holds,
        text:
          "\(condition.field.rawValue) \(left?.description ?? "unknown") \(condition.operand.rawValue) \(shown)"
      )
    }
    let holds =
      join == .and ? findings.allSatisfy(\.holds) : findings.isEmpty || findings.contains(where: \.holds)
    return SellingRuleResult(holds: holds, findings: findings)
  }
}

/// What one condition comes to.
public struct SellingFinding: Codable, Hashable, Sendable {
  public let holds: Bool
  /// The comparison with its values.
  public let text: String

  /// Tells what a condition comes to.
  public init(holds: Bool, text: String) {
    self.holds = holds
    self.text = text
  }
}

/// What a rule comes to, condition by condition.
public struct SellingRuleResult: Codable, Hashable, Sendable {
  public let holds: Bool
  public let findings: [SellingFinding]
}
