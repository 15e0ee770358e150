import Sales
import Store

/// Ends the quarantine of a returned line: the inspector says what becomes of it.
public struct InspectReturn: Action {
  public static let name = "return.inspect"
  public static let title = "End quarantine"
  public static let help =
    "Ends the quarantine of a returned line and sets its disposition, which is fixed from then on."
  public static let duty = Duty.ship
  public static let fields: [String: String] = [
    "return": "The RMA number.", "line": "The line of the return.",
    "disposition": "The disposition code.",
  ].merging(ReplacementEntry.fields("replacement.")) { first, _ in first }

  public var `return`: String
  public var line: Int
  public var disposition: String
  /// What is sent in place of the goods, for a disposition that replaces.
  public var replacement: ReplacementEntry?

  /// Makes the action.
  public init(return number: String, line: Int, disposition: String, replacement: ReplacementEntry? = nil) {
    self.return = number
    self.line = line
    self.disposition = disposition
    self.replacement = replacement
  }

  /// Refuses a line that is not in quarantine.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var work = try ReturnPosting(`return`, in: context)
    let place = try work.place(ofLine: line)
    let status = work.back.lines[place.record].status
    guard status == .quarantine else {
      throw ReturnRefusal.notQuarantined(return: self.return, line: line, status: status)
    }
    try work.dispose(place, as: disposition, byInspection: true, in: context)
    try work.replace(place, by: replacement, in: context)
    work.back.lines[place.record].arrival = .registered
    work.move(place, to: .registered, on: context.today) { ($0.quantity(.arrived), .arrived) }
    return try work.save(in: context)
  }
}

/// Says what becomes of lines of a return.
public struct DisposeReturn: Action {
  public static let name = "return.dispose"
  public static let title = "Set disposition"
  public static let help = """
    Sets the disposition of a returned line: credit only while nothing has arrived, the others until its packing slip. In quarantine \
    and after an inspection it can't be set so.
    """
  public static let duty = Duty.sell
  public static let fields: [String: String] = [
    "return": "The RMA number.", "line": "The line of the return.",
    "disposition": "The disposition code.",
  ].merging(ReplacementEntry.fields("replacement.")) { first, _ in first }

  public var `return`: String
  public var line: Int
  public var disposition: String
  /// What is sent in place of the goods, for a disposition that replaces.
  public var replacement: ReplacementEntry?

  /// Makes the action.
  public init(return number: String, line: Int, disposition: String, replacement: ReplacementEntry? = nil) {
    self.return = number
    self.line = line
    self.disposition = disposition
    self.replacement = replacement
  }

  /// Refuses what ``ReturnRefusal`` tells.
  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var work = try ReturnPosting(`return`, in: context)
    let place = try work.place(ofLine: line)
    try work.dispose(place, as: disposition, in: context)
    try work.replace(place, by: replacement, in: context)
    return try work.save(in: context)
  }
}
