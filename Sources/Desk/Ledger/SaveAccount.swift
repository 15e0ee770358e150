import Sales
import Store

/// Adds a ledger account, or changes its name or its kind.
public struct SaveAccount: Action {
  public static let name = "account.save"
  public static let title = "Save ledger account"
  public static let help = """
    Adds an account to the chart of accounts, or changes the name or the kind of one. An account that the company's
    parameters post to keeps a kind that is right for it.
    """
  public static let duty = Duty.setUp
  public static let fields = [
    "account": "The number of the account.", "name": "What it is called; default the number.",
    "kind": "asset, liability, equity, revenue or expense; default expense.",
  ]

  public var account: String
  public var name: String?
  public var kind: AccountKind?

  /// Saves an account.
  public init(_ account: String, name: String? = nil, kind: AccountKind? = nil) {
    self.account = account
    self.name = name
    self.kind = kind
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard !account.isEmpty else { throw CodeRefusal("ledger account", account, .empty) }
    var changed =
      try context.reader.ledgerAccount(account)
      ?? LedgerAccount(number: account, name: account, kind: .expense)
    take(name, into: &changed.name)
    take(kind, into: &changed.kind)
    var check = RecordCheck(context.reader)
    check.newCode(account, "account", "ledger account")
    for posting in PostingAccounts.postings
    where context.company.accounts[keyPath: posting.account] == account {
      check.require(posting, to: changed, "kind")
    }
    try check.finish("ledger account")
    try context.writer.put(changed)
    return DocumentOutcome("ledger account", account)
  }
}

extension RecordCheck {
  /// Notes an account whose kind is wrong for what is posted to it.
  mutating func require(_ posting: PostingAccounts.Posting, to account: LedgerAccount, _ field: String) {
    guard !posting.kinds.contains(account.kind) else { return }
    let kinds = posting.kinds.map(\.rawValue).joined(separator: " or ")
    add(
      field, "company.account-kind",
      "\(account.number) is an account of the kind \(account.kind.rawValue); \(posting.words) needs \(kinds).",
      figures: [Figure("account", account.number), Figure("kind", account.kind.rawValue)])
  }
}
