import Desk
import Foundation
import Sales
import Store
import Terminal

/// What would become of one pasted line.
struct PasteVerdict: Sendable {
  /// The values of the row by the names of its columns; what was pasted where nothing better is known.
  var values: [String: String]
  /// Why the line can't be taken over, by column; empty when it can.
  var problems: [String: String] = [:]
  /// What the clerk should know of a line that can: what matched, that stock is short.
  var remarks: [String] = []
  /// Whether a remark is about stock that is short.
  var isShort = false

  /// The reason or the remarks in one line.
  var note: PaneLine? {
    if let problem = problems.sorted(by: { $0.key < $1.key }).first {
      return PaneLine("", problem.value, role: "state.hold")
    }
    if remarks.isEmpty { return nil }
    return PaneLine("", remarks.joined(separator: "; "), role: isShort ? "state.short" : "text.dim")
  }
}

/// The verdicts on pasted lines, and why they have no prices where they have none.
struct PasteReport: Sendable {
  let verdicts: [PasteVerdict]
  let trouble: String?
}

/// What the document would make of pasted lines, by their places.
struct PastePreview: Sendable {
  var values: [Int: [String: String]] = [:]
  var problems: [Int: [String: String]] = [:]
  /// Why nothing could be computed.
  var trouble: String?

  /// A problem without the number of the line that it would be in the document: in the list it stands below its own line.
  static func withoutPlace(_ problem: String) -> String {
    guard problem.hasPrefix("Line "), let colon = problem.range(of: ": ") else { return problem }
    return String(problem[colon.upperBound...])
  }
}

/// Judges pasted lines as the document's own columns would.
struct PasteJudge: Sendable {
  let bench: Workbench
  let customer: String
  let warehouse: String
  let quantity: Field

  /// The verdict on each line, with the price that the document's action finds.
  ///
  /// - Parameters:
  ///   - rows: the lines by the names of the list's columns.
  ///   - preview: what the document would make of lines that can be taken over.
  func judge(
    _ rows: [[String: String]], preview: @Sendable ([[String: String]]) -> PastePreview
  ) throws -> PasteReport {
    var verdicts = try bench.desk.read { reader in try rows.map { try judge($0, reader) } }
    let fine = verdicts.indices.filter { verdicts[$0].problems.isEmpty }
    let computed = preview(fine.map { PasteJudge.taken(verdicts[$0].values) })
    for (place, index) in fine.enumerated() {
      for name in ["unit", "unitPrice", "net"] {
        if let value = computed.values[place]?[name] { verdicts[index].values[name] = value }
      }
      verdicts[index].problems = computed.problems[place] ?? [:]
    }
    return PasteReport(verdicts: verdicts, trouble: computed.trouble)
  }

  /// What a judged row puts into the document.
  static func taken(_ values: [String: String]) -> [String: String] {
    var line: [String: String] = [:]
    for name in ["item", "quantity"] { line[name] = values[name] }
    if let unit = values["barCodeUnit"], !unit.isEmpty { line["unit"] = unit }
    return line
  }

  private func judge(_ row: [String: String], _ reader: StoreReader) throws -> PasteVerdict {
    var verdict = PasteVerdict(values: row)
    for name in ["name", "unit", "unitPrice", "net", "free", "barCodeUnit"] { verdict.values[name] = "" }
    let rest = row["rest", default: ""]
    if !rest.isEmpty { verdict.remarks.append("not taken: \(rest)") }
    let typed = row["quantity", default: ""]
    switch quantity.verdict(on: typed.isEmpty ? "1" : typed) {
    case .fine(let plain): verdict.values["quantity"] = plain
    case .wrong(let reason): verdict.problems["quantity"] = reason
    }
    let text = row["item", default: ""]
    guard !text.isEmpty else {
      verdict.problems["item"] = "No item stands in this line."
      return verdict
    }
    let matches = try ItemFinder(reader: reader, customer: customer).matches(text, limit: 6)
    let running = matches.filter { !$0.item.stopped }
    guard let match = running.first else {
      verdict.problems["item"] =
        matches.first.map { "\($0.item.number) \($0.item.name) is stopped for sale." }
        ?? "No item is called \(text)."
      return verdict
    }
    guard running.count == 1 else {
      let numbers = running.prefix(5).map(\.item.number).joined(separator: ", ")
      verdict.problems["item"] =
        "May be \(numbers)\(running.count > 5 ? " or more" : ""): F4 lists them by name."
      return verdict
    }
    verdict.values["item"] = match.item.number
    verdict.values["name"] = match.item.name
    verdict.values["unit"] = match.unit ?? match.item.salesUnit
    verdict.values["barCodeUnit"] = match.unit ?? ""
    if !match.told.isEmpty { verdict.remarks.insert(match.told, at: 0) }
    try addStock(to: &verdict, match, reader)
    return verdict
  }

  private func addStock(to verdict: inout PasteVerdict, _ match: ItemMatch, _ reader: StoreReader) throws {
    guard match.item.kind == .stocked else { return }
    let place = [warehouse, match.item.warehouse, try reader.company().warehouse].first { !$0.isEmpty } ?? ""
    let free = try reader.onHand(item: match.item.number).first { $0.warehouse == place }?.onHand.available
    let available = free ?? .zero
    verdict.values["free"] = DecimalText.plain(available.millionths, decimals: 6)
    guard let wanted: Quantity = try? TypedNumber.scaled(verdict.values["quantity", default: ""]),
      let factor = try reader.unitFactor(of: match.item, unit: verdict.values["unit", default: ""]),
      let stock = try? wanted.multiplied(by: factor), stock > available
    else { return }
    verdict.isShort = true
    verdict.remarks.append("SHORT: \(Shown.number(available)) \(match.item.stockUnit) free in \(place)")
  }
}
