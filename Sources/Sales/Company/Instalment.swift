/// One part of what terms of payment ask for: a share of the total or a fixed amount, with its own day.
public struct Instalment: Codable, Sendable, Hashable {
  /// The share of the total; zero where an amount is fixed, or for what is left.
  public var percent: Percent
  /// A fixed amount in the currency of the invoice; zero where a share is named, or for what is left.
  public var amount: Price
  /// Months after the invoice date.
  public var months: Int
  /// Days after that.
  public var days: Int

  /// Makes an instalment.
  public init(percent: Percent = .zero, amount: Price = .zero, months: Int = 0, days: Int = 0) {
    self.percent = percent
    self.amount = amount
    self.months = months
    self.days = days
  }

  /// The day on which it falls due.
  public func dueDate(invoiced day: Day) -> Day { max(day, day.adding(months: months) + days) }

  /// Whether it names neither a share nor an amount: it takes what the others leave.
  public var isRest: Bool { percent.isZero && amount.isZero }
}

extension PaymentTerms {
  /// The parts of an invoice, each with its day; none where the terms have no instalments.
  ///
  /// Each share is rounded once, halves away from zero, to the minor unit or to the step that cash is paid in; the last
  /// part takes what is left, so that all of them add up to the total exactly. Where the total is too small for a fixed
  /// amount, that part takes what there is and later ones fall away. A credit note has the same parts, turned.
  /// - Parameter step: What each part but the last is a multiple of; zero for any amount.
  /// - Throws: ``NumberError/overflow``.
  public func instalments(
    of total: Amount, invoiced day: Day, in currency: Currency, step: Amount = .zero
  ) throws(NumberError) -> [InvoiceInstalment] {
    guard let last = instalments.last else { return [] }
    var left = total
    var parts: [InvoiceInstalment] = []
    func add(_ amount: Amount, _ instalment: Instalment) {
      parts.append(
        InvoiceInstalment(
          number: parts.count + 1, dueDate: instalment.dueDate(invoiced: day), amount: amount))
    }
    for instalment in instalments.dropLast() {
      var part = try total.percentage(instalment.percent)
      if instalment.percent.isZero {
        part = try currency.amount(instalment.amount)
        if total.isNegative { part = -part }
      }
      part = try part + part.rounding(to: step)
      if total.isNegative ? part < left : part > left { part = left }
      guard !part.isZero else { continue }
      add(part, instalment)
      left = try left - part
    }
    if !left.isZero || parts.isEmpty { add(left, last) }
    return parts
  }

  /// What is wrong with the instalments; all of it at once.
  var instalmentProblems: [Problem] {
    guard !instalments.isEmpty else { return [] }
    var found: [Problem] = []
    func note(_ index: Int?, _ code: String, _ text: String, _ figures: [Figure] = []) {
      let field = index.map { "instalments.\($0 + 1)" } ?? "instalments"
      found.append(Problem(field, "terms.instalment-\(code)", text, figures: figures))
    }
    if instalments.count == 1 { note(nil, "single", "One instalment is none; give two or more.") }
    for (index, part) in instalments.enumerated() {
      if part.months < 0 || part.months > 1_200 || part.days < 0 || part.days > 36_500 {
        note(index, "days", "Months are 0 to 1200 and days 0 to 36500.")
      }
      if part.percent.isNegative || part.amount.isNegative || (!part.percent.isZero && !part.amount.isZero) {
        note(index, "share", "An instalment is a percentage or a fixed amount, above zero.")
      }
      if part.isRest, index + 1 < instalments.count {
        note(index, "rest", "Only the last instalment may take what is left.")
      }
    }
    let named = instalments.reduce(Int128(0)) { $0 + Int128($1.percent.millionths) }
    let hundred = Int128(Percent.hundred.millionths)
    let isOpen = instalments.last?.isRest ?? false
    let isFixed = instalments.contains { !$0.amount.isZero }
    if isOpen ? named >= hundred : isFixed || named != hundred {
      note(
        nil, "sum",
        isOpen
          ? "The percentages come to 100 or more and leave nothing for the last instalment."
          : isFixed
            ? "With fixed amounts the last instalment takes what is left: leave its share empty."
            : "The percentages must come to 100, or the last instalment must take what is left.",
        [Figure("sum", DecimalText.plain(Int(clamping: named), decimals: 6))])
    }
    return found
  }
}
