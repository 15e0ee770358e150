import Sales
import Store

/// Adds a unit, or changes one.
public struct SaveUnit: Action {
  public static let name = "unit.save"
  public static let title = "Save unit"
  public static let help = "Adds a unit of quantities, or changes the name or the decimals of one."
  public static let duty = Duty.maintainItems
  public static let fields = [
    "unit": "The code, such as pcs.",
    "name": "What it is called; default the code.",
    "decimals": "How many decimals quantities in it may have, 0 to 6; default 0.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var unit: String
  public var name: String?
  public var decimals: Int?
  public var version: Int?

  /// Saves a unit.
  public init(_ unit: String, name: String? = nil, decimals: Int? = nil, version: Int? = nil) {
    self.unit = unit
    self.name = name
    self.decimals = decimals
    self.version = version
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !unit.isEmpty else { throw CodeRefusal("unit", unit, .empty) }
    let present = try context.reader.unit(unit)
    var changed = present ?? Unit(code: unit, name: unit)
    try context.checkVersion(version, present: changed.version, of: "unit \(unit)")
    take(name, into: &changed.name)
    take(decimals, into: &changed.decimals)
    var check = RecordCheck(context.reader)
    check.newCode(unit, "unit", "unit")
    check.require(
      (0...6).contains(changed.decimals), "decimals", "unit.decimals", "A unit has 0 to 6 decimals.")
    try check.finish("unit")
    if present == nil {
      try context.writer.insert(changed)
    } else {
      _ = try context.writer.save(changed)
    }
    return DocumentOutcome("unit", unit)
  }
}

/// Deletes a unit.
public struct DeleteUnit: Action {
  public static let name = "unit.delete"
  public static let title = "Delete unit"
  public static let help = "Deletes a unit that no item counts in."
  public static let duty = Duty.maintainItems
  public static let fields = ["unit": "The code."]

  public var unit: String

  /// Deletes a unit.
  public init(_ unit: String) { self.unit = unit }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.unit(unit) != nil else { throw try context.notFound(.unit, unit) }
    try context.writer.delete(unit: unit)
    return DocumentOutcome("unit", unit)
  }
}
