import Sales
import Store

extension ActionContext {
  /// A journal that can still be edited, as the version that somebody has seen.
  ///
  /// - Throws: `NotFound`, `Conflict`, ``TradeRefusal`` for one that is posted.
  func openTradeJournal(_ number: String, version: Int? = nil) throws -> TradeJournal {
    guard let journal = try reader.tradeJournal(number) else {
      throw NotFound("trade agreement journal", number)
    }
    try checkVersion(version, present: journal.version, of: "trade agreement journal \(number)")
    guard journal.status == .open else { throw TradeRefusal.posted(journal: number, on: journal.postedOn) }
    return journal
  }

  /// Puts lines into a journal; all that is wrong with them is refused at once.
  func setLines(_ entries: [TradeLineEntry], of journal: TradeJournal) throws {
    var problems: [Problem] = []
    var lines: [TradeJournalLine] = []
    for (index, entry) in entries.enumerated() {
      let terms = try entry.terms(in: self)
      problems += try terms.problems("lines.\(index + 1).", in: self)
      lines.append(
        TradeJournalLine(
          journal: journal.number, lineNumber: index + 1, terms, replaces: entry.replaces))
    }
    try ProblemsRefusal.check("trade agreement journal", problems)
    try writer.replaceLines(ofTradeJournal: journal.number, with: lines)
  }

  /// What posting a journal would do.
  func posting(of journal: TradeJournal) throws -> TradePosting {
    let lines = try reader.tradeJournalLines(journal.number)
    guard !lines.isEmpty else { throw TradeRefusal.empty(journal: journal.number) }
    var active: [TradeAgreement] = []
    var seen: Set<Int> = []
    var cells: Set<[String]> = []
    for line in lines {
      let terms = line.terms
      let cell = [
        terms.relation.rawValue, terms.accountCode.rawValue, terms.account, terms.itemCode.rawValue,
        terms.item,
      ]
      let rows = cells.insert(cell).inserted ? try reader.tradeAgreements(beside: terms) : []
      for row in rows + (try line.replaces.flatMap { try reader.tradeAgreement($0) }.map { [$0] } ?? []) {
        if let id = row.id, seen.insert(id).inserted { active.append(row) }
      }
    }
    return TradePosting(lines, active: active)
  }
}
