import ScreenScript
import Testing

@testable import Terminal

@Suite("Canvas") struct CanvasTests {
  private static let texts = [
    "Plain", "顧客様 株式会社", "한글", "e\u{301}", "👩‍👩‍👧", "🇩🇪", "⚠️", "नमस्ते", "a\u{200B}b", "\u{202E}abc", "\u{1B}[31m",
  ]

  init() { DisplayText.useUnicodeLocale() }

  private func canvas(_ columns: Int, _ rows: Int, unicode: Bool = true) -> Canvas {
    Canvas(
      size: Size(columns: columns, rows: rows), look: Look(theme: .standard, colors: 0, unicode: unicode))
  }

  /// Whether no wide character of a frame sticks out over its right edge.
  private func isWhole(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy {
      frame.size.columns == 0 || frame[frame.size.columns - 1, $0].width < 2
    }
  }

  @Test("B10 no half characters at any width, wherever the text begins", arguments: [true, false])
  func noHalves(_ unicode: Bool) {
    for columns in 0...200 {
      let canvas = canvas(columns, 12, unicode: unicode)
      for (row, text) in Self.texts.enumerated() {
        canvas.text(text + text, column: columns / 2 - 3, row: row)
        canvas.text(text, column: columns - 4, row: row)
        canvas.text(text, column: -1, row: row)
        canvas.text(text, column: 3, row: row, width: columns / 7, align: .right)
      }
      #expect(isWhole(canvas.frame), "\(columns) columns")
      for cell in canvas.frame.cells {
        #expect(!cell.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
      }
      if !unicode { #expect(canvas.frame.cells.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } }) }
    }
  }

  @Test("B10 a column behind any name stands at the same place")
  func columnsStay() {
    for text in Self.texts {
      let canvas = canvas(40, 1)
      let end = canvas.text(text, column: 0, row: 0, width: 20)
      #expect(end == 20, "\(text)")
      canvas.text("12.50", column: end, row: 0)
      #expect(canvas.frame[20, 0].text == "1", "\(text)")
    }
  }

  @Test("B11 everything can be drawn at every size from 0x0 on", arguments: [true, false])
  func tinySizes(_ unicode: Bool) {
    let lines = [
      PaneLine("Label", "Value"), .heading("顧客"), PaneLine("顧客", String(repeating: "客", count: 99)),
    ]
    for columns in Array(0...12) + [59, 60, 80, 200] {
      for rows in [0, 1, 2, 3, 4, 5, 24] {
        let canvas = canvas(columns, rows, unicode: unicode)
        canvas.rule(row: 0, title: "顧客")
        let inner = canvas.framed(title: "顧客 with a long title", note: "12")
        inner.pane(lines)
        BarChart([BarChart.Bar("顧客", 12), BarChart.Bar("B", -3), BarChart.Bar("C", 0)]).draw(on: inner)
        canvas.park(column: 300, row: 300, visible: true)
        let (left, right) = canvas.split(left: columns - 5)
        left.fill("title")
        right.rows(from: rows - 3, count: -2).fill("title")
        inner.part(Rect(column: -4, row: -4, columns: 400, rows: 400)).pane(lines)
        #expect(canvas.frame.cells.count == columns * rows)
        #expect(isWhole(canvas.frame), "\(columns)x\(rows)")
        let cursor = canvas.frame.cursor
        #expect(cursor.column == max(0, columns - 1) && cursor.row == max(0, rows - 1))
      }
    }
  }

  @Test("a part never draws outside itself")
  func partsClip() {
    let canvas = canvas(20, 5)
    let part = canvas.part(Rect(column: 5, row: 1, columns: 6, rows: 2))
    for row in -3...6 { part.text(String(repeating: "客", count: 20), column: -5, row: row) }
    part.fill("title", Rect(column: -50, row: -50, columns: 200, rows: 200))
    for row in 0..<5 {
      for column in 0..<20 where !(5..<11).contains(column) || !(1..<3).contains(row) {
        #expect(canvas.frame[column, row] == Cell(style: canvas.look.style("text")))
      }
    }
  }
}
