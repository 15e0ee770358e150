import Desk
import Foundation
import Sales
import Store

/// One action of any type to perform: its name, its fields, and the warnings that are accepted with it.
public struct ActionCall: Sendable, Hashable {
  /// The dotted name of the action.
  public var action: String
  /// Its fields.
  public var fields: JSONValue
  /// The warnings that are accepted, by name, each with its reason.
  public var accepting: [String: String]

  /// Makes a call.
  public init(_ action: String, _ fields: JSONValue, accepting: [String: String] = [:]) {
    self.action = action
    self.fields = fields
    self.accepting = accepting
  }

  /// Performs the action in one transaction of its own.
  ///
  /// - Throws: `NotFound` for a name that is no action, `UnreadableInput` for fields that it does not have or can't read, and the
  ///   refusal of the action.
  public func perform(at desk: Desk) throws -> JSONValue {
    let action = try ActionRegistry.named(action)
    try ActionCall.checkNames(of: fields, against: action.fields, at: "")
    let json = try action.perform(json: Data(try fields.json().utf8), desk: desk, accepting: accepting)
    return try JSONValue(json: json)
  }

  /// Performs the action inside a transaction that is open already.
  ///
  /// - Parameter takingOver: Whether it repeats what another company file has on record.
  /// - Throws: as ``perform(at:)``; the transaction is as it was before then.
  public func perform(at desk: Desk, in writer: StoreWriter, takingOver: Bool = false) throws -> JSONValue {
    let action = try ActionRegistry.named(action)
    try ActionCall.checkNames(of: fields, against: action.fields, at: "")
    var result = JSONValue.null
    try writer.attempt { result = try perform(action.type, at: desk, in: writer, takingOver) }
    return result
  }

  private func perform<A: Action>(
    _ type: A.Type, at desk: Desk, in writer: StoreWriter, _ takingOver: Bool
  ) throws -> JSONValue {
    let currency = try Currency.known(writer.reader.company().currency)
    let action = try JSONText.decode(A.self, from: try fields.json(), currency: currency)
    let outcome = try desk.perform(
      action, in: writer, accepting: accepting, takingOver: takingOver)
    return try JSONValue(json: try JSONText.encode(outcome, currency: outcome.amountCurrency ?? currency))
  }
}
