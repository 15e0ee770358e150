import Desk
import Foundation

/// Any JSON value, for input whose shape is known only once its action is.
///
/// A number is kept as its decimal text, so that no figure ever becomes a binary fraction.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number, as plain decimal text.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads one JSON value.
  ///
  /// - Throws: `UnreadableInput`.
  public init(json: some StringProtocol) throws {
    do {
      self = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    } catch {
      throw UnreadableInput(field: "", reason: "it is no JSON")
    }
  }

  /// The value as one line of JSON with its keys in order.
  public func json() throws -> String { try JSONText.encode(self) }

  /// The text of a string or number; nil for anything else.
  public var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .null, .bool, .array, .object: nil
    }
  }
}

extension JSONValue: Codable {
  /// Reads any value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Texts are by far the most frequent, and each wrong guess costs an error.
    if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Decimal.self) {
      self = .number(value.description)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let text):
      if let value = Int(text) {
        try container.encode(value)
      } else {
        try container.encode(Decimal(string: text) ?? .zero)
      }
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }
}
