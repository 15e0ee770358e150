/// The actions of the ledger.
public enum LedgerActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [AnyAction(SaveAccount.self)]
}
