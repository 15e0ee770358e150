import Terminal

/// A panel whose work changes something: `s` saves what was typed since the last time, and a warning may come of it.
///
/// Other characters are typed. What is saved is handed to the test's own store, which may warn, refuse or wait.
struct Counter: Panel {
  /// What saving comes to.
  enum Outcome: Sendable { case saved, warned, refused }

  let title = "Counter"
  let contexts = ["counter"]
  var text = ""
  var saved: [String] = []
  var reason = ""
  let save: @Sendable (String) -> Outcome

  mutating func handle(_ key: Key) -> [Effect] {
    guard let typed = key.typed else { return key.isEnter ? [.close] : [.refuse("Nothing.")] }
    switch typed {
    case "s": return [keep()]
    case "^": return [.open(Counter(save: save))]
    case "!": return [.halt("That can't be.")]
    case "+": return [.release()]
    default: text.append(typed)
    }
    return []
  }

  private func keep() -> Effect {
    let (save, text, isAccepted) = (save, text, !reason.isEmpty)
    return work(
      writes: true, { isAccepted ? .saved : save(text) },
      then: { (panel, result: Result<Outcome, any Error>) in
        switch result {
        case .success(.saved):
          panel.saved.append(panel.text + (panel.reason.isEmpty ? "" : "(\(panel.reason))"))
          panel.text = ""
          return [.release(.save)]
        case .success(.warned):
          return [
            panel.interrupt(EntryDialog(title: "Why?", label: "Reason"), until: .save) {
              (panel, reason: String) in
              panel.reason = reason
              return [panel.keep()]
            }
          ]
        default: return [.halt("Not now.", until: .save)]
        }
      })
  }

  func draw(on canvas: Canvas) {
    canvas.text("text=\(text)| saved=\(saved.joined(separator: ","))|", column: 0, row: 0)
  }
}
