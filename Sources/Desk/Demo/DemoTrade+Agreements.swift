import Sales

/// The sales agreements of the demo company: which of them are drawn upon, by whom and with what.
struct DemoAgreements {
  /// An effective agreement, and what its customer takes of it each time.
  struct Running {
    let number: String
    let party: Int
    let lines: [ReleaseAgreement.Line]
  }

  /// Since when the effective ones hold, counted back from the last day.
  static let age = 130
  var running: [Running] = []
}

extension DemoTrade {
  /// Makes the agreements on their day, and an order of each every second week from then on.
  mutating func workOnAgreements(_ perform: DemoPerform, on day: Day) throws {
    if day == (last - DemoAgreements.age).workday { try agree(perform, on: day) }
    guard day.weekday == 2, day.components.day % 14 < 7 else { return }
    for agreement in agreements.running {
      let action = ReleaseAgreement(agreement: agreement.number, lines: agreement.lines)
      guard let order = try perform.attempt(action)?.number else { continue }
      try planDelivery(of: order, party: agreement.party, perform, on: day)
    }
  }

  private mutating func agree(_ perform: DemoPerform, on day: Day) throws {
    let buyers = Array(parties.indices.filter { parties[$0].country.currency == "EUR" }.prefix(3))
    guard buyers.count == 3 else { return }
    let year = day + 364
    let pieces = goods.filter { $0.packing == .pieces && !$0.runsShort && $0.price > 2_000 }.prefix(3)

    let quantities = pieces.enumerated().map { place, item -> AgreementLineEntry in
      var line = AgreementLineEntry(commitment: .productQuantity)
      line.item = item.number
      line.quantity = Quantity(millionths: (60 + 40 * place) * Quantity.scale)
      // An eighth off the price list, which counts in cents.
      line.unitPrice = .value(Price(millionths: item.price * 8_750))
      line.maxEnforced = true
      line.priceFixed = place == 0
      return line
    }
    if let number = try agree(
      perform, party: buyers[0], "YEAR", "Pumps for the year", until: year, lines: quantities)
    {
      let lines = (1...quantities.count).map {
        ReleaseAgreement.Line(commitment: $0, quantity: Quantity(millionths: 4 * $0 * Quantity.scale))
      }
      agreements.running.append(.init(number: number, party: buyers[0], lines: lines))
    }

    guard let item = pieces.last, let group = try perform.reader.item(item.number)?.itemGroup else { return }
    var category = AgreementLineEntry(commitment: .categoryValue)
    category.category = group
    category.amount = Price(millionths: 30_000 * Price.scale)
    category.discountPercent = Percent(millionths: 7_500_000)
    var anything = AgreementLineEntry(commitment: .value)
    anything.amount = Price(millionths: 40_000 * Price.scale)
    anything.discountPercent = Percent(millionths: 3_000_000)
    if let number = try agree(
      perform, party: buyers[1], "FRAME", "Frame contract", until: year, lines: [category, anything])
    {
      agreements.running.append(
        .init(
          number: number, party: buyers[1],
          lines: [.init(commitment: 1, quantity: Quantity(millionths: 2 * Quantity.scale), item: item.number)]
        ))
    }
    // One is still talked about.
    _ = try agree(
      perform, party: buyers[2], "YEAR", "Fittings, next year", until: year + 180, lines: [anything],
      confirms: false)
  }

  private func agree(
    _ perform: DemoPerform, party: Int, _ classification: String, _ title: String, until: Day,
    lines: [AgreementLineEntry], confirms: Bool = true
  ) throws -> String? {
    var action = CreateAgreement(customer: parties[party].account, lines: lines)
    action.header.classification = classification
    action.header.title = title
    action.header.expirationDate = until
    guard let number = try perform.attempt(action)?.number else { return nil }
    if confirms { try perform(ConfirmAgreement(agreement: number)) }
    return number
  }
}
