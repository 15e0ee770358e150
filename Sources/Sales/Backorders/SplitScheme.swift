/// How what there is of an item is shared out between the lines that wait for it (domain.md 8.6).
public enum SplitScheme: Codable, Hashable, Sendable {
  /// The earliest ship date first.
  case byDate
  /// The best class of customer first, within it the earliest ship date.
  case byClass
  /// The oldest order first.
  case byAge
  /// To each the same part of what it has open, in whole units.
  case proRata
  /// To each at most the same fixed quantity, in stock units, the earliest ship date first.
  case fixed(Quantity)
  /// To each line, by its row, what is typed for it, in stock units; what is not typed stays as it is.
  case byHand([Int: Quantity])

  /// The name that programs use.
  public var code: String {
    switch self {
    case .byDate: "by-date"
    case .byClass: "by-class"
    case .byAge: "by-age"
    case .proRata: "pro-rata"
    case .fixed: "fixed"
    case .byHand: "by-hand"
    }
  }

  /// The scheme as people call it.
  public var title: String {
    switch self {
    case .byDate: "by date"
    case .byClass: "by class, then date"
    case .byAge: "by order age"
    case .proRata: "pro rata"
    case .fixed(let quantity): "at most \(quantity) each"
    case .byHand: "by hand"
    }
  }

  /// Whether one line is served before another.
  ///
  /// Lines alike in all that the scheme looks at are served in the order of their rows, so that the same lines always
  /// give the same shares.
  public func precedes(_ left: Demand, _ right: Demand) -> Bool {
    switch self {
    case .byClass:
      (left.rank, left.shipDate, left.orderDate, left.key)
        < (right.rank, right.shipDate, right.orderDate, right.key)
    case .byAge:
      (left.orderDate, left.shipDate, left.key) < (right.orderDate, right.shipDate, right.key)
    case .byDate, .proRata, .fixed, .byHand:
      (left.shipDate, left.orderDate, left.key) < (right.shipDate, right.orderDate, right.key)
    }
  }
}
