extension Loop {
  /// The least size that panels are drawn at.
  public static let leastSize = Size(columns: 60, rows: 15)

  /// Composes the whole screen from state: the panels, then the message row and the key bar.
  public func frame() -> Frame {
    let canvas = Canvas(size: size, look: look)
    guard size.columns >= Loop.leastSize.columns, size.rows >= Loop.leastSize.rows else {
      let text =
        "\(size.columns)x\(size.rows): at least \(Loop.leastSize.columns)x\(Loop.leastSize.rows) is needed"
      canvas.text(text, column: 0, row: 0)
      return canvas.frame
    }
    let area = canvas.rows(from: 0, count: size.rows - 2)
    let first = layers.lastIndex { $0.panel.placement(in: area.rect.size) == nil } ?? 0
    for layer in layers[first...] {
      if let wanted = layer.panel.placement(in: area.rect.size) {
        layer.panel.draw(on: area.part(wanted.intersection(area.rect)))
      } else {
        layer.panel.draw(on: area)
      }
    }
    drawMessage(on: canvas.rows(from: size.rows - 5, count: 4))
    drawKeys(on: canvas.rows(from: size.rows - 1, count: 1))
    return canvas.frame
  }

  /// Draws the message into the last of four rows; a long one takes the rows above it as well.
  private func drawMessage(on canvas: Canvas) {
    var end = canvas.columns
    let last = canvas.rows - 1
    let keys = waitingKeys == 1 ? "1 key waits" : waitingKeys > 0 ? "\(waitingKeys) keys wait" : nil
    let waiting = [isBlocked ? "working" : nil, keys].compactMap(\.self).joined(separator: ", ")
    if !waiting.isEmpty {
      let text = " \(waiting) "
      end -= DisplayText.width(of: text)
      canvas.text(text, column: end, row: last, role: "message.warning")
    }
    guard let notice else { return }
    let lines = DisplayText.wrap(notice.text, to: end - 2).prefix(canvas.rows)
    for (index, line) in lines.enumerated() {
      let row = last - lines.count + 1 + index
      canvas.text(" " + line, column: 0, row: row, width: end, role: "message." + notice.kind.rawValue)
    }
  }

  /// The keys in the order in which the bar can do without them on a narrow screen.
  private static let dispensable = [2, 5, 3, 8, 9, 11, 7, 4, 6, 1, 12]

  /// A key of the bar with the columns that it takes.
  struct BarKey {
    let key: Key
    let command: Command
    let label: String
    let columns: Range<Int>
  }

  /// The key bar in so many columns; what doesn't fit is left out from the least needed on, and stays in the help.
  func keyBar(columns: Int) -> [BarKey] {
    guard let top else { return [] }
    var bar = table.bar(in: top.panel.contexts + [Command.everywhere]).map { key, command in
      (key: key, command: command, label: top.panel.label(of: command.id) ?? command.label ?? "")
    }
    func width(_ key: Key, _ label: String) -> Int { key.name.count + 1 + DisplayText.width(of: label) }
    func width() -> Int { bar.reduce(0) { $0 + width($1.key, $1.label) + 1 } - 1 }
    for number in Loop.dispensable where width() > columns { bar.removeAll { $0.key == .function(number) } }
    var (keys, column): ([BarKey], Int) = ([], 0)
    for (key, command, label) in bar {
      let end = column + width(key, label)
      guard end <= columns else { break }
      keys.append(BarKey(key: key, command: command, label: label, columns: column..<end))
      column = end + 1
    }
    return keys
  }

  private func drawKeys(on canvas: Canvas) {
    for key in keyBar(columns: canvas.columns) {
      let dimmed: Bool
      if case .disabled = availability(of: key.command.id) { dimmed = true } else { dimmed = false }
      var column = canvas.text(key.key.name, column: key.columns.lowerBound, row: 0, role: "key.name")
      column = canvas.text(
        " " + key.label, column: column, row: 0, role: dimmed ? "key.disabled" : "key.text")
      canvas.text(" ", column: column, row: 0, role: "key.text")
    }
  }
}
