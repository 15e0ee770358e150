import Sales
import Store

/// Shares out what there is of an item between the orders that wait for it.
public struct SplitStock: Action {
  public static let name = "item.split"
  public static let title = "Split what there is"
  public static let help = """
    Shares what is on hand of an item in a warehouse out between the order lines that wait for it, and changes their \
    reservations at once. What is picked, locked or on a picking list stays; an order that ships complete gets all or nothing.
    """
  public static let duty = Duty.sell
  public static let fields = [
    "item": "The item.",
    "warehouse": "The warehouse; the one in which most waits when left out.",
    "scheme": "by-date, by-class, by-age, pro-rata, fixed or by-hand; by-hand with shares, else by-date.",
    "quantity": "For fixed: the most that a line gets, in stock units.",
    "shares":
      "For by-hand: what lines get; lines that are left out keep what they have. With another scheme: what was shown, which is refused when the split gives something else.",
    "shares.order": "The number of the order.",
    "shares.line": "The line number.",
    "shares.quantity": "What the line has from then on, in stock units.",
    "shares.had": "What the line had when it was shown, in stock units; refused when it has another now.",
    "shown": "What there was to share when it was shown, in stock units; refused when it is another now.",
  ]

  /// What one line gets.
  public struct Entry: Codable, Sendable, Hashable {
    public var order: String
    public var line: Int
    public var quantity: Quantity
    public var had: Quantity?

    /// Gives a line its share.
    public init(order: String, line: Int, quantity: Quantity, had: Quantity? = nil) {
      self.order = order
      self.line = line
      self.quantity = quantity
      self.had = had
    }
  }

  public var item: String
  public var warehouse: String?
  public var scheme: String?
  public var quantity: Quantity?
  public var shares: [Entry]?
  public var shown: Quantity?

  /// Makes the action.
  public init(
    item: String, warehouse: String? = nil, scheme: String? = nil, quantity: Quantity? = nil,
    shares: [Entry]? = nil, shown: Quantity? = nil
  ) {
    self.item = item
    self.warehouse = warehouse
    self.scheme = scheme
    self.quantity = quantity
    self.shares = shares
    self.shown = shown
  }

  public func perform(in context: ActionContext) throws -> SplitOutcome {
    let place = try WaitingPlace(item: item, warehouse: warehouse, context.reader)
    if let shown, shown != place.toShare {
      throw SplitRefusal.changed(
        item: item, warehouse: place.place.warehouse, shown: shown, present: place.toShare)
    }
    let scheme = try scheme(at: place)
    let split = try place.split(by: scheme)
    try checkShown(split)
    guard !split.changes.isEmpty else { throw SplitRefusal.nothingToChange(item: item) }
    try context.apply(split, cause: .split, scheme: scheme)
    return SplitOutcome([(place, split)], scheme: scheme)
  }

  /// The scheme, with what is typed for lines where it is by hand.
  ///
  /// - Throws: `SplitRefusal` for lines that do not wait, or have something else than what was shown.
  private func scheme(at place: WaitingPlace) throws -> SplitScheme {
    let lines = Dictionary(
      place.demands.map { (LineName(order: $0.order, line: $0.line), $0) },
      uniquingKeysWith: { first, _ in first })
    var typed: [Int: Quantity] = [:]
    for share in shares ?? [] {
      guard let demand = lines[LineName(order: share.order, line: share.line)] else {
        throw SplitRefusal.notWaiting(
          item: item, warehouse: place.place.warehouse, order: share.order, line: share.line)
      }
      if let had = share.had, had != demand.had {
        throw SplitRefusal.lineChanged(order: share.order, line: share.line, shown: had, present: demand.had)
      }
      typed[demand.key] = share.quantity
    }
    if shares != nil, scheme == nil || scheme == "by-hand" { return .byHand(typed) }
    return try SplitScheme(named: scheme ?? "by-date", quantity: quantity)
  }

  /// Refuses a split by a scheme that gives a line something else than what was shown.
  private func checkShown(_ split: Split) throws(SplitRefusal) {
    guard let shares, let scheme, scheme != "by-hand" else { return }
    let now = Dictionary(
      split.shares.map { (LineName(order: $0.demand.order, line: $0.demand.line), $0.now) },
      uniquingKeysWith: { first, _ in first })
    for share in shares {
      let present = now[LineName(order: share.order, line: share.line)] ?? .zero
      guard present == share.quantity else {
        throw .lineChanged(order: share.order, line: share.line, shown: share.quantity, present: present)
      }
    }
  }

  private struct LineName: Hashable {
    let order: String
    let line: Int
  }
}

extension SplitScheme {
  /// The scheme of a name.
  ///
  /// - Parameter quantity: What each line gets at most, for the fixed scheme.
  /// - Throws: ``SplitRefusal/noScheme(name:)``, ``SplitRefusal/noQuantity(scheme:)``.
  public init(named name: String, quantity: Quantity? = nil) throws(SplitRefusal) {
    switch name {
    case "by-date": self = .byDate
    case "by-class": self = .byClass
    case "by-age": self = .byAge
    case "pro-rata": self = .proRata
    case "fixed":
      guard let quantity, quantity > .zero else { throw .noQuantity(scheme: name) }
      self = .fixed(quantity)
    default: throw .noScheme(name: name)
    }
  }
}

extension ActionContext {
  /// Changes the reservations of lines to their shares, and keeps why.
  ///
  /// Lines that lose come first, so that nothing is ever reserved twice.
  func apply(_ split: Split, cause: ReservationCause, scheme: SplitScheme) throws {
    for share in split.changes.sorted(by: { $0.change < $1.change }) {
      let before = try reader.stock(ofSalesLine: share.demand.key)
      guard let first = before.first(where: { !$0.isPhysical })
      else {
        continue
      }
      var line = OrderLine(
        lineNumber: share.demand.line, item: first.item, text: "", quantity: share.demand.open, unit: "",
        shipDate: share.demand.shipDate)
      line.id = share.demand.key
      line.warehouse = first.warehouse
      var stock = LineStock(line: line, transactions: before)
      let isGain = share.change > .zero
      var left = share.change.magnitude
      // What is bought for the line is given up for what is there already.
      for source in isGain ? [StockStatus.onOrder, .reservedOrdered] : [.reservedPhysical] {
        left = try left - stock.move(left, from: source, to: isGain ? .reservedPhysical : .onOrder)
      }
      guard left.isZero else {
        throw SplitRefusal.lineChanged(
          order: share.demand.order, line: share.demand.line, shown: share.demand.had,
          present: stock.reserved)
      }
      try writer.save(stock.transactions, over: before)
      if share.now.isZero {
        try writer.forgetOrigin(ofLine: share.demand.key)
      } else {
        try writer.put(
          ReservationOrigin(
            orderLineId: share.demand.key, cause: cause, scheme: scheme, user: user.login, at: moment))
      }
    }
  }
}
