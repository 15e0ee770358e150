import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// Releases what is reserved of an item in a warehouse for picking.
  func releaseStep(_ place: (item: String, warehouse: String)) -> Step {
    OrderSteps.step(
      "release", "Release \(place.item) for picking", ReleaseWaiting.name,
      ["item": place.item, "warehouse": place.warehouse])
  }

  /// Asks by which scheme reservations are planned anew, shows who gains and who loses, and does it.
  ///
  /// - Parameter places: The items and warehouses; none is all of them.
  func replanning(_ places: [(item: String, warehouse: String)]) -> AskPanel {
    let bench = self
    let choices = [SplitScheme.byDate, .byClass, .byAge].map { FieldChoice($0.code, $0.title) }
    let list = PromptList(
      source: ChoiceSource(title: "Re-plan reservations", choices: choices), kind: "", text: "", values: [:])
    return AskPanel(list) { (row: PromptRow) in
      let title = places.count == 1 ? "Re-plan \(places[0].item)" : "Re-plan reservations"
      let fields: [[String: Any]] =
        places.isEmpty
        ? [["scheme": row.code]]
        : places.map { ["scheme": row.code, "item": $0.item, "warehouse": $0.warehouse] }
      return bench.posting(
        fields.map { OrderSteps.step("replan", title, ReplanReservations.name, $0) }, title)
    }
  }

  /// What the commands of every backorder view do.
  func backorderCommand(_ command: String) -> [Effect] {
    switch command {
    case "backorders.replan": [.open(replanning([]))]
    case "backorders.totals":
      [
        .open(
          ChartPanel(bench: self, title: title("Backorders"), about: "What all lines that wait come to.") {
            ChartPanel.Content(
              chart: .bars("Backorders by age", try BackorderTotalsReading.bars($0)),
              lines: try BackorderTotalsReading.lines($0) + BackorderTotalsReading.values($0))
          })
      ]
    default: []
    }
  }

  /// The form of who looks after a waiting line, and why it waits.
  func waitingNote(order: String, line: Int, draft: Draft? = nil) -> RecordPanel {
    var record = ActionRecord(
      workbench: self, title: "Line \(line) of \(order) waits",
      fields: [
        RecordField(
          .code("reason", "Reason", "reason", help: "Why the line still waits; F4 lists the reasons.")),
        RecordField(.code("owner", "Owner", "user", help: "Who looks after it; F4 lists the users.")),
        RecordField(Field("note", "Note", width: 60, help: "Anything worth knowing.")),
      ], key: order, keyName: "order", create: NoteWaiting.name, change: NoteWaiting.name,
      read: { desk, _ in
        let note = try desk.read { reader in
          try reader.waitingPlace(order: order, line: line).flatMap { try reader.waitingNote(ofLine: $0.key) }
        }
        return try JSONText.encode(note ?? WaitingNote(orderLineId: 0))
      }, constants: ["line": line], draft: draft, about: "\(order) \(line)")
    record.done = "noted"
    return record.panel
  }
}

/// What all backorders come to, and how old they are.
enum BackorderTotalsReading {
  /// The late lines by age.
  static func bars(_ bench: Workbench) throws -> [BarChart.Bar] {
    let today = bench.desk.today
    return try bench.desk.read { try $0.lateLines(on: today) }.map { BarChart.Bar($0.band.title, $0.lines) }
  }

  /// What all that waits, and all that is late, is worth, by currency.
  static func values(_ bench: Workbench) throws -> [PaneLine] {
    let today = bench.desk.today
    let (all, late) = try bench.desk.read { (try $0.waitingValue(), try $0.waitingValue(before: today)) }
    return all.map { PaneLine("Net left", "\($0.currency) \(Shown.amount($0.net, $0.currency))") }
      + late.map {
        PaneLine("Net late", "\($0.currency) \(Shown.amount($0.net, $0.currency))", role: "state.late")
      }
  }

  /// How many lines wait, how many are late, and how many items are short.
  static func lines(_ bench: Workbench) throws -> [PaneLine] {
    let today = bench.desk.today
    let totals = try bench.desk.read { try $0.backorderTotals(on: today) }
    var lines: [PaneLine] = [
      .heading("All backorders"), PaneLine("Backorder date", "\(Shown.day(today)) W\(today.week)"),
      PaneLine("Open lines", "\(totals.lines)"),
      PaneLine("Late", "\(totals.late)", role: totals.late > 0 ? "state.late" : "text"),
      PaneLine("Items waited for", "\(totals.places)"),
      PaneLine("Items short", "\(totals.short)", role: totals.short > 0 ? "state.short" : "text"),
    ]
    if let oldest = totals.oldest, oldest < today {
      lines.append(PaneLine("Oldest", "\(Shown.day(oldest)), \(today - oldest) days"))
    }
    return lines
  }
}
