import Terminal

/// Asks something and goes on to the screen that the answer leads to; a question that is left leads back.
struct AskPanel: Panel {
  let title: String
  private let question: any Panel
  private let next: (any Sendable) -> (any Panel)?
  private var wasAsked = false

  /// Makes it of a question and of what its answer opens.
  init<Answer: Sendable>(
    _ question: any Panel, for type: Answer.Type = Answer.self, next: @escaping (Answer) -> any Panel
  ) {
    title = question.title
    self.question = question
    self.next = { ($0 as? Answer).map(next) }
  }

  var contexts: [String] { ["dialog"] }
  func placement(in size: Size) -> Rect? { Rect(column: 0, row: 0, columns: 0, rows: 0) }

  mutating func appear() -> [Effect] {
    if wasAsked { return [.close] }
    wasAsked = true
    let next = next
    return [.ask(question) { _, answer in next(answer).map { [.replace($0)] } ?? [.close] }]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}
