import Sales

extension CSVRefusal {
  public var code: String {
    switch reason {
    case .empty: "csv.empty"
    case .utf16: "csv.utf-16"
    case .badCharacter: "csv.bad-character"
    case .openQuote: "csv.open-quote"
    case .strayQuote: "csv.stray-quote"
    case .short: "csv.short-row"
    case .long: "csv.long-row"
    }
  }

  public var figures: [Figure] {
    let place = [Figure("line", line), Figure("column", column)]
    switch reason {
    case .short(let found, let expected), .long(let found, let expected):
      return place + [Figure("fields", found), Figure("expected", expected)]
    case .badCharacter(let encoding): return place + [Figure("encoding", encoding.rawValue)]
    case .empty, .utf16, .openQuote, .strayQuote: return place
    }
  }

  public var what: String {
    switch reason {
    case .empty: "The file has no rows."
    case .utf16: "The file is UTF-16, which is not read."
    case .badCharacter(let encoding):
      "Line \(line) has bytes that are no \(encoding.rawValue.uppercased()) text."
    case .openQuote: "The quote opened on line \(line), character \(column), is never closed."
    case .strayQuote: "Line \(line) has a quote out of place at character \(column)."
    case .short(let found, let expected): "Line \(line) has \(found) fields where \(expected) are expected."
    case .long(let found, let expected): "Line \(line) has \(found) fields where \(expected) are expected."
    }
  }

  public var next: String {
    switch reason {
    case .empty: "Give a file whose first row names the columns."
    case .utf16: "Save it again as UTF-8."
    case .badCharacter(.utf8): "Save it as UTF-8, or say encoding = \"windows-1252\" in the mapping."
    case .badCharacter(.windows1252): "Save it as UTF-8."
    case .openQuote: "Close the quote; a quote inside a quoted field is written twice."
    case .strayQuote: "Quote the whole field, and write each quote inside it twice."
    case .short, .long: "Correct the row; a field that contains the separator must be quoted."
    }
  }
}
