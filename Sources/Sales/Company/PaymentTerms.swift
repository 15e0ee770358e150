/// How the due date of an invoice is counted.
public enum DueKind: String, Codable, Sendable, CaseIterable, Hashable {
  /// So many months and then days after the invoice date.
  case net
  /// From the last day of the month that lies so many months after the invoice date, so many days later.
  case endOfMonth = "eom"
  /// So many months and then days later, then on to the next fixed day of the month.
  case fixedDay = "fixed"
}

/// When an invoice falls due and what is taken off for paying early.
public struct PaymentTerms: Codable, Sendable, Hashable {
  public var code: String
  public var name: String
  public var kind: DueKind
  public var months: Int
  public var days: Int
  /// The day of the month that a fixed-day term goes on to, 1 to 31; the month's last day where it is shorter.
  public var fixedDay: Int
  /// The cash discount is for payments up to so many days after the invoice date.
  public var discountDays: Int
  /// The cash discount, of the invoice total; zero is none.
  public var discountPercent: Percent
  /// Raised by each change.
  public var version: Int
  /// The parts in which an invoice is paid; none where all of it falls due on one day.
  public var instalments: [Instalment]

  /// Makes terms of payment; without more they are due at once.
  public init(
    code: String, name: String, kind: DueKind = .net, months: Int = 0, days: Int = 0, fixedDay: Int = 0,
    discountDays: Int = 0, discountPercent: Percent = .zero
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.months = months
    self.days = days
    self.fixedDay = fixedDay
    self.discountDays = discountDays
    self.discountPercent = discountPercent
    version = 1
    instalments = []
  }

  /// The day on which an invoice of a date falls due, never before that date; with instalments that of the latest.
  public func dueDate(invoiced day: Day) -> Day {
    if let latest = instalments.map({ $0.dueDate(invoiced: day) }).max() { return latest }
    let due: Day
    switch kind {
    case .net: due = day.adding(months: months) + days
    case .endOfMonth: due = day.adding(months: months).endOfMonth + days
    case .fixedDay:
      let earliest = day.adding(months: months) + days
      let inMonth = earliest.settingDayOfMonth(fixedDay)
      due =
        inMonth >= earliest
        ? inMonth : earliest.settingDayOfMonth(1).adding(months: 1).settingDayOfMonth(fixedDay)
    }
    return max(day, due)
  }

  /// The last day on which the cash discount may be taken; nil without one.
  public func discountDate(invoiced day: Day) -> Day? {
    discountPercent.isZero ? nil : day + discountDays
  }

  /// What may be taken off a total that is paid in time, rounded once to the minor unit.
  ///
  /// - Throws: ``NumberError/overflow``.
  public func discount(of total: Amount) throws(NumberError) -> Amount {
    try total.percentage(discountPercent)
  }

  /// What is wrong with the terms; all of it at once.
  public var problems: [Problem] {
    var found: [Problem] = []
    if months < 0 || months > 1_200 {
      found.append(
        Problem("months", "terms.months", "Months are 0 to 1200.", figures: [Figure("months", months)]))
    }
    if days < 0 || days > 36_500 {
      found.append(Problem("days", "terms.days", "Days are 0 to 36500.", figures: [Figure("days", days)]))
    }
    if kind == .fixedDay, !(1...31).contains(fixedDay) {
      found.append(
        Problem(
          "fixedDay", "terms.fixed-day", "A fixed day is 1 to 31.", figures: [Figure("fixed day", fixedDay)]))
    }
    if discountDays < 0 || discountDays > 36_500 {
      found.append(
        Problem(
          "discountDays", "terms.discount-days", "The days of the discount are 0 to 36500.",
          figures: [Figure("discount days", discountDays)]))
    }
    if discountPercent.isNegative || discountPercent >= .hundred {
      found.append(
        Problem(
          "discountPercent", "terms.discount-percent", "The discount is 0 to less than 100 %.",
          figures: [Figure("discount %", discountPercent)]))
    }
    return found + instalmentProblems
  }
}
