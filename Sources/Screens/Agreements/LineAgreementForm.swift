import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// The form that tells which agreement each line of an order draws on; another one links it, nothing ends the link.
  func lineAgreements(of order: String, draft: Draft? = nil) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(desk: desk, action: LinkAgreement.name, key: order, row: draft?.id)
    let columns = [
      Field("item", "Item", width: 10).readOnly,
      Field("text", "Name", width: 14).readOnly.with { $0.stretches = true },
      Field("quantity", "Qty", width: 8).readOnly.with { $0.align = .right },
      Field("net", "Net", width: 10).readOnly.with { $0.align = .right },
      Field.code(
        "agreement", "Agreement", AgreementLookup.kind, width: 12,
        help: "Whose commitment the line draws on; emptied, the link ends."),
      Field.whole(
        "commitment", "Of", width: 4, help: "The number of the commitment; the one that fits best when empty."
      ).with { $0.isStop = false },
    ]
    var spec = RecordSpec(
      title: "Agreements of \(order)", contexts: ["line-agreements"],
      fields: [
        .choice(
          "price", "Where a link ends", AgreementAnswer.self,
          help: "Reprice searches the price anew; keep price leaves the agreement's as if it had been typed.")
      ], source: lookups,
      load: { try LineAgreementForm.load(order, bench) },
      save: { try LineAgreementForm.save(order, bench, $0, keeper) })
    spec.grids = [GridSpec("lines", "Lines", columns, allowsNew: false)]
    spec.about = (try? ActionRegistry.named(LinkAgreement.name))?.help
    spec.keepDrafts(keeper, goingOnWith: draft)
    return RecordPanel(spec)
  }
}

private enum LineAgreementForm {
  static func load(_ number: String, _ bench: Workbench) throws -> RecordValues {
    try DeskErrors.translating {
      try bench.desk.read { reader in
        guard let order = try reader.order(number) else { throw NotFound("order", number) }
        let currency = try Currency.known(order.header.currency)
        let places = try order.header.id.map { try reader.agreementPlaces(ofOrder: $0) } ?? [:]
        let rows = order.lines.filter { $0.item != nil }.map { line -> GridRow in
          let place = line.id.flatMap { places[$0] }
          return GridRow(
            id: line.lineNumber,
            values: [
              "item": line.item ?? "", "text": line.text, "quantity": Shown.number(line.quantity),
              "net": currency.text(line.net), "agreement": place?.agreement ?? "",
              "commitment": place.map { "\($0.commitment)" } ?? "",
            ])
        }
        return RecordValues(
          ["price": AgreementAnswer.keepPrice.rawValue, "customer": order.header.customer],
          lines: ["lines": rows])
      }
    }
  }

  /// Links and unlinks the lines that were changed, all of them or none.
  static func save(
    _ number: String, _ bench: Workbench, _ input: RecordInput, _ keeper: DraftKeeper
  ) throws -> RecordSaved {
    let changed = (input.lines["lines"] ?? []).filter {
      $0.id != nil && ($0.changes["agreement"] != nil || $0.changes["commitment"] != nil)
    }
    let calls = changed.map { row -> (action: String, fields: [String: Any]) in
      let changes = row.changes
      let line = row.id ?? 0
      var object: [String: Any] = ["order": number, "line": line]
      let agreement = row.values["agreement"] ?? ""
      let action: String
      if agreement.isEmpty {
        action = UnlinkAgreement.name
        if let price = input.values["price"], !price.isEmpty { object["price"] = price }
      } else {
        action = LinkAgreement.name
        object["agreement"] = agreement
        // The number of another agreement's commitment says nothing about this one.
        if changes["agreement"] == nil || changes["commitment"] != nil,
          let commitment = Int(row.values["commitment"] ?? "")
        {
          object["commitment"] = commitment
        }
      }
      return (action, object)
    }
    try DeskErrors.translating { _ = try keeper.perform(calls, accepting: input.accepted) }
    let done = changed.count
    return RecordSaved(
      done == 0
        ? "Nothing of \(number) was changed." : "\(done) line\(done == 1 ? "" : "s") of \(number) set.")
  }
}
