import Terminal

/// Asks something and goes on to the screen that the answer leads to; a question that is left leads back.
struct AskPanel: Panel {
  let title: String
  private let question: any Panel
  private let next: (any Sendable) -> (any Panel)?
  private var wasAsked = false
  /// What is done when the question is left without an answer.
  var whenLeft: (@Sendable () throws -> Void)?

  /// Makes it of a question and of what its answer opens.
  init<Answer: Sendable>(
    _ question: any Panel, for type: Answer.Type = Answer.self, next: @escaping (Answer) -> any Panel
  ) {
    title = question.title
    self.question = question
    self.next = { ($0 as? Answer).map(next) }
  }

  var contexts: [String] { ["dialog"] }
  var tellsWhatIsDone: Bool { true }
  func placement(in size: Size) -> Rect? { Rect(column: 0, row: 0, columns: 0, rows: 0) }

  mutating func appear() -> [Effect] {
    if wasAsked { return leave() }
    wasAsked = true
    let next = next
    return [.ask(question) { _, answer in next(answer).map { [.replace($0)] } ?? [.close] }]
  }

  private func leave() -> [Effect] {
    guard let whenLeft else { return [.close] }
    return [work(writes: true, whenLeft) { _, _ in [.close] }]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}
