extension PageLayout {
  /// The sender at the head of the first page.
  mutating func letterhead() {
    let head = printout.letterhead
    let end = geometry.left + geometry.textWidth
    if let logo = head.logo, let height = geometry.logoHeight {
      mark(.picture(logo, right: end, y: y, height: height))
      y += height + geometry.rowGap
    } else {
      let style = TextStyle(.large, bold: true)
      for line in measure.lines(of: head.name, in: style, width: geometry.textWidth) {
        put(line, style, x: geometry.left, width: geometry.textWidth, atRight: true)
        y += line.height
      }
    }
    for text in head.lines where !text.isEmpty {
      for line in measure.lines(of: text, in: .small, width: geometry.textWidth) {
        put(line, .small, x: geometry.left, width: geometry.textWidth, atRight: true)
        y += line.height
      }
    }
    y += geometry.blockGap
  }

  /// The address at the left, the facts at the right, none over the other.
  mutating func place(_ address: AddressBlock) {
    if let top = geometry.addressTop, pages.count == 1 { y = max(y, top) }
    let half = (geometry.textWidth - geometry.columnGap) / 2
    let start = y
    for line in measure.lines(of: address.sender, in: .small, width: half) where !line.text.isEmpty {
      put(line, .small, x: geometry.left, width: half)
      y += line.height
    }
    y += geometry.rowGap
    for text in address.lines where !text.isEmpty {
      for line in measure.lines(of: text, in: .body, width: half) {
        put(line, .body, x: geometry.left, width: half)
        y += line.height
      }
    }
    let addressEnd = y
    y = start
    let x = geometry.left + half + geometry.columnGap
    let labels = address.facts.map { measure.line($0.label, .faint).width }.max() ?? 0
    let labelWidth = min(labels, half / 2)
    let value = half - labelWidth - geometry.columnGap
    for fact in address.facts {
      let left = measure.lines(of: fact.label, in: .faint, width: labelWidth)
      let right = measure.lines(of: fact.value, in: .body, width: value)
      for index in 0..<max(left.count, right.count) {
        if left.indices.contains(index) { put(left[index], .faint, x: x, width: labelWidth) }
        if right.indices.contains(index) {
          put(right[index], .body, x: x + labelWidth + geometry.columnGap, width: value)
        }
        y += max(
          left.indices.contains(index) ? left[index].height : 0,
          right.indices.contains(index) ? right[index].height : 0)
      }
    }
    y = max(y, addressEnd) + 2 * geometry.blockGap
  }

  /// The room that the foot of each page takes.
  var footerHeight: Double {
    footerLines.map(\.height).max().map { $0 + pageLineHeight + 2 * geometry.rowGap } ?? pageLineHeight
  }

  private var pageLineHeight: Double { measure.line("0", .small).height }

  private var footerLines: [[MeasuredLine]] {
    let columns = printout.footer
    let gaps = geometry.columnGap * Double(max(columns.count - 1, 0))
    let width = (geometry.textWidth - gaps) / Double(max(columns.count, 1))
    return columns.map { column in
      column.filter { !$0.isEmpty }.flatMap { measure.lines(of: $0, in: .small, width: width) }
    }
  }

  /// Puts the foot under each page, once it is known how many there are.
  mutating func finish() {
    let columns = footerLines
    let gaps = geometry.columnGap * Double(max(columns.count - 1, 0))
    let width = (geometry.textWidth - gaps) / Double(max(columns.count, 1))
    let lastEnd = y
    for index in pages.indices {
      let start = geometry.height.map { $0 - geometry.bottom - footerHeight + geometry.rowGap } ?? lastEnd
      var lowest = start
      if !columns.isEmpty {
        pages[index].marks.append(.rule(x: geometry.left, y: start, width: geometry.textWidth))
      }
      for (number, column) in columns.enumerated() {
        var y = start + (geometry.height == nil ? 1 : geometry.rowGap)
        let x = geometry.left + Double(number) * (width + geometry.columnGap)
        for line in column {
          pages[index].marks.append(
            .text(line, .small, x: line.isRightToLeft ? x + width - line.width : x, y: y))
          y += line.height
        }
        lowest = max(lowest, y)
      }
      if let height = geometry.height {
        let text = measure.line(printout.words.page(index + 1, of: pages.count), .small)
        let x = geometry.left + geometry.textWidth - text.width
        pages[index].marks.append(.text(text, .small, x: x, y: height - geometry.bottom - pageLineHeight))
        lowest = height
      }
      pages[index].end = lowest
    }
  }
}
