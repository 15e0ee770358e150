import Sales

extension StoreWriter {
  /// Adds a voucher whose accounts are all in the chart.
  ///
  /// - Throws: `NotFound` for an account that the chart lacks.
  public func post(_ voucher: Voucher) throws {
    let known = try reader.ledgerAccountNumbers()
    for line in voucher.lines where !known.contains(line.account) {
      throw NotFound("ledger account", line.account)
    }
    try insert(voucher)
  }
}
