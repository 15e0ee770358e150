import Sales
import Store

/// The lines and charges of a document, resolved from what was typed or changed.
struct DocumentBody<Line: DocumentLine> {
  var lines: [Line] = []
  var charges: [DocumentCharge] = []
  /// What was typed for each line, by its number.
  private(set) var typed: [Int: LineEntry] = [:]

  /// Resolves the lines and charges of a new document; what is wrong with them goes to the problems.
  init(
    lines: [LineEntry], charges: [ChargeEntry], header: some DocumentHeader, context: ActionContext,
    problems: inout EntryProblems
  ) throws {
    // An unknown currency is among the problems of the header already.
    guard Currency.named(header.currency) != nil else { return }
    let resolver = try LineResolver(
      reader: context.reader, company: context.company, header: header, today: context.today,
      takesStopped: context.takesOver)
    for (index, entry) in lines.enumerated() {
      typed[index + 1] = entry
      if let line = try problems.attempt(
        "lines.\(index + 1)", { try resolver.line(entry, number: index + 1, as: Line.self) })
      {
        self.lines.append(line)
      }
    }
    try resolve(charges, context: context, problems: &problems)
  }

  /// Begins with what a document has.
  init(lines: [Line], charges: [DocumentCharge]) {
    self.lines = lines
    self.charges = charges
  }

  /// Changes lines, adds those without a number, deletes those that go.
  ///
  /// - Parameter guarding: Tests a line before and after its change; the line after is nil when it goes.
  mutating func change(
    _ changes: [LineChange], resolver: LineResolver, problems: inout EntryProblems,
    guarding: (_ before: Line, _ after: Line?) throws -> Void = { _, _ in }
  ) throws {
    var next = (lines.map(\.lineNumber).max() ?? 0) + 1
    for (index, change) in changes.enumerated() {
      guard let number = change.line else {
        let line = try problems.attempt("lines.\(index + 1)") {
          try resolver.line(change.entry, number: next, as: Line.self)
        }
        if let line { lines.append(line) }
        typed[next] = change.entry
        next += 1
        continue
      }
      _ = try problems.attempt("lines.\(index + 1)") {
        guard let place = lines.firstIndex(where: { $0.lineNumber == number }) else {
          throw LineRefusal(line: number, .unknownLine)
        }
        let before = lines[place]
        if change.delete == true {
          try guarding(before, nil)
          lines.remove(at: place)
          return
        }
        let after = try resolver.changed(before, by: change.entry, release: change.release)
        try guarding(before, after)
        lines[place] = after
        typed[number] = change.entry
      }
    }
  }

  /// Searches the prices of delivery schedules anew whose quantities have changed: prices see the whole (domain.md 4.11).
  mutating func repriceSchedules(over before: [Line], resolver: LineResolver) throws {
    var leaders: [Int: Int] = [:]
    let schedules = try DeliverySchedule.numbers(in: lines).filter { number in
      let old = DeliverySchedule(number: number, in: before)
      let new = DeliverySchedule(number: number, in: lines)
      leaders[number] =
        new.lines.first { line in
          old.lines.contains { $0.lineNumber == line.lineNumber && !$0.isPriced(as: line) }
        }?.lineNumber
      return try leaders[number] != nil || old.total() != new.total()
    }
    guard !schedules.isEmpty else { return }
    try ScheduleChange<Line>(document: resolver.header.number, resolver: resolver).reprice(
      &lines, of: schedules, leaders: leaders)
  }

  /// Replaces the charges that no invoice has carried.
  mutating func resolve(_ entries: [ChargeEntry], context: ActionContext, problems: inout EntryProblems)
    throws
  {
    let present = charges.filter { $0.invoice == nil }
    charges.removeAll { $0.invoice == nil }
    let invoiced = charges.count
    for (index, entry) in entries.enumerated() {
      let charge = try problems.attempt("charges.\(index + 1)") {
        if let line = entry.line, !lines.contains(where: { $0.lineNumber == line }) {
          throw LineRefusal(line: line, .unknownLine)
        }
        return try entry.charge(reader: context.reader, company: context.company)
      }
      if let charge { charges.append(charge) }
    }
    charges.replaceSubrange(invoiced..., with: Array(charges[invoiced...]).typed(over: present))
  }
}
