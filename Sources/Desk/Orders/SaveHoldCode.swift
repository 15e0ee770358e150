import Sales
import Store

/// Adds a hold code, or changes one.
public struct SaveHoldCode: Action {
  public static let name = "hold-code.save"
  public static let title = "Save hold code"
  public static let help = "Adds a reason for which orders are held, or changes the given fields of one."
  public static let duty = Duty.setUp
  public static let fields = [
    "code": "The code.",
    "name": "What it is called; default the code.",
    "duty": "The duty that somebody needs to place and release such a hold; empty asks for none but to sell.",
    "colour": "The colour that repeats the word HOLD; default amber.",
    "isDefault": "Whether a hold without a code gets this one; the others lose it.",
    "removesReservations": "Whether a hold gives the order's reservations back at once; no when left out.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var code: String
  public var name: String?
  public var duty: Clearable<Duty>?
  public var colour: HoldColour?
  public var isDefault: Bool?
  public var removesReservations: Bool?
  public var version: Int?

  /// Saves a code; the other fields are set on the value.
  public init(_ code: String, name: String? = nil, removesReservations: Bool? = nil, isDefault: Bool? = nil) {
    self.code = code
    self.name = name
    self.removesReservations = removesReservations
    self.isDefault = isDefault
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !code.isEmpty else { throw CodeRefusal("hold code", code, .empty) }
    let present = try context.reader.holdCode(code)
    var changed = present ?? HoldCode(code: code, name: code)
    try context.checkVersion(version, present: changed.version, of: "hold code \(code)")
    take(name, into: &changed.name)
    if let duty { changed.duty = duty.value }
    take(colour, into: &changed.colour)
    take(isDefault, into: &changed.isDefault)
    take(removesReservations, into: &changed.removesReservations)
    var check = RecordCheck(context.reader)
    check.newCode(code, "code", "hold code")
    try check.finish("hold code")
    if present == nil {
      try context.writer.insert(changed)
    } else {
      _ = try context.writer.save(changed)
    }
    return DocumentOutcome("hold code", code)
  }
}

/// Deletes a hold code.
public struct DeleteHoldCode: Action {
  public static let name = "hold-code.delete"
  public static let title = "Delete hold code"
  public static let help = "Deletes a hold code that no order has or had."
  public static let duty = Duty.setUp
  public static let fields = ["code": "The code."]

  public var code: String

  /// Deletes a code.
  public init(_ code: String) { self.code = code }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    try context.writer.delete(holdCode: code)
    return DocumentOutcome("hold code", code)
  }
}
