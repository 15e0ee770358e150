import Sales

/// The lookup of a field that names one record or a group of them, by what another field of the form says.
enum ScopedLookup {
  /// The kind to give such a field.
  ///
  /// - Parameters:
  ///   - record: The kind of one record, such as `customer`.
  ///   - group: The kind of a group of them.
  ///   - field: The field that holds the scope.
  static func kind(_ record: String, group: String, by field: String) -> String {
    [record, group, field].joined(separator: "|")
  }

  /// The kind that a form with some values means; other kinds stay as they are.
  static func resolved(_ kind: String, _ values: [String: String]) -> String {
    let parts = kind.split(separator: "|").map(String.init)
    guard parts.count == 3 else { return kind }
    return values[parts[2]] == RelationScope.group.rawValue ? parts[1] : parts[0]
  }
}
