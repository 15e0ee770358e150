import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// The form that posts a vendor's invoice for all open receipts of a purchase order.
  func vendorInvoiceForm(of order: String, draft: Draft? = nil) -> RecordPanel {
    vendorInvoiceForm(key: order, draft: draft) { reader in
      guard let purchase = try reader.purchase(order) else { throw NotFound("purchase order", order) }
      return try reader.productReceipts(ofPurchase: purchase.header.id ?? 0)
    }
  }

  /// The form that posts a vendor's invoice for receipts.
  func vendorInvoiceForm(ofReceipts numbers: [String], draft: Draft? = nil) -> RecordPanel {
    vendorInvoiceForm(key: numbers.joined(separator: " "), draft: draft) { reader in
      try numbers.map { number in
        guard let receipt = try reader.productReceipt(number) else {
          throw NotFound("product receipt", number)
        }
        return receipt
      }
    }
  }

  /// The form of a vendor's invoice that a draft belongs to: its key is an order or the receipts.
  func vendorInvoiceForm(named key: String, draft: Draft) -> RecordPanel {
    let isOrder = (try? desk.read { try $0.purchase(key) }) != nil
    return isOrder
      ? vendorInvoiceForm(of: key, draft: draft)
      : vendorInvoiceForm(ofReceipts: key.split(separator: " ").map(String.init), draft: draft)
  }

  private func vendorInvoiceForm(
    key: String, draft: Draft?, _ receipts: @escaping @Sendable (StoreReader) throws -> [ProductReceipt]
  ) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(desk: desk, action: "vendor-invoice.post", key: key, row: draft?.id)
    let columns = [
      Field("receipt", "Receipt", width: 10).readOnly,
      Field("line", "Ln", width: 3).readOnly.with { $0.align = .right },
      Field("item", "Item", width: 10).readOnly,
      Field("text", "Name", width: 10).readOnly.with { $0.stretches = true },
      Field("open", "Received", width: 8).readOnly.with { $0.align = .right },
      Field("unit", "Unit", width: 4).readOnly,
      Field.number(
        "quantity", "Invoiced", width: 8, help: "What the invoice charges; 0 leaves the line out."),
      Field.number("unitPrice", "Price", width: 9, atLeast: 2, help: "The price that the invoice has."),
      Field.number("discountPercent", "Disc%", width: 5, help: "The discount that the invoice has."),
    ]
    var spec = RecordSpec(
      title: "Vendor invoice for \(key)", contexts: ["quantities"],
      fields: [
        Field("number", "Vendor's number", width: 20, help: "The number that is printed on the invoice.")
          .needed,
        .day("date", "Date", today: desk.today, help: "The date of the invoice; today's when empty."),
        .number("total", "Total", atLeast: 2, help: "What it comes to with tax; compared where it is given."),
      ],
      source: lookups, load: { try VendorInvoiceForm.load(bench, receipts) },
      save: { try VendorInvoiceForm.post(bench, $0, keeper) })
    spec.grids = [GridSpec("lines", "Received and not invoiced", columns, allowsNew: false)]
    spec.keepDrafts(keeper, goingOnWith: draft)
    spec.about = (try? ActionRegistry.named("vendor-invoice.post"))?.help
    return RecordPanel(spec)
  }
}

private enum VendorInvoiceForm {
  static func load(
    _ bench: Workbench, _ receipts: @Sendable (StoreReader) throws -> [ProductReceipt]
  ) throws -> RecordValues {
    try DeskErrors.translating {
      try bench.desk.read { reader in
        var rows: [GridRow] = []
        for receipt in try receipts(reader) {
          let order = try reader.purchase(receipt.header.order)
          for line in receipt.lines where !line.uninvoiced.isZero {
            let bought = order?.lines.first { $0.id == line.purchaseLineId }
            let open = DecimalText.plain(line.uninvoiced.millionths, decimals: 6)
            rows.append(
              GridRow(
                id: rows.count + 1,
                values: [
                  "receipt": receipt.header.number, "line": "\(line.lineNumber)", "item": line.item,
                  "text": line.text, "open": open, "unit": line.unit, "quantity": open,
                  "unitPrice": DecimalText.fixed(bought?.unitPrice.millionths ?? 0, decimals: 6, atLeast: 2),
                  "discountPercent": DecimalText.plain(bought?.discountPercent.millionths ?? 0, decimals: 6),
                ]))
          }
        }
        return RecordValues(lines: ["lines": rows])
      }
    }
  }

  static func post(_ bench: Workbench, _ input: RecordInput, _ keeper: DraftKeeper) throws -> RecordSaved {
    var receipts: [String] = []
    let lines = (input.lines["lines"] ?? []).map { row -> [String: Any] in
      let receipt = row.values["receipt"] ?? ""
      if !receipts.contains(receipt) { receipts.append(receipt) }
      var line: [String: Any] = ["receipt": receipt, "line": Int(row.values["line"] ?? "") ?? 0]
      for name in ["quantity", "unitPrice", "discountPercent"] {
        line[name] = row.values[name].flatMap { $0.isEmpty ? nil : $0 } ?? "0"
      }
      return line
    }
    var object: [String: Any] = ["lines": lines, "receipts": receipts]
    for name in ["number", "date", "total"] {
      if let value = input.values[name], !value.isEmpty { object[name] = value }
    }
    return try DeskErrors.translating {
      let action = try ActionRegistry.named("vendor-invoice.post")
      let json = try JSONSerialization.data(withJSONObject: object)
      let text = try keeper.saving {
        try action.perform(json: json, desk: bench.desk, accepting: input.accepted, draft: $0)
      }
      let outcome = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
      return RecordSaved(
        "\(JSONPath.text(outcome["number"])) is posted: \(JSONPath.text(outcome["total"])) "
          + "\(JSONPath.text(outcome["currency"])).")
    }
  }
}
