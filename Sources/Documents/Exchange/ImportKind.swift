import Desk
import Sales

/// What a file brings in or takes out: which action each of its records becomes.
public enum ImportKind: String, Sendable, CaseIterable, Hashable {
  case customers
  case vendors
  case items
  case onHand = "on-hand"
  case orders
  case vendorPrices = "vendor-prices"
  case purchaseOrders = "purchase-orders"

  /// The name of the action that a record becomes.
  public var action: String {
    switch self {
    case .customers: "customer.create"
    case .items: "item.create"
    case .vendors: "vendor.create"
    case .onHand: "stock.adjust"
    case .orders: "order.create"
    case .vendorPrices: "vendor-price.save"
    case .purchaseOrders: "purchase.create"
    }
  }

  /// The fields whose equal values make several rows one record, where the mapping names no columns.
  public var keyFields: [String] { hasLines ? ["number"] : [] }

  /// Whether a record has lines, each in a row of its own.
  var hasLines: Bool { self == .orders || self == .purchaseOrders }

  /// The fields of the action, and those that the import itself understands, in the order of their columns.
  ///
  /// - Throws: `NotFound` when this program has no such action.
  public func columns() throws -> [FieldDescription] {
    let history =
      switch self {
      case .orders: OrderHistory.fields
      case .purchaseOrders: PurchaseHistory.fields
      case .customers, .items, .vendors, .onHand, .vendorPrices: [FieldDescription]()
      }
    return try ActionRegistry.named(action).fields + history
  }

  /// The same fields by their names.
  ///
  /// - Throws: `NotFound` when this program has no such action.
  public func fields() throws -> [String: FieldDescription] {
    Dictionary(try columns().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
