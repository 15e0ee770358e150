import Desk

extension Mapping {
  /// Reads a mapping from TOML.
  ///
  /// - Parameters:
  ///   - file: the name to show in refusals.
  ///   - kind: what is to be imported; the mapping must not say otherwise.
  ///   - fields: the fields that the kind has; those of its action when nil.
  /// - Throws: ``MappingRefusal`` with the line of the first fault.
  public init(toml text: String, file: String, kind: ImportKind, fields: [String: FieldDescription]? = nil)
    throws
  {
    let source = try MappingSource(text, file: file)
    let reader = MappingReader(source: source, fields: try fields ?? kind.fields(), kind: kind)
    self.init(kind: kind)
    self.file = file
    try reader.checkNames([
      "kind", "key", "columns", "constants", "values", "multiply", "prefix", "join", "date-format",
      "decimal-comma",
      "encoding", "delimiter",
    ])
    if let named = try reader.text(["kind"]), named != kind.rawValue {
      throw source.refusal(["kind"], "the mapping is for \(named), not for \(kind.rawValue)")
    }
    columns = try reader.columns(["columns"])
    constants = try reader.texts(["constants"], ofFields: true)
    prefix = try reader.texts(["prefix"], ofFields: true)
    for (field, text) in try reader.texts(["multiply"], ofFields: true) {
      guard let factor = Int(text) else {
        throw source.refusal(["multiply", field], "\(text) is no whole number")
      }
      multiply[field] = factor
    }
    for field in try reader.group(["values"]).keys.sorted() {
      try reader.checkField(field, at: ["values", field])
      values[field] = try reader.texts(["values", field], ofFields: false)
    }
    if let pattern = try reader.text(["date-format"]) {
      guard let format = DateFormat(pattern) else {
        throw source.refusal(["date-format"], "\"\(pattern)\" is no date format; it needs yyyy, MM and dd")
      }
      dateFormat = format
    }
    decimalComma = try reader.flag(["decimal-comma"]) ?? false
    if let name = try reader.text(["encoding"]) {
      guard let known = CSVEncoding(rawValue: name.lowercased()) else {
        throw source.refusal(["encoding"], "\"\(name)\" is not read; say utf-8 or windows-1252")
      }
      encoding = known
    }
    if let text = try reader.text(["delimiter"]) {
      guard text.utf8.count == 1, let byte = text.utf8.first else {
        throw source.refusal(["delimiter"], "the delimiter must be one ASCII character")
      }
      delimiter = byte
    }
    key = try reader.list(["key"]) ?? []
    if source.root["join"] != nil {
      try reader.checkNames(["file", "key", "columns"], in: ["join"])
      guard let file = try reader.text(["join", "file"]) else {
        throw source.refusal(["join"], "file is missing")
      }
      guard let joinKey = try reader.list(["join", "key"]), joinKey.count == key.count, !key.isEmpty else {
        throw source.refusal(["join"], "key must name as many columns as the key of the first file")
      }
      join = Join(file: file, key: joinKey, columns: try reader.columns(["join", "columns"]))
    }
  }
}

/// Takes values out of a mapping and says where one is not as it should be.
private struct MappingReader {
  let source: MappingSource
  let fields: [String: FieldDescription]
  let kind: ImportKind

  func checkNames(_ known: [String], in path: [String] = []) throws {
    for name in try group(path).keys.sorted() where !known.contains(name) {
      throw source.refusal(
        path + [name], "\(name) is not known here; there are \(known.joined(separator: ", "))")
    }
  }

  /// Elements of lists may be counted, as in `addresses.1.city`; the field is the same without the number.
  func checkField(_ field: String, at path: [String]) throws {
    let name = JSONValue.steps(field).filter { Int($0) == nil }.joined(separator: ".")
    if fields[name] != nil { return }
    // A value by name, such as another price list's, has no description of its own.
    if let group = name.split(separator: ".").first.map(String.init), fields[group]?.type == "values by name"
    {
      return
    }
    throw source.refusal(path, "\(kind.rawValue) have no field \(field)")
  }

  func group(_ path: [String]) throws -> [String: JSONValue] {
    switch source.root[path] {
    case nil: return [:]
    case .object(let group)?: return group
    default: throw source.refusal(path, "\(path.joined(separator: ".")) must be a group")
    }
  }

  func text(_ path: [String]) throws -> String? {
    guard let value = source.root[path] else { return nil }
    guard case .string(let text) = value else {
      throw source.refusal(path, "a text in quotation marks is expected")
    }
    return text
  }

  func flag(_ path: [String]) throws -> Bool? {
    guard let value = source.root[path] else { return nil }
    guard case .bool(let flag) = value else { throw source.refusal(path, "true or false is expected") }
    return flag
  }

  func list(_ path: [String]) throws -> [String]? {
    guard let value = source.root[path] else { return nil }
    guard let texts = MappingReader.texts(value) else {
      throw source.refusal(path, "a text or a list of texts is expected")
    }
    return texts
  }

  func texts(_ path: [String], ofFields: Bool) throws -> [String: String] {
    var texts: [String: String] = [:]
    for (name, value) in try group(path).sorted(by: { $0.key < $1.key }) {
      if ofFields { try checkField(name, at: path + [name]) }
      switch value {
      case .string(let text), .number(let text): texts[name] = text
      case .bool(let flag): texts[name] = flag ? "yes" : "no"
      case .null, .array, .object: throw source.refusal(path + [name], "a text is expected")
      }
    }
    return texts
  }

  func columns(_ path: [String]) throws -> [Mapping.Column] {
    try group(path).map { name, value in
      guard let fields = MappingReader.texts(value) else {
        throw source.refusal(path + [name], "the name of a field, or a list of them, is expected")
      }
      for field in fields { try checkField(field, at: path + [name]) }
      return Mapping.Column(name: name, fields: fields, line: source.line(path + [name]))
    }
    .sorted { ($0.line, $0.name) < ($1.line, $1.name) }
  }

  private static func texts(_ value: JSONValue) -> [String]? {
    switch value {
    case .string(let text): return [text]
    case .array(let elements):
      let texts = elements.compactMap { element -> String? in
        if case .string(let text) = element { text } else { nil }
      }
      return texts.count == elements.count ? texts : nil
    case .null, .bool, .number, .object: return nil
    }
  }
}
