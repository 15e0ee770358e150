extension Schema {
  /// The tables whose rows a process keeps in memory between transactions; each is small and rarely changed.
  static let rememberedTables = [
    "company", "ledger_account", "payment_terms", "tax_code", "tax_group_member", "tax_rate", "user",
    "warehouse",
  ]

  /// Indexes that a posting need not write, and the mark by which a process sees that set-up has changed.
  ///
  /// Lines leave the index of open lines when they are delivered, instead of moving in the one of all lines.
  static let postingSpeed =
    [
      "DROP INDEX sales_order_line_item",
      "CREATE INDEX sales_order_line_item ON sales_order_line (item)",
      "CREATE INDEX sales_order_line_open ON sales_order_line (item) WHERE status = 'open' AND item IS NOT NULL",
      "DROP INDEX voucher_line_account",
      "CREATE INDEX voucher_line_account ON voucher_line (account)",
      "CREATE TABLE setup_state (id INTEGER PRIMARY KEY CHECK (id = 1), mark INTEGER NOT NULL) STRICT",
      "INSERT INTO setup_state (id, mark) VALUES (1, random())",
    ] + rememberedTables.flatMap(marks)

  /// Nothing looks for the lines of an account, whose sums are kept by month; so they need no index, which every line
  /// of a voucher would write at another place.
  static let leanVoucherLines = ["DROP INDEX voucher_line_account"]

  /// A number drawn at random, and not a count: after a change that was taken back the next one must not look the same.
  private static func marks(_ table: String) -> [String] {
    ["INSERT", "UPDATE", "DELETE"].map { event in
      """
      CREATE TRIGGER \(table)_\(event.lowercased())_marks AFTER \(event) ON \(table)
      BEGIN UPDATE setup_state SET mark = random(); END
      """
    }
  }
}
