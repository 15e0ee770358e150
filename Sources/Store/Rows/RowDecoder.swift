import Foundation
import GRDB
import Sales

/// Reads values of the domain core from rows: each stored property from the column of its name in snake case.
///
/// The columns of a table stand in the order of the properties, so the next one is nearly always the one that is looked
/// for; names are compared as they are, without making the snake case text. In the rows that follow the first one each property
/// is asked for in the same order, and found where it was.
struct RowDecoder: Decoder {
  fileprivate final class Sheet {
    let source: Source
    private let names: [String]
    // One decoder at a time reads a sheet, so nobody else is in the middle of a change of it.
    /// What was asked for in the rows before, in its order, and where it stands.
    @exclusivity(unchecked) private var asked: [(property: String, place: Int?)] = []
    /// How much of it was asked for in this row.
    @exclusivity(unchecked) private var step = 0

    init(source: Source, names: [String]) {
      self.source = source
      self.names = names
    }

    /// Begins with another row.
    func rewind() { step = 0 }

    /// The place of the column of a property; nil where the row has none.
    func index(of property: String) -> Int? {
      defer { step += 1 }
      if step < asked.count, asked[step].property == property { return asked[step].place }
      let place = place(of: property)
      if asked.isEmpty { asked.reserveCapacity(names.count) }
      asked.removeSubrange(step...)
      asked.append((property, place))
      return place
    }

    /// The place of a column that is looked at again when its value is read.
    func glance(at property: String) -> Int? {
      if step < asked.count, asked[step].property == property { return asked[step].place }
      return place(of: property)
    }

    private func place(of property: String) -> Int? {
      let length = SnakeCase.length(of: property)
      var place = asked.last?.place ?? -1
      for _ in names {
        place = place + 1 < names.count ? place + 1 : 0
        if names[place].utf8.count == length, SnakeCase.matches(column: names[place], property: property) {
          return place
        }
      }
      return nil
    }

    func stored(_ index: Int) -> DatabaseValue {
      switch source {
      case .statement(let statement): DatabaseValue(sqliteStatement: statement, index: CInt(index))
      case .row(let row): row[index]
      }
    }
  }

  fileprivate enum Source {
    case statement(SQLiteStatement)
    case row(Row)
  }

  fileprivate let sheet: Sheet

  /// Reads the rows at which a statement stands, one after the other.
  init(_ statement: Statement) {
    sheet = Sheet(source: .statement(statement.sqliteStatement), names: statement.columnNames)
  }

  /// Reads a row.
  init(_ row: Row) {
    sheet = Sheet(source: .row(row), names: Array(row.columnNames))
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    sheet.rewind()
    return KeyedDecodingContainer(RowContainer(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw refusal() }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw refusal() }

  fileprivate func refusal() -> DecodingError {
    DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: [], debugDescription: "A row is read by the names of its columns."))
  }
}

/// The columns of a row by the names of properties.
private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: RowDecoder

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  private func index(_ key: Key) throws -> Int {
    guard let index = decoder.sheet.index(of: key.stringValue) else {
      throw DecodingError.keyNotFound(
        key,
        DecodingError.Context(codingPath: [key], debugDescription: "There is no column \(key.stringValue)."))
    }
    return index
  }

  @inline(__always)
  private func value<Value: DatabaseValueConvertible>(_ type: Value.Type, at index: Int, _ key: Key) throws
    -> Value
  {
    try value(type, of: decoder.sheet.stored(index), key)
  }

  @inline(__always)
  private func value<Value: DatabaseValueConvertible>(
    _ type: Value.Type, of stored: DatabaseValue, _ key: Key
  ) throws -> Value {
    guard let value = Value.fromDatabaseValue(stored) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "\(stored) is no \(Value.self).")
    }
    return value
  }

  /// What is stored for a property; nil where that is nothing or there is no column.
  private func present(_ key: Key) -> DatabaseValue? {
    guard let index = decoder.sheet.index(of: key.stringValue) else { return nil }
    let stored = decoder.sheet.stored(index)
    return stored.isNull ? nil : stored
  }

  private func glance(_ key: Key) -> Int? { decoder.sheet.glance(at: key.stringValue) }

  func contains(_ key: Key) -> Bool { glance(key) != nil }
  func decodeNil(forKey key: Key) -> Bool { glance(key).map(isNull) ?? true }

  private func isNull(_ index: Int) -> Bool { decoder.sheet.stored(index).isNull }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(type, at: index(key), key) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(type, at: index(key), key) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(type, at: index(key), key) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decode(type, of: decoder.sheet.stored(index(key)), key)
  }

  private func decode<Value: Decodable>(_ type: Value.Type, of stored: DatabaseValue, _ key: Key) throws
    -> Value
  {
    // Finding out what a type conforms to takes longer than reading it: the usual ones are known by sight.
    if type == Quantity.self { return same(try value(Quantity.self, of: stored, key)) }
    if type == Day.self { return same(try value(Day.self, of: stored, key)) }
    if type == Amount.self { return same(try value(Amount.self, of: stored, key)) }
    if type == Percent.self { return same(try value(Percent.self, of: stored, key)) }
    if type == Price.self { return same(try value(Price.self, of: stored, key)) }
    guard let convertible = type as? any DatabaseValueConvertible.Type else {
      let json = try value(String.self, of: stored, key)
      return try JSONDecoder().decode(type, from: Data(json.utf8))
    }
    guard let value = try value(convertible, of: stored, key) as? Value else {
      throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "\(type) is no column.")
    }
    return value
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key).map { try value(type, of: $0, key) }
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key).map { try value(type, of: $0, key) }
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try present(key).map { try decode(type, of: $0, key) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw decoder.refusal() }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw decoder.refusal()
  }
  func superDecoder() throws -> any Decoder { throw decoder.refusal() }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw decoder.refusal() }
}

/// A value as the type that it is known to be of; a cast would find that out anew, and take longer than reading it.
@inline(__always)
func same<Value, Known>(_ value: Value) -> Known { unsafeBitCast(value, to: Known.self) }
