import Testing

@testable import Terminal

@Suite("Line grid") struct LineGridTests {
  private static let fields = [
    Field("item", "Item", width: 10).with { $0.isRequired = true },
    Field("name", "Name").with {
      $0.isReadOnly = true
      $0.stretches = true
    },
    Field("quantity", "Quantity", width: 8).with { $0.allowed = .number },
    Field("price", "Price", width: 8).with { $0.isStop = false },
  ]

  private func grid(_ lines: Int = 0) -> LineGrid {
    LineGrid(
      fields: Self.fields,
      rows: (0..<lines).map {
        GridRow(id: $0 + 1, values: ["item": "I\($0)", "quantity": "\($0)", "price": "1"])
      })
  }

  private func type(_ text: String, into grid: inout LineGrid) {
    for character in text { #expect(done(grid.edit(.character(character))) == "") }
    guard case .fine = grid.leave() else {
      Issue.record("\(text) was refused")
      return
    }
  }

  @Test("Enter runs over the stops and from the last one to the next line")
  func fastEntry() {
    var grid = grid()
    for number in 1...3 {
      type("A\(number)", into: &grid)
      #expect(done(grid.move(.nextStop)) && grid.form.field?.name == "quantity")
      type("\(number)", into: &grid)
      #expect(done(grid.move(.nextStop)) && grid.form.field?.name == "item")
    }
    #expect(grid.filledRows.map { $0.values["item"] } == ["A1", "A2", "A3"])
    #expect(grid.isOnBlank && grid.focusRow == 3)
    #expect(done(grid.move(.nextStop)) && grid.form.field?.name == "quantity")
    #expect(!done(grid.move(.nextStop)) && grid.focusRow == 3)
  }

  @Test("Tab goes to every cell that can be entered, and back")
  func everyCell() {
    var grid = grid(2)
    #expect(done(grid.move(.next)) && grid.form.field?.name == "quantity")
    #expect(done(grid.move(.next)) && grid.form.field?.name == "price")
    #expect(done(grid.move(.next)) && grid.form.field?.name == "item" && grid.focusRow == 1)
    #expect(done(grid.move(.previous)) && grid.form.field?.name == "price" && grid.focusRow == 0)
    #expect(done(grid.move(.down)) && grid.form.field?.name == "price" && grid.focusRow == 1)
    #expect(done(grid.move(.up)) && !done(grid.move(.up)))
  }

  @Test("what is half typed counts among the lines and the changes")
  func halfTyped() {
    var grid = grid(1)
    #expect(!grid.isDirty)
    _ = grid.move(.down)
    #expect(done(grid.edit(.character("B"))) == "")
    #expect(grid.isDirty)
    #expect(grid.filledRows.last?.values["item"] == "B")
  }

  @Test("a locked line says why and keeps its values")
  func locks() {
    var grid = grid(2)
    grid.show(row: 0) { $0.lock = "The line is delivered." }
    #expect(done(grid.edit(.character("x"))) == "The line is delivered.")
    #expect(!done(grid.removeRow()))
    #expect(grid.rows[0].values["item"] == "I0")
  }

  @Test("lines that are taken out are remembered by their number; unsaved ones are just gone")
  func removing() {
    var grid = grid(3)
    grid.focus(row: 1)
    #expect(done(grid.removeRow()))
    #expect(grid.removed == [2])
    #expect(grid.filledRows.compactMap(\.id) == [1, 3])
    grid.append([["item": "N1"], ["item": "N2"]])
    grid.focus(row: 2)
    #expect(done(grid.removeRow()))
    #expect(grid.removed == [2])
    #expect(grid.filledRows.last?.values["item"] == "N2")
    grid.focus(row: grid.blankRow)
    #expect(!done(grid.removeRow()))
  }

  @Test("Dup takes the value of the cell above")
  func duplicating() {
    var grid = grid(1)
    #expect(done(grid.duplicate()) == nil)
    _ = grid.move(.down)
    #expect(done(grid.duplicate()) == "I0")
    #expect(grid.form.editor.text == "I0")
  }

  @Test("computed values count as saved and what is typed stays")
  func filling() {
    var grid = grid(1)
    #expect(done(grid.edit(.character("Z"))) == "")
    grid.fill(row: 0, ["price": "9", "item": "I0"])
    #expect(grid.form.editor.text == "Z")
    #expect(grid.row.values["price"] == "9")
    #expect(grid.filledRows[0].values["item"] == "Z")
  }

  @Test("any moves, removals and draws keep the focus on a line")
  func anything() {
    var random = SplitMix(seed: 5)
    let look = Look(theme: .standard, colors: 0, unicode: true)
    for round in 0..<40 {
      var grid = grid(round % 6)
      for _ in 0..<60 {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: _ = grid.move(.next)
        case 1: _ = grid.move(.nextStop)
        case 2: _ = grid.move(.previous)
        case 3: _ = grid.move(.up)
        case 4: _ = grid.move(.down)
        case 5: _ = grid.edit(.character("7"))
        case 6: _ = grid.removeRow()
        case 7: grid.focus(row: Int.random(in: -3..<20, using: &random), field: "price")
        default: grid.load(grid.filledRows)
        }
        #expect(grid.rows.indices.contains(grid.focusRow))
        #expect(grid.rows.last?.id == nil)
        let size = Size(
          columns: Int.random(in: 0..<90, using: &random), rows: Int.random(in: 0..<9, using: &random))
        let canvas = Canvas(size: size, look: look)
        grid.draw(on: canvas, focused: true)
        #expect(canvas.frame.cells.count == size.columns * size.rows)
      }
    }
  }

  @Test("the focused line is in sight in a grid longer than the screen, with its note")
  func scrolling() {
    var grid = grid(100)
    for row in 0..<100 where row % 3 == 0 { grid.show(row: row) { $0.note = PaneLine("", "short of stock") } }
    for row in [0, 7, 50, 99, 100] {
      grid.focus(row: row)
      let canvas = Canvas(
        size: Size(columns: 80, rows: 8), look: Look(theme: .standard, colors: 0, unicode: false))
      grid.draw(on: canvas, focused: true)
      #expect((1..<8).contains(canvas.frame.cursor.row), "line \(row)")
      #expect(canvas.frame[0, canvas.frame.cursor.row].text == ">")
    }
  }
}
