import Testing

@testable import CursesTerminal

@Suite("What the far end of a line has shown") struct FrameReceiptTests {
  private func expect(_ wanted: Bool, _ answer: Bool, _ location: SourceLocation = #_sourceLocation) {
    #expect(answer == wanted, sourceLocation: location)
  }

  @Test("a terminal at hand is never asked")
  func local() {
    var receipt = FrameReceipt(isRemote: false)
    expect(false, receipt.asks(at: 0))
    expect(false, receipt.isOutstanding(answers: 0, at: 1))
  }

  @Test("one that never answers is asked once and never waited for")
  func silent() {
    var receipt = FrameReceipt(isRemote: true)
    expect(true, receipt.asks(at: 0))
    expect(false, receipt.isOutstanding(answers: 0, at: 1))
    expect(false, receipt.asks(at: 20_000))
  }

  @Test("one that answers is asked after each frame and waited for, but not for ever")
  func answering() {
    var receipt = FrameReceipt(isRemote: true)
    expect(true, receipt.asks(at: 0))
    expect(false, receipt.isOutstanding(answers: 1, at: 5))
    expect(true, receipt.asks(at: 10))
    expect(true, receipt.isOutstanding(answers: 1, at: 20))
    expect(false, receipt.asks(at: 25))
    expect(false, receipt.isOutstanding(answers: 2, at: 30))
    expect(true, receipt.asks(at: 40))
    expect(false, receipt.isOutstanding(answers: 2, at: 40 + FrameReceipt.limit))
    expect(true, receipt.asks(at: 20_000))
  }
}
