import Sales
import Store

/// Selects active agreements into a journal, so that they can be changed and posted again.
public struct SelectTradeAgreements: Action {
  public static let name = "trade-journal.select"
  public static let title = "Select agreements into journal"
  public static let help = """
    Adds active agreements to a journal as lines that take their place: those of a customer or group, of an item or group,
    of a relation. What is left out does not narrow the choice.
    """
  public static let duty = Duty.maintainItems
  public static let fields = [
    "journal": "The number of the journal.",
    "relation": "Only this relation.",
    "account": "Only this customer or group of customers.",
    "item": "Only this item or group of items.",
    "validOn": "Only agreements that hold on this day; default today.",
    "ids": "Only the agreements with these numbers.",
  ]

  public var journal: String
  public var relation: TradeRelation?
  public var account: String?
  public var item: String?
  public var validOn: Day?
  public var ids: [Int]?

  /// Selects agreements; the fields that narrow the choice are set on the value.
  public init(_ journal: String, account: String? = nil, item: String? = nil) {
    self.journal = journal
    self.account = account
    self.item = item
  }

  public func perform(in context: ActionContext) throws -> TradeJournalOutcome {
    let found = try context.openTradeJournal(journal)
    var lines = try context.reader.tradeJournalLines(journal)
    let present = Set(lines.compactMap(\.replaces))
    let day = validOn ?? context.today
    let choice: [TradeAgreement]
    if let ids {
      choice = try ids.compactMap { try context.reader.tradeAgreement($0) }
    } else {
      choice = try context.reader.tradeAgreements(account: account, item: item)
    }
    let before = lines.count
    for agreement in choice {
      guard let id = agreement.id, !present.contains(id),
        relation.map({ $0 == agreement.terms.relation }) ?? true,
        ids != nil || agreement.terms.holds(on: day)
      else { continue }
      let number = (lines.map(\.lineNumber).max() ?? 0) + 1
      lines.append(
        TradeJournalLine(journal: journal, lineNumber: number, agreement.terms, replaces: id))
    }
    guard lines.count > before else {
      throw TradeRefusal.nothingSelected(journal: journal)
    }
    try context.writer.replaceLines(ofTradeJournal: journal, with: lines)
    return TradeJournalOutcome(try context.writer.save(found), lines: lines.count)
  }
}

/// Changes the prices, discounts and dates of all lines of a journal alike.
public struct AdjustTradeJournal: Action {
  public static let name = "trade-journal.adjust"
  public static let title = "Adjust journal"
  public static let help = """
    Raises or lowers the amounts of a journal's lines by a percentage or an amount, moves their discounts by points, and
    sets their dates.
    """
  public static let duty = Duty.maintainItems
  public static let fields = [
    "journal": "The number of the journal.",
    "percent": "By how many per cent amounts rise; less than 0 lowers them.",
    "amount": "By how much amounts rise, in the currency of each line; less than 0 lowers them.",
    "points": "By how many points the first discount rises, on lines that have one.",
    "decimals": "To how many decimals an amount is rounded after a percentage; the company's when left out.",
    "fromDate": "The first day of all lines; empty is for ever before.",
    "toDate": "The last day of all lines; empty is for ever after.",
    "lines": "Only the lines with these numbers.",
  ]

  public var journal: String
  public var percent: Percent?
  public var amount: Price?
  public var points: Percent?
  public var decimals: Int?
  public var fromDate: Clearable<Day>?
  public var toDate: Clearable<Day>?
  public var lines: [Int]?

  /// Adjusts a journal; the fields are set on the value.
  public init(_ journal: String, percent: Percent? = nil, amount: Price? = nil) {
    self.journal = journal
    self.percent = percent
    self.amount = amount
  }

  public func perform(in context: ActionContext) throws -> TradeJournalOutcome {
    let found = try context.openTradeJournal(journal)
    guard percent != nil || amount != nil || points != nil || fromDate != nil || toDate != nil else {
      throw TradeRefusal.nothingToAdjust(journal: journal)
    }
    var all = try context.reader.tradeJournalLines(journal)
    var problems: [Problem] = []
    for index in all.indices where lines?.contains(all[index].lineNumber) ?? true {
      try adjust(&all[index].terms, decimals: decimals ?? context.company.priceDecimals)
      problems += try all[index].terms.problems("lines.\(all[index].lineNumber).", in: context)
    }
    try ProblemsRefusal.check("trade agreement journal", problems)
    try context.writer.replaceLines(ofTradeJournal: journal, with: all)
    return TradeJournalOutcome(try context.writer.save(found), lines: all.count)
  }

  private func adjust(_ terms: inout TradeTerms, decimals: Int) throws {
    if let percent, !terms.amount.isZero {
      terms.amount = try terms.amount.raised(by: percent, decimals: max(decimals, terms.amount.decimals))
    }
    if let amount, !terms.amount.isZero || terms.relation == .price {
      terms.amount = try terms.amount + amount
    }
    if let points, !terms.percent1.isZero { terms.percent1 = try terms.percent1 + points }
    if let fromDate { terms.fromDate = fromDate.value }
    if let toDate { terms.toDate = toDate.value }
  }
}

extension TradeTerms {
  /// Whether the terms hold on a day, whatever the quantity.
  func holds(on day: Day) -> Bool { (fromDate ?? .first) <= day && day <= (toDate ?? .last) }
}
