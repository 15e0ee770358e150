import Sales
import Store

/// Turns what is typed into the commitments of a sales agreement.
struct AgreementLineResolver {
  let reader: StoreReader
  let header: AgreementHeader
  let currency: Currency

  /// Resolves under a header.
  ///
  /// - Throws: `NotFound` for an unknown currency.
  init(reader: StoreReader, header: AgreementHeader) throws {
    self.reader = reader
    self.header = header
    currency = try Currency.known(header.currency)
  }

  /// A new commitment.
  ///
  /// - Throws: `LineRefusal`, `NotFound`, `NumberError`.
  func line(_ entry: AgreementLineEntry, number: Int) throws -> AgreementLine {
    try changed(
      AgreementLine(lineNumber: number, commitment: entry.commitment ?? header.defaultCommitment), by: entry)
  }

  /// A commitment after a change.
  ///
  /// - Throws: `LineRefusal`, `NotFound`, `NumberError`.
  func changed(_ before: AgreementLine, by entry: AgreementLineEntry) throws -> AgreementLine {
    var line = before
    if let commitment = entry.commitment { line.commitment = commitment }
    try takeProduct(entry, on: &line)
    if let text = entry.text { line.text = text }
    if let quantity = entry.quantity { line.quantity = quantity }
    if let amount = entry.amount { line.amount = try currency.amount(amount) }
    if let price = entry.unitPrice { line.unitPrice = price.value }
    if let unit = entry.priceUnit { line.priceUnit = unit }
    if let amount = entry.discountAmount { line.discountAmount = amount }
    if let percent = entry.discountPercent { line.discountPercent = percent }
    if let day = entry.effectiveDate { line.effectiveDate = day.value }
    if let day = entry.expirationDate { line.expirationDate = day.value }
    if let enforced = entry.maxEnforced { line.maxEnforced = enforced }
    if let fixed = entry.priceFixed { line.priceFixed = fixed }
    if let least = entry.minimumRelease { line.minimumRelease = try least.value.map(currency.amount) }
    if let most = entry.maximumRelease { line.maximumRelease = try most.value.map(currency.amount) }
    if line.commitment.countsQuantity { line.amount = .zero } else { line.quantity = .zero }
    return line
  }

  private func takeProduct(_ entry: AgreementLineEntry, on line: inout AgreementLine) throws {
    if let group = entry.category {
      guard try group.isEmpty || reader.namedCode(.itemGroup, group) != nil else {
        throw NotFound("item group", group)
      }
      line.category = group.isEmpty ? nil : group
      if line.text.isEmpty, let named = try reader.namedCode(.itemGroup, group) { line.text = named.name }
    }
    guard let typed = entry.item ?? line.item, !typed.isEmpty else {
      line.item = nil
      return
    }
    let isOther = entry.item != nil && typed != line.item
    let (item, codeUnit) = try ItemFinder(reader: reader, customer: header.customer).item(
      typed, line: line.lineNumber)
    if isOther {
      line.item = item.number
      line.text = item.name
      line.unit = entry.unit ?? codeUnit ?? item.salesUnit
      line.priceUnit = item.priceUnit
    } else if let unit = entry.unit {
      line.unit = unit
    }
    guard let factor = try reader.unitFactor(of: item, unit: line.unit) else {
      let known = try [item.stockUnit] + reader.unitFactors(of: item.number).keys.sorted()
      throw LineRefusal(
        line: line.lineNumber, .unknownUnit(item: item.number, unit: line.unit, known: known))
    }
    line.unitFactor = factor
  }
}
