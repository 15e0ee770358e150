import Desk
import Sales
import Store
import Terminal

extension SetUpTable {
  /// The chart of accounts with its balances.
  static let ledgerAccounts = SetUpTable(
    title: "Ledger accounts", definition: .ledgerAccounts, kind: "ledger account", keyName: "account",
    save: "account.save", delete: nil,
    fields: { _, isNew in
      [
        RecordField(
          Field("account", "Account", width: 12, help: "The number of the account.").needed.with {
            $0.isReadOnly = !isNew
          }, from: "number"),
        RecordField(Field("name", "Name", width: 40, help: "What it is called.")),
        RecordField(
          .choice(
            "kind", "Kind", AccountKind.self,
            help: "What is owned, owed, earned or spent; postings ask for the kind that they need.")),
      ]
    },
    read: { desk, key in
      guard let account = try desk.read({ try $0.ledgerAccount(key) }) else {
        throw NotFound("ledger account", key)
      }
      return try JSONText.encode(account)
    }, widths: ["name": 30])
}
