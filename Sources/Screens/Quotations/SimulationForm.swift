import Desk
import Foundation
import Sales
import Store
import Terminal

extension Workbench {
  /// The form of what-ifs on the price of a quotation or one of its lines: one figure is set, the others follow; nothing
  /// changes until it is saved (domain.md 3.7).
  func priceSimulation(of quotation: String, line: Int?, draft: Draft? = nil) -> RecordPanel {
    let bench = self
    let keeper = DraftKeeper(
      desk: desk, action: "quotation.apply-price", key: "\(quotation) \(line ?? 0)", row: draft?.id)
    var fields: [Field] = []
    if line != nil {
      fields.append(.number("unitPrice", "Unit price", atLeast: 2, help: "For one price unit."))
    }
    fields += [
      .number(
        "discountAmount", "Discount", atLeast: 2,
        help: line == nil ? "Off the whole." : "Off the price of one price unit."),
      .number("discountPercent", "Discount %", help: "In per cent."),
      .number("total", "Value", atLeast: 2, help: "The value after the discount."),
      .number("margin", "Margin", atLeast: 2, help: "Contribution margin: value less cost."),
      .number("ratio", "Ratio %", help: "Contribution ratio: margin in per cent of the value."),
      Field("cost", "Cost", width: 14).readOnly.with { $0.align = .right },
    ]
    var spec = RecordSpec(
      title: "Price simulation of \(quotation)\(line.map { ", line \($0)" } ?? "")", contexts: ["quantities"],
      fields: fields, source: lookups,
      load: { try SimulationForm(bench: bench, quotation: quotation, line: line).load() },
      save: { try SimulationForm(bench: bench, quotation: quotation, line: line).save($0, keeper) })
    spec.derive = { SimulationForm(bench: bench, quotation: quotation, line: line).derived($0) }
    spec.saveLabel = "Apply"
    spec.keepDrafts(keeper, goingOnWith: draft)
    return RecordPanel(spec)
  }
}

private struct SimulationForm: Sendable {
  let bench: Workbench
  let quotation: String
  let line: Int?

  func load() throws -> RecordValues {
    try DeskErrors.translating {
      let simulation = try simulation()
      return RecordValues(values(try simulation.present(), simulation.currency))
    }
  }

  /// The other figures after one was typed; the one typed last rules.
  func derived(_ input: RecordInput) -> [String: String] {
    guard let simulation = try? simulation(), let (name, figure) = typed(input, simulation),
      let result = try? simulation.figures(figure)
    else { return [:] }
    var all = values(result, simulation.currency)
    all[name] = nil
    return all
  }

  func save(_ input: RecordInput, _ keeper: DraftKeeper) throws -> RecordSaved {
    try DeskErrors.translating {
      guard let (name, _) = typed(input, try simulation()) else {
        return RecordSaved("The price of \(quotation) stays as it is.")
      }
      var object: [String: Any] = ["quotation": quotation, name: input.values[name] ?? ""]
      if let line { object["line"] = line }
      let json = try JSONSerialization.data(withJSONObject: object)
      _ = try keeper.saving {
        try ActionRegistry.named("quotation.apply-price").perform(
          json: json, desk: bench.desk, accepting: input.accepted, draft: $0)
      }
      return RecordSaved("The price is applied to \(quotation).")
    }
  }

  private func simulation() throws -> QuotationSimulation {
    try bench.desk.read { reader in
      guard let found = try reader.quotation(quotation) else { throw NotFound("quotation", quotation) }
      return try QuotationSimulation(of: found, line: line, reader: reader, company: reader.company())
    }
  }

  /// The figure that was typed last: the one that the other typed figure does not bring about.
  private func typed(_ input: RecordInput, _ simulation: QuotationSimulation) -> (String, SimulatedFigure)? {
    let changed = input.changes.keys.sorted().compactMap { name in
      figure(name, input.values[name] ?? "", simulation.currency).map { (name, $0) }
    }
    for (name, figure) in changed {
      guard let result = try? simulation.figures(figure) else { continue }
      let expected = values(result, simulation.currency)
      let others = changed.map(\.0).filter { $0 != name }
      if others.contains(where: { expected[$0] != input.values[$0] }) {
        return changed.first { others.contains($0.0) }
      }
    }
    return changed.first
  }

  private func figure(_ name: String, _ text: String, _ currency: Currency) -> SimulatedFigure? {
    func amount() -> Amount? { (try? Price(text)).flatMap { try? currency.amount($0) } }
    switch name {
    case "unitPrice": return (try? Price(text)).map { .unitPrice($0) }
    case "discountAmount": return (try? Price(text)).map { .discountAmount($0) }
    case "discountPercent": return (try? Percent(text)).map { .discountPercent($0) }
    case "total": return amount().map { .total($0) }
    case "margin": return amount().map { .margin($0) }
    case "ratio": return (try? Percent(text)).map { .ratio($0) }
    default: return nil
    }
  }

  private func values(_ figures: SimulatedPrice, _ currency: Currency) -> [String: String] {
    func plain(_ number: some ScaledNumber, _ decimals: Int = 0) -> String {
      DecimalText.fixed(number.millionths, decimals: 6, atLeast: decimals)
    }
    return [
      "unitPrice": figures.unitPrice.map { plain($0, 2) } ?? "",
      "discountAmount": plain(figures.discountAmount, 2), "discountPercent": plain(figures.discountPercent),
      "total": currency.text(figures.total), "margin": currency.text(figures.margin),
      "ratio": figures.ratio.map { plain($0) } ?? "", "cost": currency.text(figures.cost),
    ]
  }
}
