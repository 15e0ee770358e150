import Store

/// The conditions of a list as they are typed: `status=open`, `orderDate>=2026-01-01`, `name~miller`.
struct ListConditions {
  private(set) var filters: [ListFilter] = []
  private(set) var search: [String] = []

  /// The signs, the longer ones first, since `<=` begins as `<` does.
  private static let signs: [(text: String, comparison: ListComparison?)] = [
    ("!=", .notEqual), ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("=", .equal), ("<", .less),
    (">", .greater),
    ("^", .begins), ("~", nil),
  ]

  /// Reads conditions.
  ///
  /// - Throws: ``UsageRefusal`` for a text that is none.
  init(_ texts: [String]) throws {
    for text in texts { try add(text) }
  }

  private mutating func add(_ text: String) throws {
    let sign = ListConditions.signs.compactMap { sign in
      text.firstRange(of: sign.text).map { (range: $0, comparison: sign.comparison) }
    }
    .min { $0.range.lowerBound < $1.range.lowerBound }
    guard let sign else {
      throw UsageRefusal(
        "\(text) is no condition.",
        next: "Write FIELD=VALUE; the signs are = != < <= > >= ^ (begins) and ~ (finds words).")
    }
    let field = String(text[..<sign.range.lowerBound])
    let value = String(text[sign.range.upperBound...])
    guard let comparison = sign.comparison else {
      search.append(value)
      return
    }
    guard !field.isEmpty else {
      throw UsageRefusal("\(text) names no field.", next: "docket queries tells the fields of each list.")
    }
    filters.append(ListFilter(field, comparison, value))
  }
}
