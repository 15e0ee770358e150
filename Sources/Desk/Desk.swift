import Foundation
import Sales
import Store

/// Who sits at the desk, and where.
public struct Session: Sendable, Hashable {
  /// The login name.
  public var login: String
  /// The terminal, such as `pts/3`; it tells drafts and the audit trail apart.
  public var terminal: String

  /// Makes a session.
  public init(login: String, terminal: String) {
    self.login = login
    self.terminal = terminal
  }
}

/// The order desk of one company: the only door to the store.
///
/// It performs actions and answers queries. Permissions, number series, conflicts, warnings, drafts and the audit trail
/// are looked after here, once for all actions.
public final class Desk: Sendable {
  /// The company's file.
  public let store: Store
  /// Who works.
  public let session: Session
  private let clock: @Sendable () -> Date
  private let sessionDay: Day?

  /// Opens the desk of a company.
  ///
  /// - Parameters:
  ///   - day: the business day; today's date of this computer when nil.
  ///   - clock: the moment, for the audit trail and for today.
  public init(
    store: Store, session: Session, day: Day? = nil, clock: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.store = store
    self.session = session
    self.clock = clock
    sessionDay = day
  }

  /// The business day of the session.
  public var today: Day { sessionDay ?? Day(at: clock()) }

  /// The same company and day for somebody else.
  public func desk(for login: String) -> Desk {
    Desk(
      store: store, session: Session(login: login, terminal: session.terminal), day: sessionDay, clock: clock)
  }

  /// The same company and user on another day.
  public func desk(on day: Day) -> Desk {
    Desk(store: store, session: session, day: day, clock: clock)
  }

  /// Performs an action in one durable transaction.
  ///
  /// - Parameters:
  ///   - accepting: the warnings that are accepted, by name, each with its reason.
  ///   - draft: the draft that the action came from; it is deleted in the same transaction where it is the user's own.
  /// - Throws: a `Refusal`; nothing is written then, and the draft stays.
  @discardableResult
  public func perform<A: Action>(
    _ action: A, accepting: [String: String] = [:], draft: Int? = nil
  ) throws -> A.Outcome {
    let moment = moment
    do {
      return try store.write { writer in
        try perform(action, in: writer, accepting: accepting, draft: draft, moment: moment)
      }
    } catch let stop as CreditStop {
      // What was done is taken back; that the order waits for a decision is kept all the same.
      let fields = try JSONText.encode(action, currency: ledgerCurrency)
      try place(stop, stopping: StoppedAction(A.name, fields: fields, order: stop.order), moment: moment)
      throw stop
    }
  }

  /// Performs an action inside a transaction that is open already; for imports of many rows at once.
  ///
  /// - Parameter takingOver: Whether it repeats what another company file has on record; see
  ///   ``ActionContext/takesOver``. It needs the duty to set up as well.
  @discardableResult
  public func perform<A: Action>(
    _ action: A, in writer: StoreWriter, accepting: [String: String] = [:], draft: Int? = nil,
    moment: String? = nil, takingOver: Bool = false
  ) throws -> A.Outcome {
    let warnings = WarningDesk(accepting: accepting, rehearsing: false)
    let context = try context(
      writer, moment: moment ?? self.moment, warnings: warnings, takesOver: takingOver)
    try check(A.duty, of: context.user)
    if takingOver { try check(.setUp, of: context.user) }
    let outcome = try action.perform(in: context)
    for (warning, reason) in warnings.accepted {
      try writer.accept(warning, reason: reason, user: session.login, at: context.moment)
    }
    let details = try JSONText.encode(action, currency: context.baseCurrency)
    for subject in outcome.subjects {
      try writer.insert(
        AuditEntry(
          at: context.moment, user: session.login, terminal: session.terminal, action: A.name,
          subject: subject,
          details: details))
    }
    if let draft, try writer.reader.draft(draft)?.user == session.login { try writer.delete(draft: draft) }
    return outcome
  }

  /// Finds out what an action would do: all of it is done and taken back.
  ///
  /// - Returns: the result, and the warnings that would have to be accepted.
  /// - Throws: the refusal that the action would meet; a credit limit that is exceeded at entry is among the warnings.
  public func rehearse<A: Action>(_ action: A) throws -> (outcome: A.Outcome, warnings: [Warning]) {
    let moment = moment
    return try store.rehearse { writer in
      let warnings = WarningDesk(accepting: [:], rehearsing: true)
      let context = try context(writer, moment: moment, warnings: warnings)
      try check(A.duty, of: context.user)
      return (try action.perform(in: context), warnings.raised)
    }
  }

  /// Reads at one moment.
  public func read<Value>(_ body: (StoreReader) throws -> Value) throws -> Value {
    try store.read(body)
  }

  /// Whether the user of the session has a duty; a screen dims what the user may not do.
  public func has(_ duty: Duty) throws -> Bool {
    try read { try $0.user(session.login) }?.role.duties.contains(duty) ?? false
  }

  private func context(
    _ writer: StoreWriter, moment: String, warnings: WarningDesk, takesOver: Bool = false
  ) throws -> ActionContext {
    guard let user = try writer.reader.user(session.login) else { throw NotFound("user", session.login) }
    return ActionContext(
      writer: writer, company: try writer.reader.company(), user: user, today: today, moment: moment,
      takesOver: takesOver, warnings: warnings)
  }

  private func check(_ duty: Duty, of user: User) throws {
    guard user.role.duties.contains(duty) else {
      throw DutyRefusal(login: user.login, role: user.role, duty: duty)
    }
  }

  /// The moment now (UTC, ISO 8601 with seconds).
  public var moment: String { clock().formatted(.iso8601) }
}
