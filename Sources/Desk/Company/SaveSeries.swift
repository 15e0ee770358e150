import Sales
import Store

/// Changes a number series.
public struct SaveSeries: Action {
  public static let name = "series.save"
  public static let title = "Change number series"
  public static let help = """
    Changes the prefix, the digits or the next number of a series. The next number is above all that are in use; for
    invoices and vouchers it may not go back, and a gap is a warning.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "series": "The documents or records that draw from it.",
    "prefix": "What stands before the digits.",
    "digits": "The least number of digits, 1 to 18.",
    "next": "The next number.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]

  public var series: SeriesCode
  public var prefix: String?
  public var digits: Int?
  public var next: Int?
  public var version: Int?

  /// Changes a series.
  public init(
    _ series: SeriesCode, prefix: String? = nil, digits: Int? = nil, next: Int? = nil, version: Int? = nil
  ) {
    self.series = series
    self.prefix = prefix
    self.digits = digits
    self.next = next
    self.version = version
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    let present = try context.reader.numberSeries(series)
    let subject = "number series \(series.rawValue)"
    try context.checkVersion(version, present: present.version, of: subject)
    var changed = present
    take(prefix?.trimmingSpaces, into: &changed.prefix)
    take(digits, into: &changed.digits)
    take(next, into: &changed.next)
    var check = RecordCheck(context.reader)
    check.require(
      (1...18).contains(changed.digits), "digits", "series.digits", "A series has 1 to 18 digits.")
    check.require(
      (1...NumberSeries.greatest).contains(changed.next), "next", "series.next",
      "The next number is 1 to \(NumberSeries.greatest).")
    let hasNoGaps = series == .invoice || series == .voucher
    if hasNoGaps, changed.prefix == present.prefix {
      check.require(
        changed.next >= present.next, "next", "series.back",
        "The next number is \(present.next); going back would draw numbers twice.")
    }
    try check.finish("number series")
    if let highest = try context.reader.highestNumber(of: changed) {
      check.require(
        changed.next > highest, "next", "series.used",
        "\(changed.text(highest)) is in use; the next number is at least \(highest + 1).")
      try check.finish("number series")
    }
    if hasNoGaps, changed.prefix == present.prefix, changed.next > present.next {
      try context.warn(
        Warning(
          "series.gap", document: subject, about: "\(present.text(present.next)) \(changed.next)",
          "The numbers \(present.text(present.next)) to \(present.text(changed.next - 1)) would be missing.",
          figures: [Figure("next now", present.next), Figure("next then", changed.next)]))
      try context.writer.insert(
        NumberGap(
          series: series, prefix: present.prefix, first: present.next, last: changed.next - 1))
    }
    _ = try context.writer.save(changed)
    return DocumentOutcome("number series", series.rawValue)
  }
}
