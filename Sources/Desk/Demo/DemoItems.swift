import Sales
import Store

/// The items of the demo company, made of its families of goods.
struct DemoItems {
  /// An item as the demo's trade needs it.
  struct Goods {
    let number: String
    let packing: DemoFamily.Packing
    /// The price in cents of a piece, a hundred, a measure or an hour.
    let price: Int
    let warehouse: String
    /// Whether nothing of it comes in any more towards the end, so that orders wait for it.
    let runsShort: Bool

    /// Whether it is kept in stock.
    var isStocked: Bool {
      if case .service = packing { false } else { true }
    }
  }

  private var random: DemoRandom
  private var barCodes = 0
  private let customers: [String]

  /// Makes items of which some of the customers have numbers of their own.
  init(random: DemoRandom, customers: [String]) {
    self.random = random
    self.customers = customers
  }

  /// Adds all items.
  mutating func add(_ perform: DemoPerform) throws -> [Goods] {
    var goods: [Goods] = []
    for (place, family) in DemoFamily.all.enumerated() {
      for (sizePlace, size) in family.sizes.enumerated() {
        let number = digits((place + 1) * 10_000 + (sizePlace + 1) * 10, count: 6)
        let entry = item(of: family, size: size, place: sizePlace, number: number)
        try perform(CreateItem(number: number, entry))
        if entry.stopped == true { continue }
        goods.append(
          Goods(
            number: number, packing: family.packing, price: family.price(at: sizePlace),
            warehouse: entry.warehouse ?? "MAIN", runsShort: random.chance(14)))
      }
    }
    return goods
  }

  private mutating func item(of family: DemoFamily, size: String, place: Int, number: String) -> ItemEntry {
    var entry = ItemEntry()
    entry.name = family.name.replacing("*", with: size)
    entry.itemGroup = family.group
    entry.taxGroup = "FULL"
    let price = family.price(at: place)
    entry.basePrice = Price(millionths: price * 10_000)
    // What a stock unit costs: between 52 and 71 per cent of its price, to four decimals.
    let cost = price * random.number(52...71)
    pack(family.packing, of: cost, into: &entry)
    if entry.kind != .service {
      if random.chance(12) { entry.warehouse = "SOUTH" }
      if random.chance(15) { entry.overdelivery = Percent(millionths: 10_000_000) }
      if random.chance(15) { entry.underdelivery = Percent(millionths: 5_000_000) }
      entry.barCodes = codes(of: family.packing)
      entry.customerNumbers = customerNumbers(of: number, name: size)
      entry.stopped = random.chance(3)
    }
    return entry
  }

  /// - Parameter cost: What a price unit costs, in hundredths of a cent.
  private func pack(_ packing: DemoFamily.Packing, of cost: Int, into entry: inout ItemEntry) {
    func box(_ count: Int) -> [UnitEntry] {
      [UnitEntry("box", factor: Factor(millionths: count * Factor.scale))]
    }
    entry.cost = Price(millionths: cost * 100)
    switch packing {
    case .pieces: break
    case .boxed(let count): entry.units = box(count)
    case .soldByBox(let count):
      entry.units = box(count)
      entry.salesUnit = "box"
      entry.basePrice = Price(millionths: (entry.basePrice?.millionths ?? 0) * count)
    case .perHundred(let count):
      entry.units = box(count)
      entry.priceUnit = Quantity(millionths: 100 * Quantity.scale)
      entry.cost = Price(millionths: cost)
    case .measured(let unit):
      entry.stockUnit = unit
      // It is cut to length first.
      entry.salesLeadDays = .value(4)
      entry.issueMarginDays = 1
    case .service(let unit):
      entry.kind = .service
      entry.stockUnit = unit
    }
  }

  private mutating func codes(of packing: DemoFamily.Packing) -> [BarCodeEntry] {
    switch packing {
    case .boxed, .soldByBox, .perHundred:
      [BarCodeEntry(nextBarCode(), unit: "pcs"), BarCodeEntry(nextBarCode(), unit: "box")]
    case .pieces: [BarCodeEntry(nextBarCode())]
    case .measured, .service: []
    }
  }

  /// The next article number (EAN-13) under an invented company number.
  private mutating func nextBarCode() -> String {
    barCodes += 1
    let body = "4099871" + digits(barCodes, count: 5)
    let sum = body.utf8.enumerated().reduce(0) { sum, next in
      sum + (Int(next.element) - 48) * (next.offset.isMultiple(of: 2) ? 1 : 3)
    }
    return body + String((10 - sum % 10) % 10)
  }

  private mutating func customerNumbers(of number: String, name: String) -> [CustomerNumberEntry] {
    guard random.chance(20), let customer = random.pick(customers) else { return [] }
    return [
      CustomerNumberEntry(
        customer: customer, number: "\(random.pick("ART", "MAT", "T"))-\(number.suffix(5))", name: nil)
    ]
  }

  private func digits(_ number: Int, count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
