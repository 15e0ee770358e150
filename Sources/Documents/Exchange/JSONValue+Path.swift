extension JSONValue {
  /// What stands at a path such as `lines.2.item` (elements of lists are counted from 1); nil where nothing does.
  public subscript(path: [String]) -> JSONValue? {
    guard let first = path.first else { return self }
    let rest = Array(path.dropFirst())
    switch self {
    case .object(let fields): return fields[first]?[rest]
    case .array(let elements):
      guard let at = Int(first), at >= 1, at <= elements.count else { return nil }
      return elements[at - 1][rest]
    case .null, .bool, .number, .string: return nil
    }
  }

  /// What stands at a path written with dots.
  public subscript(path: String) -> JSONValue? { self[JSONValue.steps(path)] }

  /// The same value with another one put at a path; groups and lists on the way are made where they are missing.
  ///
  /// A step that is a number, counted from 1, is an element of a list; one beyond the end is added at the end.
  public func setting(_ path: [String], to value: JSONValue) -> JSONValue {
    guard let first = path.first else { return value }
    let rest = Array(path.dropFirst())
    if let at = Int(first) {
      var elements: [JSONValue] = []
      if case .array(let present) = self { elements = present }
      if at >= 1, at <= elements.count {
        elements[at - 1] = elements[at - 1].setting(rest, to: value)
      } else {
        elements.append(JSONValue.null.setting(rest, to: value))
      }
      return .array(elements)
    }
    var fields: [String: JSONValue] = [:]
    if case .object(let present) = self { fields = present }
    fields[first] = (fields[first] ?? .null).setting(rest, to: value)
    return .object(fields)
  }

  /// The same value with another one put at a path written with dots.
  public func setting(_ path: String, to value: JSONValue) -> JSONValue {
    setting(JSONValue.steps(path), to: value)
  }

  /// The same group without one of its fields.
  func removing(_ field: String) -> JSONValue {
    guard case .object(var fields) = self else { return self }
    fields.removeValue(forKey: field)
    return .object(fields)
  }

  /// The elements of a list; none of anything else.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// All texts of the value by their paths, in the order of the paths; what a row of a table can hold.
  public func flattened() -> [(path: String, text: String)] {
    var found: [(String, String)] = []
    collect("", into: &found)
    return found
  }

  private func collect(_ path: String, into found: inout [(String, String)]) {
    func step(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    switch self {
    case .null: break
    case .bool(let value): found.append((path, value ? "yes" : "no"))
    case .number(let text), .string(let text): found.append((path, text))
    case .array(let elements):
      for (index, element) in elements.enumerated() { element.collect(step(String(index + 1)), into: &found) }
    case .object(let fields):
      for name in fields.keys.sorted() { fields[name]?.collect(step(name), into: &found) }
    }
  }

  /// The steps of a path written with dots; `lines[2].item` is `lines.2.item` too.
  static func steps(_ path: String) -> [String] {
    path.split { $0 == "." || $0 == "[" || $0 == "]" }.map(String.init)
  }
}
