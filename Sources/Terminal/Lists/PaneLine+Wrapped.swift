extension PaneLine {
  /// Lines with sentences too long for the width wrapped below their labels; rows of figures stay as they are.
  ///
  /// - Parameter widest: the columns that labels take at most.
  public static func wrapped(_ lines: [PaneLine], to columns: Int, labels widest: Int = 16) -> [PaneLine] {
    let labels = min(widest, (lines.map { DisplayText.width(of: $0.label) }.max() ?? 0) + 1)
    return lines.flatMap { line -> [PaneLine] in
      let room = max(8, columns - (line.label.isEmpty ? 0 : labels))
      guard DisplayText.width(of: line.value) > room, !line.value.contains("    ") else { return [line] }
      return DisplayText.wrap(line.value, to: room).enumerated().map { index, text in
        PaneLine(index == 0 || line.label.isEmpty ? line.label : " ", text, role: line.role)
      }
    }
  }
}
