import Sales

/// The searches that lists share.
enum Search {
  /// Finds by the beginning of a code or of a name, and by parts of words where the search is long enough.
  ///
  /// - Parameters:
  ///   - kind: the kind under which the records stand in the index for parts of words.
  ///   - also: a further kind under which texts of the same records stand.
  ///   - code: the column of the code.
  ///   - name: the column of the name.
  static func record(
    _ kind: String, also: String? = nil, code: String, name: String
  ) -> @Sendable (String) -> SearchCondition {
    { text in
      let ends = text + "\u{10FFFF}"
      var parts = [
        SearchPart(Search.range(code), [text, ends]), SearchPart(Search.range(name), [text, ends]),
      ]
      if let match = Search.match(text) {
        parts.append(
          SearchPart(
            """
            \(code) IN (SELECT f.key FROM finder_text t JOIN finder f ON f.id = t.rowid \
            WHERE t.text MATCH ? AND f.kind IN ('\(kind)', '\(also ?? kind)') LIMIT 500)
            """, [match]))
      }
      return SearchCondition(parts: parts)
    }
  }

  /// Finds documents by the end or beginning of their number, by the customer's reference, and by parts of the customer's name.
  ///
  /// - Parameters:
  ///   - table: the table of the documents.
  ///   - number: the column of the number.
  ///   - reference: the column of the customer's reference, where there is one; so many of those that begin alike are
  ///     looked at, as all orders do that are typed as `SO`.
  ///   - series: the series of the number, for one of which only the digits are typed.
  ///   - party: the kind under which the parties of the documents stand in the index for parts of words.
  static func document(
    in table: String, number: String, customer: String, reference: String?, series: SeriesCode,
    party: String = "customer"
  ) -> @Sendable (String) -> SearchCondition {
    { text in
      let ends = text + "\u{10FFFF}"
      var parts = [SearchPart(Search.range(number), [text, ends]), SearchPart("\(customer) = ?", [text])]
      if let reference {
        // That it is not empty is said for the index, which leaves the empty ones out.
        parts.append(
          SearchPart(
            """
            \(table).id IN (SELECT id FROM \(table) \
            WHERE \(Search.range(reference)) AND \(reference) <> '' ORDER BY \(reference) LIMIT 500)
            """, [text, ends]))
      }
      if !text.isEmpty, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
        // Only the digits are typed: the number series knows the rest.
        parts.append(
          SearchPart(
            """
            \(number) = (SELECT prefix || substr('000000000000000000', 1, max(0, digits - length(?))) || ? \
            FROM number_series WHERE code = '\(series.rawValue)')
            """, [text, text]))
      }
      if let match = Search.match(text) {
        parts.append(
          SearchPart(
            """
            \(customer) IN (SELECT f.key FROM finder_text t JOIN finder f ON f.id = t.rowid \
            WHERE t.text MATCH ? AND f.kind = '\(party)' LIMIT 200)
            """, [match]))
      }
      return SearchCondition(parts: parts)
    }
  }

  static func range(_ column: String) -> String { "(\(column) >= ? AND \(column) < ?)" }

  /// The search as a query of the index for parts of words; nil when it has fewer than three letters.
  ///
  /// Each word of three letters or more is looked for by itself; where all are shorter, as in the number `LC-88`, they are
  /// looked for together as they stand.
  static func match(_ text: String) -> String? {
    let all = words(text)
    let long = all.filter { $0.unicodeScalars.count >= 3 }
    if long.isEmpty {
      let together = all.joined(separator: " ")
      return together.unicodeScalars.count >= 3 ? "\"\(together)\"" : nil
    }
    return long.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: " AND ")
  }

  /// The folded words of a search.
  ///
  /// Of a text that nobody types, such as a pasted page, only the beginning counts: the index needs room and time in proportion to it.
  static func words(_ text: String) -> [String] {
    let (mostLetters, mostWords) = (100, 12)
    return SearchFold.fold(String(text.unicodeScalars.prefix(mostLetters))).split(separator: " ").prefix(
      mostWords
    )
    .map(String.init)
  }
}
