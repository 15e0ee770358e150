import Sales
import Store

/// Says until when orders count as of their day.
public struct SaveDeadline: Action {
  public static let name = "deadline.save"
  public static let title = "Save order deadline"
  public static let help = """
    Says until when an order counts as of its day, by site and deadline group of the customer; later orders count as of the \
    next day. Without a deadline the day ends at 23:59.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "site": "The site; empty for any.",
    "deadlineGroup": "The deadline group; empty for any.",
    "times": "The last minute, such as 16:30; or seven, Monday first, parted by blanks.",
  ]

  public var site: String?
  public var deadlineGroup: String?
  public var times: String

  /// Saves a deadline.
  public init(site: String? = nil, deadlineGroup: String? = nil, times: String) {
    self.site = site
    self.deadlineGroup = deadlineGroup
    self.times = times
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let deadline = OrderDeadline(site: site ?? "", deadlineGroup: deadlineGroup ?? "", times: times)
    var check = RecordCheck(context.reader)
    try check.code(.named(.site), deadline.site, "site")
    try check.code(.named(.deadlineGroup), deadline.deadlineGroup, "deadlineGroup")
    check.require(
      deadline.isValid, "times", "deadline.times",
      "Give one time such as 16:30, or seven from Monday to Sunday parted by blanks.")
    try check.finish("order deadline")
    try context.writer.put(deadline)
    return DocumentOutcome("order deadline", "\(deadline.site) \(deadline.deadlineGroup)")
  }
}

/// Deletes an order deadline.
public struct DeleteDeadline: Action {
  public static let name = "deadline.delete"
  public static let title = "Delete order deadline"
  public static let help = "Deletes the order deadline of a site and deadline group."
  public static let duty = Duty.setUp
  public static let fields = [
    "site": "The site; empty for any.", "deadlineGroup": "The deadline group; empty for any.",
  ]

  public var site: String?
  public var deadlineGroup: String?

  /// Deletes a deadline.
  public init(site: String? = nil, deadlineGroup: String? = nil) {
    self.site = site
    self.deadlineGroup = deadlineGroup
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let row = try context.reader.orderDeadlines().first {
      $0.site == site ?? "" && $0.deadlineGroup == deadlineGroup ?? ""
    }
    guard let row else { throw NotFound("order deadline", "\(site ?? "") \(deadlineGroup ?? "")") }
    try context.writer.delete(row)
    return DocumentOutcome("order deadline", "\(row.site) \(row.deadlineGroup)")
  }
}
