/// Where a form keeps what is typed and not saved; called on other threads.
///
/// A draft that is late never undoes what was done since: each is kept with the number of its moment, and one whose
/// moment lies before a later draft, a save or a drop is not kept any more.
public protocol RecordDrafts: Sendable {
  /// The number of this moment, higher than all before.
  func moment() -> Int
  /// Keeps what was typed up to a moment.
  ///
  /// - Throws: what the store says when it can't be kept.
  func keep(_ draft: RecordDraft, title: String, of moment: Int) throws
  /// Throws the draft away with all that is on its way.
  func drop() throws
  /// Whether there is a draft of this form.
  var isKept: Bool { get }
}

/// A form whose typing is kept as a draft until it is saved: how it is left, and how it is put back.
public protocol DraftingPanel: Panel {
  var drafts: (any RecordDrafts)? { get }
  /// What is typed.
  var input: RecordInput { get }
  /// What the draft is called where it waits.
  var draftTitle: String { get }
  /// Whether nothing but the focused field was changed.
  var isDirtyInFocusOnly: Bool { get }
  /// Takes back what is typed in the focused field.
  mutating func undoField() -> [Effect]
  /// Makes everything as it was saved.
  mutating func putBack() -> [Effect]
}

extension DraftingPanel {
  /// Keeps what is typed, away from the main thread; what can't be kept now is tried again with the next field.
  public func keepDraft() -> [Effect] {
    guard let drafts, isDirty else { return [] }
    let (draft, title, moment) = (RecordDraft(input), draftTitle, drafts.moment())
    return [work(name: "draft", { try drafts.keep(draft, title: title, of: moment) }, then: { _, _ in [] })]
  }

  /// Keeps what is typed at once: nothing else is done any more.
  public func keepDraftAtOnce() {
    guard let drafts, isDirty else { return }
    try? drafts.keep(RecordDraft(input), title: draftTitle, of: drafts.moment())
  }

  /// Keeps, beside what is typed, the reason for a warning as far as it is typed; for the dialog that asks for it.
  public func keepingReason(of warning: AcceptableWarning) -> ((String) -> Void)? {
    guard let drafts else { return nil }
    let (input, title) = (input, draftTitle)
    return { text in
      var input = input
      input.accepted[warning.name] = text
      try? drafts.keep(RecordDraft(input), title: title, of: drafts.moment())
    }
  }

  /// Leaves the form, and asks first when something is typed that is not saved.
  public func askBeforeLeaving() -> [Effect] {
    guard isDirty else {
      // What was kept was taken back since.
      guard let drafts, drafts.isKept else { return [.close] }
      return [close { try drafts.drop() }]
    }
    let kept = drafts != nil
    let question = Question(
      title: "Leave \(title)?",
      text: "Something was typed that is not saved."
        + (kept ? " It is kept as a draft when you leave without saving." : ""),
      choices: [
        .init("save", "Save", key: .character("y")),
        .init("leave", kept ? "Leave, keep the draft" : "Leave without saving", key: .character("n")),
      ] + (kept ? [.init("drop", "Leave, throw it away", key: .character("d"))] : []))
    return [
      ask(question) { (panel, answer: String) in
        if answer == "save" { return panel.perform("form.save") }
        guard let drafts = panel.drafts else { return [.close] }
        if answer == "drop" { return [panel.close { try drafts.drop() }] }
        let (draft, title, moment) = (RecordDraft(panel.input), panel.draftTitle, drafts.moment())
        return [panel.close { try drafts.keep(draft, title: title, of: moment) }]
      }
    ]
  }

  /// Does what closing needs and closes; what can't be done is told, and the form stays.
  private func close(_ job: @escaping @Sendable () throws -> Void) -> Effect {
    work(
      writes: true, job,
      then: { _, result in
        switch result {
        case .success: [.close]
        case .failure(let error): [.halt(ErrorText.of(error), until: .save)]
        }
      })
  }

  /// Puts the field back, or after a question the whole form; a draft of it stays until the form is left.
  public mutating func askBeforePuttingBack() -> [Effect] {
    if isDirtyInFocusOnly { return undoField() }
    let question = Question(
      title: "Put everything back?",
      text: "All that was typed since \(title) was opened or saved is taken back.",
      choices: [
        .init("back", "Put everything back", key: .character("y")),
        .init("keep", "Go on typing", key: .character("n")),
      ])
    return [
      ask(question) { (panel, answer: String) in
        guard answer == "back" else { return [] }
        return panel.putBack() + [.tell(Notice(.info, "Everything is as it was before you typed."))]
      }
    ]
  }
}
