/// Goods of an item that are to come, in stock units.
public struct Arrival: Codable, Hashable, Sendable {
  /// The row of the purchase or return line.
  public let key: Int
  public let kind: ArrivalKind
  /// The number of the purchase order or returned order.
  public let document: String
  public let line: Int
  /// The vendor, or the customer who sends goods back.
  public let account: String
  public let name: String
  /// Confirmed where there is a confirmed date, else the date that was asked for.
  public let date: Day
  /// What is still to come.
  public let quantity: Quantity
  /// The row of the sales order line that it was bought for; nil where it is for whoever waits.
  public let boundTo: Int?

  /// Describes an arrival.
  public init(
    key: Int, kind: ArrivalKind = .purchase, document: String = "", line: Int = 1, account: String = "",
    name: String = "", date: Day, quantity: Quantity, boundTo: Int? = nil
  ) {
    self.key = key
    self.kind = kind
    self.document = document
    self.line = line
    self.account = account
    self.name = name
    self.date = date
    self.quantity = max(.zero, quantity)
    self.boundTo = boundTo
  }
}

/// Where goods come from.
public enum ArrivalKind: String, Codable, Hashable, Sendable {
  case purchase
  case customerReturn = "return"

  /// The two letters of the stream.
  public var short: String { self == .purchase ? "PO" : "RO" }
}

/// What can serve the lines that wait for an item: what is on hand, and what comes (domain.md 8.2).
public struct Supply: Codable, Hashable, Sendable {
  /// What can be counted, in stock units; below nothing where more left than came.
  public let onHand: Quantity
  public let arrivals: [Arrival]

  /// Describes the supply.
  public init(onHand: Quantity, arrivals: [Arrival] = []) {
    self.onHand = onHand
    self.arrivals = arrivals.sorted {
      ($0.date, $0.kind.rawValue, $0.key) < ($1.date, $1.kind.rawValue, $1.key)
    }
  }
}
