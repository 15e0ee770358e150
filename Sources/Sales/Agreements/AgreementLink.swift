/// What a change of a linked order line does to its link (domain.md 6.5).
public enum AgreementBreak: Hashable, Sendable {
  /// The requested ship date lies outside the commitment: the link must go.
  case date(Day, first: Day, last: Day)
  /// Price or discount was changed although it is fixed.
  case fixedTerms(field: String)
  /// All orders together would draw more than was promised; in millionths of the unit, or minor units of the currency.
  case exceeded(committed: Int, wanted: Int, countsQuantity: Bool)
  /// More is asked for under an agreement that can't be ordered from any more.
  case notEffective(AgreementStatus)
}

/// Tests a linked order line against its commitment.
public struct AgreementLink: Hashable, Sendable {
  public let header: AgreementHeader
  public let line: AgreementLine
  public let currency: Currency

  /// Tests against one commitment.
  ///
  /// - Parameter currency: That of the agreement.
  public init(header: AgreementHeader, line: AgreementLine, currency: Currency) {
    self.header = header
    self.line = line
    self.currency = currency
  }

  /// What breaks the link of a line; nil while it holds.
  ///
  /// Only what has changed is tested: a commitment that was cut after the order was made breaks nothing by itself.
  /// - Parameters:
  ///   - after: The line as it is to become.
  ///   - before: The line as it was while it was linked; nil for a line that is linked now.
  ///   - agreed: The line under the terms of the agreement alone.
  ///   - others: All other order lines that draw on the commitment.
  /// - Throws: ``NumberError/overflow``.
  public func broken(by after: OrderLine, from before: OrderLine?, agreed: OrderLine, others: [OrderLine])
    throws(NumberError) -> AgreementBreak?
  {
    if before?.requestedShipDate != after.requestedShipDate {
      let (first, last) = (
        line.effectiveDate ?? header.effectiveDate, line.expirationDate ?? header.expirationDate
      )
      if after.requestedShipDate < first || after.requestedShipDate > last {
        return .date(after.requestedShipDate, first: first, last: last)
      }
    }
    if line.priceFixed, let field = Self.changedTerm(agreed, after) {
      if let before, Self.changedTerm(before, after) == nil { return nil }
      return .fixedTerms(field: field)
    }
    if header.status != .effective, !after.isReturn, try grows(after, from: before) {
      return .notEffective(header.status)
    }
    guard line.maxEnforced, !after.isReturn else { return nil }
    let all = try AgreementFulfilment(line, draws: others + [after], currency: currency)
    guard all.used > all.committed else { return nil }
    if let before {
      let then = try AgreementFulfilment(line, draws: others + [before], currency: currency)
      guard all.used > then.used else { return nil }
    }
    return .exceeded(
      committed: all.committed, wanted: all.used, countsQuantity: line.commitment.countsQuantity)
  }

  /// Whether a line draws more than it did.
  private func grows(_ after: OrderLine, from before: OrderLine?) throws(NumberError) -> Bool {
    guard let before else { return true }
    let then = try AgreementFulfilment(line, draws: [before], currency: currency)
    return try AgreementFulfilment(line, draws: [after], currency: currency).used > then.used
  }

  /// Whether the net amount of one order line lies within the least and the greatest release; nil when it does.
  ///
  /// The limits hold for each order line by itself, not for all together.
  public func releaseWarning(_ net: Amount) -> AgreementReleaseLimit? {
    if let least = line.minimumRelease, net < least { return .below(least) }
    if let most = line.maximumRelease, net > most { return .above(most) }
    return nil
  }

  private static func changedTerm(_ before: OrderLine, _ after: OrderLine) -> String? {
    if before.unitPrice != after.unitPrice { return "unit price" }
    if before.priceUnit != after.priceUnit { return "price unit" }
    if before.discountAmount != after.discountAmount { return "discount" }
    if before.discountPercent != after.discountPercent { return "discount %" }
    return nil
  }
}

/// The limit of a single release that an order line misses.
public enum AgreementReleaseLimit: Hashable, Sendable {
  case below(Amount)
  case above(Amount)
}

extension AgreementReleaseLimit {
  /// The warning to accept, once for the order and its line.
  public func warning(order: String, line: OrderLine, agreement: String, currency: Currency) -> Warning {
    let (limit, words) =
      switch self {
      case .below(let least): (least, "below the least")
      case .above(let most): (most, "above the greatest")
      }
    return Warning(
      "agreement.release-limit", document: "order \(order)", about: "\(line.lineNumber)",
      "Line \(line.lineNumber) has a net amount of \(currency.text(line.net)), \(words) release of \(currency.text(limit)) \(currency.code) of \(agreement).",
      figures: [
        Figure("agreement", agreement), Figure("line", line.lineNumber),
        Figure("net", currency.text(line.net)),
        Figure("limit", currency.text(limit)),
      ])
  }
}
