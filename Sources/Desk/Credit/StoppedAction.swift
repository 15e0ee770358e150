import Foundation
import Sales
import Store

/// An action that was stopped for the credit of an order, kept so that its release can go on with it.
struct StoppedAction {
  let name: String
  /// The fields of the action for one order, as JSON.
  let fields: String

  /// Keeps an action for one of its orders; the others are no longer in it.
  init(_ name: String, fields: String, order: String) {
    self.name = name
    guard
      var object = (try? JSONSerialization.jsonObject(with: Data(fields.utf8))) as? [String: Any]
    else {
      self.fields = fields
      return
    }
    if object["slips"] == nil {
      object["orders"] = nil
      object["order"] = order
    }
    if let lines = object["lines"] as? [[String: Any]] {
      object["lines"] = lines.filter { ($0["order"] as? String ?? order) == order }
    }
    let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    self.fields = data.map { String(decoding: $0, as: UTF8.self) } ?? fields
  }

  /// Takes what a credit hold has kept; nil when nothing was stopped.
  init?(_ hold: CreditHold) {
    guard !hold.stoppedAction.isEmpty else { return nil }
    name = hold.stoppedAction
    fields = hold.stoppedFields
  }

  /// Does it in the transaction of another action, by somebody who has its duty.
  ///
  /// - Returns: the numbers of the documents that it made, or what else it made.
  /// - Throws: what the action throws; `DutyRefusal`.
  func perform(in context: ActionContext) throws -> [String] {
    let action = try ActionRegistry.named(name)
    try context.require(action.duty)
    func run<A: Action>(_ type: A.Type) throws -> [String] {
      let value = try JSONText.decode(A.self, from: fields, currency: context.baseCurrency)
      let outcome = try JSONText.encode(value.perform(in: context), currency: context.baseCurrency)
      let made = try JSONText.decode(Made.self, from: outcome)
      return made.numbers ?? [made.made ?? made.number].compactMap(\.self)
    }
    return try run(action.type)
  }
}

/// What outcomes call the documents that they made.
private struct Made: Decodable {
  let numbers: [String]?
  let number: String?
  let made: String?
}

extension Desk {
  /// Puts an order on the credit hold list after an action was stopped for it, in a transaction of its own: the
  /// action's is taken back.
  ///
  /// - Throws: a refusal of the store.
  func place(_ stop: CreditStop, stopping action: StoppedAction, moment: String) throws {
    try store.write { try place(stop, stopping: action, moment: moment, in: $0) }
  }

  /// The same in a transaction that is open already.
  func place(
    _ stop: CreditStop, stopping action: StoppedAction, moment: String, in writer: StoreWriter
  ) throws {
    guard !stop.isRejected else { return }
    guard let order = try writer.reader.orderHeader(stop.order), let id = order.id else { return }
    let present = try writer.reader.creditHold(ofOrder: id)
    var hold = CreditHold(orderId: id, reasons: stop.reasons, placedAt: moment, placedBy: session.login)
    if let present, present.isActive { hold = present }
    hold.id = present?.id
    hold.stoppedAction = action.name
    hold.stoppedFields = action.fields
    _ = try writer.put(hold)
    guard present?.isActive != true else { return }
    try writer.insert(
      AuditEntry(
        at: moment, user: session.login, terminal: session.terminal, action: "credit.hold",
        subject: "order \(stop.order)", details: action.fields))
  }
}
