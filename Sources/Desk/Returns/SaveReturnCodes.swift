import Sales
import Store

/// A charge of a code as it is typed.
public struct CodeChargeEntry: Codable, Sendable, Hashable {
  public var code: String
  public var text: String?
  public var category: ChargeCategory?
  public var value: Price

  /// Makes an entry.
  public init(code: String, category: ChargeCategory? = nil, value: Price) {
    self.code = code
    self.category = category
    self.value = value
  }

  static let fields = [
    "charges": "The charges that it brings; they replace those that are there.",
    "charges.code": "Freight, insurance or a fee.", "charges.text": "As papers show it.",
    "charges.category": "fixed or percent; fixed when left out.",
    "charges.value": "The amount, or the percentage of what comes back, which is negative.",
  ]

  var charge: CodeCharge {
    CodeCharge(code: code, text: text ?? "", category: category ?? .fixed, value: value)
  }

  static func check(_ entries: [CodeChargeEntry], _ check: inout RecordCheck) throws {
    for (index, entry) in entries.enumerated() {
      try check.code(.named(.charge), entry.code, "charges.\(index + 1).code")
      check.require(
        [nil, .fixed, .percent].contains(entry.category), "charges.\(index + 1).category", "charge.category",
        "The charge of a return is fixed or a percentage.")
    }
  }
}

/// Adds a disposition code, or changes one.
public struct SaveDisposition: Action {
  public static let name = "disposition.save"
  public static let title = "Save disposition code"
  public static let help =
    "Adds a disposition code, or changes the given fields of one; lines that have it stay as they are."
  public static let duty = Duty.setUp
  public static let fields = [
    "disposition": "The code.", "name": "What it is called; the code when left out.",
    "action": "What becomes of the goods; credit when left out.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ].merging(CodeChargeEntry.fields) { $1 }

  public var disposition: String
  public var name: String?
  public var action: DispositionAction?
  public var charges: [CodeChargeEntry]?
  public var version: Int?

  /// Makes the action.
  public init(_ disposition: String, action: DispositionAction? = nil, charges: [CodeChargeEntry]? = nil) {
    self.disposition = disposition
    self.action = action
    self.charges = charges
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !disposition.isEmpty else { throw CodeRefusal("disposition", disposition, .empty) }
    let present = try context.reader.disposition(disposition)
    var changed = present ?? Disposition(code: disposition, name: disposition, action: .credit)
    try context.checkVersion(version, present: changed.version, of: "disposition \(disposition)")
    take(name, into: &changed.name)
    take(action, into: &changed.action)
    take(charges?.map(\.charge), into: &changed.charges)
    var check = RecordCheck(context.reader)
    check.newCode(disposition, "disposition", "disposition")
    try CodeChargeEntry.check(charges ?? [], &check)
    try check.finish("disposition")
    try context.writer.put(changed)
    return DocumentOutcome("disposition", disposition)
  }
}

/// Deletes a disposition code.
public struct DeleteDisposition: Action {
  public static let name = "disposition.delete"
  public static let title = "Delete disposition code"
  public static let help = "Deletes a disposition code; lines that have it keep what it did."
  public static let duty = Duty.setUp
  public static let fields = ["disposition": "The code."]

  public var disposition: String

  /// Makes the action.
  public init(_ disposition: String) { self.disposition = disposition }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.disposition(disposition) != nil else {
      throw NotFound("disposition", disposition)
    }
    try context.writer.delete(disposition: disposition)
    return DocumentOutcome("disposition", disposition, status: "deleted")
  }
}

/// Adds a return reason, or changes one.
public struct SaveReturnReason: Action {
  public static let name = "return-reason.save"
  public static let title = "Save return reason"
  public static let help =
    "Adds a return reason, or changes the given fields of one; returns that have it keep their charges."
  public static let duty = Duty.setUp
  public static let fields = [
    "reason": "The code.", "name": "What it is called; the code when left out.",
    "group": "A group of reasons, for reports.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ].merging(CodeChargeEntry.fields) { $1 }

  public var reason: String
  public var name: String?
  public var group: String?
  public var charges: [CodeChargeEntry]?
  public var version: Int?

  /// Makes the action.
  public init(_ reason: String, charges: [CodeChargeEntry]? = nil) {
    self.reason = reason
    self.charges = charges
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !reason.isEmpty else { throw CodeRefusal("return reason", reason, .empty) }
    var changed = try context.reader.returnReason(reason) ?? ReturnReason(code: reason, name: reason)
    try context.checkVersion(version, present: changed.version, of: "return reason \(reason)")
    take(name, into: &changed.name)
    take(group, into: &changed.group)
    take(charges?.map(\.charge), into: &changed.charges)
    var check = RecordCheck(context.reader)
    check.newCode(reason, "reason", "return reason")
    try CodeChargeEntry.check(charges ?? [], &check)
    try check.finish("return reason")
    try context.writer.put(changed)
    return DocumentOutcome("return reason", reason)
  }
}

/// Deletes a return reason.
public struct DeleteReturnReason: Action {
  public static let name = "return-reason.delete"
  public static let title = "Delete return reason"
  public static let help = "Deletes a return reason; returns that name it keep it."
  public static let duty = Duty.setUp
  public static let fields = ["reason": "The code."]

  public var reason: String

  /// Makes the action.
  public init(_ reason: String) { self.reason = reason }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.returnReason(reason) != nil else { throw NotFound("return reason", reason) }
    try context.writer.delete(returnReason: reason)
    return DocumentOutcome("return reason", reason, status: "deleted")
  }
}
