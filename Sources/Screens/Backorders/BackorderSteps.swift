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
          reading("Backorders", about: "What all lines that wait come to.") {
            try BackorderTotalsReading.lines($0, item: nil)
          })
      ]
    default: []
    }
  }

  /// The form of who looks after a waiting line, and why it waits.
  func waitingNote(order: String, line: Int) -> RecordPanel {
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
      }, constants: ["line": line], keepsDrafts: false, contexts: [])
    record.done = "noted"
    return record.panel
  }
}

/// What all backorders come to, and how old they are.
enum BackorderTotalsReading {
  static func lines(_ bench: Workbench, item: String?) throws -> [PaneLine] {
    let today = bench.desk.today
    let (totals, late) = try bench.desk.read {
      (try $0.backorderTotals(on: today), try $0.lateLines(on: today))
    }
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
    lines += [PaneLine("", ""), .heading("Late lines by age")]
    let most = max(1, late.map(\.lines).max() ?? 1)
    for (band, count) in late {
      let bar = String(repeating: "#", count: count * 24 / most)
      lines.append(PaneLine(band.title, "\(count) \(bar)"))
    }
    return lines
  }
}
