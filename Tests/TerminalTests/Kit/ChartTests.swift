import ScreenScript
import Testing

@testable import Terminal

@Suite("Charts") struct ChartTests {
  private let ascii = Look(theme: .standard, colors: 0, unicode: false)
  private let unicode = Look(theme: .standard, colors: 0, unicode: true)

  @Test("a sparkline has one column a value, lowest for nothing, fullest for the most")
  func sparkline() {
    #expect(Sparkline.text([], look: unicode) == "")
    #expect(Sparkline.text([0, 0], look: unicode) == "▁▁")
    #expect(Sparkline.text([0, 5, 10], look: unicode).first == "▁")
    #expect(Sparkline.text([0, 5, 10], look: unicode).last == "█")
    #expect(Sparkline.text([-9, 10], look: unicode) == "▁█")
    #expect(Sparkline.text([1, 2, 3], look: ascii).utf8.allSatisfy { $0 < 0x7F })
  }

  @Test("figures of any size make a chart")
  func hugeFigures() {
    #expect(Sparkline.text([Int.max, Int.max / 2, 0, Int.min], look: unicode).count == 4)
    let canvas = Canvas(size: Size(columns: 60, rows: 3), look: unicode)
    BarChart([.init("Most", Int.max), .init("Half", Int.max / 2), .init("Least", Int.min)]).draw(on: canvas)
    let lines = ScreenText.of(canvas.frame).split(separator: "\n")
    #expect(lines[0].count { $0 == "█" } > lines[1].count { $0 == "█" })
    #expect(lines[2].count { $0 == "█" } == 0)
  }

  @Test("the longest bar fills the room, a small one is still seen, and the numbers stand whole")
  func bars() {
    let canvas = Canvas(size: Size(columns: 40, rows: 4), look: ascii)
    BarChart([.init("Open", 1_000), .init("Late", 1), .init("None", 0)]).draw(on: canvas)
    let lines = ScreenText.of(canvas.frame).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("Open #") && lines[0].hasSuffix("# 1000"))
    #expect(lines[0].count == 40)
    #expect(lines[1] == "Late # 1")
    #expect(lines[2] == "None  0")
  }
}
