/// A text to read: help, messages, a document without borders for selecting with the mouse.
public struct TextView: Panel {
  public let title: String
  private var pane: ReadingPane
  private let isDialog: Bool
  public let about: String?
  /// Finds out the lines, until they are there.
  private var reading: (@Sendable () throws -> [PaneLine])?

  /// Makes a view; as a dialog it stands in a frame above what was there.
  ///
  /// - Parameter about: What its help says it is for.
  public init(title: String, lines: [PaneLine], isDialog: Bool = false, about: String? = nil) {
    self.title = title
    self.about = about
    pane = ReadingPane(lines)
    self.isDialog = isDialog
  }

  /// Makes a view of lines that are read away from the main thread once it is open; it closes where they can't be read.
  public init(
    title: String, isDialog: Bool = false, about: String? = nil,
    reading: @escaping @Sendable () throws -> [PaneLine]
  ) {
    self.init(title: title, lines: [], isDialog: isDialog, about: about)
    self.reading = reading
  }

  public var contexts: [String] { ["dialog", "view"] }

  public mutating func appear() -> [Effect] {
    guard let reading else { return [] }
    return [
      work(barrier: true, reading) { panel, result in
        panel.reading = nil
        switch result {
        case .success(let lines): panel.pane.lines = lines
        case .failure(let error): return [.close, .drop(ErrorText.of(error))]
        }
        return []
      }
    ]
  }

  public func placement(in size: Size) -> Rect? {
    isDialog
      ? .centered(
        columns: min(96, size.columns - 2), rows: min(size.rows, max(6, pane.height + 2)), in: size) : nil
  }
  public mutating func fit(_ size: Size) {
    let columns = isDialog ? min(96, size.columns - 2) - 4 : size.columns - 2
    pane.fit(Size(columns: columns, rows: size.rows - (isDialog ? 2 : 1)))
  }
  public var copied: String? { pane.text }
  public func label(of command: String) -> String? { command == "dialog.accept" ? "Close" : nil }
  public mutating func perform(_ command: String) -> [Effect] { [.close] }

  public mutating func handle(_ key: Key) -> [Effect] {
    if key.isEnter { return [.close] }
    return pane.scroll(key) ? [] : [.refuse("Arrows and Page keys move; F12 closes.")]
  }

  public func draw(on canvas: Canvas) {
    if isDialog {
      let below = pane.below(canvas.rows - 2)
      pane.draw(on: canvas.framed(title: title, note: below > 0 ? "\(below) more below" : ""))
    } else {
      pane.draw(on: canvas.titled(title))
    }
  }
}

extension Canvas {
  /// Draws a title over the first row, and returns what is below it with a margin at each side.
  public func titled(_ title: String) -> Canvas {
    fill("title", Rect(column: 0, row: 0, columns: columns, rows: 1))
    text(title, column: 1, row: 0, role: "title")
    return part(Rect(column: 1, row: 1, columns: columns - 2, rows: rows - 1))
  }
}
