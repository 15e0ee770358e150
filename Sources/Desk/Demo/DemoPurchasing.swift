import Sales
import Store

/// What the demo company buys: prices of its vendors, orders that came, are late or come in part, and a direct delivery.
struct DemoPurchasing {
  /// Performs actions on a day.
  let on: (Day) -> DemoPerform
  let goods: [DemoItems.Goods]
  let today: Day
  private var random = DemoRandom(seed: DemoCompany.seed &+ 7)
  private var invoices = 880_100

  init(goods: [DemoItems.Goods], today: Day, on: @escaping (Day) -> DemoPerform) {
    self.on = on
    self.goods = goods.filter(\.isStocked)
    self.today = today
  }

  /// Works through the last weeks, at the end of the year.
  mutating func settle() throws {
    let short = goods.filter(\.runsShort)
    let usual = goods.filter { !$0.runsShort }
    for (place, item) in (short + usual.prefix(40)).enumerated() {
      try agree(on: item, vendor: place % 10 + 1)
    }
    try buyAndClose(Array(usual.prefix(12)))
    for (place, item) in short.enumerated().prefix(18) { try buy(item, vendor: place % 10 + 1, case: place) }
    try deliverDirectly()
  }

  private static func vendor(_ place: Int) -> String {
    let digits = String(place)
    return "V-" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// What a vendor asks for an item, a little less from a larger quantity on, and when more of it is bought.
  private mutating func agree(on item: DemoItems.Goods, vendor place: Int) throws {
    let perform = on(today - 60)
    let vendor = Self.vendor(place)
    guard let present = try perform.reader.item(item.number) else { return }
    let cost = present.cost.millionths
    let unit = 100
    var price = SaveVendorPrice(
      vendor: vendor, item: item.number, price: Price(millionths: cost / unit * random.number(97...103)))
    try perform(price)
    price.price = Price(millionths: cost / unit * random.number(91...95))
    price.fromQuantity = Quantity(millionths: 100 * Quantity.scale)
    try perform(price)
    var entry = ItemEntry()
    entry.mainVendor = vendor
    entry.purchaseLeadDays = .value(random.number(5...20))
    if !item.runsShort, random.chance(50) {
      entry.reorderPoint = Quantity(millionths: random.number(5...15) * Quantity.scale)
    }
    try perform(ChangeItem(item.number, entry))
    var terms = SaveVendorItem(vendor: vendor, item: item.number)
    terms.theirNumber = "\(vendor.suffix(2))-\(item.number.suffix(4))"
    try perform(terms)
  }

  /// Orders that came and were invoiced.
  private mutating func buyAndClose(_ items: [DemoItems.Goods]) throws {
    for (place, item) in items.enumerated() {
      let ordered = (today - random.number(30...50)).workday
      let number = try on(ordered)(
        CreatePurchase(vendor: Self.vendor(place % 10 + 1), lines: [line(item, 40)])
      ).number
      try on(ordered)(ConfirmPurchase(number, date: ordered + 10))
      try on((ordered + 9).workday)(ReceivePurchase(number))
      guard random.chance(75) else { continue }
      invoices += random.number(3...40)
      try on((ordered + 12).workday)(PostVendorInvoice(number: "RE\(invoices)", order: number))
    }
  }

  /// An order of something that customers wait for.
  private mutating func buy(_ item: DemoItems.Goods, vendor place: Int, case kind: Int) throws {
    let ordered = (today - random.number(14...28)).workday
    let number = try on(ordered)(CreatePurchase(vendor: Self.vendor(place), lines: [line(item, 25)])).number
    switch kind % 6 {
    case 0:
      // Late, and nobody has said anything.
      try on(ordered)(ConfirmPurchase(number, date: (today - random.number(2...7)).workday))
    case 1:
      // Promised anew, with the reason.
      try on(ordered)(ConfirmPurchase(number, date: today - 5))
      try on((today - 4).workday)(
        DelayPurchase(
          order: number, date: (today + random.number(4...12)).workday,
          reason: random.pick("Casting faulty, made again", "Strike at the port", "Machine down")))
    case 2:
      // A part came.
      try on(ordered)(ConfirmPurchase(number, date: today - 3))
      _ = try on((today - 3).workday).attempt(
        ReceivePurchase(
          number,
          lines: [
            ReceiptEntry(line: 1, quantity: Quantity(millionths: random.number(4...9) * Quantity.scale))
          ]))
    case 3: try on(ordered)(ConfirmPurchase(number, date: today))
    case 4: try on(ordered)(ConfirmPurchase(number, date: (today + random.number(2...20)).workday))
    default: break
    }
  }

  private func line(_ item: DemoItems.Goods, _ pieces: Int) -> PurchaseLineEntry {
    PurchaseLineEntry(item: item.number, quantity: Quantity(millionths: pieces * Quantity.scale))
  }

  /// A line of an open order that the vendor ships to the customer himself.
  private mutating func deliverDirectly() throws {
    let perform = on(today)
    let request = ListRequest(sort: ListSort("nextShipDate"), limit: 80)
    let rows = try perform.reader.page(.ordersToShip, request, company: perform.reader.company()).rows
    guard let key = ListDefinition.ordersToShip.columns.firstIndex(where: { $0.id == "number" }) else {
      return
    }
    var made = 0
    for row in rows where made < 2 {
      guard case .text(let number) = row.values[key] else { continue }
      let lines = try perform.reader.order(number)?.lines.filter {
        $0.stocked && $0.delivered.isZero && !$0.deliverRemainder.isZero && !$0.isReturn
      }
      guard let line = lines?.first else { continue }
      let action = BuyForSale(
        order: number, lines: [BuyForSale.Line(line.lineNumber)], vendor: Self.vendor(made + 1), direct: true)
      if try perform.attempt(action) != nil { made += 1 }
    }
  }
}
