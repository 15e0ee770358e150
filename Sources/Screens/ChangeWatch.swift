import Desk
import Dispatch
import Synchronization

/// Notices that another program has written to the company's file.
///
/// The question is asked away from the main thread; what was found out is told at the next call.
final class ChangeWatch: Sendable {
  private struct State {
    var counter: Int?
    var changed = false
    var isAsking = false
  }

  private let desk: Desk
  private let state = Mutex(State())

  init(_ desk: Desk) { self.desk = desk }

  /// Whether the file was changed since the last call that said so, as far as is known by now.
  func hasChanged() -> Bool {
    state.withLock { state in
      if !state.isAsking {
        state.isAsking = true
        ask()
      }
      defer { state.changed = false }
      return state.changed
    }
  }

  private func ask() {
    DispatchQueue.global(qos: .utility).async { [self] in
      let now = try? desk.store.changeCounter()
      state.withLock { state in
        if let now, let before = state.counter, now != before { state.changed = true }
        state.counter = now ?? state.counter
        state.isAsking = false
      }
    }
  }
}
