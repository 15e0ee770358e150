import Sales
import Testing

@Suite("Price simulation")
struct PriceSimulationTests {
  private let simulation: PriceSimulation
  private let lines: [LineTerms]
  private let costs: [Amount]

  /// 10 at 15.32 that cost 9.52 each, and 12 at 13.75 that cost 7.48 each.
  init() throws {
    simulation = PriceSimulation(currency: try #require(Currency.named("EUR")))
    lines = [
      LineTerms(quantity: try Quantity("10"), unitPrice: try Price("15.32")),
      LineTerms(quantity: try Quantity("12"), unitPrice: try Price("13.75")),
    ]
    costs = [Amount(minor: 95_20), Amount(minor: 89_76)]
  }

  private var gross: Amount { Amount(minor: 318_20) }
  private var cost: Amount { Amount(minor: 184_96) }

  /// A ratio as it is printed: two decimals, halves away from zero.
  private func printed(_ ratio: Percent?) throws -> Int {
    try Rounding.divide(Int128(try #require(ratio).millionths), by: 10_000)
  }

  @Test("The quotation earns 133.24, which is 41.87 %")
  func present() throws {
    let values = try lines.map { try $0.net(in: simulation.currency) }
    #expect(try values.sum() == gross)
    let figures = try simulation.figures(discount: .zero, lines: gross, cost: cost)
    #expect(figures.margin == Amount(minor: 133_24))
    #expect(try printed(figures.ratio) == 41_87)
  }

  @Test("15 % off the whole is 47.73 and leaves 270.47, 85.51 and 31.62 %")
  func header() throws {
    let discount = try simulation.discount(.discountPercent(Percent("15")), lines: gross, cost: cost)
    let figures = try simulation.figures(discount: discount, lines: gross, cost: cost)
    #expect(figures.discountAmount == (try Price("47.73")))
    #expect(figures.total == Amount(minor: 270_47))
    #expect(figures.margin == Amount(minor: 85_51))
    #expect(try printed(figures.ratio) == 31_62)
  }

  @Test("10 % off the first line leaves 137.88, 42.68 and 30.95 %; the order 302.88, 117.92 and 38.93 %")
  func line() throws {
    let terms = try simulation.terms(.discountPercent(Percent("10")), of: lines[0], cost: costs[0])
    let figures = try simulation.figures(terms, cost: costs[0])
    #expect(figures.total == Amount(minor: 137_88))
    #expect(figures.margin == Amount(minor: 42_68))
    #expect(try printed(figures.ratio) == 30_95)
    let whole = try figures.total + lines[1].net(in: simulation.currency)
    let all = try simulation.figures(discount: .zero, lines: whole, cost: cost)
    #expect(all.total == Amount(minor: 302_88))
    #expect(all.margin == Amount(minor: 117_92))
    #expect(try printed(all.ratio) == 38_93)
  }

  @Test("Whichever figure of the whole is set, the others come to the same")
  func sameFromEachFigure() throws {
    let figures: [SimulatedFigure] = [
      .discountAmount(try Price("47.73")), .total(Amount(minor: 270_47)), .margin(Amount(minor: 85_51)),
    ]
    for figure in figures {
      let discount = try simulation.discount(figure, lines: gross, cost: cost)
      let result = try simulation.figures(discount: discount, lines: gross, cost: cost)
      #expect(result.total == Amount(minor: 270_47), "\(figure)")
    }
    let half = try simulation.discount(.ratio(Percent("20")), lines: gross, cost: cost)
    #expect(try simulation.figures(discount: half, lines: gross, cost: cost).total == Amount(minor: 231_20))
  }

  @Test("A discount that was there before goes; a total sets the price, a margin leaves it")
  func lineFigures() throws {
    var old = lines[0]
    old.discountPercent = try Percent("50")
    let priced = try simulation.terms(.total(Amount(minor: 140_00)), of: old, cost: costs[0])
    #expect(priced.unitPrice == (try Price("14")))
    #expect(priced.discountPercent == .zero && priced.discountAmount == .zero)
    let margin = try simulation.terms(.margin(Amount(minor: 44_80)), of: old, cost: costs[0])
    #expect(margin.unitPrice == old.unitPrice)
    #expect(try margin.net(in: simulation.currency) == Amount(minor: 140_00))
    let ratio = try simulation.terms(.ratio(Percent("32")), of: old, cost: costs[0])
    #expect(try ratio.net(in: simulation.currency) == Amount(minor: 140_00))
  }

  @Test("A ratio of 100 or more, and a price of nothing, can't be brought about")
  func refused() throws {
    #expect(throws: SimulationRefusal.ratio(.hundred)) {
      try simulation.discount(.ratio(.hundred), lines: gross, cost: cost)
    }
    #expect(throws: SimulationRefusal.nothing) {
      try simulation.discount(.total(Amount(minor: 1)), lines: .zero, cost: cost)
    }
    #expect(throws: SimulationRefusal.noUnitPrice) {
      try simulation.discount(.unitPrice(.one), lines: gross, cost: cost)
    }
  }
}
