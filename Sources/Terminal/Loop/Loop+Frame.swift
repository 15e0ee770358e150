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
    drawMessage(on: canvas.rows(from: size.rows - 2, count: 1))
    drawKeys(on: canvas.rows(from: size.rows - 1, count: 1))
    return canvas.frame
  }

  private func drawMessage(on canvas: Canvas) {
    var end = canvas.columns
    if heldKeys > 0 {
      let text = " \(heldKeys) keys wait "
      end -= DisplayText.width(of: text)
      canvas.text(text, column: end, row: 0, role: "message.warning")
    }
    guard let notice else { return }
    canvas.text(" " + notice.text, column: 0, row: 0, width: end, role: "message." + notice.kind.rawValue)
  }

  /// Draws the key bar, leaving out the labels that don't fit from the least usual on.
  private func drawKeys(on canvas: Canvas) {
    guard let top else { return }
    let bar = table.bar(in: top.panel.contexts + [Command.everywhere])
    var column = 0
    for (key, command) in bar {
      guard let label = command.label else { continue }
      let dimmed: Bool
      if case .disabled = top.panel.availability(of: command.id) { dimmed = true } else { dimmed = false }
      let width = key.name.count + 1 + DisplayText.width(of: label)
      guard column + width <= canvas.columns else { break }
      column = canvas.text(key.name, column: column, row: 0, role: "key.name")
      column = canvas.text(" " + label, column: column, row: 0, role: dimmed ? "key.disabled" : "key.text")
      column = canvas.text(" ", column: column, row: 0, role: "key.text")
    }
  }
}
