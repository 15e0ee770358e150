import CTerminal
import Glibc
import Testing

@testable import CursesTerminal

@Suite(.serialized) struct TerminalSettingsTests {
  @Test func escWaitsLongerOverSSHUnlessTheUserSaysOtherwise() {
    #expect(TerminalSettings(environment: [:]).escapeDelay == 25)
    #expect(TerminalSettings(environment: ["SSH_TTY": "/dev/pts/1"]).escapeDelay == 100)
    #expect(TerminalSettings(environment: ["SSH_TTY": "x", "ESCDELAY": "400"]).escapeDelay == 400)
    #expect(TerminalSettings(environment: ["ESCDELAY": "soon"]).escapeDelay == 25)
    #expect(TerminalSettings(environment: ["ESCDELAY": "-3"]).escapeDelay == 0)
  }

  @Test(arguments: [
    (["LC_ALL": "C"], false), (["LANG": "de_DE.UTF-8"], false), (["LC_ALL": "en_US.utf8"], false),
    (["LANG": "de_DE.ISO-8859-1"], true), (["LC_ALL": "", "LC_CTYPE": "de_DE.ISO-8859-15@euro"], true),
    (["LC_ALL": "C.UTF-8", "LANG": "de_DE.ISO-8859-1"], false), ([:], false),
  ])
  func onlyALocaleOfAnotherEncodingMeansASCII(environment: [String: String], ascii: Bool) {
    #expect(TerminalSettings(environment: environment).ascii == ascii)
  }

  @Test func noColorCountsOnlyWhenItIsNotEmpty() {
    #expect(TerminalSettings(environment: ["NO_COLOR": "1"]).noColor)
    #expect(!TerminalSettings(environment: ["NO_COLOR": ""]).noColor)
  }

  @Test func anUnknownKindIsTakenForWhatItMostLikelyIs() {
    #expect(TerminalKind.candidates(for: "xterm-kitty").first == "xterm-256color")
    #expect(TerminalKind.candidates(for: "Alacritty").first == "xterm-256color")
    #expect(TerminalKind.candidates(for: "nosuchterm") == ["xterm", "vt100", "ansi"])
  }

  @Test func signalsAndWakeUpsComeAsBytes() {
    let end = docket_signals_install()
    defer { docket_signals_remove() }
    #expect(end >= 0)
    for (send, letter) in [
      (SIGWINCH, "W"), (0, "w"), (SIGTERM, "T"), (SIGHUP, "H"), (SIGINT, "I"), (SIGTSTP, "Z"),
    ] {
      if send == 0 { docket_wake() } else { kill(getpid(), send) }
      var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      #expect(poll(&waiting, 1, 5000) == 1)
      var bytes = [UInt8](repeating: 0, count: 16)
      let count = read(end, &bytes, bytes.count)
      #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == letter)
    }
  }

  @Test func everyFaultSaysWhatToDoInOneLine() {
    let faults: [TerminalFault] = [.notATerminal, .cannotDraw(kind: "dumb"), .unknown(kind: "x"), .noSignals]
    for fault in faults {
      #expect(!fault.description.contains("\n") && fault.description.count > 20)
    }
  }
}
