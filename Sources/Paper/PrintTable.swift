/// A table of a printout: it goes over as many pages as it needs, with its headings on each.
public struct PrintTable: Sendable, Hashable {
  public var columns: [Column]
  public var rows: [Row]
  /// The last column shows the sum so far where a page ends, when rows tell it.
  public var carries: Bool { rows.contains { $0.sumSoFar != nil } }

  /// A column with its heading.
  public struct Column: Sendable, Hashable {
    public var heading: String
    public var kind: Kind

    /// How its cells stand.
    public enum Kind: Sendable, Hashable {
      /// As wide as its widest cell.
      case text
      /// What is left of the page; long cells are broken into lines.
      case wrapped
      /// Figures under one another by this decimal mark, as wide as the widest.
      case number(decimalMark: Character)
    }

    /// Makes a column.
    public init(_ heading: String, _ kind: Kind) {
      self.heading = heading
      self.kind = kind
    }
  }

  /// A row: a cell for each column.
  public struct Row: Sendable, Hashable {
    public var cells: [String]
    /// Lines under the row, faint, over the wrapped columns.
    public var details: [String]
    /// The sum up to and with this row, for the foot of the page when the table breaks after it.
    public var sumSoFar: String?
    /// A heading within the table that stays with the row after it.
    public var isHeading: Bool

    /// Makes a row.
    public init(_ cells: [String], details: [String] = [], sumSoFar: String? = nil) {
      self.cells = cells
      self.details = details
      self.sumSoFar = sumSoFar
      isHeading = false
    }

    /// Makes a heading that goes over all columns.
    public static func heading(_ text: String) -> Row {
      var row = Row([text])
      row.isHeading = true
      return row
    }
  }

  /// Makes a table.
  public init(columns: [Column], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }
}
