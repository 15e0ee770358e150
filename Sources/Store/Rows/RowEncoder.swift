import Foundation
import GRDB
import Sales

/// The properties and values of a value of the domain core, in the order of its stored properties.
struct RowEncoder {
  /// The names of the properties; ``SnakeCase`` makes the columns of them.
  let properties: [String]
  /// What the columns get.
  let cells: [Cell]

  /// What one column gets.
  enum Cell: Equatable {
    case value(DatabaseValue)
    /// Made into the text that is stored only when it is written: most addresses are only compared.
    indirect case address(PostalAddress)

    /// As it is stored.
    var stored: DatabaseValue {
      switch self {
      case .value(let value): value
      case .address(let address): address.databaseValue
      }
    }
  }

  /// Takes a value apart.
  ///
  /// - Parameter named: Whether the names are wanted; not for a further row of the same kind.
  /// - Throws: what the value's own encoding throws.
  init(_ value: some Encodable, named: Bool = true) throws {
    let sheet = Sheet(named: named)
    try value.encode(to: SheetEncoder(sheet: sheet))
    properties = sheet.properties
    cells = sheet.cells
  }
}

/// What is written while a value takes itself apart.
private final class Sheet {
  // One value at a time takes itself apart, so nobody else is in the middle of a change.
  @exclusivity(unchecked) var properties: [String] = []
  @exclusivity(unchecked) var cells: [RowEncoder.Cell] = []

  private let named: Bool

  init(named: Bool) {
    self.named = named
    if named { properties.reserveCapacity(48) }
    cells.reserveCapacity(48)
  }

  func add(_ key: any CodingKey, _ value: DatabaseValue) { add(key, .value(value)) }

  func add(_ key: any CodingKey, _ cell: RowEncoder.Cell) {
    if named { properties.append(key.stringValue) }
    cells.append(cell)
  }
}

private struct SheetEncoder: Encoder {
  let sheet: Sheet

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(SheetContainer(sheet: sheet))
  }

  // A row has names; what has none leaves no column, and its insert fails for want of it.
  func unkeyedContainer() -> any UnkeyedEncodingContainer { NoContainer(sheet: sheet) }
  func singleValueContainer() -> any SingleValueEncodingContainer { NoContainer(sheet: sheet) }
}

private struct SheetContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sheet: Sheet
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { sheet.add(key, .null) }
  func encode(_ value: Bool, forKey key: Key) { sheet.add(key, value.databaseValue) }
  func encode(_ value: Int, forKey key: Key) { sheet.add(key, value.databaseValue) }
  func encode(_ value: String, forKey key: Key) { sheet.add(key, value.databaseValue) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    // Finding out what a type conforms to takes longer than storing it: the usual ones are known by sight.
    if Value.self == Quantity.self { return sheet.add(key, (same(value) as Quantity).databaseValue) }
    if Value.self == Day.self { return sheet.add(key, (same(value) as Day).databaseValue) }
    if Value.self == Amount.self { return sheet.add(key, (same(value) as Amount).databaseValue) }
    if Value.self == Percent.self { return sheet.add(key, (same(value) as Percent).databaseValue) }
    if Value.self == Price.self { return sheet.add(key, (same(value) as Price).databaseValue) }
    if Value.self == PostalAddress.self { return sheet.add(key, .address(same(value))) }
    guard let convertible = value as? any DatabaseValueConvertible else {
      // A list, such as the taxes of an invoice line, is kept as JSON.
      let json = try JSONEncoder().encode(value)
      sheet.add(key, String(decoding: json, as: UTF8.self).databaseValue)
      return
    }
    sheet.add(key, convertible.databaseValue)
  }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) { sheet.add(key, value?.databaseValue ?? .null) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) { sheet.add(key, value?.databaseValue ?? .null) }
  func encodeIfPresent(_ value: String?, forKey key: Key) { sheet.add(key, value?.databaseValue ?? .null) }
  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { sheet.add(key, .null) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { KeyedEncodingContainer(SheetContainer<Nested>(sheet: sheet)) }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { NoContainer(sheet: sheet) }
  func superEncoder() -> any Encoder { SheetEncoder(sheet: sheet) }
  func superEncoder(forKey key: Key) -> any Encoder { SheetEncoder(sheet: sheet) }
}

/// Refuses whatever is written without a name.
private struct NoContainer: UnkeyedEncodingContainer, SingleValueEncodingContainer {
  let sheet: Sheet
  var codingPath: [any CodingKey] { [] }
  var count: Int { 0 }

  private func refusal(_ value: Any) -> EncodingError {
    EncodingError.invalidValue(
      value, EncodingError.Context(codingPath: [], debugDescription: "A row has a name for each value."))
  }

  func encodeNil() throws { throw refusal("nothing") }
  func encode<Value: Encodable>(_ value: Value) throws { throw refusal(value) }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(SheetContainer<Nested>(sheet: sheet))
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
  func superEncoder() -> any Encoder { SheetEncoder(sheet: sheet) }
}
