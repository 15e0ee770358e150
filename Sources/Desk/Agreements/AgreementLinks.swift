import Sales
import Store

/// Links the lines of an order to the commitments that they draw on, and tests the links that are there (domain.md 6.3-6.5).
struct AgreementLinks {
  private let context: ActionContext
  private let resolver: LineResolver
  private let currency: Currency
  private let header: OrderHeader

  /// Works on an order under its header as it is to become.
  init(_ header: OrderHeader, in context: ActionContext) throws {
    self.context = context
    self.header = header
    resolver = try LineResolver(
      reader: context.reader, company: context.company, header: header, today: context.today)
    currency = try Currency.known(header.currency)
  }

  /// Settles the links of all lines that are new or have changed.
  ///
  /// - Parameters:
  ///   - lines: The lines as they are to become.
  ///   - before: The lines as they were.
  ///   - typed: What was typed for each line, by its number: what was typed stays, and it says what becomes of a price where
  ///     a link ends.
  /// - Throws: `AgreementRefusal.breaksLink` where no answer is given, the warning `agreement.release-limit`.
  func settle(_ lines: inout [OrderLine], before: [OrderLine], typed: [Int: LineEntry]) throws {
    let old = Dictionary(uniqueKeysWithValues: before.map { ($0.lineNumber, $0) })
    let agreement = try header.agreement.flatMap { try context.reader.agreement($0) }
    for index in lines.indices {
      let number = lines[index].lineNumber
      let previous = old[number]
      guard lines[index].item != nil, lines[index] != previous else { continue }
      if lines[index].agreementLineId != nil, previous?.item != lines[index].item {
        lines[index] = try detach(lines[index], .reprice)
      }
      if lines[index].agreementLineId == nil {
        guard let agreement, previous?.item != lines[index].item, typed[number]?.leaveAgreement == nil,
          let commitment = try match(lines[index], agreement)
        else { continue }
        try attach(&lines, at: index, to: commitment, of: agreement, typed: typed[number])
        continue
      }
      try test(&lines, at: index, from: previous, typed: typed[number])
    }
  }

  /// Links one line to a commitment and gives it the terms of the agreement.
  ///
  /// - Throws: `AgreementRefusal.breaksLink` when the commitment can't take it, the warning `agreement.release-limit`.
  func attach(
    _ lines: inout [OrderLine], at index: Int, to commitment: AgreementLine, of agreement: SalesAgreement,
    typed: LineEntry? = nil
  ) throws {
    lines[index].agreementLineId = commitment.id
    try check(&lines, at: index, commitment, of: agreement.header, from: nil, typed: typed)
  }

  /// Links one line to the latest agreement of the customer that fits, is not fulfilled, and can take it; else leaves it.
  func attachFitting(_ lines: inout [OrderLine], at index: Int) throws {
    let demand = try demand(of: lines[index])
    for agreement in try context.reader.effectiveAgreements(of: demand.customer, currency: demand.currency) {
      guard let commitment = AgreementMatch.best(of: agreement, for: demand) else { continue }
      guard try context.fulfilment(of: commitment, currency: currency).remaining > 0 else { continue }
      let before = lines
      do {
        return try attach(&lines, at: index, to: commitment, of: agreement)
      } catch is AgreementRefusal {
        lines = before
      }
    }
  }

  /// Ends the link of one line.
  func detach(_ line: OrderLine, _ answer: AgreementAnswer) throws -> OrderLine {
    var line = line
    line.agreementLineId = nil
    switch answer {
    case .reprice:
      line.discountAmount = .zero
      line.discountPercent = .zero
      line.discountSource = nil
      return try resolver.repriced(line)
    case .keepPrice:
      if line.priceSource == .agreement { line.priceSource = .manual }
      if line.discountSource == .agreement { line.discountSource = .manual }
      return line
    }
  }

  /// What an order line asks an agreement for.
  func demand(of line: OrderLine) throws -> AgreementMatch.Demand {
    let item = line.item ?? ""
    return AgreementMatch.Demand(
      customer: header.customer, currency: header.currency, item: item,
      category: try context.reader.item(item)?.itemGroup ?? "", requestedShipDate: line.requestedShipDate)
  }

  /// The commitment that a line draws on by itself.
  ///
  /// A return draws on nothing by itself. A price that somebody typed stands above the agreement's; where the agreement
  /// fixes its price, such a line is none of its.
  private func match(_ line: OrderLine, _ agreement: SalesAgreement) throws -> AgreementLine? {
    guard !line.isReturn, let best = AgreementMatch.best(of: agreement, for: try demand(of: line)) else {
      return nil
    }
    return line.priceSource == .manual && best.priceFixed ? nil : best
  }

  private func test(_ lines: inout [OrderLine], at index: Int, from previous: OrderLine?, typed: LineEntry?)
    throws
  {
    guard let id = lines[index].agreementLineId, let agreement = try context.reader.agreement(ofLine: id),
      let commitment = agreement.lines.first(where: { $0.id == id })
    else { return }
    let linked = previous?.agreementLineId == id ? previous : nil
    try check(&lines, at: index, commitment, of: agreement.header, from: linked, typed: typed)
  }

  private func check(
    _ lines: inout [OrderLine], at index: Int, _ commitment: AgreementLine, of agreement: AgreementHeader,
    from before: OrderLine?, typed: LineEntry?
  ) throws {
    let terms = AgreementTerms(commitment, of: agreement.number)
    let agreed = try terms.agreed(lines[index])
    lines[index] = try resolver.priced(terms.applied(to: lines[index], typed: typed, before: before))
    let line = lines[index]
    let own = lines.enumerated().filter {
      $0.offset != index && $0.element.agreementLineId == commitment.id
    }.map(\.element)
    let others =
      commitment.maxEnforced
      ? try context.reader.agreementDraws(onLine: commitment.id ?? 0, exceptOrder: header.id).map(\.line)
        + own
      : []
    let link = AgreementLink(header: agreement, line: commitment, currency: currency)
    if let reason = try link.broken(by: line, from: before, agreed: agreed, others: others) {
      guard let answer = typed?.leaveAgreement else {
        throw AgreementRefusal.breaksLink(
          agreement: agreement.number, line: line.lineNumber, reason: reason,
          unit: commitment.commitment.countsQuantity ? commitment.unit : currency.code)
      }
      lines[index] = try detach(line, answer)
      return
    }
    guard line.net != before?.net, let limit = link.releaseWarning(line.net) else { return }
    try context.warn(
      limit.warning(order: header.number, line: line, agreement: agreement.number, currency: currency))
  }
}
