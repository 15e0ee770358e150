import Foundation
import Sales
import Store

/// An action of any type behind its name: what a batch, a program or a key table needs to know of it.
public struct AnyAction: Sendable {
  /// The dotted name, such as `quotation.confirm`.
  public let name: String
  /// What it does, in a few words with a capital.
  public let title: String
  /// What it does and means, in a sentence or two.
  public let help: String
  /// The duty that somebody needs to perform it.
  public let duty: Duty
  /// The action's own type, for callers that build it by hand.
  public let type: any Action.Type
  private let performing: @Sendable (Data, Desk, StoreWriter?, [String: String], Int?) throws -> String
  private let rehearsing: @Sendable (Data, Desk) throws -> Rehearsal

  /// Puts an action behind its name.
  public init<A: Action>(_ type: A.Type) {
    name = A.name
    title = A.title
    help = A.help
    duty = A.duty
    self.type = type
    performing = { data, desk, writer, accepting, draft in
      let currency =
        try writer.map { try Currency.known($0.reader.company().currency) } ?? desk.ledgerCurrency
      let action = try JSONText.decode(A.self, from: data, currency: currency)
      let outcome =
        if let writer {
          try desk.perform(action, in: writer, accepting: accepting, draft: draft)
        } else {
          try desk.perform(action, accepting: accepting, draft: draft)
        }
      return try JSONText.encode(outcome, currency: outcome.amountCurrency ?? currency)
    }
    rehearsing = { data, desk in
      let currency = try desk.ledgerCurrency
      let action = try JSONText.decode(A.self, from: data, currency: currency)
      let (outcome, warnings) = try desk.rehearse(action)
      return Rehearsal(
        outcome: try JSONText.encode(outcome, currency: outcome.amountCurrency ?? currency),
        warnings: warnings)
    }
  }

  /// The fields of the action, in the order in which it reads them.
  public var fields: [FieldDescription] { FieldDescription.of(type) }

  /// Reads the action from JSON and performs it.
  ///
  /// Amounts are decimal strings in the company's currency.
  /// - Parameters:
  ///   - json: one JSON object with the fields of the action.
  ///   - accepting: the warnings that are accepted, by name, each with its reason.
  ///   - draft: the draft that the action came from; it is deleted in the same transaction.
  /// - Returns: the outcome as one line of JSON.
  /// - Throws: ``UnreadableInput`` that names the field, or the refusal of the action; nothing is written then.
  @discardableResult
  public func perform(
    json: Data, desk: Desk, accepting: [String: String] = [:], draft: Int? = nil
  ) throws -> String {
    try performing(json, desk, nil, accepting, draft)
  }

  /// Reads the action from JSON and performs it inside a transaction that is open already; for many at once, all or none.
  ///
  /// - Returns: the outcome as one line of JSON.
  /// - Throws: as ``perform(json:desk:accepting:draft:)``; the caller ends the transaction.
  @discardableResult
  public func perform(
    json: Data, desk: Desk, in writer: StoreWriter, accepting: [String: String] = [:], draft: Int? = nil
  ) throws -> String {
    try performing(json, desk, writer, accepting, draft)
  }

  /// Reads the action from JSON and finds out what it would do.
  ///
  /// - Returns: the outcome as one line of JSON, and the warnings that would have to be accepted.
  /// - Throws: as ``perform(json:desk:accepting:draft:)``.
  public func rehearse(json: Data, desk: Desk) throws -> Rehearsal {
    try rehearsing(json, desk)
  }

  /// What an action would do.
  public struct Rehearsal: Sendable {
    /// The outcome as one line of JSON.
    public let outcome: String
    /// The warnings that would have to be accepted.
    public let warnings: [Warning]
  }
}

extension Desk {
  /// The currency of the ledger, in which amounts outside documents are written.
  ///
  /// - Throws: `NotFound` when the company's currency is unknown.
  public var ledgerCurrency: Currency {
    get throws { try read { try Currency.known($0.company().currency) } }
  }
}
