import Sales
import Store

/// The year of the demo company, day by day: what is offered, ordered, picked, packed and invoiced.
///
/// What happens to a document later is put on an agenda when it is made; what the agenda has after the last day is what
/// the desk finds open.
struct DemoTrade {
  /// Something to do on a day.
  enum Step {
    case offer(String)
    case decide(String, party: Int)
    case placeJournal(String, party: Int)
    case cancel(String)
    case release(String, party: Int)
    case pick(list: String, order: String, party: Int)
    case pack(String, party: Int, tries: Int)
    case invoice(String, party: Int)
    case bill(String, party: Int)
    case takeBack(String, party: Int)
  }

  var random: DemoRandom
  let parties: [DemoParties.Party]
  let goods: [DemoItems.Goods]
  let basket: DemoBasket
  var agreements = DemoAgreements()
  let last: Day
  /// Chances are drawn apart, so that they change nothing else.
  private var chances = DemoRandom(seed: DemoCompany.seed &+ 1)
  private var agenda: [Day: [Step]] = [:]
  /// The orders of customers that get one invoice a month.
  var monthly: [Int: [String]] = [:]

  init(random: DemoRandom, parties: [DemoParties.Party], goods: [DemoItems.Goods], last: Day) {
    var random = random
    // The first ones order most; they must not all be of one country.
    var mixed = parties
    for place in mixed.indices.reversed() { mixed.swapAt(place, random.number(0...place)) }
    self.random = random
    self.parties = mixed
    self.goods = goods
    basket = DemoBasket(goods: goods)
    self.last = last
  }

  /// Puts something on the agenda, on the next working day.
  mutating func plan(_ step: Step, on day: Day) {
    agenda[day.workday, default: []].append(step)
  }

  /// Works one day.
  mutating func work(_ perform: DemoPerform, on day: Day) throws {
    let clerk = perform.by(random.pick("anna", "anna", "mark"))
    for _ in 0..<random.number(0...3) { try quote(clerk, on: day) }
    // The last weeks are busy, so that there is something to do.
    let orders = last - day < 15 ? random.number(5...10) : random.number(2...5)
    for _ in 0..<orders { try order(clerk, on: day) }
    try workOnAgreements(clerk, on: day)
    // A step may plan a further one for the same day.
    while let steps = agenda.removeValue(forKey: day) {
      for step in steps { try take(step, clerk, on: day) }
    }
    if (day + 1).workday.components.month != day.components.month { try billMonthly(clerk) }
  }

  private mutating func take(_ step: Step, _ perform: DemoPerform, on day: Day) throws {
    switch step {
    case .offer(let quotation): _ = try perform.attempt(SendQuotation(quotation))
    case .decide(let quotation, let party): try decide(quotation, party: party, perform, on: day)
    case .placeJournal(let order, let party):
      guard try perform.attempt(SetOrderType(order: order, type: .salesOrder)) != nil else { return }
      try planDelivery(of: order, party: party, perform, on: day)
    case .cancel(let order):
      _ = try perform.attempt(
        CancelOrder(order: order, reason: random.pick("Ordered twice", "Project stopped", "Found it cheaper"))
      )
    case .release(let order, let party): try release(order, party: party, perform, on: day)
    case .pick(let list, let order, let party): try pick(list, order, party: party, perform, on: day)
    case .pack(let order, let party, let tries): try pack(order, party: party, tries: tries, perform, on: day)
    case .invoice(let order, let party): try invoice(order, party: party, perform, on: day)
    case .bill(let order, let party):
      guard try perform.attempt(PostInvoice(orders: [order], reduceQuantity: true)) == nil else { return }
      plan(.pack(order, party: party, tries: 1), on: day + 4)
    case .takeBack(let order, let party): try takeBack(order, party: party, perform, on: day)
    }
  }

  private mutating func quote(_ perform: DemoPerform, on day: Day) throws {
    let place = random.skewed(parties.count)
    let party = parties[place]
    var action = CreateQuotation(customer: party.account, lines: basket.lines(for: party, &random))
    action.header = basket.header(for: party, on: day, &random)
    action.charges = basket.charges(for: party, &random)
    action.dates = DemoChances.dates(&chances)
    let number = try perform(action).number
    guard random.chance(93) else { return }
    plan(.offer(number), on: day)
    if random.chance(84) { plan(.decide(number, party: place), on: day + random.number(3...26)) }
  }

  private mutating func decide(
    _ quotation: String, party: Int, _ perform: DemoPerform, on day: Day
  ) throws {
    let reason = random.pick("PRICE", "DATE", "RIVAL", "BUDGET", "OTHER")
    switch random.number(1...100) {
    case ...56:
      guard let order = try perform.attempt(ConfirmQuotation(quotation))?.made else { return }
      try planDelivery(of: order, party: party, perform, on: day)
    case ...82: _ = try perform.attempt(LoseQuotation(quotation, reason: reason))
    case ...89: _ = try perform.attempt(CancelQuotation(quotation, reason: reason))
    default:
      guard try perform.attempt(ReviseQuotation(quotation: quotation)) != nil else { return }
      plan(.offer(quotation), on: day)
      plan(.decide(quotation, party: party), on: day + random.number(4...15))
    }
  }

  private mutating func order(_ perform: DemoPerform, on day: Day) throws {
    let place = random.skewed(parties.count)
    let party = parties[place]
    var action = CreateOrder(customer: party.account, lines: basket.lines(for: party, &random))
    action.header = basket.header(for: party, on: day, &random)
    action.charges = basket.charges(for: party, &random)
    if random.chance(6) { action.type = .journal }
    if random.chance(4) { action.terms.reservation = .manual }
    guard let number = try perform.attempt(action)?.number else { return }
    if action.type == .journal {
      if random.chance(90) { plan(.placeJournal(number, party: place), on: day + random.number(1...9)) }
    } else {
      try planDelivery(of: number, party: place, perform, on: day)
    }
  }
}
