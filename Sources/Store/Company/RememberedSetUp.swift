import GRDB
import Synchronization

/// What a process has read of set-up: the company, users, taxes, terms of payment, warehouses and ledger accounts.
///
/// Each posting needs them and they hardly ever change. The file bears a mark that every change of one of their tables
/// replaces, whichever process made it; what was read under the mark that a transaction sees is what it would read.
final class RememberedSetUp: Sendable {
  private struct State {
    var mark: Int?
    var values: [String: any Sendable] = [:]
  }

  /// Codes that somebody asks for and nobody has are remembered too: they must not pile up.
  private static let most = 500
  private let state = Mutex(State())

  /// What is remembered under a mark.
  func value<Value: Sendable>(_ key: String, mark: Int) -> Value? {
    state.withLock { state in
      // A value that is itself nil is one that nobody has; a missing one must not be taken for it.
      guard state.mark == mark, let known = state.values[key] else { return nil }
      return known as? Value
    }
  }

  /// Remembers a value under a mark, and forgets what was read under another.
  func keep<Value: Sendable>(_ value: Value, _ key: String, mark: Int) {
    state.withLock { state in
      if state.mark != mark || state.values.count >= Self.most { state.values = [:] }
      state.mark = mark
      state.values[key] = value
    }
  }
}

extension StoreReader {
  /// A value out of the remembered tables (`Schema.rememberedTables`), and of no other: read once, and again when one of
  /// them has changed.
  func remembered<Value: Sendable>(_ key: String, _ read: () throws -> Value) throws -> Value {
    guard let setUp else { return try read() }
    let statement = try database.cachedStatement(sql: "SELECT mark FROM setup_state")
    guard let mark = try Int.fetchOne(statement) else { return try read() }
    if let known: Value = setUp.value(key, mark: mark) { return known }
    let value = try read()
    setUp.keep(value, key, mark: mark)
    return value
  }
}
