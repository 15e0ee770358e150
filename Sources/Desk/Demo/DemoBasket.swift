import Sales

/// What customers of the demo company put on quotations and orders.
struct DemoBasket {
  private let goods: [DemoItems.Goods]

  init(goods: [DemoItems.Goods]) { self.goods = goods }

  /// The lines of a document.
  func lines(for party: DemoParties.Party, _ random: inout DemoRandom) -> [LineEntry] {
    var lines: [LineEntry] = []
    var seen: Set<String> = []
    for _ in 0..<(1 + random.skewed(8)) {
      guard let item = random.pick(goods), seen.insert(item.number).inserted else { continue }
      lines.append(line(of: item, for: party, &random))
    }
    if random.chance(6) {
      lines.append(
        LineEntry(text: random.pick("Please call before delivery.", "Deliver to gate 3.", "Fragile!")))
    }
    return lines
  }

  private func line(
    of item: DemoItems.Goods, for party: DemoParties.Party, _ random: inout DemoRandom
  ) -> LineEntry {
    let (quantity, unit) = quantity(of: item, &random)
    var line = LineEntry(item: item.number, quantity: quantity, unit: unit)
    if random.chance(9) {
      line.discountPercent = Percent(millionths: random.pick(5_000_000, 10_000_000, 12_500_000))
    }
    // A price by word of mouth, in the currency that the price list is in.
    if party.country.currency == "EUR", unit == nil, !isSoldByBox(item), random.chance(4) {
      line.unitPrice = Price(millionths: item.price * random.number(90...98) * 100)
    }
    return line
  }

  private func isSoldByBox(_ item: DemoItems.Goods) -> Bool {
    if case .soldByBox = item.packing { true } else { false }
  }

  /// So much of an item, and the unit where it is not the usual one.
  private func quantity(of item: DemoItems.Goods, _ random: inout DemoRandom) -> (Quantity, String?) {
    func whole(_ range: ClosedRange<Int>) -> Quantity {
      Quantity(millionths: random.number(range) * Quantity.scale)
    }
    switch item.packing {
    case .pieces: return (whole(item.price > 50_000 ? 1...3 : 1...8), nil)
    case .boxed: return random.chance(20) ? (whole(1...3), "box") : (whole(1...24), nil)
    case .soldByBox: return (whole(1...6), nil)
    case .perHundred:
      return random.chance(25)
        ? (whole(1...4), "box") : (Quantity(millionths: random.number(1...20) * 50 * Quantity.scale), nil)
    case .measured: return (Quantity(millionths: random.number(2...120) * Quantity.scale / 2), nil)
    case .service("h"): return (Quantity(millionths: random.number(1...32) * Quantity.scale / 2), nil)
    case .service: return (whole(1...2), nil)
    }
  }

  /// Freight or insurance on some documents.
  func charges(for party: DemoParties.Party, _ random: inout DemoRandom) -> [ChargeEntry]? {
    guard random.chance(22) else { return nil }
    if random.chance(25) {
      return [ChargeEntry(code: "INSURE", value: Price(millionths: 1_500_000), category: .percent)]
    }
    let freight: [String: Int] = [
      "JPY": 2_400, "CZK": 390, "DKK": 119, "SEK": 179, "NOK": 189, "CNY": 129, "PLN": 65,
    ]
    return [
      ChargeEntry(
        code: "FREIGHT", value: Price(millionths: (freight[party.country.currency] ?? 15) * Price.scale))
    ]
  }

  /// The head of a document: dates, reference, discount.
  func header(for party: DemoParties.Party, on day: Day, _ random: inout DemoRandom) -> HeaderEntry {
    var header = HeaderEntry()
    header.contact = random.pick(party.contacts)
    if random.chance(60) {
      header.customerReference = "\(random.pick("PO", "B", "Nr.", "4500")) \(random.number(10_000...999_999))"
    }
    header.requestedShipDate = (day + random.pick(random.number(1...8), random.number(5...40))).workday
    if random.chance(8) {
      header.totalDiscountPercent = Percent(millionths: random.pick(2_000_000, 3_000_000, 5_000_000))
    }
    if random.chance(5) { header.notes = random.pick("Ask for the new price list.", "Paid late last time.") }
    return header
  }
}

extension Day {
  /// The day itself, or the Monday after a weekend.
  var workday: Day { weekday > 5 ? self + (8 - weekday) : self }
}
