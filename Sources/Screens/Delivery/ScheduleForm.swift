import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// The form that divides a line into deliveries, with the total and what remains of it (domain.md 4.11).
  func deliverySchedule(
    of line: Int, on number: String, _ document: DocumentSpec, draft: Draft? = nil
  ) -> RecordPanel {
    let bench = self
    let isOrder = document.kind == "order"
    let keeper = DraftKeeper(
      desk: desk, action: "schedule.save", key: "\(document.kind) \(number) \(line)", row: draft?.id)
    var columns = [
      Field.number("quantity", "Quantity", width: 10, help: "How much this delivery takes.").needed,
      Field.day("requestedShipDate", "Requested", today: desk.today, help: "When it should leave."),
      Field.code("warehouse", "Warehouse", "warehouse", help: "Where it ships from.").with {
        $0.isStop = false
      },
    ]
    if isOrder {
      columns += [
        Field.day("confirmedShipDate", "Confirmed", today: desk.today, help: "What is promised.")
          .with { $0.isStop = false },
        Field.code("deliveryMode", "Mode", "delivery-mode", width: 8, help: "How it goes out.")
          .with { $0.isStop = false },
        Field("delivered", "Delivered", width: 9).readOnly.with { $0.align = .right },
      ]
    }
    var spec = RecordSpec(
      title: "Delivery schedule of \(number), line \(line)", contexts: ["quantities"],
      fields: [
        Field("item", "Item", width: 40).readOnly,
        Field.number("total", "Total", help: "What is to be delivered in all."),
        Field("remaining", "Remaining", width: 12).readOnly,
        .flag("follow", "Total follows", help: "Whether the sum of the deliveries becomes the total."),
        .choice(
          "charges", "Charges", ChargeDivision.self,
          help: "Copied to each delivery, or allocated by quantity."),
      ], source: lookups,
      load: { try ScheduleForm.load(number, line, bench) },
      save: { try ScheduleForm.save(number, line, bench, $0, keeper) })
    spec.keepDrafts(keeper, goingOnWith: draft)
    spec.grids = [GridSpec("deliveries", "Deliveries", columns)]
    spec.derive = { ["remaining": ScheduleForm.remaining($0).map { Shown.number($0) } ?? ""] }
    return RecordPanel(spec)
  }
}

private enum ScheduleForm {
  static func load(_ number: String, _ line: Int, _ bench: Workbench) throws -> RecordValues {
    try DeskErrors.translating {
      try bench.desk.read { reader in
        if let order = try reader.order(number) {
          return try values(of: line, in: order.lines) { delivery in
            [
              "confirmedShipDate": delivery.confirmedShipDate?.description ?? "",
              "deliveryMode": delivery.deliveryMode ?? "",
              "delivered": DecimalText.plain(delivery.delivered.millionths, decimals: 6),
            ]
          }
        }
        guard let quotation = try reader.quotation(number) else { throw NotFound("document", number) }
        return try values(of: line, in: quotation.lines) { _ in [:] }
      }
    }
  }

  private static func values<Line: DocumentLine>(
    of number: Int, in lines: [Line], own: (Line) -> [String: String]
  ) throws -> RecordValues {
    guard let line = lines.first(where: { $0.lineNumber == number }) else {
      throw LineRefusal(line: number, .unknownLine)
    }
    let deliveries = line.schedule.map { DeliverySchedule(number: $0, in: lines).lines } ?? [line]
    var total = Quantity.zero
    for delivery in deliveries { total = try total + delivery.quantity }
    return RecordValues(
      [
        "item": "\(line.item ?? "") \(line.text)", "total": DecimalText.plain(total.millionths, decimals: 6),
        "remaining": "0", "follow": "no", "charges": ChargeDivision.copy.rawValue,
      ],
      lines: [
        "deliveries": deliveries.map { delivery in
          GridRow(
            id: delivery.lineNumber,
            values: [
              "quantity": DecimalText.plain(delivery.quantity.millionths, decimals: 6),
              "requestedShipDate": delivery.requestedShipDate.description, "warehouse": delivery.warehouse,
            ].merging(own(delivery)) { $1 })
        }
      ])
  }

  /// What of the total no delivery takes yet; nil while something typed is no number.
  static func remaining(_ input: RecordInput) -> Quantity? {
    guard var left = try? Quantity(input.values["total"] ?? "") else { return nil }
    for row in input.lines["deliveries"] ?? [] {
      guard let text = row.values["quantity"], !text.isEmpty else { continue }
      guard let quantity = try? Quantity(text), let rest = try? left - quantity else { return nil }
      left = rest
    }
    return left
  }

  static func save(
    _ number: String, _ line: Int, _ bench: Workbench, _ input: RecordInput, _ keeper: DraftKeeper
  ) throws -> RecordSaved {
    let rows = input.lines["deliveries"] ?? []
    if input.values["follow"] != "yes", let left = remaining(input), !left.isZero {
      throw RecordProblems(
        "\(Shown.number(left)) of \(input.values["total"] ?? "") remain. Divide them, or let the total follow.",
        fields: ["total": "\(Shown.number(left)) remain"])
    }
    let deliveries = rows.map { row -> [String: Any] in
      var element: [String: Any] = [:]
      if let id = row.id { element["line"] = id }
      for name in ["quantity", "requestedShipDate", "confirmedShipDate", "warehouse", "deliveryMode"] {
        let value = row.values[name] ?? ""
        // An emptied promise is taken back; what was never there is left out.
        if !value.isEmpty || row.changes[name] != nil && name == "confirmedShipDate" { element[name] = value }
      }
      // What was not typed stays as it is: a date that is sent again would count as given.
      if row.id != nil {
        element = element.filter { row.changes[$0.key] != nil || ["line", "quantity"].contains($0.key) }
      }
      return element
    }
    return try DeskErrors.translating {
      let object: [String: Any] = [
        "document": number, "line": line, "deliveries": deliveries,
        "charges": input.values["charges"].flatMap { $0.isEmpty ? nil : $0 } ?? "copy",
      ]
      try keeper.perform("schedule.save", [object], accepting: input.accepted)
      return RecordSaved("Line \(line) of \(number) has \(deliveries.count) deliveries.")
    }
  }
}
