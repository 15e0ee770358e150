import Glibc
import Terminal

/// A few records that prompts find by the start of their code or a part of their name, after a while.
struct Shelf: PromptSource {
  /// How long a search takes, in microseconds, by its text.
  var delay: @Sendable (String) -> UInt32 = { _ in 0 }
  static let all = [
    PromptRow(code: "AC", name: "Acorn"), PromptRow(code: "ACME", name: "Acme Ltd", detail: "Ulm"),
    PromptRow(code: "ACMA", name: "Acma Inc"), PromptRow(code: "BOLT", name: "Bolts"),
    PromptRow(code: "顧客", name: "顧客様"),
  ]

  func resolve(_ kind: String, _ text: String, values: [String: String]) throws -> PromptAnswer {
    usleep(delay(text))
    if let exact = Shelf.all.first(where: { $0.code == text }) { return .found(exact) }
    let found = try rows(kind, matching: text, limit: 10, values: values)
    return found.isEmpty
      ? .none("Nothing is called \(text).") : found.count == 1 ? .found(found[0]) : .many(found)
  }

  func rows(_ kind: String, matching text: String, limit: Int, values: [String: String]) throws -> [PromptRow]
  {
    usleep(delay(text))
    let text = text.lowercased()
    return Array(
      Shelf.all.filter { $0.code.lowercased().hasPrefix(text) || $0.name.lowercased().contains(text) }.prefix(
        limit))
  }

  func title(_ kind: String) -> String { "Shelf" }
}

/// A panel that opens dialogs and shows what they answer.
struct Asker: Panel {
  let title = "Asker"
  let contexts = ["asker"]
  var answer = "none"
  let dialog: any Panel

  mutating func handle(_ key: Key) -> [Effect] {
    guard key.typed == "o" else { return [.refuse("\(key.name) does nothing here.")] }
    return [
      .ask(
        dialog,
        then: { panel, answer in
          guard var own = panel as? Asker else { return [] }
          own.answer = (answer as? PromptRow)?.code ?? "\(answer)"
          panel = own
          return []
        })
    ]
  }

  func draw(on canvas: Canvas) { canvas.text("answer=\(answer)|", column: 0, row: 0) }
}
