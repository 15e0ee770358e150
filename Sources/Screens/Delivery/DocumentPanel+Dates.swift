import Desk
import Foundation
import Sales
import Store
import Terminal

/// Dates, alternatives and delivery schedules of the line under the cursor.
extension DocumentPanel {
  /// The saved line under the cursor with an item; nil on any other.
  private var savedLine: Int? {
    guard part == .lines, !lines.isOnBlank, !(lines.row.values["item"] ?? "").isEmpty else { return nil }
    return lines.row.id
  }

  func dateAvailability(of command: String) -> Availability {
    if number == nil || isDirty { return .disabled("Save with F10 first.") }
    if command == "document.simulate" {
      if spec.kind != "quotation" { return .disabled("Only prices of quotations are simulated.") }
    } else if spec.kind != "order", command != "document.schedule" {
      return .disabled("Only orders promise dates.")
    }
    if let lock = view?.lock { return .disabled(lock) }
    return savedLine == nil ? .disabled("Put the cursor on a line with an item first.") : .available
  }

  func performDates(_ command: String) -> [Effect] {
    guard let number, let line = savedLine else {
      return [.refuse("Put the cursor on a line with an item first.")]
    }
    switch command {
    case "document.dates": return chooseDate(number, line)
    case "document.simulate": return [.open(bench.priceSimulation(of: number, line: line))]
    case "document.alternatives": return chooseAlternative(number, line, AlternativeOptions())
    default: return [.open(bench.deliverySchedule(of: line, on: number, spec))]
    }
  }

  /// Whether F4 lists the dates of the focused field.
  var promptsDates: Bool {
    part == .lines && spec.kind == "order" && savedLine != nil
      && ["requestedShipDate", "confirmedShipDate"].contains(focused.field?.name ?? "")
  }

  /// Lists the possible dates; the one that is taken goes into the focused field.
  func promptDates() -> [Effect] {
    guard let number, let line = savedLine else { return [] }
    return [
      dates(number, line) { (panel, date) in
        panel.onFocus({ $0.accept(date) }, { $0.accept(date) })
        return panel.committed() + panel.go(.nextStop)
      }
    ]
  }

  private func dates(
    _ number: String, _ line: Int, then: @escaping (inout DocumentPanel, String) -> [Effect]
  ) -> Effect {
    let bench = bench
    return work(
      barrier: true, name: "dates",
      { try DeskErrors.translating { try bench.desk.availableDates(order: number, line: line) } },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.halt(ErrorText.of(error))]
        case .success(let dates):
          guard !dates.isEmpty else {
            return [.halt("No known supply covers line \(line); the palette (F9) has its alternatives.")]
          }
          let rows = dates.map { FieldChoice($0.ship.description, "there on \(Shown.day($0.receipt))") }
          let list = PromptList(
            source: ChoiceSource(title: "Available ship and receipt dates", choices: rows), kind: "",
            text: "",
            values: [:])
          return [
            panel.ask(list) { (panel, row: PromptRow) in then(&panel, row.code) }
          ]
        }
      })
  }

  private func chooseDate(_ number: String, _ line: Int) -> [Effect] {
    [
      dates(number, line) { (panel, date) in
        let question = Question(
          title: "Line \(line) leaves on \(date)",
          text: "The date is what the customer asks for, or what is promised.",
          choices: [
            .init("confirmed", "Promise it", key: .function(10)),
            .init("requested", "Requested", key: .character("r")),
          ])
        return [
          panel.ask(question) { (panel, answer: String) in
            let step = OrderSteps.step(
              "date", "Choose ship date", "order.choose-date",
              ["order": number, "line": line, "shipDate": date, "as": answer])
            return [panel.run(step, step.json, accepted: [:])]
          }
        ]
      }
    ]
  }

  private func chooseAlternative(_ number: String, _ line: Int, _ options: AlternativeOptions) -> [Effect] {
    let bench = bench
    return [
      work(
        barrier: true, name: "alternatives",
        {
          try DeskErrors.translating {
            try bench.desk.deliveryAlternatives(order: number, line: line, options)
          }
        },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.halt(ErrorText.of(error))]
          case .success(let ways): return panel.ask(ways, number, line, options)
          }
        })
    ]
  }

  private func ask(
    _ ways: [DeliveryAlternative], _ number: String, _ line: Int, _ options: AlternativeOptions
  ) -> [Effect] {
    var rows = ways.enumerated().map { index, way in
      FieldChoice(
        "\(index + 1)",
        "\(way.warehouse) \(way.deliveryMode): \(Shown.number(way.quantity)) on \(Shown.day(way.ship)), there \(Shown.day(way.receipt))"
      )
    }
    if !options.later {
      rows.append(FieldChoice("more", "Show parts, later dates and other modes of delivery too"))
    }
    guard !rows.isEmpty else { return [.refuse("There is no way to deliver line \(line).")] }
    let list = PromptList(
      source: ChoiceSource(title: "Delivery alternatives", choices: rows), kind: "", text: "", values: [:])
    return [
      ask(list) { (panel, row: PromptRow) in
        guard let index = Int(row.code), ways.indices.contains(index - 1) else {
          return panel.chooseAlternative(
            number, line, AlternativeOptions(partial: true, later: true, modes: true))
        }
        let way = ways[index - 1]
        var fields: [String: Any] = [
          "order": number, "line": line, "warehouse": way.warehouse, "shipDate": way.ship.description,
          "quantity": way.quantity.description,
        ]
        if !way.deliveryMode.isEmpty { fields["deliveryMode"] = way.deliveryMode }
        let step = OrderSteps.step(
          "alternative", "Take delivery alternative", "order.take-alternative", fields)
        return [panel.run(step, step.json, accepted: [:])]
      }
    ]
  }
}
