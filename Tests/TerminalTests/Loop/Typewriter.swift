import Dispatch
import ScreenScript
import Terminal

/// A panel that keeps what is typed into it, with characters that start work, halt and release, and open a second one.
///
/// `#` looks something up while keys wait, `~` does the same without making them wait, `!` halts the keys behind it,
/// `+` releases them, `^` opens another typewriter above whose text comes back as its answer with Enter.
struct Typewriter: Panel {
  let title = "Typewriter"
  let contexts = ["typewriter"]
  var text = ""
  var asked = 0
  /// What a lookup gives for the number of its question; runs on a worker.
  let lookup: @Sendable (Int) throws -> String

  init(lookup: @escaping @Sendable (Int) throws -> String = { "<\($0)>" }) { self.lookup = lookup }

  mutating func handle(_ key: Key) -> [Effect] {
    if key.isEnter { return [.answer(text)] }
    switch key.typed {
    case "#": return [look(barrier: true)]
    case "~": return [look(barrier: false)]
    case "!": return [.halt("That can't be.")]
    case "+": return [.release()]
    case "^":
      return [
        ask(Typewriter(lookup: lookup)) { (panel, answer: String) in
          panel.text += "[\(answer)]"
          return []
        }
      ]
    case let typed?: text.append(typed)
    case nil: return [.refuse("\(key.name) does nothing here.")]
    }
    return []
  }

  mutating func hangUp() { text += "*" }

  private mutating func look(barrier: Bool) -> Effect {
    asked += 1
    let (number, lookup) = (asked, lookup)
    return work(barrier: barrier, name: barrier ? nil : "look", { try lookup(number) }) { panel, result in
      switch result {
      case .success(let found): panel.text += found
      case .failure(let error): return [.halt("\(error)")]
      }
      return []
    }
  }

  func draw(on canvas: Canvas) { canvas.text("text=\(text)|", column: 0, row: 0) }
}

/// A gate that a worker stands before until the test opens it.
struct Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }
  func pass() { semaphore.wait() }
}

extension ScreenScript {
  /// A script that types into a typewriter.
  convenience init(typewriter: Typewriter) { self.init(typewriter, commands: []) }

  /// What the typewriter has.
  var typed: String {
    guard let line = lines.first, line.hasPrefix("text=") else { return "nothing" }
    return String(line.dropFirst(5).prefix { $0 != "|" })
  }

  /// Gives the loop keys without waiting for what they start.
  func press(_ script: String) { loop.accept(KeyScript.events(script)) }
}
