import Desk
import Sales
import Terminal

/// The answers of a price query as a list.
struct PriceAnswerList: ListData {
  let query: PriceQuery
  let answers: [PriceAnswer]

  var about: String { "What each item costs the customer on that day, and where the price comes from." }

  static let columns = [
    ListColumnSpec("item", "Item", width: 10),
    ListColumnSpec("name", "Name", width: 14, stretches: true, priority: 1),
    ListColumnSpec("quantity", "Quantity", width: 8, align: .right, priority: 4),
    ListColumnSpec("unit", "Unit", width: 4, priority: 5),
    ListColumnSpec("price", "Price", width: 10, align: .right, priority: 2),
    ListColumnSpec("per", "Per", width: 4, align: .right, priority: 9),
    ListColumnSpec("discount", "Disc %", width: 6, align: .right, priority: 6),
    ListColumnSpec("net", "Net", width: 10, align: .right, priority: 3),
    ListColumnSpec("margin", "Margin", width: 10, align: .right, priority: 8),
    ListColumnSpec("ratio", "Ratio %", width: 7, align: .right, priority: 10),
    ListColumnSpec("available", "Available", width: 9, align: .right, priority: 7),
    ListColumnSpec("source", "From", width: 20, priority: 11),
  ]

  private func rows(_ search: String) -> [ListEntry] {
    let text = search.lowercased()
    let found = answers.enumerated().filter { _, answer in
      text.isEmpty || answer.item.lowercased().contains(text) || answer.name.lowercased().contains(text)
    }
    return found.enumerated().map { place, found in
      ListEntry(key: String(found.offset), cells: cells(found.element), place: place)
    }
  }

  private func cells(_ answer: PriceAnswer) -> [ListCell] {
    if let problem = answer.problem {
      return [ListCell(answer.item), ListCell(problem, role: "state.hold")]
        + Array(repeating: ListCell(""), count: PriceAnswerList.columns.count - 2)
    }
    let short = answer.available.map { $0 < answer.quantity } ?? false
    func money(_ amount: Amount?) -> String {
      guard let amount, let currency = Currency.named(answer.currency) else { return "" }
      return currency.text(amount)
    }
    return [
      ListCell(answer.item), ListCell(answer.name), ListCell(Shown.number(answer.quantity)),
      ListCell(answer.unit),
      ListCell(DecimalText.fixed(answer.price.millionths, decimals: 6, atLeast: 2)),
      ListCell(answer.priceUnit == .one ? "" : "\(answer.priceUnit)"),
      ListCell(answer.discountPercent.isZero ? "" : "\(answer.discountPercent)"),
      ListCell(money(answer.net)),
      ListCell(money(answer.margin), role: answer.margin?.isNegative == true ? "state.short" : nil),
      ListCell(
        answer.ratio.flatMap { try? Rounding.divide(Int128($0.millionths), by: 10_000) }.map {
          DecimalText.fixed($0, decimals: 2, atLeast: 2)
        } ?? ""),
      ListCell(
        answer.available.map { Shown.number($0) + (short ? " SHORT" : "") } ?? "",
        role: short ? "state.short" : nil),
      ListCell(source(answer)),
    ]
  }

  private func source(_ answer: PriceAnswer) -> String {
    let numbers = answer.agreements.map { "#\($0)" }.joined(separator: " ")
    return numbers.isEmpty ? answer.source.rawValue : "\(Shown.words(answer.source.rawValue)) \(numbers)"
  }

  func page(_ query: ListQuery, from: ListFrom, limit: Int) throws -> (entries: [ListEntry], more: Bool) {
    rows(query.search).page(from: from, limit: limit, orderedBy: 0)
  }

  func count(_ query: ListQuery) throws -> Int { rows(query.search).count }

  func detail(_ key: String) throws -> [PaneLine] { why(key) }

  /// How the price of a row came about.
  func why(_ key: String) -> [PaneLine] {
    guard let answer = answer(key) else { return [] }
    if let problem = answer.problem { return [.heading(answer.item), PaneLine("", problem)] }
    return [.heading("\(answer.item) \(answer.name)")] + answer.why.map { PaneLine("", $0) }
  }

  /// The answer of a row.
  func answer(_ key: String) -> PriceAnswer? {
    Int(key).flatMap { answers.indices.contains($0) ? answers[$0] : nil }
  }

  /// The fields of the action that makes a document of rows, all that have a price where none are named; nil for nothing to order.
  func document(_ keys: [String]?, dateName: String) -> [String: Any]? {
    let chosen = (keys.map { $0.compactMap(answer) } ?? answers).filter { $0.problem == nil }
    guard !chosen.isEmpty else { return nil }
    var fields: [String: Any] = [
      "customer": query.customer, "currency": chosen[0].currency,
      "lines": chosen.map { answer in
        ["item": answer.item, "quantity": answer.quantity.description, "unit": answer.unit]
      },
    ]
    if let date = query.date { fields[dateName] = date.description }
    return fields
  }
}
