import GRDB
import Sales

extension LedgerAccount: StoredRow {
  public static var databaseTableName: String { "ledger_account" }
}
extension CustomerTransaction: StoredRow {
  public static var databaseTableName: String { "customer_transaction" }
}
extension VoucherLine: StoredRow {
  public static var databaseTableName: String { "voucher_line" }
}

extension StoreReader {
  /// What an invoice account owes, in the company's currency.
  public func balance(of invoiceAccount: String) throws -> Amount {
    let statement = try database.cachedStatement(
      sql: "SELECT ifnull(sum(base_open), 0) FROM customer_transaction WHERE customer = ? AND base_open <> 0")
    return try Amount.fetchOne(statement, arguments: [invoiceAccount]) ?? .zero
  }

  /// What an invoice account owes past its due date, in the company's currency.
  public func overdue(of invoiceAccount: String, on day: Day) throws -> Amount {
    let statement = try database.cachedStatement(
      sql: """
        SELECT ifnull(sum(base_open), 0) FROM customer_transaction
        WHERE customer = ? AND base_open <> 0 AND due_date < ?
        """)
    return try Amount.fetchOne(statement, arguments: [invoiceAccount, day]) ?? .zero
  }

  /// A ledger account.
  public func ledgerAccount(_ number: String) throws -> LedgerAccount? {
    try LedgerAccount.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM ledger_account WHERE number = ?"), arguments: [number])
  }

  /// The numbers of all ledger accounts.
  func ledgerAccountNumbers() throws -> Set<String> {
    try remembered("ledger accounts") {
      try Set(String.fetchAll(database.cachedStatement(sql: "SELECT number FROM ledger_account")))
    }
  }

  /// The lines of a voucher.
  public func voucherLines(_ number: String) throws -> [VoucherLine] {
    try VoucherLine.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM voucher_line WHERE voucher = ? ORDER BY id"),
      arguments: [number])
  }
}

extension StoreReader {
  /// What was posted to an account in each month from one on (`2026-11`), by month; debits are positive.
  public func months(ofAccount number: String, from month: String) throws -> [String: Amount] {
    var months: [String: Amount] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT month, amount FROM ledger_month WHERE account = ? AND month >= ?",
      arguments: [number, month])
    while let row = try rows.next() { try months[row.value(0)] = Amount(minor: row.value(1)) }
    return months
  }

  /// Calls for each month of an account that is not the sum of its voucher lines.
  public func eachWrongLedgerMonth(
    _ body: (_ account: String, _ month: String, _ stored: Amount, _ recomputed: Amount) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT account, month, sum(stored), sum(posted) FROM (
          SELECT account, month, amount AS stored, 0 AS posted FROM ledger_month
          UNION ALL
          SELECT l.account, substr(v.date, 1, 7), 0, l.amount FROM voucher_line l JOIN voucher v ON v.number = l.voucher
        ) GROUP BY account, month HAVING sum(stored) <> sum(posted)
        """)
    while let row = try rows.next() {
      try body(row.value(0), row.value(1), Amount(minor: row.value(2)), Amount(minor: row.value(3)))
    }
  }
}

extension StoreWriter {
  /// Adds or renames a ledger account.
  public func put(_ account: LedgerAccount) throws {
    try account.save(database)
  }

  /// Adds a voucher, and to the months of its accounts.
  public func insert(_ voucher: Voucher) throws {
    try database.cachedStatement(sql: "INSERT INTO voucher (number, date, text) VALUES (?, ?, ?)")
      .execute(arguments: [voucher.number, voucher.date, voucher.text])
    for line in voucher.lines {
      try StoredLimit.check(line.amount, line.currencyAmount)
      try database.cachedStatement(
        sql: """
          INSERT INTO voucher_line
            (voucher, account, text, amount, currency, currency_amount, tax_code, customer, vendor)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        line.voucher, line.account, line.text, line.amount, line.currency, line.currencyAmount, line.taxCode,
        line.customer, line.vendor,
      ])
      try database.cachedStatement(
        sql: """
          INSERT INTO ledger_month (account, month, amount) VALUES (?, ?, ?)
          ON CONFLICT (account, month) DO UPDATE SET amount = amount + excluded.amount
          """
      ).execute(arguments: [line.account, String(voucher.date.description.prefix(7)), line.amount])
    }
  }

  /// Adds what a customer owes for a document.
  public func insert(_ transaction: CustomerTransaction) throws {
    try StoredLimit.check(transaction.amount, transaction.baseAmount)
    try transaction.insertRow(database)
  }
}
