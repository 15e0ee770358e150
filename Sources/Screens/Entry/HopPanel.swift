import Desk
import Terminal

/// Finds out off the main thread where to go, and goes there.
struct HopPanel: Panel {
  /// Where a hop leads.
  enum Target {
    case panel(any Panel)
    /// Several, the last on top.
    case panels([any Panel])
    case message(String)
  }
  typealias Find = @Sendable (Workbench) -> Target

  let bench: Workbench
  /// Whether what it leads to does something to the rows of a list.
  var tellsWhatIsDone = false
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
            case .panels(let all):
              guard let first = all.first else { return [.close] }
              return [.replace(first)] + all.dropFirst().map { .open($0) }
            case .message(let text): return [.close, .drop(text)]
            }
          }
        })
    ]
  }

  mutating func perform(_ command: String) -> [Effect] { [.close] }
  func draw(on canvas: Canvas) {}
}
