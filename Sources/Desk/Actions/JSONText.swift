import Foundation
import Sales

/// JSON as Docket writes and reads it: amounts, quantities and prices as decimal strings, dates as ISO text.
public enum JSONText {
  /// Writes a value as one line of JSON with its keys in order.
  public static func encode(_ value: some Encodable, currency: Currency? = nil) throws -> String {
    do {
      return try JSONLine.encode(value, currency: currency)
    } catch is JSONLine.Unsupported {
      return try general(value, currency: currency)
    }
  }

  /// Writes a value by the general encoder.
  static func general(_ value: some Encodable, currency: Currency? = nil) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if let currency { encoder.userInfo = currency.documentInfo }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Reads a value.
  ///
  /// - Throws: ``UnreadableInput`` that names the field.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from text: String, currency: Currency? = nil
  ) throws
    -> Value
  {
    try decode(type, from: Data(text.utf8), currency: currency)
  }

  /// Reads a value.
  ///
  /// - Throws: ``UnreadableInput`` that names the field.
  public static func decode<Value: Decodable>(_ type: Value.Type, from data: Data, currency: Currency? = nil)
    throws
    -> Value
  {
    let decoder = JSONDecoder()
    if let currency { decoder.userInfo = currency.documentInfo }
    do {
      return try decoder.decode(type, from: data)
    } catch let error as DecodingError {
      throw UnreadableInput(error)
    }
  }
}

/// Input that can't be read as what it should be: which field, and why.
public struct UnreadableInput: Refusal {
  /// The path of the field, such as `lines.2.quantity`; empty for the whole.
  public let field: String
  /// Why.
  public let reason: String

  /// Makes the refusal.
  public init(field: String, reason: String) {
    self.field = field
    self.reason = reason
  }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(field: UnreadableInput.path(context.codingPath + [key]), reason: "it is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      self.init(field: UnreadableInput.path(context.codingPath), reason: context.debugDescription)
    @unknown default:
      self.init(field: "", reason: "\(error)")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { key in key.intValue.map { String($0 + 1) } ?? key.stringValue }.joined(separator: ".")
  }

  public var code: String { "input.unreadable" }
  public var figures: [Figure] { [Figure("field", field)] }
  public var what: String {
    field.isEmpty ? "The input can't be read: \(reason)." : "\(field) can't be read: \(reason)."
  }
  public var next: String { "Correct it; docket actions --json lists the fields and their types." }
}
