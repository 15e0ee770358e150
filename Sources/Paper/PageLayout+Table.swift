extension PageLayout {
  /// The columns of a table with their places.
  private struct Place {
    var x: Double
    var width: Double
    /// How wide the widest part behind the decimal mark is, with the mark.
    var fraction: Double
  }

  /// A line of a row over all its columns, which no page break parts.
  private struct Band {
    var pieces: [(line: MeasuredLine, style: TextStyle, x: Double, width: Double, atRight: Bool)]
    var height: Double { pieces.map(\.line.height).max() ?? 0 }
  }

  /// Lays a table: headings on each page, no row parted that fits on a page, no heading alone at the foot of one, and
  /// the sum so far carried from page to page.
  mutating func place(_ table: PrintTable) {
    let places = places(of: table)
    let headings = headingBands(table, places)
    let headingHeight = headings.map(\.height).reduce(0, +) + 2 * geometry.rowGap + ruleHeight
    let carryHeight = table.carries ? lineHeight + geometry.rowGap : 0
    let rows = table.rows.map { bands(of: $0, in: table, places) }
    let heights = rows.map { $0.map(\.height).reduce(0, +) + geometry.rowGap }
    breakPage(unlessFits: headingHeight + (heights.first ?? 0) + carryHeight)
    put(headings)
    for (index, row) in rows.enumerated() {
      let isLast = index == rows.count - 1
      var needed = heights[index] + (isLast ? 0 : carryHeight)
      if table.rows[index].isHeading, !isLast { needed += heights[index + 1] }
      if y + needed > limit, index > 0, y > pageStart + headingHeight {
        let sum = table.rows[index - 1].sumSoFar
        if let sum { carry(printout.words.carriedForward, sum) }
        newPage()
        put(headings)
        if let sum { carry(printout.words.broughtForward, sum) }
      }
      for band in row {
        if y + band.height > limit, y > pageStart + headingHeight {
          newPage()
          put(headings)
        }
        put(band)
        y += band.height
      }
      y += geometry.rowGap
    }
    rule()
  }

  private var ruleHeight: Double { geometry.height == nil ? 1 : geometry.rowGap }

  private mutating func rule() {
    mark(.rule(x: geometry.left, y: y, width: geometry.textWidth))
    y += ruleHeight
  }

  private mutating func put(_ headings: [Band]) {
    for band in headings {
      put(band)
      y += band.height
    }
    y += geometry.rowGap
    rule()
    y += geometry.rowGap
  }

  private mutating func put(_ band: Band) {
    for piece in band.pieces {
      put(piece.line, piece.style, x: piece.x, width: piece.width, atRight: piece.atRight)
    }
  }

  private mutating func carry(_ words: String, _ sum: String) {
    let value = measure.line(sum, .body)
    let end = geometry.left + geometry.textWidth
    put(value, .body, x: geometry.left, width: geometry.textWidth, atRight: true)
    let label = measure.line(words, .faint)
    let labelEnd = end - value.width - 2 * geometry.columnGap
    put(label, .faint, x: geometry.left, width: labelEnd - geometry.left, atRight: true)
    y += max(value.height, label.height) + geometry.rowGap
  }

  private func headingBands(_ table: PrintTable, _ places: [Place]) -> [Band] {
    let cells = zip(table.columns, places).map { column, place in
      (lines: measure.lines(of: column.heading, in: .strong, width: place.width), column.kind, place)
    }
    return (0..<(cells.map(\.lines.count).max() ?? 0)).map { index in
      Band(
        pieces: cells.filter { $0.lines.indices.contains(index) }.map { lines, kind, place in
          (lines[index], .strong, place.x, place.width, kind.isNumber)
        })
    }
  }

  /// A row as the bands that it is printed in.
  private func bands(of row: PrintTable.Row, in table: PrintTable, _ places: [Place]) -> [Band] {
    if row.isHeading {
      let lines = measure.lines(of: row.cells.first ?? "", in: .strong, width: geometry.textWidth)
      return lines.map { Band(pieces: [($0, .strong, geometry.left, geometry.textWidth, false)]) }
    }
    var bands: [Band] = []
    func add(_ piece: (MeasuredLine, TextStyle, Double, Double, Bool), at index: Int) {
      while bands.count <= index { bands.append(Band(pieces: [])) }
      bands[index].pieces.append(piece)
    }
    for ((column, place), cell) in zip(zip(table.columns, places), row.cells) {
      if case .number(let mark) = column.kind {
        let parts = NumberParts(cell, decimalMark: mark)
        let whole = measure.line(parts.whole, .body)
        let pivot = place.x + place.width - place.fraction
        add((whole, .body, pivot - whole.width, whole.width, false), at: 0)
        let fraction = measure.line(parts.fraction, .body)
        add((fraction, .body, pivot, fraction.width, false), at: 0)
      } else {
        let lines = measure.lines(of: cell, in: .body, width: place.width)
        for (index, line) in lines.enumerated() {
          add((line, .body, place.x, place.width, false), at: index)
        }
      }
    }
    let wide = detailRoom(table, places)
    for detail in row.details where !detail.isEmpty {
      for line in measure.lines(of: detail, in: .faint, width: wide.width) {
        add((line, .faint, wide.x, wide.width, false), at: bands.count)
      }
    }
    return bands
  }

  /// Details stand under the wrapped column and what is right of it.
  private func detailRoom(_ table: PrintTable, _ places: [Place]) -> (x: Double, width: Double) {
    let wrapped = zip(table.columns, places).first { $0.0.kind == .wrapped }?.1
    let x = wrapped?.x ?? geometry.left
    return (x, geometry.left + geometry.textWidth - x)
  }

  /// Shares the width of the page between the columns: figures and codes as wide as they are, the rest for what may
  /// be broken; where that is too little, codes are broken too, and figures never.
  private func places(of table: PrintTable) -> [Place] {
    let gaps = geometry.columnGap * Double(max(table.columns.count - 1, 0))
    let room = geometry.textWidth - gaps
    var widths = [Double](repeating: 0, count: table.columns.count)
    var fractions = widths
    for (index, column) in table.columns.enumerated() {
      let cells = table.rows.filter { !$0.isHeading && $0.cells.indices.contains(index) }.map {
        $0.cells[index]
      }
      let heading = measure.line(column.heading, .strong).width
      switch column.kind {
      case .wrapped: continue
      case .text:
        widths[index] = max(
          heading, cells.map { measure.lines(of: $0, in: .body, width: nil).width }.max() ?? 0)
      case .number(let mark):
        let parts = cells.map { NumberParts($0, decimalMark: mark) }
        fractions[index] = parts.map { measure.line($0.fraction, .body).width }.max() ?? 0
        let whole = parts.map { measure.line($0.whole, .body).width }.max() ?? 0
        widths[index] = max(heading, whole + fractions[index])
      }
    }
    let wrapped = table.columns.indices.filter { table.columns[$0].kind == .wrapped }
    let texts = table.columns.indices.filter { table.columns[$0].kind == .text }
    let least = room / 5
    let needed = Double(wrapped.count) * least
    let spare = room - widths.reduce(0, +)
    if spare < needed, !texts.isEmpty {
      let textWidth = texts.map { widths[$0] }.reduce(0, +)
      let left = max(textWidth - (needed - spare), room / 10 * Double(texts.count))
      for index in texts where textWidth > 0 { widths[index] *= min(left / textWidth, 1) }
    }
    let rest = max(room - widths.reduce(0, +), 0)
    for index in wrapped { widths[index] = rest / Double(wrapped.count) }
    var x = geometry.left
    return table.columns.indices.map { index in
      defer { x += widths[index] + geometry.columnGap }
      return Place(x: x, width: widths[index], fraction: fractions[index])
    }
  }
}

extension PrintTable.Column.Kind {
  var isNumber: Bool {
    if case .number = self { return true }
    return false
  }
}

/// A figure parted at its decimal mark.
struct NumberParts {
  let whole: String
  /// The mark and what follows it; empty without one.
  let fraction: String

  init(_ text: String, decimalMark: Character) {
    if let mark = text.lastIndex(of: decimalMark) {
      whole = String(text[..<mark])
      fraction = String(text[mark...])
    } else {
      whole = text
      fraction = ""
    }
  }
}
