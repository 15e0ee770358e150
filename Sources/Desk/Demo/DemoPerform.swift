import Sales
import Store

/// Performs the actions of the demo's year inside one transaction: each on its day, by its user.
struct DemoPerform {
  private let desk: Desk
  private let writer: StoreWriter
  private let day: Day

  /// Works on a day.
  init(_ desk: Desk, in writer: StoreWriter, on day: Day) {
    self.desk = desk.desk(on: day)
    self.writer = writer
    self.day = day
  }

  /// The same day and transaction for somebody else.
  func by(_ login: String) -> DemoPerform { DemoPerform(desk.desk(for: login), in: writer, on: day) }

  /// Who works.
  var login: String { desk.session.login }

  /// The reads of the transaction.
  var reader: StoreReader { writer.reader }

  /// Performs an action.
  ///
  /// - Throws: what the action throws.
  @discardableResult
  func callAsFunction<A: Action>(_ action: A, accepting: [String: String] = [:]) throws -> A.Outcome {
    try desk.perform(action, in: writer, accepting: accepting, moment: moment)
  }

  /// Performs an action that may be refused, as a clerk tries it; nothing is left of one that is.
  ///
  /// - Returns: the result, nil when a rule has refused it.
  /// - Throws: what is no refusal.
  func attempt<A: Action>(_ action: A, accepting: [String: String] = [:]) throws -> A.Outcome? {
    var outcome: A.Outcome?
    do {
      try writer.attempt { outcome = try self(action, accepting: accepting) }
    } catch let stop as CreditStop {
      let fields = try JSONText.encode(action, currency: Currency.known(reader.company().currency))
      try desk.place(
        stop, stopping: StoppedAction(A.name, fields: fields, order: stop.order), moment: moment, in: writer)
      return nil
    } catch is any Refusal {
      return nil
    }
    return outcome
  }

  /// Office hours: all that is done on a day is told of as at noon.
  private var moment: String { "\(day)T12:00:00Z" }
}
