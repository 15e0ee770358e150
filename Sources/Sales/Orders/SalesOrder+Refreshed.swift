extension SalesOrder {
  /// The order with everything that derives from its lines: statuses, net and total, what is not invoiced, the next ship date.
  ///
  /// This is the one function for these figures; it is called after each change, and the check of the company compares
  /// with it. The open amount is what an invoice of all that is not invoiced yet would come to, at the rates of the order
  /// date; charges count in it until an invoice has carried them. A Journal order ships and owes nothing yet. A subscription of
  /// which all is delivered and invoiced begins again by itself.
  /// - Throws: ``TaxRefusal``, ``NumberError``, ``NotFound`` for an unknown currency.
  public func refreshed(rules: TaxRules) throws -> SalesOrder {
    var order = try renewed()
    let terms = try DocumentTerms(header)
    for index in order.lines.indices {
      order.lines[index].net = try order.lines[index].terms.net(in: terms.currency)
      order.lines[index].status = order.lines[index].progress.status
    }
    let totals = try DocumentTotals(lines: order.lines, charges: charges, terms: terms, rules: rules)
    order.header.status = order.status
    order.header.net = try totals.net
    order.header.total = totals.total
    let traits = header.type.traits
    order.header.openAmount = traits.owes ? try order.openAmount(terms: terms, rules: rules) : .zero
    order.header.nextShipDate =
      !traits.ships ? nil : order.lines.lazy.filter { !$0.deliverRemainder.isZero }.map(\.shipDate).min()
    return order
  }

  private func openAmount(terms: DocumentTerms, rules: TaxRules) throws -> Amount {
    var open: [OrderLine] = []
    for var line in lines {
      let rest = try line.deliverRemainder + line.invoiceRemainder
      guard !rest.isZero else { continue }
      line.quantity = rest
      line.net = try line.terms.net(in: terms.currency)
      open.append(line)
    }
    guard !open.isEmpty else { return .zero }
    return try DocumentTotals(
      lines: open, charges: charges.filter { $0.invoice == nil || $0.followsLine }, terms: terms, rules: rules
    ).total
  }
}
