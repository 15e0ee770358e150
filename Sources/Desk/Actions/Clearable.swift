/// A field that a record may go without, as it is typed: a value, or an empty text that takes the value away.
///
/// Left out altogether, such a field changes nothing; that is what nil stands for where an entry has an optional one.
public enum Clearable<Value: Codable & Sendable & Hashable>: Codable, Sendable, Hashable {
  /// The field is emptied.
  case empty
  /// The field gets this value.
  case value(Value)

  /// What the record has afterwards.
  public var value: Value? {
    switch self {
    case .empty: nil
    case .value(let value): value
    }
  }

  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self), text.isEmpty {
      self = .empty
    } else {
      self = .value(try Value(from: decoder))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .empty:
      var container = encoder.singleValueContainer()
      try container.encode("")
    case .value(let value): try value.encode(to: encoder)
    }
  }
}
