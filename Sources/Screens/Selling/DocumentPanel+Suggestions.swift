import Desk
import Foundation
import Sales
import Store
import Terminal

/// Up-sell and cross-sell beside the lines of a document: a suggestion never moves the focus.
extension DocumentPanel {
  /// What is asked for the line under the cursor, or for the line above while the cursor waits on the blank one.
  var sellingQuestion: SellingQuestion? {
    guard !header["customer"].isEmpty else { return nil }
    func values(_ row: Int) -> [String: String] {
      guard lines.rows.indices.contains(row) else { return [:] }
      return row == lines.focusRow
        ? lines.rows[row].values.merging(lines.form.changes) { $1 } : lines.rows[row].values
    }
    var line = values(lines.focusRow)
    if line["item", default: ""].isEmpty { line = values(lines.focusRow - 1) }
    guard let item = line["item"], !item.isEmpty else { return nil }
    var question = SellingQuestion(
      customer: header["customer"], item: item,
      quantity: line["quantity"].flatMap { try? Quantity($0) } ?? .one, day: bench.desk.today)
    question.price = line["unitPrice"].flatMap { $0.isEmpty ? nil : try? Price($0) }
    question.currency = header["currency"]
    question.warehouse = line["warehouse"].flatMap { $0.isEmpty ? nil : $0 } ?? header["warehouse"]
    question.net = figures.flatMap { try? Quantity(currency.text($0.lines)) }
    question.present = Set(lines.rows.indices.compactMap { values($0)["item"] }).subtracting([""])
    return question
  }

  /// What can still be taken, in the order in which it is offered.
  var openSuggestions: [Suggestion] {
    let present = Set(lines.filledRows.compactMap { $0.values["item"] })
    return info.advice.suggestions.filter {
      !suggestions.isDeclined($0) && !present.contains($0.suggested) && present.contains($0.item)
    }
  }

  /// The rows that there is room for below the lines: the first suggestion with its keys, and what is to be said.
  func adviceRows(_ columns: Int) -> [PaneLine] {
    let open = openSuggestions
    let said = Self.said(info.advice.scripts.prefix(1))
    guard let first = open.first else { return said }
    let word = Self.word(first.kind)
    let rest = open.count + info.advice.scripts.count - 1
    let (head, tail) = (
      "^K \(first.suggested) ",
      ([""] + Self.figures(of: first)).joined(separator: ", ") + (rest > 0 ? ", ^U \(rest) more" : "")
    )
    // The name gives way: the keys and the figures are what is needed while the customer waits.
    let room = columns - DisplayText.width(of: word + " " + head + tail)
    let name = DisplayText.fit(first.name, to: max(0, min(room, DisplayText.width(of: first.name))))
    return [PaneLine(word, head + name + tail, role: "state.good")] + said
  }

  private static func said(_ scripts: some Sequence<ItemScript>) -> [PaneLine] {
    scripts.map { PaneLine($0.kind == .script ? "SAY" : "NOTE", $0.text) }
  }

  /// Everything that is suggested and said, where there is room beside the lines.
  var adviceLines: [PaneLine] {
    let open = openSuggestions
    guard !open.isEmpty || !info.advice.scripts.isEmpty else { return [] }
    var rows: [PaneLine] = [PaneLine("", ""), .heading("Suggestions")]
    for (index, suggestion) in open.enumerated() {
      let key = index == 0 ? "^K " : index == 1 ? "^U " : ""
      rows.append(PaneLine(Self.word(suggestion.kind), key + Self.offer(suggestion), role: "state.good"))
    }
    return rows + Self.said(info.advice.scripts)
  }

  private static func word(_ kind: ItemLinkKind) -> String { kind == .upSell ? "UP-SELL" : "CROSS-SELL" }

  private static func offer(_ suggestion: Suggestion) -> String {
    (["\(suggestion.suggested) \(suggestion.name)"] + figures(of: suggestion)).joined(separator: ", ")
  }

  /// Price, margin and stock.
  private static func figures(of suggestion: Suggestion) -> [String] {
    var parts = ["\(Shown.number(suggestion.price, atLeast: 2)) \(suggestion.currency)"]
    if let margin = suggestion.margin {
      let tenths = (margin.millionths + (margin.millionths < 0 ? -50_000 : 50_000)) / 100_000
      parts.append("margin \(DecimalText.plain(tenths, decimals: 1)) %")
    }
    if let available = suggestion.available { parts.append("\(Shown.number(available)) free") }
    return parts
  }

  /// Takes a suggestion: an up-sell replaces the item and keeps quantity, dates and warehouse; a cross-sell adds a line.
  mutating func take(_ suggestion: Suggestion) -> [Effect] {
    if let lock = view?.lock { return [.refuse(lock)] }
    let near = [lines.focusRow, lines.focusRow - 1] + Array(lines.rows.indices)
    let row = near.first { index in
      guard lines.rows.indices.contains(index) else { return false }
      let own = index == lines.focusRow ? lines.form.values["item"] : lines.rows[index].values["item"]
      return own == suggestion.item
    }
    guard let row else { return [.refuse("\(suggestion.item) is no longer on a line.")] }
    let text: String
    switch suggestion.kind {
    case .upSell:
      if let lock = lines.rows[row].lock { return [.refuse(lock)] }
      lines.put(
        ["item": suggestion.suggested, "text": "", "unit": "", "unitPrice": ""], intoRow: row)
      text = "\(suggestion.suggested) takes the place of \(suggestion.item)."
    case .crossSell:
      lines.insert(["item": suggestion.suggested, "quantity": "1"], below: row)
      text = "\(suggestion.suggested) is added."
    }
    suggestions.note(suggestion, .taken)
    return committed() + showLine() + [.tell(Notice(.done, text))]
  }

  /// Goes on once it is known what is suggested for the line; keys that are typed ahead wait.
  func advised(then: @escaping (inout DocumentPanel) -> [Effect]) -> Effect {
    let (bench, facts) = (bench, lineFacts)
    return work(
      barrier: true, name: "advice", { try facts.info(bench) },
      then: { panel, result in
        switch result {
        case .failure(let error): return [.refuse(ErrorText.of(error))]
        case .success(let info):
          panel.take(info)
          return then(&panel)
        }
      })
  }

  /// The suggestions to choose from; one that is chosen is taken or declined.
  func chooseSuggestion() -> [Effect] {
    let open = openSuggestions
    let scripts = info.advice.scripts.map {
      PaneLine($0.kind == .script ? "SAY" : "NOTE", $0.text, role: "dialog")
    }
    guard !open.isEmpty else {
      if scripts.isEmpty { return [.refuse("Nothing is suggested for this line.")] }
      return [
        ask(
          Question(title: "What to say", lines: scripts, choices: [.init("done", "Done", key: .function(10))])
        ) { (_, _: String) in [] }
      ]
    }
    let rows = open.map { suggestion in
      FieldChoice(
        suggestion.suggested,
        "\(Self.word(suggestion.kind)) \(suggestion.name), "
          + Self.figures(of: suggestion).joined(separator: ", "))
    }
    let list = PromptList(
      source: ChoiceSource(title: "Suggestions", choices: rows), kind: "", text: "", values: [:])
    return [
      ask(list) { (panel, row: PromptRow) in
        guard let chosen = panel.openSuggestions.first(where: { $0.suggested == row.code }) else { return [] }
        let question = Question(
          title: "\(Self.word(chosen.kind)): \(chosen.name)",
          lines: [PaneLine("", Self.offer(chosen), role: "dialog")] + scripts,
          choices: [
            .init("take", "Take", key: .function(10)), .init("decline", "Decline", key: .character("d")),
          ])
        return [
          panel.ask(question) { (panel, answer: String) in
            answer == "take" ? panel.take(chosen) : panel.decline(chosen)
          }
        ]
      }
    ]
  }

  private func decline(_ suggestion: Suggestion) -> [Effect] {
    let dialog = EntryDialog(
      title: "Decline \(suggestion.suggested)", label: "Reason",
      help: "What the customer said; it may be empty.",
      isRequired: false)
    return [
      ask(dialog) { (panel, reason: String) in
        panel.suggestions.note(suggestion, .declined, reason: reason)
        return []
      }
    ]
  }
}
