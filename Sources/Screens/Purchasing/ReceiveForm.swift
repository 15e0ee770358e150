import Desk
import Foundation
import Sales
import Store
import Terminal

/// What is received by one form: all that is expected of an order, or from a vendor.
enum ExpectedReceipt: Sendable {
  case order(String)
  case vendor(String)

  var name: String {
    switch self {
    case .order(let number): number
    case .vendor(let account): account
    }
  }
}

extension Workbench {
  /// The form that receives goods: only what came is typed beside what is expected.
  func receive(_ expected: ExpectedReceipt, draft: Draft? = nil) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(desk: desk, action: "purchase.receive", key: expected.name, row: draft?.id)
    let columns = [
      Field("order", "Order", width: 10).readOnly,
      Field("line", "Ln", width: 3).readOnly.with { $0.align = .right },
      Field("item", "Item", width: 10).readOnly,
      Field("text", "Name", width: 10).readOnly.with { $0.stretches = true },
      Field("due", "Due", width: 10).readOnly,
      Field("open", "To come", width: 8).readOnly.with { $0.align = .right },
      Field("unit", "Unit", width: 4).readOnly,
      Field.number("came", "Came", width: 8, help: "What came; empty leaves the line out."),
      Field.flag("close", "Last", help: "Whether nothing more of the line will come.")
        .with { $0.isStop = false },
    ]
    var spec = RecordSpec(
      title: "Receive \(expected.name)", contexts: ["quantities"],
      fields: [
        Field("vendorSlip", "Vendor's slip", width: 20, help: "The number of the vendor's packing slip."),
        .day("date", "Date", today: desk.today, help: "The day on which it came; today's when empty."),
      ],
      source: lookups, load: { try ReceiveForm.load(expected, bench) },
      save: { try ReceiveForm.post(expected, bench, $0, keeper) })
    spec.grids = [GridSpec("lines", "Expected", columns, allowsNew: false)]
    spec.keepDrafts(keeper, goingOnWith: draft)
    spec.about = (try? ActionRegistry.named("purchase.receive"))?.help
    return RecordPanel(spec)
  }

  /// The form of receipts that a draft belongs to: of an order where there is one of that number, else of a vendor.
  func receive(named name: String, draft: Draft) -> RecordPanel {
    let isOrder = (try? desk.read { try $0.purchase(name) }) != nil
    return receive(isOrder ? .order(name) : .vendor(name), draft: draft)
  }
}

private enum ReceiveForm {
  static func load(_ expected: ExpectedReceipt, _ bench: Workbench) throws -> RecordValues {
    try DeskErrors.translating {
      let orders: [PurchaseOrder] = try bench.desk.read { reader in
        switch expected {
        case .order(let number):
          guard let order = try reader.purchase(number) else { throw NotFound("purchase order", number) }
          return [order]
        case .vendor(let account): return try reader.purchasesToReceive(fromVendor: account)
        }
      }
      var rows: [GridRow] = []
      for order in orders {
        for line in order.lines where !line.receiveRemainder.isZero {
          rows.append(
            GridRow(
              id: rows.count + 1,
              values: [
                "order": order.header.number, "line": "\(line.lineNumber)", "item": line.item ?? "",
                "text": line.text, "due": line.deliveryDate.description,
                "open": DecimalText.plain(line.receiveRemainder.millionths, decimals: 6), "unit": line.unit,
                "came": "", "close": "no",
              ]))
        }
      }
      return RecordValues(lines: ["lines": rows])
    }
  }

  static func post(
    _ expected: ExpectedReceipt, _ bench: Workbench, _ input: RecordInput, _ keeper: DraftKeeper
  ) throws -> RecordSaved {
    let lines = (input.lines["lines"] ?? []).compactMap { row -> [String: Any]? in
      let came = row.values["came"] ?? ""
      let closes = row.values["close"] == "yes"
      guard !came.isEmpty || closes else { return nil }
      var line: [String: Any] = [
        "order": row.values["order"] ?? "", "line": Int(row.values["line"] ?? "") ?? 0,
        "quantity": came.isEmpty ? "0" : came,
      ]
      if closes { line["close"] = true }
      return line
    }
    var object: [String: Any] = ["lines": lines]
    if lines.isEmpty { object["order"] = expected.name }
    for name in ["vendorSlip", "date"] {
      if let value = input.values[name], !value.isEmpty { object[name] = value }
    }
    return try DeskErrors.translating {
      guard !lines.isEmpty else { throw PurchaseRefusal.nothingToReceive(order: expected.name) }
      let action = try ActionRegistry.named("purchase.receive")
      let json = try JSONSerialization.data(withJSONObject: object)
      let text = try keeper.saving {
        try action.perform(json: json, desk: bench.desk, accepting: input.accepted, draft: $0)
      }
      let outcome = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
      let numbers = (outcome["numbers"] as? [String])?.joined(separator: ", ") ?? ""
      return RecordSaved("Received: \(numbers.isEmpty ? "lines closed" : numbers).")
    }
  }
}
