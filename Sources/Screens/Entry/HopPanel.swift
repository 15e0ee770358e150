import Desk
import Terminal

/// Finds out off the main thread where to go, and goes there.
struct HopPanel: Panel {
  /// Where a hop leads.
  enum Target {
    case panel(any Panel)
    case message(String)
  }
  typealias Find = @Sendable (Workbench) -> Target

  let bench: Workbench
  private let find: @Sendable () throws -> Find

  /// Makes a hop over what is read.
  init(bench: Workbench, find: @escaping @Sendable () throws -> Find) {
    self.bench = bench
    self.find = find
  }

  let title = "What next"
  var contexts: [String] { ["dialog"] }
  func placement(in size: Size) -> Rect? { Rect(column: 0, row: 0, columns: 0, rows: 0) }

  mutating func appear() -> [Effect] {
    let find = find
    return [
      work(
        barrier: true, { try find() },
        then: { panel, result in
          switch result {
          case .failure(let error): return [.close, .drop(DeskError(error).message)]
          case .success(let target):
            switch target(panel.bench) {
            case .panel(let next): return [.replace(next)]
            case .message(let text): return [.close, .drop(text)]
            }
          }
        })
    ]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}
