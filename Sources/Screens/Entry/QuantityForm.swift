import Desk
import Foundation
import Sales
import Store
import Terminal

/// A posting whose quantities are typed line by line.
struct QuantityPosting: Sendable {
  /// One line that can be posted, and what is proposed for it.
  struct Line: Sendable {
    let number: Int
    let item: String
    let text: String
    let open: Quantity
    let unit: String
  }

  let title: String
  let action: String
  /// The fields that name the document.
  let document: [String: String]
  /// What the action calls the quantity of a line.
  let quantityName: String
  /// Whether what is left of a line can be closed short.
  let closes: Bool
  /// What the key bar calls F10.
  let verb: String
  let lines: @Sendable (StoreReader) throws -> [Line]

  /// A packing slip of an order.
  static func slip(_ order: String) -> QuantityPosting {
    QuantityPosting(
      title: "Packing slip for \(order)", action: "slip.post", document: ["order": order],
      quantityName: "quantity",
      closes: true, verb: "Post", lines: { try openLines(of: order, $0) })
  }

  /// A picking list of an order.
  static func picking(_ order: String) -> QuantityPosting {
    QuantityPosting(
      title: "Picking list for \(order)", action: "picking.release", document: ["order": order],
      quantityName: "quantity", closes: false, verb: "Release", lines: { try openLines(of: order, $0) })
  }

  /// The picking that a list asked for.
  static func register(_ list: String) -> QuantityPosting {
    QuantityPosting(
      title: "Picked for \(list)", action: "picking.register", document: ["pickingList": list],
      quantityName: "picked",
      closes: false, verb: "Register",
      lines: { reader in
        guard let found = try reader.pickingList(list) else { throw NotFound("picking list", list) }
        return found.lines.map {
          Line(number: $0.lineNumber, item: $0.item, text: $0.text, open: $0.quantity, unit: $0.unit)
        }
      })
  }

  private static func openLines(of number: String, _ reader: StoreReader) throws -> [Line] {
    guard let order = try reader.order(number) else { throw NotFound("order", number) }
    return order.lines.filter { !$0.deliverRemainder.isZero }.map {
      Line(
        number: $0.lineNumber, item: $0.item ?? "", text: $0.text, open: $0.deliverRemainder, unit: $0.unit)
    }
  }
}

extension Workbench {
  /// The form that posts typed quantities.
  func quantities(_ posting: QuantityPosting, draft: Draft? = nil) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(
      desk: desk, action: posting.action, key: posting.document.values.first, row: draft?.id)
    var columns = [
      Field("item", "Item", width: 12).readOnly,
      Field("text", "Name", width: 16).readOnly.with { $0.stretches = true },
      Field("open", "Open", width: 9).readOnly.with { $0.align = .right },
      Field("unit", "Unit", width: 5).readOnly,
      Field.number("now", "Now", width: 9, help: "How much; 0 leaves the line out."),
    ]
    if posting.closes {
      columns.append(
        .flag("close", "Close", help: "Whether what is left of the line is closed short.")
          .with { $0.isStop = false })
    }
    var spec = RecordSpec(
      title: posting.title, contexts: ["quantities"],
      fields: [
        .day("date", "Date", today: desk.today, help: "The date of the document; today's when empty.")
      ],
      source: lookups, load: { try load(posting, bench) }, save: { try post(posting, bench, $0, keeper) })
    spec.grids = [GridSpec("lines", "Lines", columns, allowsNew: false)]
    spec.saveLabel = posting.verb
    spec.lock = obstacle(to: posting.action)
    spec.keepDrafts(keeper, goingOnWith: draft)
    spec.about = (try? ActionRegistry.named(posting.action))?.help
    return RecordPanel(spec)
  }
}

private func load(_ posting: QuantityPosting, _ bench: Workbench) throws -> RecordValues {
  try DeskErrors.translating {
    let lines = try bench.desk.read { try posting.lines($0) }
    return RecordValues(
      lines: [
        "lines": lines.map { line in
          let open = DecimalText.plain(line.open.millionths, decimals: 6)
          return GridRow(
            id: line.number,
            values: [
              "item": line.item, "text": line.text, "open": open, "unit": line.unit, "now": open,
              "close": posting.closes ? "no" : "",
            ])
        }
      ])
  }
}

private func post(
  _ posting: QuantityPosting, _ bench: Workbench, _ input: RecordInput, _ keeper: DraftKeeper
) throws -> RecordSaved {
  var object: [String: Any] = posting.document
  if let date = input.values["date"], !date.isEmpty { object["date"] = date }
  object["lines"] = (input.lines["lines"] ?? []).map { row -> [String: Any] in
    var line: [String: Any] = ["line": row.id ?? 0]
    line[posting.quantityName] = row.values["now"].flatMap { $0.isEmpty ? nil : $0 } ?? "0"
    if posting.closes, row.values["close"] == "yes" { line["close"] = true }
    return line
  }
  return try DeskErrors.translating {
    let (action, json) = (
      try ActionRegistry.named(posting.action), try JSONSerialization.data(withJSONObject: object)
    )
    let text = try keeper.saving {
      try action.perform(json: json, desk: bench.desk, accepting: input.accepted, draft: $0)
    }
    let outcome = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    let numbers = (outcome["numbers"] as? [String])?.joined(separator: ", ") ?? ""
    return RecordSaved("\(posting.title): \(numbers.isEmpty ? "done" : numbers).")
  }
}
