import Glibc
import ScreenScript
import Terminal
import Testing

@Suite("Loop") struct LoopTests {
  private struct NothingFound: Error, CustomStringConvertible {
    let description = "Nothing is called so."
  }

  @Test("keys wait behind a lookup and come in their order")
  func keysWaitBehindALookup() {
    let gate = Gate()
    let script = ScreenScript(
      typewriter: Typewriter { number in
        gate.pass()
        return "<\(number)>"
      })
    script.press("a#bc#d")
    #expect(script.typed == "a")
    gate.open()
    gate.open()
    script.loop.settle()
    #expect(script.typed == "a<1>bc<2>d")
  }

  @Test("work that moves nothing lets the keys go on")
  func workWithoutBarrierLetsKeysGoOn() {
    let gate = Gate()
    let script = ScreenScript(
      typewriter: Typewriter { _ in
        gate.pass()
        return "late"
      })
    script.press("~abc")
    #expect(script.typed == "abc")
    gate.open()
    script.loop.settle()
    #expect(script.typed == "abclate")
  }

  @Test("the result of older work of the same name is dropped, in whatever order they come")
  func staleRepliesAreDropped() {
    let first = Gate()
    let script = ScreenScript(
      typewriter: Typewriter { number in
        if number == 1 { first.pass() }
        return "<\(number)>"
      })
    script.press("~a~b")
    script.loop.settle()
    #expect(script.typed == "ab<2>")
    first.open()
    // The late result of the first comes in at some moment; a lookup behind it shows that nothing of it is left.
    script.type("#")
    #expect(script.typed == "ab<2><3>")
    #expect(!script.loop.isWaiting)
  }

  @Test("a field that can't be accepted holds the keys behind it and says how many")
  func haltHoldsTheKeys() {
    let script = ScreenScript(typewriter: Typewriter())
    script.type("ab!cde")
    #expect(script.typed == "ab")
    #expect(script.message.hasPrefix("That can't be. (3 keys wait; F12 drops them)"))
    #expect(script.message.hasSuffix("(3 keys wait; F12 drops them)"))
  }

  @Test("released keys go on in front of what was typed since")
  func releaseLetsHeldKeysGoOn() {
    let script = ScreenScript(typewriter: Typewriter())
    script.type("ab!cde")
    script.type("x+y")
    #expect(script.typed == "abxcdey")
  }

  @Test("F12 and Esc drop the held keys and nothing else", arguments: ["<f12>", "<esc>"])
  func cancelDropsHeldKeys(_ key: String) {
    let script = ScreenScript(typewriter: Typewriter())
    script.type("ab!cde")
    script.type(key)
    #expect(script.message == "The keys that were typed ahead are dropped.")
    script.type("+z")
    #expect(script.typed == "abz")
    #expect(!script.loop.ended)
  }

  @Test("a lookup that fails stops the queue behind it and loses no key")
  func failedLookupHolds() {
    let script = ScreenScript(typewriter: Typewriter { _ in throw NothingFound() })
    script.type("a#bc")
    #expect(script.typed == "a")
    #expect(script.message.hasPrefix("Nothing is called so. (2 keys wait"))
    script.type("+")
    #expect(script.typed == "abc")
  }

  @Test("Ctrl-C stops waiting, drops the keys typed ahead, and the late result is not taken")
  func controlCStopsWaiting() {
    let gate = Gate()
    let script = ScreenScript(
      typewriter: Typewriter { number in
        if number == 1 { gate.pass() }
        return "<\(number)>"
      })
    script.press("a#bcd")
    script.press("<ctrl-c>")
    #expect(script.message == "Stopped waiting; the keys that were typed ahead are dropped.")
    gate.open()
    script.type("e#f")
    #expect(script.typed == "ae<2>f")
    #expect(!script.loop.ended)
  }

  @Test("an answer goes to the panel that asked, with the keys typed ahead behind it")
  func answersComeBack() {
    let script = ScreenScript(typewriter: Typewriter())
    script.type("a^inner<enter>b")
    #expect(script.typed == "a[inner]b")
  }

  @Test("a result for a panel that is closed meanwhile is not taken by another")
  func resultsOfClosedPanelsAreDropped() {
    let gate = Gate()
    let script = ScreenScript(
      typewriter: Typewriter { _ in
        gate.pass()
        return "late"
      })
    script.press("a^x~<enter>")
    gate.open()
    script.loop.settle()
    #expect(script.typed == "a[x]")
  }

  @Test("hanging up tells every panel and ends the program")
  func hangUpEnds() {
    let script = ScreenScript(typewriter: Typewriter())
    script.type("ab")
    script.loop.accept([.hangup, .key(.character("c"))])
    #expect(script.loop.ended)
    #expect(script.typed == "ab*")
  }

  @Test("the same keys give the same text at any delay of the store", arguments: [0, 200, 3_000])
  func delayChangesNothing(_ microseconds: UInt32) {
    let keys = String(repeating: "a#b^c#<enter>d^#^e#<enter>#<enter>", count: 5)
    let quick = ScreenScript(typewriter: Typewriter())
    quick.typeSlowly(keys)
    let slow = ScreenScript(
      typewriter: Typewriter { number in
        usleep(number % 2 == 0 ? microseconds : 0)
        return "<\(number)>"
      })
    slow.type(keys)
    #expect(slow.typed == quick.typed)
    #expect(slow.typed.hasPrefix("a<1>b[c<1>]d[<1>[e<1>]<2>]a<2>b"))
  }

  @Test("at most two hundred messages are kept")
  func messagesAreBounded() {
    let script = ScreenScript(typewriter: Typewriter())
    for number in 1...300 { script.loop.tell(Notice(.info, "Message \(number).")) }
    #expect(script.loop.notices.count == 200)
    #expect(script.loop.notices.last?.text == "Message 300.")
  }
}
