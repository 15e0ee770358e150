/// What a trade agreement gives (domain.md 5.2).
public enum TradeRelation: String, Codable, Sendable, CaseIterable, Hashable {
  /// A price of one item.
  case price
  /// Taken off each line by itself.
  case lineDiscount = "line-discount"
  /// Taken off lines by what they come to together.
  case multilineDiscount = "multiline-discount"
  /// Taken off the whole document.
  case totalDiscount = "total-discount"

  /// The relation in words, such as `line discount`.
  public var title: String { rawValue.split(separator: "-").joined(separator: " ") }
}

/// How far one side of a trade agreement reaches: one customer or item, a group of them, or all.
public enum TradeScope: String, Codable, Sendable, CaseIterable, Hashable {
  /// One customer, or one item.
  case table
  case group
  case all
}

/// A relation with the reach of its two sides: one cell of the table by which prices are searched (domain.md 5.3).
public struct TradeCombination: Hashable, Sendable {
  public let relation: TradeRelation
  public let account: TradeScope
  public let item: TradeScope

  /// Names a combination, legal or not.
  public init(_ relation: TradeRelation, account: TradeScope, item: TradeScope) {
    self.relation = relation
    self.account = account
    self.item = item
  }

  /// Whether rows of the combination may exist: a price is of one item, a multiline discount never of one item, a total
  /// discount of all items (domain.md 5.2).
  public var isLegal: Bool {
    switch relation {
    case .price: item == .table
    case .lineDiscount: true
    case .multilineDiscount: item != .table
    case .totalDiscount: item == .all
    }
  }

  /// Its place in the search, 1 to 9: the customer's own rows before those of its group before those for all, and within
  /// each the item before its group before all items.
  public var rank: Int { account.place * 3 + item.place + 1 }

  /// The name that parameters use, such as `price-table-table`.
  public var code: String { "\(relation.rawValue)-\(account.rawValue)-\(item.rawValue)" }

  /// The combination in words, such as `line discount of a customer for an item group`.
  public var title: String {
    let accounts = [TradeScope.table: "a customer", .group: "a customer group", .all: "all customers"]
    let items = [TradeScope.table: "an item", .group: "an item group", .all: "all items"]
    return "\(relation.title) of \(accounts[account] ?? "") for \(items[item] ?? "")"
  }

  /// The legal combinations of a relation in the order of the search.
  public static func legal(_ relation: TradeRelation) -> [TradeCombination] {
    TradeScope.allCases.flatMap { account in
      TradeScope.allCases.map { TradeCombination(relation, account: account, item: $0) }
    }.filter(\.isLegal)
  }

  /// All legal combinations, by relation and then in the order of the search.
  public static let legal: [TradeCombination] = TradeRelation.allCases.flatMap { legal($0) }
}

extension TradeScope {
  /// Its place in a search: one before a group before all.
  var place: Int {
    switch self {
    case .table: 0
    case .group: 1
    case .all: 2
    }
  }
}
