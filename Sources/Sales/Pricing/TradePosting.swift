/// What posting a trade agreement journal does to the active agreements (domain.md 5.2).
///
/// A line takes the place of the agreement that it was selected from, and of one with the same cell, unit, currency and
/// quantities that it follows: the old one ends on the day before the line begins. One that was selected and begins no
/// earlier is deleted; its journal still tells of it.
public struct TradePosting: Hashable, Sendable {
  /// The agreements that end, with the day on which they do.
  public private(set) var ended: [TradeAgreement] = []
  /// The rows of the agreements that go.
  public private(set) var deleted: [Int] = []
  /// The agreements that become active.
  public let added: [TradeAgreement]
  /// What stands in the way, by line: breaks that overlap.
  public private(set) var problems: [Problem] = []
  /// What is doubtful: quantities between two breaks for which nothing is agreed.
  public private(set) var notes: [Problem] = []

  /// Plans the posting of a journal.
  ///
  /// - Parameters:
  ///   - lines: The lines of the journal.
  ///   - active: The active agreements of the cells that the lines are in.
  public init(_ lines: [TradeJournalLine], active: [TradeAgreement]) {
    added = lines.map { TradeAgreement($0.terms, journal: $0.journal) }
    var rest = Dictionary(grouping: active) { $0.terms.place }
    let places = Dictionary(
      active.compactMap { row in row.id.map { ($0, row.terms.place) } },
      uniquingKeysWith: { first, _ in first })
    for line in lines {
      makeRoom(for: line, in: &rest, placeOfSelected: line.replaces.flatMap { places[$0] })
    }
    let fresh = Dictionary(grouping: lines) { $0.terms.place }
    for line in lines {
      let place = line.terms.place
      for old in rest[place] ?? [] where line.terms.overlaps(old.terms) {
        note(line, "trade-agreement.overlap", "overlaps \(old.text)", in: \.problems)
      }
      for other in fresh[place] ?? [] where other.lineNumber < line.lineNumber {
        guard line.terms.overlaps(other.terms) else { continue }
        note(
          line, "trade-agreement.overlap", "overlaps line \(other.lineNumber) \(other.terms.text)",
          in: \.problems)
      }
    }
    findGaps(fresh, rest)
  }

  private mutating func makeRoom(
    for line: TradeJournalLine, in rest: inout [[String]: [TradeAgreement]], placeOfSelected: [String]?
  ) {
    let terms = line.terms
    for place in Set([terms.place] + (placeOfSelected.map { [$0] } ?? [])) {
      rest[place] = (rest[place] ?? []).compactMap { old in
        let isSelected = old.id != nil && old.id == line.replaces
        guard isSelected || (place == terms.place && terms.hasBreak(of: old.terms)) else { return old }
        guard old.terms.sharesDays(with: terms) || isSelected else { return old }
        if let day = terms.fromDate, (old.terms.fromDate ?? .first) < day {
          guard (old.terms.toDate ?? .last) >= day else { return old }
          var shorter = old
          shorter.terms.toDate = day - 1
          ended.removeAll { $0.id == old.id }
          ended.append(shorter)
          return shorter
        }
        guard isSelected, let id = old.id else { return old }
        ended.removeAll { $0.id == id }
        deleted.append(id)
        return nil
      }
    }
  }

  private mutating func findGaps(
    _ fresh: [[String]: [TradeJournalLine]], _ rest: [[String]: [TradeAgreement]]
  ) {
    for (place, lines) in fresh {
      for line in lines {
        guard let end = line.terms.quantityTo else { continue }
        let others =
          lines.filter { $0.lineNumber != line.lineNumber }.map { ($0.terms, "line \($0.lineNumber)") }
          + (rest[place] ?? []).map { ($0.terms, $0.text) }
        let together = others.filter { $0.0.sharesDays(with: line.terms) }
        let isCovered = together.contains { terms, _ in
          terms.quantityFrom <= end && terms.quantityTo.map { $0 > end } ?? true
        }
        let next = together.filter { $0.0.quantityFrom > end }.min { $0.0.quantityFrom < $1.0.quantityFrom }
        guard !isCovered, let next else { continue }
        note(
          line, "trade-agreement.gap",
          "ends below \(end) and \(next.1) begins at \(next.0.quantityFrom); nothing is agreed between",
          in: \.notes)
      }
    }
    notes.sort { $0.field.count == $1.field.count ? $0.field < $1.field : $0.field.count < $1.field.count }
  }

  private mutating func note(
    _ line: TradeJournalLine, _ code: String, _ text: String, in list: WritableKeyPath<Self, [Problem]>
  ) {
    self[keyPath: list].append(
      Problem(
        "lines.\(line.lineNumber)", code, "Line \(line.lineNumber) \(line.terms.text) \(text).",
        figures: [Figure("from", line.terms.quantityFrom), Figure("line", line.lineNumber)]))
  }
}
