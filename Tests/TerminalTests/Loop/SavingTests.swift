import Glibc
import ScreenScript
import Terminal
import Testing

@Suite("Keys that are typed ahead of what is being saved") struct SavingTests {
  private func script(_ save: @escaping @Sendable (String) -> Counter.Outcome) -> ScreenScript {
    ScreenScript(Counter(save: save), commands: [])
  }

  @Test(
    "a warning that saving brings up isn't answered by keys typed before it was seen", arguments: [0, 50_000])
  func warningIsNotAnswered(_ microseconds: UInt32) {
    let screen = script { _ in
      usleep(microseconds)
      return .warned
    }
    screen.type("abscd<f10>")
    #expect(screen.shows("Why?"))
    #expect(screen.shows("text=ab| saved=|"), "nothing was saved: \(screen.text)")
    #expect(screen.holdsKeys)
    screen.type("paid<enter>e")
    #expect(screen.shows("text=cde| saved=ab(paid)|"), "the held keys come after the save: \(screen.text)")
  }

  @Test("keys held by a refused save wait for a save, not for the next field")
  func waitForTheSave() {
    let screen = script { $0 == "ab" ? .refused : .saved }
    screen.type("abscd")
    #expect(screen.message == "Not now. (2 keys wait; F12 drops them)")
    screen.type("x+")
    #expect(screen.shows("text=abx|"), "\(screen.text)")
    screen.type("s")
    #expect(screen.shows("text=cd| saved=abx|"), "\(screen.text)")
  }

  @Test("keys held for one panel are never typed into another, and leaving tells of them")
  func heldKeysDieWithTheirPanel() {
    let screen = script { _ in .saved }
    screen.type("a^b!cde")
    screen.type("<enter>")
    #expect(
      screen.message == "3 keys that were typed ahead are dropped with the form that they were meant for.")
    screen.type("^!f")
    screen.type("+")
    #expect(screen.shows("text=f|"), "only what was typed for this one: \(screen.text)")
  }

  @Test("keys held below a dialog stay when the dialog is cancelled")
  func cancelledDialog() {
    let screen = script { _ in .warned }
    screen.type("abscd")
    screen.type("<f12>")
    #expect(screen.shows("text=ab| saved=|"))
    #expect(screen.holdsKeys)
    screen.type("<f12>")
    #expect(screen.message == "The keys that were typed ahead are dropped.")
  }

  @Test("Ctrl-C can't stop what is being saved: its result is taken, once")
  func savingIsNotStopped() {
    let gate = Gate()
    let screen = script { _ in
      gate.pass()
      return .saved
    }
    screen.loop.accept(KeyScript.events("abscd"))
    screen.loop.accept(KeyScript.events("<ctrl-c>"))
    #expect(screen.message == "Saving can't be stopped any more; the keys that were typed ahead are dropped.")
    screen.loop.accept(KeyScript.events("xs"))
    gate.open()
    gate.open()
    screen.loop.settle()
    #expect(screen.shows("text=| saved=ab,x|"), "\(screen.text)")
  }

  @Test("what works and how many keys wait for it is said")
  func waitingIsSaid() {
    let gate = Gate()
    let screen = script { _ in
      gate.pass()
      return .saved
    }
    screen.loop.accept(KeyScript.events("as"))
    #expect(screen.lines.dropLast().last?.hasSuffix("working") == true, "\(screen.text)")
    screen.loop.accept(KeyScript.events("bcd"))
    #expect(screen.lines.dropLast().last?.hasSuffix("working, 3 keys wait") == true, "\(screen.text)")
    gate.open()
    screen.loop.settle()
    #expect(screen.lines.dropLast().last == "", "\(screen.text)")
  }

  @Test("a panel that opens another and is closed takes it along")
  func openedGoesWithItsOpener() {
    let screen = script { _ in .saved }
    screen.type("a^b<f1>")
    #expect(screen.shows("Help"))
    screen.type("<f12><enter>")
    #expect(screen.shows("text=a|"), "\(screen.text)")
  }

  @Test("keys typed while many steps are done wait for what comes after; F12 stops the steps")
  func progressHoldsKeys() {
    let (gate, begun) = (Gate(), Gate())
    let screen = ScreenScript(
      Runner { progress in
        begun.open()
        gate.pass()
        return progress.isCancelled ? "stopped" : "done"
      }, commands: [])
    screen.loop.accept(KeyScript.events("gab"))
    begun.pass()
    #expect(screen.shows("working, 2 keys wait"), "\(screen.text)")
    screen.loop.accept(KeyScript.events("c<f12>"))
    gate.open()
    screen.loop.settle()
    #expect(screen.shows("text=[stopped]abc|"), "\(screen.text)")
    #expect(screen.loop.notices.allSatisfy { $0.kind != .error })
  }
}

/// A typewriter that `g` makes do something of many steps.
private struct Runner: Panel {
  let title = "Runner"
  let contexts = ["asker"]
  var text = ""
  let run: @Sendable (Progress) -> String

  mutating func handle(_ key: Key) -> [Effect] {
    guard key.typed == "g" else {
      text += key.typed.map(String.init) ?? ""
      return []
    }
    let run = run
    return [
      ask(ProgressDialog(title: "Steps", steps: 2) { run($0) }) { (panel, answer: String) in
        panel.text += "[\(answer)]"
        return []
      }
    ]
  }

  func draw(on canvas: Canvas) { canvas.text("text=\(text)|", column: 0, row: 0) }
}
