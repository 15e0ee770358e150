import Sales

/// One field of an action, found by reading the action from a decoder that only takes notes.
public struct FieldDescription: Hashable, Sendable, Encodable {
  /// The name; parts of lists and groups as `lines.quantity`.
  public let name: String
  /// What it holds: `text`, `whole number`, `yes or no`, `quantity`, `price`, `per cent`, `factor`, `amount`, `date`, `list`, `group`, or
  /// the codes it may have.
  public let type: String
  /// Whether it may be left out.
  public let optional: Bool
  /// The codes that it may have.
  public let choices: [String]?
  /// What it means, with unit and default.
  public let help: String

  /// Describes a field.
  public init(
    name: String, type: String, optional: Bool = true, choices: [String]? = nil, help: String
  ) {
    self.name = name
    self.type = type
    self.optional = optional
    self.choices = choices
    self.help = help
  }

  /// The fields of an action, in the order in which it reads them.
  public static func of(_ action: any Action.Type) -> [FieldDescription] {
    func fields<A: Action>(_ type: A.Type) -> [FieldDescription] {
      let notes = Notes()
      _ = try? A(from: NoteTaker(notes: notes, prefix: ""))
      return notes.fields.map { field in
        FieldDescription(
          name: field.name, type: field.type, optional: field.optional, choices: field.choices,
          help: A.fields[field.name] ?? "")
      }
    }
    return fields(action)
  }
}

fileprivate final class Notes {
  var fields: [FieldDescription] = []

  func add(_ name: String, _ type: String, optional: Bool, choices: [String]? = nil) {
    fields.append(FieldDescription(name: name, type: type, optional: optional, choices: choices, help: ""))
  }
}

/// A decoder that answers every question with something harmless and notes what was asked.
fileprivate struct NoteTaker: Decoder {
  let notes: Notes
  let prefix: String
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(KeyedNotes<Key>(notes: notes, prefix: prefix))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw UnreadableInput(field: prefix, reason: "lists are noted by their elements")
  }
  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw UnreadableInput(field: prefix, reason: "values are noted by their type")
  }
}

fileprivate struct KeyedNotes<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let notes: Notes
  let prefix: String
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) throws -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try note(type, key, optional: false)
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try note(type, key, optional: true)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try note(type, key, optional: true)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try note(type, key, optional: true)
  }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try note(type, key, optional: true)
  }

  private func note<T: Decodable>(_ type: T.Type, _ key: Key, optional: Bool) throws -> T {
    let name = prefix + key.stringValue
    if let list = type as? any NotedList.Type {
      notes.add(name, "list", optional: optional)
      list.note(element: name + ".", notes)
      return try value(list.empty, name)
    }
    if let known = type as? any KnownField.Type {
      notes.add(name, known.typeName, optional: optional, choices: known.choices)
      return try value(known.sample, name)
    }
    notes.add(name, "group", optional: optional)
    return try T(from: NoteTaker(notes: notes, prefix: name + "."))
  }

  private func value<T>(_ value: Any, _ name: String) throws -> T {
    guard let value = value as? T else { throw UnreadableInput(field: name, reason: "no sample") }
    return value
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<NestedKey>
  {
    KeyedDecodingContainer(KeyedNotes<NestedKey>(notes: notes, prefix: prefix + key.stringValue + "."))
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw UnreadableInput(field: key.stringValue, reason: "lists are noted by their elements")
  }
  func superDecoder() throws -> any Decoder { NoteTaker(notes: notes, prefix: prefix) }
  func superDecoder(forKey key: Key) throws -> any Decoder { NoteTaker(notes: notes, prefix: prefix) }
}

/// A list of things, whose elements have fields of their own.
fileprivate protocol NotedList {
  static var empty: Any { get }
  static func note(element prefix: String, _ notes: Notes)
}

extension Array: NotedList where Element: Decodable {
  fileprivate static var empty: Any { [Element]() }
  fileprivate static func note(element prefix: String, _ notes: Notes) {
    if let known = Element.self as? any KnownField.Type {
      notes.add(String(prefix.dropLast()) + "[]", known.typeName, optional: true, choices: known.choices)
    } else {
      _ = try? Element(from: NoteTaker(notes: notes, prefix: prefix))
    }
  }
}

/// A type of field that has a name of its own.
fileprivate protocol KnownField {
  static var typeName: String { get }
  static var choices: [String]? { get }
  static var sample: Any { get }
}

extension KnownField {
  static var choices: [String]? { nil }
}

extension String: KnownField {
  static var typeName: String { "text" }
  static var sample: Any { "" }
}
extension Int: KnownField {
  static var typeName: String { "whole number" }
  static var sample: Any { 0 }
}
extension Bool: KnownField {
  static var typeName: String { "yes or no" }
  static var sample: Any { false }
}
extension Quantity: KnownField {
  static var typeName: String { "quantity" }
  static var sample: Any { Quantity.zero }
}
extension Price: KnownField {
  static var typeName: String { "price" }
  static var sample: Any { Price.zero }
}
extension Percent: KnownField {
  static var typeName: String { "per cent" }
  static var sample: Any { Percent.zero }
}
extension Factor: KnownField {
  static var typeName: String { "factor" }
  static var sample: Any { Factor.one }
}
extension Amount: KnownField {
  static var typeName: String { "amount" }
  static var sample: Any { Amount.zero }
}
extension Day: KnownField {
  static var typeName: String { "date" }
  static var sample: Any { Day(number: 0) }
}
extension Clearable: KnownField where Value: KnownField {
  static var typeName: String { Value.typeName }
  static var choices: [String]? { Value.choices }
  static var sample: Any { Clearable.empty }
}
extension Dictionary: KnownField where Key == String {
  static var typeName: String { "values by name" }
  static var sample: Any { [Key: Value]() }
}

extension KnownField where Self: CaseIterable & RawRepresentable, RawValue == String {
  static var typeName: String { "code" }
  static var choices: [String]? { allCases.map(\.rawValue) }
  static var sample: Any { allCases.first.map { $0 as Any } ?? "" }
}
extension Duty: KnownField {}
extension Role: KnownField {}
extension SeriesCode: KnownField {}
extension CodeKind: KnownField {}
extension TradeRelation: KnownField {}
extension TradeScope: KnownField {}
extension PriceDate: KnownField {}
extension DiscountRule: KnownField {}
extension TaxMethod: KnownField {}
extension ReservationMode: KnownField {}
extension OrderType: KnownField {}
extension PartyKind: KnownField {}
extension CustomerBlock: KnownField {}
extension AddressRole: KnownField {}
extension ItemKind: KnownField {}
extension ChargeCategory: KnownField {}
extension ChargeLevel: KnownField {}
extension ChargeAllocation: KnownField {}
extension QuantityChoice: KnownField {}
extension AccountKind: KnownField {}
extension TaxKind: KnownField {}
extension TaxGroupKind: KnownField {}
extension DueKind: KnownField {}
extension InvoiceSummary: KnownField {}
extension DateControl: KnownField {}
extension LineUpdate: KnownField {}
extension ChargeDivision: KnownField {}
extension ChosenDate: KnownField {}
extension TemplateCalculation: KnownField {}
extension ProjectStatus: KnownField {}
extension DispositionAction: KnownField {}
extension PriceSource: KnownField {}
extension HoldColour: KnownField {}
extension CreditLimitType: KnownField {}
extension CreditExcess: KnownField {}
extension CreditRuleKind: KnownField {}
extension CreditRuleEffect: KnownField {}
extension RelationScope: KnownField {}
extension ApprovalCheck: KnownField {}
extension ApprovalDay: KnownField {}
extension ItemLinkKind: KnownField {}
extension ItemScriptKind: KnownField {}
extension SuggestionOutcome: KnownField {}
extension AgreementStatus: KnownField {}
extension AgreementCommitment: KnownField {}
extension AgreementAnswer: KnownField {}
extension SellingField: KnownField {}
extension SellingOperand: KnownField {}
extension SellingJoin: KnownField {}
extension SellingValueKind: KnownField {}
extension VendorHold: KnownField {}
extension BackorderPolicy: KnownField {}
