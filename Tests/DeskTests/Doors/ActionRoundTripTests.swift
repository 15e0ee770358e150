import Foundation
import Sales
import Testing

@testable import Desk

/// Actions whose fields stand beside each other in JSON are read and written by hand: a line that is forgotten there
/// would lose what somebody typed without a word.
@Suite("What is typed comes back from every action")
struct ActionRoundTripTests {
  /// A value for a field; lists have one element, groups have all their fields.
  private func sample(_ field: FieldDescription, among fields: [FieldDescription]) -> Any {
    switch field.type {
    case "whole number": return 1
    case "yes or no": return true
    case "quantity", "price", "per cent", "factor": return "1.5"
    case "amount": return "1.50"
    case "date": return "2026-11-24"
    case "code": return field.choices?.last ?? ""
    // What the values are differs; none of them is enough to see that the field comes back.
    case "values by name": return [String: Any]()
    case "group": return object(under: field.name + ".", fields)
    case "list":
      if let plain = fields.first(where: { $0.name == field.name + "[]" }) {
        return [sample(plain, among: fields)]
      }
      return [object(under: field.name + ".", fields)]
    default: return "typed"
    }
  }

  private func object(under prefix: String, _ fields: [FieldDescription]) -> [String: Any] {
    var object: [String: Any] = [:]
    for field in fields where field.name.hasPrefix(prefix) {
      let name = String(field.name.dropFirst(prefix.count))
      guard !name.contains("."), !name.hasSuffix("[]") else { continue }
      object[name] = sample(field, among: fields)
    }
    return object
  }

  /// The paths of all values.
  private func paths(_ value: Any, _ path: String = "") -> Set<String> {
    if let object = value as? [String: Any] {
      guard !object.isEmpty else { return [path] }
      return object.reduce(into: []) { $0.formUnion(paths($1.value, "\(path).\($1.key)")) }
    }
    if let list = value as? [Any] {
      return list.reduce(into: []) { $0.formUnion(paths($1, "\(path)[]")) }
    }
    return [path]
  }

  private func written<A: Action>(_ type: A.Type, _ typed: [String: Any], _ euro: Currency) throws -> Any {
    let data = try JSONSerialization.data(withJSONObject: typed)
    let action = try JSONText.decode(A.self, from: data, currency: euro)
    let text = try JSONText.encode(action, currency: euro)
    return try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test("Every field that an action reads it also writes", arguments: ActionRegistry.all.indices)
  func roundTrip(index: Int) throws {
    let action = ActionRegistry.all[index]
    let fields = action.fields
    let typed = object(under: "", fields)
    let back = try written(action.type, typed, Currency.known("EUR"))
    #expect(paths(typed).subtracting(paths(back)).sorted() == [], "\(action.name)")
  }

  @Test("Every field that an action explains it also reads", arguments: ActionRegistry.all.indices)
  func explained(index: Int) throws {
    let action = ActionRegistry.all[index]
    let read = Set(action.fields.map(\.name))
    #expect(Set(action.type.fields.keys).subtracting(read).sorted() == [], "\(action.name)")
  }
}
