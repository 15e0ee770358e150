import Desk
import Foundation
import Store
import Synchronization
import Terminal

/// Keeps the draft of one form: the same row each time, gone once the form is saved.
final class DraftKeeper: RecordDrafts {
  private struct State {
    /// The draft's row; nil while nothing is kept.
    var row: Int?
    /// What is of this moment or of one before it is told, saved or thrown away.
    var done = 0
  }

  private let desk: Desk
  private let action: String
  /// The record that is changed; empty for a new one.
  private let key: String
  /// Held as long as the store is written to, so that a draft and a save never cross.
  private let state: Mutex<State>
  private let moments = Atomic(0)
  private let hasRow: Atomic<Bool>

  init(desk: Desk, action: String, key: String?, row: Int? = nil) {
    self.desk = desk
    self.action = action
    self.key = key ?? ""
    state = Mutex(State(row: row))
    hasRow = Atomic(row != nil)
  }

  var isKept: Bool { hasRow.load(ordering: .acquiring) }

  func moment() -> Int { moments.add(1, ordering: .acquiringAndReleasing).newValue }

  func keep(_ draft: RecordDraft, title: String, of moment: Int) throws {
    guard !draft.isEmpty else { return }
    let text = try JSONText.encode(DraftContent(key: key, draft: draft))
    try state.withLock { state in
      guard moment > state.done else { return }
      state.row = try desk.keepDraft(state.row, action: action, title: title, content: text)
      state.done = moment
      hasRow.store(true, ordering: .releasing)
    }
  }

  func drop() throws {
    try state.withLock { state in
      if let row = state.row { try desk.dropDraft(row) }
      end(&state)
    }
  }

  /// Saves the form, given the row of the draft that the save deletes; drafts on their way are not kept after it.
  func saving<Value>(_ save: (Int?) throws -> Value) rethrows -> Value {
    try state.withLock { state in
      let value = try save(state.row)
      end(&state)
      return value
    }
  }

  /// Performs an action once for each object of fields, all of them or none; the draft goes with the last.
  ///
  /// - Returns: The outcome of each, as JSON.
  @discardableResult
  func perform(_ name: String, _ objects: [[String: Any]], accepting: [String: String]) throws -> [String] {
    try perform(objects.map { (name, $0) }, accepting: accepting)
  }

  /// Performs actions with their fields one after the other, all of them or none; the draft goes with the last.
  ///
  /// - Returns: The outcome of each, as JSON.
  @discardableResult
  func perform(
    _ calls: [(action: String, fields: [String: Any])], accepting: [String: String]
  ) throws -> [String] {
    let calls = try calls.map { call in
      (
        action: try ActionRegistry.named(call.action),
        json: try JSONSerialization.data(withJSONObject: call.fields)
      )
    }
    guard !calls.isEmpty else { return [] }
    return try saving { row in
      try desk.store.write { writer in
        try calls.enumerated().map { index, call in
          try call.action.perform(
            json: call.json, desk: desk, in: writer, accepting: accepting,
            draft: index == calls.count - 1 ? row : nil)
        }
      }
    }
  }

  private func end(_ state: inout State) {
    state.row = nil
    state.done = moments.load(ordering: .acquiring)
    hasRow.store(false, ordering: .releasing)
  }

  /// The user's latest draft of a record, when one was left unsaved.
  static func waiting(_ desk: Desk, action: String, key: String) -> Draft? {
    try? desk.drafts().first { draft in
      draft.action == action
        && (try? JSONText.decode(DraftContent.self, from: draft.content))?.key == key
    }
  }
}

extension RecordSpec {
  /// Keeps what is typed with a keeper, and begins with a draft where one is given.
  mutating func keepDrafts(_ keeper: DraftKeeper, goingOnWith draft: Draft?) {
    drafts = keeper
    self.draft = draft.flatMap { try? JSONText.decode(DraftContent.self, from: $0.content).draft }
  }
}

/// A draft as it is kept: which record, and what was typed.
struct DraftContent: Codable {
  let key: String
  let draft: RecordDraft
}
