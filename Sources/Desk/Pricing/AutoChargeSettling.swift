import Sales
import Store

extension ActionContext {
  /// Searches the auto charges of an order anew and puts them with those that stay.
  ///
  /// Returns, credit notes and item requirements have none, nor has what is taken over from another system.
  func settleCharges(of order: inout SalesOrder) throws {
    guard order.header.type.traits.maker == .orderDesk, order.header.creditReason == nil else { return }
    try settleCharges(&order.charges, under: order.header, order.lines)
  }

  /// Searches the auto charges of a quotation anew and puts them with those that stay.
  func settleCharges(of quotation: inout Quotation) throws {
    try settleCharges(&quotation.charges, under: quotation.header, quotation.lines)
  }

  private func settleCharges(
    _ charges: inout [DocumentCharge], under header: some DocumentHeader, _ lines: [some DocumentLine]
  ) throws {
    guard !takesOver else { return }
    charges = charges.settled(
      with: try autoCharges(under: header, lines), lines: Set(lines.map(\.lineNumber)))
  }

  /// The charges that auto charges give a document now, with texts and tax groups.
  private func autoCharges(under header: some DocumentHeader, _ lines: [some DocumentLine]) throws
    -> [DocumentCharge]
  {
    let group = try reader.customer(header.customer)?.customerGroup ?? ""
    let rules = try reader.autoCharges(customer: header.customer, group: group)
    guard !rules.isEmpty, lines.contains(where: { $0.item != nil }) else { return [] }
    let search = AutoChargeSearch(
      rules, deliveryMode: header.deliveryMode, currency: try Currency.known(header.currency),
      day: header.documentDate)
    let net = try lines.lazy.map(\.net).sum()
    var found = search.header(
      try net - lines.totalDiscountBase().percentage(header.totalDiscountPercent))
    if search.concernsLines {
      for line in lines {
        guard let number = line.item, let item = try reader.item(number) else { continue }
        found += search.line(line.lineNumber, item: number, itemGroup: item.itemGroup)
      }
    }
    return try found.map { charge in
      var charge = charge
      if charge.text.isEmpty { charge.text = try reader.namedCode(.charge, charge.code)?.name ?? charge.code }
      if charge.itemTaxGroup.isEmpty { charge.itemTaxGroup = company.chargesTaxGroup }
      return charge
    }
  }
}

extension DocumentHeader {
  /// Whether there may be other auto charges than under an earlier header, whatever the lines come to.
  func countsCharges(otherThan before: Self) -> Bool {
    customer != before.customer || deliveryMode != before.deliveryMode || currency != before.currency
      || documentDate != before.documentDate || totalDiscountPercent != before.totalDiscountPercent
  }
}

extension [OrderLine] {
  /// Whether there may be other auto charges than for earlier lines.
  func countCharges(otherThan before: [OrderLine]) -> Bool { chargedParts(self) != chargedParts(before) }
}

extension [QuotationLine] {
  /// Whether there may be other auto charges than for earlier lines.
  func countCharges(otherThan before: [QuotationLine]) -> Bool { chargedParts(self) != chargedParts(before) }
}

/// What auto charges depend on, line by line.
private func chargedParts(_ lines: [some DocumentLine]) -> [ChargedPart] {
  lines.map { ChargedPart(line: $0.lineNumber, item: $0.item, net: $0.net) }
}

private struct ChargedPart: Equatable {
  let line: Int
  let item: String?
  let net: Amount
}
