import CursesTerminal
import Terminal
import Testing

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder(escapeDelay: 25)
    let events = decoder.feed(text.utf8, at: 0) + decoder.expire(at: 5000)
    return events.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test(arguments: [
    ("\u{1B}[A", Key(.up)), ("\u{1B}OA", Key(.up)), ("\u{1B}[B", Key(.down)), ("\u{1B}[H", Key(.home)),
    ("\u{1B}OH", Key(.home)), ("\u{1B}[1~", Key(.home)), ("\u{1B}[7~", Key(.home)), ("\u{1B}[4~", Key(.end)),
    ("\u{1B}OP", Key(.function(1))), ("\u{1B}[11~", Key(.function(1))), ("\u{1B}[[A", Key(.function(1))),
    ("\u{1B}[[E", Key(.function(5))), ("\u{1B}[15~", Key(.function(5))), ("\u{1B}[24~", Key(.function(12))),
    ("\u{1B}[1;2P", Key(.function(13))), ("\u{1B}[25~", Key(.function(13))),
    ("\u{1B}[34~", Key(.function(20))),
    ("\u{1B}[1;5C", Key(.right, .control)), ("\u{1B}Oc", Key(.right, .control)),
    ("\u{1B}[c", Key(.right, .shift)),
    ("\u{1B}[Z", Key(.backTab)), ("\u{1B}[3;3~", Key(.delete, .alt)), ("\u{1B}[6~", Key(.pageDown)),
    ("\u{1B}[115;5u", Key(.character("s"), .control)), ("\u{1B}[27;5;115~", Key(.character("s"), .control)),
    ("\r", Key(.enter)), ("\n", Key(.enter)), ("\u{1B}OM", Key(.keypadEnter)), ("\t", Key(.tab)),
    ("\u{7F}", Key(.backspace)), ("\u{8}", Key(.backspace)), ("\u{13}", Key(.character("s"), .control)),
    ("\u{1C}", Key(.character("\\"), .control)), ("\u{1B}", Key(.escape)), ("顧", Key(.character("顧"))),
    ("e\u{301}", Key(.character("e\u{301}"))),
  ])
  func eachFormOfAKeyIsThatKey(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test func theKeypadTypesItsDigitsInApplicationMode() {
    let typed = keys("\u{1B}Oq\u{1B}Or\u{1B}On\u{1B}Ou\u{1B}Ok\u{1B}Om\u{1B}Oj\u{1B}Oo\u{1B}OM")
    #expect(typed == "12.5+-*/".map { Key(.character($0)) } + [Key(.keypadEnter)])
  }

  @Test(arguments: ["\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[<0;1;1M", "\u{1B}[1;", "\u{1B}[E"])
  func anUnknownSequenceTypesNothing(bytes: String) {
    #expect(keys(bytes) == [])
  }

  @Test func anArrowTornByASlowLineIsOneKey() {
    var decoder = KeyDecoder(escapeDelay: 25)
    #expect(decoder.feed([0x1B], at: 0) == [])
    #expect(decoder.expire(at: 10) == [])
    #expect(decoder.feed([0x5B], at: 12) == [])
    #expect(decoder.expire(at: 100) == [])
    #expect(decoder.feed([0x42], at: 105) == [.key(Key(.down))])
    #expect(decoder.deadline == nil)
  }

  @Test func theRestOfAnArrowAfterAToldEscIsStillTheArrow() {
    var decoder = KeyDecoder(escapeDelay: 25)
    _ = decoder.feed([0x1B], at: 0)
    #expect(decoder.expire(at: 25) == [.key(Key(.escape))])
    #expect(decoder.feed([0x5B, 0x42], at: 60) == [.key(Key(.down))])
  }

  @Test func aBracketTypedLongAfterEscIsABracket() {
    var decoder = KeyDecoder(escapeDelay: 25)
    _ = decoder.feed([0x1B], at: 0)
    _ = decoder.expire(at: 25)
    #expect(decoder.feed([0x5B, 0x42], at: 400) == [.key(Key(.character("["))), .key(Key(.character("B")))])
  }

  @Test func aLetterRightAfterEscIsNotLost() {
    #expect(keys("\u{1B}y") == [Key(.escape), Key(.character("y"))])
    #expect(keys("\u{1B}\u{1B}[A") == [Key(.escape), Key(.up)])
  }

  @Test func aCharacterTornInTheMiddleIsPutTogether() {
    var decoder = KeyDecoder(escapeDelay: 25)
    #expect(decoder.feed([0xE9], at: 0) == [])
    #expect(decoder.feed([0xA1, 0xA7], at: 30) == [.key(Key(.character("顧")))])
    #expect(
      decoder.feed([0xE9, 0x41], at: 60) == [.key(Key(.character("\u{FFFD}"))), .key(Key(.character("A")))])
  }

  @Test func aPasteIsOneEventWithoutControlCharacters() {
    var decoder = KeyDecoder(escapeDelay: 25)
    let bytes = "\u{1B}[200~1\r\n4\t\u{3}\u{1B}[31mé\r\u{1B}[201~x"
    #expect(decoder.feed(bytes.utf8, at: 0) == [.paste("1\n4\t[31mé\n"), .key(Key(.character("x")))])
  }

  @Test func aPasteThatNeverEndsIsToldAfterItsPause() {
    var decoder = KeyDecoder(escapeDelay: 25)
    #expect(decoder.feed("\u{1B}[200~abc".utf8, at: 0) == [])
    #expect(decoder.expire(at: 999) == [])
    #expect(decoder.expire(at: 1000) == [.paste("abc")])
    #expect(decoder.feed("d".utf8, at: 1001) == [.key(Key(.character("d")))])
  }

  @Test func aPasteBeyondTheLimitIsCutAndItsEndStillFound() {
    var decoder = KeyDecoder(escapeDelay: 25)
    let long = String(repeating: "a", count: (1 << 20) + 5000)
    let events = decoder.feed("\u{1B}[200~\(long)\u{1B}[201~z".utf8, at: 0)
    #expect(events.count == 2)
    #expect(events.first == .paste(String(repeating: "a", count: 1 << 20)))
    #expect(events.last == .key(Key(.character("z"))))
  }

  @Test func anyBytesAreSurvivedAndEndInGround() {
    var seed: UInt64 = 7
    for _ in 0..<300 {
      var decoder = KeyDecoder(escapeDelay: 25)
      let bytes = (0..<60).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let roll = UInt8(truncatingIfNeeded: seed >> 33)
        return roll < 60 ? 0x1B : roll < 110 ? UInt8(ascii: "[") : roll
      }
      _ = decoder.feed(bytes, at: 0)
      _ = decoder.expire(at: 5000)
      _ = decoder.expire(at: 10000)
      #expect(decoder.deadline == nil)
    }
  }
}
