/// Lays a printout on pages: nothing is lost, cut or drawn over, however long a text or a table is.
public struct PageLayout {
  let measure: any TextMeasure
  let geometry: PageGeometry
  let printout: Printout
  var pages: [Page] = [Page()]
  /// Where the next part begins on the last page.
  var y: Double

  /// The pages of a printout.
  public static func pages(
    of printout: Printout, measure: any TextMeasure, geometry: PageGeometry
  ) -> [Page] {
    var layout = PageLayout(measure: measure, geometry: geometry, printout: printout)
    layout.letterhead()
    for block in printout.blocks { layout.place(block) }
    layout.finish()
    return layout.pages
  }

  private init(measure: any TextMeasure, geometry: PageGeometry, printout: Printout) {
    self.measure = measure
    self.geometry = geometry
    self.printout = printout
    y = geometry.top
    if let words = printout.watermark { pages[0].marks.append(.watermark(words)) }
  }

  private mutating func place(_ block: Printout.Block) {
    switch block {
    case .address(let address): place(address)
    case .title(let text):
      let style = TextStyle(.title, bold: true)
      let lines = measure.lines(of: text, in: style, width: geometry.textWidth)
      // A title stays with the line after it.
      breakPage(unlessFits: lines.height + geometry.blockGap + lineHeight * 2)
      flow(lines, style)
      y += geometry.blockGap
    case .text(let text, let style):
      flow(measure.lines(of: text, in: style, width: geometry.textWidth), style)
      y += geometry.blockGap
    case .table(let table):
      place(table)
      y += geometry.blockGap
    case .sums(let sums):
      place(sums)
      y += geometry.blockGap
    case .code(let square, let text): place(square, text)
    case .space: y += geometry.blockGap
    }
  }

  /// The height of a line that is read.
  var lineHeight: Double { measure.line("0", .body).height }

  /// Where the text of a page has to end.
  var limit: Double {
    guard let height = geometry.height else { return .infinity }
    return height - geometry.bottom - footerHeight
  }

  var pageStart: Double { geometry.top + lineHeight + geometry.blockGap }

  /// Begins a new page unless this much fits on what is left; what fits on no page doesn't ask for one.
  mutating func breakPage(unlessFits height: Double) {
    if y + height > limit, y > pageStart { newPage() }
  }

  mutating func newPage() {
    pages.append(Page())
    if let words = printout.watermark { mark(.watermark(words)) }
    y = geometry.top
    put(measure.line(printout.title, .faint), .faint, x: geometry.left, width: geometry.textWidth)
    y = pageStart
  }

  mutating func mark(_ mark: Page.Mark) {
    pages[pages.count - 1].marks.append(mark)
  }

  /// Draws a line of text at the present height: at the left of its room, at the right when it is read from there.
  mutating func put(_ line: MeasuredLine, _ style: TextStyle, x: Double, width: Double, atRight: Bool = false)
  {
    guard !line.text.isEmpty else { return }
    let start = line.isRightToLeft || atRight ? x + width - line.width : x
    mark(.text(line, style, x: start, y: y))
  }

  /// Lines one under the other over as many pages as they need.
  mutating func flow(_ lines: [MeasuredLine], _ style: TextStyle) {
    for line in lines {
      breakPage(unlessFits: line.height)
      put(line, style, x: geometry.left, width: geometry.textWidth)
      y += line.height
    }
  }

  private mutating func place(_ sums: [Printout.Sum]) {
    let rows = sums.map { sum -> (MeasuredLine, MeasuredLine, TextStyle) in
      let style: TextStyle = sum.isStrong ? .strong : .body
      return (measure.line(sum.label, style), measure.line(sum.value, style), style)
    }
    let values = rows.map(\.1.width).max() ?? 0
    let height = rows.map { max($0.0.height, $0.1.height) + geometry.rowGap }.reduce(0, +)
    breakPage(unlessFits: height)
    let end = geometry.left + geometry.textWidth
    for (label, value, style) in rows {
      breakPage(unlessFits: label.height)
      let labelEnd = end - values - 2 * geometry.columnGap
      put(label, style, x: geometry.left, width: labelEnd - geometry.left, atRight: true)
      put(value, style, x: end - values, width: values, atRight: true)
      y += max(label.height, value.height) + geometry.rowGap
    }
  }

  private mutating func place(_ square: CodeSquare, _ text: String) {
    let side = geometry.codeSide ?? 0
    let indent = side > 0 ? side + 2 * geometry.columnGap : 0
    let lines = measure.lines(of: text, in: .body, width: geometry.textWidth - indent)
    breakPage(unlessFits: max(side, lines.height))
    let top = y
    if side > 0 { mark(.code(square, x: geometry.left, y: y, side: side)) }
    for line in lines {
      put(line, .body, x: geometry.left + indent, width: geometry.textWidth - indent)
      y += line.height
    }
    y = max(y, top + side) + geometry.blockGap
  }
}

extension [MeasuredLine] {
  /// How high they are one under the other.
  var height: Double { map(\.height).reduce(0, +) }
  /// How wide the widest is.
  var width: Double { map(\.width).max() ?? 0 }
}
