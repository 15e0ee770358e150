extension ShownRecord {
  /// The record for people: its fields one a line, its lists as tables.
  public var text: String {
    var lines = ["\(kind) \(number)"]
    let width = layout.fields.map(\.count).max() ?? 0
    for field in layout.fields {
      let text = ShownRecord.oneLine(value[[layout.group] + JSONValue.steps(field)])
      if !text.isEmpty { lines.append("  \(field.padded(to: width))  \(text)") }
    }
    for table in layout.tables {
      guard case .array(let rows)? = value[table.list], !rows.isEmpty else { continue }
      lines += ["", table.list] + ShownRecord.table(rows, table.columns)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ rows: [JSONValue], _ columns: [String]) -> [String] {
    let cells = [columns] + rows.map { row in columns.map { oneLine(row[$0]) } }
    let widths = columns.indices.map { index in cells.map { $0[index].count }.max() ?? 0 }
    let areFigures = columns.indices.map { index in
      cells.dropFirst().allSatisfy { $0[index].allSatisfy { $0.isNumber || $0 == "." || $0 == "-" } }
    }
    return cells.map { row in
      let texts = columns.indices.map { index in
        let gap = String(repeating: " ", count: widths[index] - row[index].count)
        return areFigures[index] ? gap + row[index] : row[index] + gap
      }
      return "  " + texts.joined(separator: "  ").trimmingEnd
    }
  }

  /// The parts of an address, in the order in which people read them.
  private static let addressParts = ["name", "street", "postalCode", "city", "region", "country"]

  /// A value on one line, without characters that would move the cursor of a terminal.
  private static func oneLine(_ value: JSONValue?) -> String {
    guard let value else { return "" }
    let texts =
      value["street"] == nil
      ? value.flattened().map(\.text) : addressParts.compactMap { value[$0]?.text }
    let text = texts.filter { !$0.isEmpty }.joined(separator: ", ")
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        line += " / "
      } else {
        line.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    return line
  }
}

extension String {
  /// The text with spaces behind it up to a width in characters.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  /// The text without spaces at its end.
  fileprivate var trimmingEnd: String {
    lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
  }
}
