import Desk
import Foundation
import Sales
import Terminal

/// Shows what a step would do, and does it.
enum StepRun {
  /// The fields of a step with a reason among them.
  static func json(_ step: Step, reason: String?) -> String {
    guard let reason, var object = object(step.json) else { return step.json }
    object[step.reasonField] = reason
    guard let data = try? JSONSerialization.data(withJSONObject: object) else { return step.json }
    return String(decoding: data, as: UTF8.self)
  }

  /// What a step is done to, by its fields.
  static func subject(_ step: Step) -> String {
    let fields = object(step.json) ?? [:]
    let named = ["order", "quotation", "slip", "pickingList", "return", "agreement"].compactMap {
      fields[$0] as? String
    }
    return "\(step.title) \(named.joined(separator: " "))"
  }

  /// What a step would do, as lines to read.
  static func rehearse(_ bench: Workbench, _ step: Step, _ json: String) throws -> [PaneLine] {
    try DeskErrors.translating {
      let rehearsal = try ActionRegistry.named(step.action).rehearse(json: Data(json.utf8), desk: bench.desk)
      var lines = describe(rehearsal.outcome)
      for warning in rehearsal.warnings {
        lines.append(PaneLine("Warning", warning.what, role: "message.warning"))
      }
      return lines
    }
  }

  /// Does a step and says what came of it.
  ///
  /// - Parameter draft: the draft that kept it, deleted with it.
  static func perform(
    _ bench: Workbench, _ step: Step, _ json: String, accepted: [String: String], draft: Int? = nil
  ) throws -> String {
    try DeskErrors.translating {
      let text = try ActionRegistry.named(step.action).perform(
        json: Data(json.utf8), desk: bench.desk, accepting: accepted, draft: draft)
      let outcome = object(text) ?? [:]
      let numbers =
        (outcome["numbers"] as? [String])?.joined(separator: ", ") ?? JSONPath.text(outcome["number"])
      let made = JSONPath.text(outcome["made"])
      // A title that names the document says it once.
      let told = [numbers, made].filter { !$0.isEmpty && !step.title.contains($0) }
      return "\(step.title): \(told.isEmpty ? "done" : told.joined(separator: " > "))."
    }
  }

  private static func object(_ text: String) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }

  private static func describe(_ outcome: String) -> [PaneLine] {
    guard let outcome = object(outcome) else { return [] }
    var lines: [PaneLine] = []
    let shared = (outcome["lines"] as? [[String: Any]] ?? []).filter { $0["had"] != nil }
    if !shared.isEmpty { return SplitPreview.lines(shared) }
    let posted = (outcome["lines"] as? [[String: Any]] ?? []).filter { $0["now"] != nil }
    if !posted.isEmpty {
      lines.append(
        PaneLine("", row(["Line", "Item", "Ordered", "Before", "Now", "Left"]), role: "list.head"))
      for line in posted {
        let left = JSONPath.text(line["left"])
        let short = JSONPath.text(line["short"])
        var text = row([
          JSONPath.text(line["line"]), JSONPath.text(line["item"]), JSONPath.text(line["ordered"]),
          JSONPath.text(line["before"]), JSONPath.text(line["now"]), left,
        ])
        if !short.isEmpty, short != "0" {
          text += "  SHORT \(short)"
        } else if left != "0", !left.isEmpty {
          text += "  stays open"
        }
        lines.append(PaneLine("", text, role: short.isEmpty || short == "0" ? "dialog" : "state.short"))
      }
    }
    for change in outcome["lines"] as? [[String: Any]] ?? [] where change["to"] != nil {
      let from = JSONPath.text(change["from"])
      lines.append(
        PaneLine(
          JSONPath.text(change["order"]),
          "line \(JSONPath.text(change["line"])): \(from.isEmpty ? "no date" : from) becomes \(JSONPath.text(change["to"]))"
        ))
    }
    for invoice in outcome["invoices"] as? [[String: Any]] ?? [] {
      lines.append(
        PaneLine(
          "Invoice",
          "\(JSONPath.text(invoice["total"])) \(JSONPath.text(invoice["currency"])), tax \(JSONPath.text(invoice["tax"])), due \(JSONPath.text(invoice["dueDate"]))"
        ))
    }
    for order in outcome["orders"] as? [[String: Any]] ?? [] {
      lines.append(
        PaneLine(
          JSONPath.text(order["order"]),
          becoming(order))
      )
    }
    for document in outcome["documents"] as? [[String: Any]] ?? [] {
      let status = JSONPath.text(document["status"])
      let made = JSONPath.text(document["made"])
      let parts = [
        status.isEmpty ? "" : "becomes \(Shown.words(status))", made.isEmpty ? "" : "makes \(made)",
      ]
      lines.append(
        PaneLine(JSONPath.text(document["number"]), parts.filter { !$0.isEmpty }.joined(separator: ", ")))
    }
    if posted.isEmpty, lines.isEmpty, outcome["orders"] == nil, outcome["documents"] == nil {
      let kind = JSONPath.text(outcome["kind"])
      var text = becoming(outcome)
      if let total = outcome["total"] {
        text += "; total \(JSONPath.text(total)) \(JSONPath.text(outcome["currency"]))"
      }
      let made = JSONPath.text(outcome["made"])
      if !made.isEmpty { text += "; makes \(made)" }
      lines.append(PaneLine(kind.capitalizedFirst, text))
    }
    return lines
  }

  /// The status after a step, with the latest paper where there is one.
  private static func becoming(_ outcome: [String: Any]) -> String {
    let text = "becomes \(Shown.words(JSONPath.text(outcome["status"])))"
    let paper = JSONPath.text(outcome["documentStatus"])
    return paper.isEmpty || paper == "none" ? text : "\(text), latest paper: \(Shown.words(paper))"
  }

  private static func row(_ cells: [String]) -> String {
    let widths = [5, 16, 9, 9, 9, 9]
    return zip(cells, widths).enumerated().map { index, cell in
      DisplayText.fit(cell.0, to: cell.1, alignedRight: index > 1)
    }.joined(separator: " ")
  }
}
