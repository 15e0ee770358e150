import Desk
import Foundation
import Store
import Synchronization
import Terminal

/// Keeps the draft of one form: the same row each time, gone once the form is saved.
final class DraftKeeper: Sendable {
  private let desk: Desk
  private let action: String
  /// The record that is changed; empty for a new one.
  private let key: String
  private let row: Mutex<Int?>
  private let isClosed = Mutex(false)
  /// What was saved last.
  private let saved = Mutex<RecordDraft?>(nil)

  init(desk: Desk, action: String, key: String?, row: Int? = nil) {
    self.desk = desk
    self.action = action
    self.key = key ?? ""
    self.row = Mutex(row)
  }

  /// The draft's row, to be deleted with the save.
  var current: Int? { row.withLock { $0 } }

  /// Keeps what is typed.
  ///
  /// What can't be kept (the file is locked, the disk full) is tried again with the next field.
  func keep(_ draft: RecordDraft, title: String) {
    guard !draft.isEmpty else { return }
    row.withLock { row in
      guard !isClosed.withLock({ $0 }), saved.withLock({ $0 != draft }) else { return }
      let content = DraftContent(key: key, draft: draft)
      guard let text = try? JSONText.encode(content) else { return }
      if let kept = try? desk.keepDraft(row, action: action, title: title, content: text) { row = kept }
    }
  }

  /// Throws the draft away.
  func drop() {
    row.withLock { row in
      if let id = row { try? desk.dropDraft(id) }
      row = nil
    }
  }

  /// Ends the keeping for good: the record is made, and a draft that was on its way would make another.
  func close() {
    row.withLock { row in
      isClosed.withLock { $0 = true }
      if let id = row { try? desk.dropDraft(id) }
      row = nil
    }
  }

  /// The user's latest draft of a record, when one was left unsaved.
  static func waiting(_ desk: Desk, action: String, key: String) -> Draft? {
    try? desk.drafts().first { draft in
      draft.action == action
        && (try? JSONText.decode(DraftContent.self, from: draft.content))?.key == key
    }
  }

  /// Forgets the row after the save deleted it.
  ///
  /// - Parameters:
  ///   - saved: What is saved now; a keeping of it that was on its way leaves nothing behind.
  ///   - deleted: The row that the save deleted.
  func forget(_ saved: RecordDraft, deleted: Int?) {
    row.withLock { row in
      if let id = row, id != deleted { try? desk.dropDraft(id) }
      row = nil
      self.saved.withLock { $0 = saved }
    }
  }
}

/// A draft as it is kept: which record, and what was typed.
struct DraftContent: Codable {
  let key: String
  let draft: RecordDraft
}
