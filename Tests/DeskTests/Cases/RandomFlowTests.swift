import Sales
import Store
import Testing

@testable import Desk

/// Random orders go through random slips and invoices; whatever happens, the figures hold together.
@Suite("Any order, any slips, any invoices")
struct RandomFlowTests {
  /// The generator SplitMix64: the same seed gives the same day on every machine.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  }

  @Test(
    "Lines less discount plus charges, tax and rounding make each total, vouchers balance, stock and statuses agree",
    arguments: [TaxMethod.line, .total], [false, true])
  func figuresHold(method: TaxMethod, includesTax: Bool) throws {
    let flow = try Flow {
      $0.taxMethod = method
      $0.pricesIncludeTax = includesTax
      $0.negativeStockAllowed = true
    }
    try prepare(flow)
    var dice = Dice(state: UInt64(includesTax ? 11 : 7) + (method == .line ? 100 : 0))
    var invoices: [String] = []
    for _ in 1...16 {
      let order = try order(in: flow, &dice)
      for _ in 1...dice.roll(4...9) { invoices += try step(order, in: flow, &dice) }
      try expectStatus(of: order, in: flow)
    }
    #expect(invoices.count > 10)
    for number in Set(invoices).sorted() { try expectFigures(of: number, in: flow) }
    try expectStock(in: flow)
    try flow.expectClean()
  }

  /// A currency without and one with three decimals, rates that round badly, and two taxes on one group.
  private func prepare(_ flow: Flow) throws {
    try flow.company.store.write { writer in
      try writer.insert(
        TaxCode(code: "ECO", name: "Levy", kind: .standard),
        rates: [TaxRate(taxCode: "ECO", validFrom: Day(number: 0), rate: try Percent("2.75"))])
      try writer.replaceTaxes(of: "DOM", kind: .customer, with: ["V19", "V7", "ECO"])
      try writer.replaceTaxes(of: "RED", kind: .item, with: ["V7", "ECO"])
      for (currency, rate) in [("JPY", "0.006117"), ("KWD", "2.998801"), ("USD", "0.857301")] {
        try writer.put(ExchangeRate(currency: currency, validFrom: Day(number: 1), rate: try Factor(rate)))
      }
    }
  }

  private func order(in flow: Flow, _ dice: inout Dice) throws -> String {
    var create = CreateOrder(customer: "C-1")
    create.header.currency = ["EUR", "EUR", "USD", "JPY", "KWD"].randomElement(using: &dice)
    create.header.totalDiscountPercent = try Percent(dice.roll(0...3) == 0 ? "3.5" : "0")
    create.lines = try (1...dice.roll(1...5)).map { _ in
      let item = ["0010", "0020", "0030", "0040"].randomElement(using: &dice) ?? "0010"
      let sign = dice.roll(0...6) == 0 ? "-" : ""
      let decimals = ["0030", "0040"].contains(item) ? ".\(dice.roll(10...99))" : ""
      var line = LineEntry(item: item, quantity: try Quantity("\(sign)\(dice.roll(1...60))\(decimals)"))
      line.unitPrice = try Price("\(dice.roll(0...400)).\(dice.roll(100...999))")
      line.discountPercent = try Percent(["0", "12.5", "33.333"].randomElement(using: &dice) ?? "0")
      line.taxGroup = ["FULL", "RED", ""].randomElement(using: &dice)
      line.overdelivery = try Percent("10")
      if item == "0010", dice.roll(0...2) == 0 { line.unit = "box" }
      return line
    }
    if dice.roll(0...1) == 0 {
      create.charges = [
        ChargeEntry(code: "FREIGHT", value: try Price("\(dice.roll(1...40)).55")),
        ChargeEntry(code: "INSURE", value: try Price("1.25"), category: .percent),
      ]
    }
    return try flow.desk.perform(create).number
  }

  /// Packs or invoices a part of an order, takes a slip back, or cancels a rest; gives the invoices that were posted.
  private func step(_ order: String, in flow: Flow, _ dice: inout Dice) throws -> [String] {
    var posted: [String] = []
    let number = dice.roll(1...5)
    let line = try flow.company.order(order).lines.first { $0.lineNumber == number }
    let kind = dice.roll(0...9)
    _ = try flow.company.refusal {
      switch kind {
      case 0...2:
        guard let line else { return }
        let part = try line.deliverRemainder.multiplied(by: Factor(["0.5", "1"][number % 2]))
        let whole = Quantity(millionths: part.millionths / 1_000_000 * 1_000_000)
        try flow.desk.perform(
          PostSlip(orders: [order], lines: [PackingEntry(line: number, quantity: whole.isZero ? nil : whole)])
        )
      case 3: try flow.desk.perform(PostSlip(orders: [order], reduceQuantity: true))
      case 4...6: posted = try flow.invoice(order, .packingSlip).numbers
      case 7: posted = try flow.invoice(order, .all).numbers
      case 8:
        let slips = try flow.company.store.read { reader in
          try reader.order(order)?.header.id.map { try reader.packingSlips(ofOrder: $0) } ?? []
        }
        if let slip = slips.last { try flow.desk.perform(CancelSlip(slip: slip.header.number)) }
      default: try flow.desk.perform(SetDeliverRemainder(order: order, line: number, quantity: .zero))
      }
    }
    return posted
  }

  private func expectFigures(of number: String, in flow: Flow) throws {
    let invoice = try flow.posted(number)
    let header = invoice.header
    #expect(try invoice.lines.map(\.net).sum() == header.linesNet)
    #expect(try invoice.charges.map(\.amount).sum() == header.chargesTotal)
    #expect(try invoice.taxes.map(\.amount).sum() == header.tax)
    let tax = header.pricesIncludeTax ? Amount.zero : header.tax
    #expect(
      try header.linesNet - header.totalDiscount + header.chargesTotal + tax + header.rounding == header.total
    )
    let lines = try flow.voucher(number)
    #expect(try lines.map(\.amount).sum() == .zero)
    let receivable = lines.filter { $0.customer != nil }
    #expect(try receivable.map(\.currencyAmount).sum() == header.total)
    // Parts convert and round one by one; what is left over is never more than half a cent for each of them.
    let rounding = try lines.filter { $0.account == "6900" }.map(\.amount).sum()
    #expect(rounding.minor.magnitude <= lines.count)
  }

  /// The status is told by the remainders alone, as the table of statuses has it.
  private func expectStatus(of number: String, in flow: Flow) throws {
    let order = try flow.company.order(number)
    let lines = order.lines.filter { $0.item != nil }
    let expected: OrderStatus
    if lines.contains(where: { !$0.deliverRemainder.isZero }) {
      expected = .open
    } else if lines.contains(where: { $0.delivered != $0.invoiced }) {
      expected = .delivered
    } else {
      expected = lines.allSatisfy { $0.delivered.isZero } ? .canceled : .invoiced
    }
    #expect(order.header.status == expected)
    for line in lines {
      let rest = try line.quantity - line.delivered - line.cancelled
      #expect(line.deliverRemainder == (rest.isNegative == line.isReturn ? rest : .zero))
      #expect(line.invoiced.magnitude <= line.delivered.magnitude)
    }
    if order.header.status >= .invoiced { #expect(order.header.openAmount == .zero) }
  }

  /// What left the shelf is what the orders delivered, piece by piece.
  private func expectStock(in flow: Flow) throws {
    let opening = ["0010": "40", "0020": "5000", "0030": "7"]
    for (item, begun) in opening {
      var left = try Quantity(begun)
      try flow.company.store.read { reader in
        try reader.eachOrder { order in
          for line in order.lines where line.item == item {
            left = try left - line.stockQuantity(line.delivered)
          }
        }
      }
      #expect(try flow.company.onHand(item).physical == left)
    }
  }
}
