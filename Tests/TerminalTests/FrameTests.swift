import Terminal
import Testing

@Suite struct FrameTests {
  @Test func writingOutsideTheFrameDoesNothing() {
    var frame = Frame(Size(columns: 2, rows: 1))
    frame[5, 5] = Cell("x")
    frame[-1, 0] = Cell("x")
    #expect(frame == Frame(Size(columns: 2, rows: 1)))
  }
}
