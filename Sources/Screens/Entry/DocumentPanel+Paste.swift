import Desk
import Foundation
import Sales
import Store
import Terminal

extension DocumentPanel {
  mutating func paste(_ text: String) -> [Effect] {
    if let lock = view?.lock { return [.refuse(lock)] }
    let rows = text.split(whereSeparator: \.isNewline)
    guard part != .charges, rows.count > 1 else {
      onFocus({ $0.paste(text) }, { $0.paste(text) })
      return []
    }
    let pasted: [[String: String]] = rows.map { row in
      let cells = row.split(whereSeparator: { "\t;".contains($0) }).map {
        String($0).trimmingCharacters(in: .whitespaces)
      }
      var values: [String: String] = [:]
      if let item = cells.first { values["item"] = item }
      if cells.count > 1 { values["quantity"] = cells[1].replacingOccurrences(of: ",", with: ".") }
      return values
    }
    let question = Question(
      title: "Paste \(pasted.count) lines as items?",
      lines: pasted.prefix(10).map { PaneLine($0["item"] ?? "", $0["quantity"] ?? "1", role: "dialog") },
      choices: [.init("paste", "Paste as lines", key: .function(10))]
        + (part == .header ? [.init("field", "Into the field", key: .character("f"))] : []))
    return [
      ask(question) { (panel, answer: String) in
        guard answer == "paste" else {
          panel.header.paste(text)
          return []
        }
        let first = panel.lines.blankRow
        panel.lines.append(pasted)
        panel.part = .lines
        panel.lines.focus(row: first)
        return panel.committed()
      }
    ]
  }
}
