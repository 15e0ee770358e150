import Desk
import Foundation
import Terminal

extension Workbench {
  /// Asks once for all records and deletes those that may go, telling of the others.
  func confirmDeletion(
    _ keys: [String], _ kind: String, action: String,
    object: @escaping @Sendable (String) -> [String: String] = { _ in [:] }
  ) -> Effect {
    let bench = self
    let question = Question(
      title: "Delete \(keys.count) \(kind)\(keys.count == 1 ? "" : "s")?",
      lines: keys.prefix(12).map { PaneLine("", $0, role: "dialog") },
      choices: [.init("delete", "Delete", key: .function(10))])
    return .ask(
      question,
      then: { panel, _ in
        guard var list = panel as? ListPanel else { return [] }
        let effects = list.deleting(keys, kind, bench) { key in
          let own = object(key)
          return own.isEmpty ? [kind: key] : own
        } action: {
          action
        }
        panel = list
        return effects
      })
  }
}

extension ListPanel {
  /// Deletes records one after another away from the main thread, then reads the list anew.
  mutating func deleting(
    _ keys: [String], _ kind: String, _ bench: Workbench,
    object: @escaping @Sendable (String) -> [String: String],
    action: @escaping @Sendable () -> String
  ) -> [Effect] {
    [
      work(
        writes: true,
        { () -> (done: [String], refused: [String]) in
          let action = try ActionRegistry.named(action())
          var done: [String] = []
          var refused: [String] = []
          for key in keys {
            do {
              try action.perform(json: JSONSerialization.data(withJSONObject: object(key)), desk: bench.desk)
              done.append(key)
            } catch {
              refused.append(DeskError(error).message)
            }
          }
          return (done, refused)
        },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.refuse(ErrorText.of(error))]
          case .success(let (done, refused)):
            panel.strike(done)
            let told: [Effect] =
              refused.isEmpty
              ? [.tell(Notice(.done, "\(done.count) deleted."))]
              : [.refuse("\(done.count) deleted; \(refused.count) refused: \(refused[0])")]
            return panel.appear() + told
          }
        })
    ]
  }
}
